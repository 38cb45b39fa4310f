"""Which dates are one span, and which are two."""

from tests.schedule.drafting.said import said


def test_ends_of_a_span_are_one_mention() -> None:
    assert said("en", "2024-05-14", "from May 28 to June 2, 2025") == [
        ("May 28 to June 2, 2025", "2025-05-28..2025-06-02")
    ]


def test_days_that_do_not_follow_each_other_are_two() -> None:
    assert said("en", "2024-05-14", "in May and in July") == [
        ("May", "2024-05-01..2024-05-31"),
        ("July", "2024-07-01..2024-07-31"),
    ]


def test_what_is_moved_from_one_day_to_another_is_no_span() -> None:
    assert said("en", "2025-01-06", "It was postponed from February 12 to March 5") == [
        ("February 12", "2025-02-12"),
        ("March 5", "2025-03-05"),
    ]
