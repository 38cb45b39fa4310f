"""The feed is measured beside what writes the very same bytes, in every language."""

from bench.feed import measure


def test_each_language_is_measured_beside_a_plain_loop_and_beside_icalendar() -> None:
    rows = measure(events=60, repeats=1)
    assert [(each.what, each.yardstick, each.goal) for each in rows] == [
        (f"feed, 60 events, {language}", yardstick, goal)
        for language in ("en", "ru", "zh")
        for yardstick, goal in (("a plain loop", 5), ("icalendar", None))
    ]
    assert all(each.ours > 0 and each.theirs > 0 for each in rows)
