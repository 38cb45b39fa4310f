"""Rows of measurements, and their table."""

from bench.rows import Row, table

FAST = Row(what="feed", ours=1.5, yardstick="a plain loop", theirs=0.5, goal=5)
SLOW = Row(what="start", ours=12.0, yardstick="Flask", theirs=2.0, goal=5)
FREE = Row(what="feed", ours=1.5, yardstick="icalendar", theirs=15.0)


def test_a_ratio_is_ours_by_the_yardstick_s_and_held_to_a_goal_if_there_is_one() -> None:
    rows = (FAST, SLOW, FREE)
    assert [each.ratio for each in rows] == [3.0, 6.0, 0.1]
    assert [each.reached for each in rows] == [True, False, True]


def test_a_table_has_words_to_the_left_and_numbers_to_the_right() -> None:
    assert table((FAST, SLOW, FREE)).split("\n") == [
        "what   seconds  beside        seconds  ratio  goal",
        "feed     1.500  a plain loop    0.500   3.00  ≤ 5",
        "start   12.000  Flask           2.000   6.00  ≤ 5 missed",
        "feed     1.500  icalendar      15.000   0.10",
    ]
