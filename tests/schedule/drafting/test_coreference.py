"""Sentences that go on about the item of the sentence before."""

from schedule.drafting.names import KnownNames
from tests.schedule.drafting.test_drafter import claims


def test_a_cancelled_item_takes_its_day_from_the_next_sentence() -> None:
    assert claims("The spring fair was called off. It had been planned for June 3.") == [
        ("Spring fair", "2024-06-03..2024-06-03", "cancelled")
    ]


def test_a_noun_alone_means_the_item_of_the_sentence_before() -> None:
    text = "The comet probe launch was delayed to June 1. The launch had been set for May 25."
    assert claims(text) == [
        ("Comet probe launch", "2024-06-01..2024-06-01", "postponed"),
        ("Comet probe launch", "2024-05-25..2024-05-25", None),
    ]


def test_a_visit_gets_the_days_that_its_people_are_there() -> None:
    text = "Ann Lee will visit Peru next week. Lee will be in Lima from Monday to Wednesday."
    assert claims(text, KnownNames(people={"lee": ("Ann Lee",)})) == [
        ("Ann Lee will visit Peru", "2024-05-20..2024-05-22", "announced")
    ]


def test_the_next_sentence_may_give_the_new_day_of_what_is_postponed() -> None:
    text = (
        "They postponed the launch, which had been planned for May 10. "
        "The launch is now set for June 1."
    )
    assert claims(text) == [
        ("Launch", "2024-05-10..2024-05-10", None),
        ("Launch", "2024-06-01..2024-06-01", "postponed"),
    ]


def test_another_noun_of_the_same_kind_is_another_item() -> None:
    text = "The cup begins on June 3. The semi-finals will be played on June 20."
    assert [name for name, *_ in claims(text)] == ["Cup", "Semi-finals"]
