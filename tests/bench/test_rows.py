"""Rows of measurements, and their table."""

from bench.rows import Row, markdown, table

FAST = Row(what="feed", ours=1.5, yardstick="a plain loop", theirs=0.5, goal=5)
SLOW = Row(what="start", ours=12.0, yardstick="Flask", theirs=2.0, goal=5)
FREE = Row(what="feed", ours=1.5, yardstick="icalendar", theirs=15.0)


def test_a_ratio_is_ours_by_the_yardstick_s_and_held_to_a_goal_if_there_is_one() -> None:
    rows = (FAST, SLOW, FREE)
    assert [each.ratio for each in rows] == [3.0, 6.0, 0.1]
    assert [each.reached for each in rows] == [True, False, True]


def test_a_table_has_words_to_the_left_and_numbers_to_the_right() -> None:
    assert table((FAST, SLOW, FREE)).split("\n") == [
        "what   ours   beside        theirs  ratio  goal",
        "feed   1.5 s  a plain loop  500 ms      3  ≤ 5",
        "start   12 s  Flask            2 s      6  ≤ 5 missed",
        "feed   1.5 s  icalendar       15 s   1/10",
    ]


def test_amounts_have_the_unit_that_suits_them() -> None:
    rows = [
        Row(what="304", ours=33e-6, yardstick="nginx", theirs=0.0204, goal=1 / 1000),
        Row(what="feed", ours=0.0009996, yardstick="a loop", theirs=0.9996),
        Row(what="memory", ours=12.34, yardstick="a feed", theirs=1024, unit="MiB"),
        Row(what="errors", ours=0, yardstick="answers", theirs=12345, goal=0, unit=""),
    ]
    assert markdown(rows).split("\n")[2:] == [
        "| 304 | 33 µs | nginx | 20.4 ms | 1/618 | ≤ 1/1,000 missed |",
        "| feed | 1 ms | a loop | 1 s | 1/1,000 | |",
        "| memory | 12.3 MiB | a feed | 1,024.0 MiB | 1/83 | |",
        "| errors | 0 | answers | 12,345 | 0 | ≤ 0 |",
    ]
