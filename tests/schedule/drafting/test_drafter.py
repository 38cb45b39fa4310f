"""Which dates become claims."""

from datetime import date

from schedule.drafting.article import Article
from schedule.drafting.draft import draft
from schedule.drafting.names import KnownNames


def claims(text: str) -> list[tuple[str, str, str | None]]:
    made = draft(Article(text=text), date(2024, 5, 14), KnownNames())
    return [
        (each.name, f"{each.period.first}..{each.period.last}" if each.period else "", each.status)
        for each in made.claims
    ]


def test_what_opens_and_lasts_is_one_span() -> None:
    assert claims("The spring fair will open on June 3 and run until June 9.") == [
        ("Spring fair", "2024-06-03..2024-06-09", "announced")
    ]


def test_a_cancelled_item_takes_its_day_from_the_next_sentence() -> None:
    assert claims("The spring fair was called off. It had been planned for June 3.") == [
        ("Spring fair", "2024-06-03..2024-06-03", "cancelled")
    ]


def test_each_item_of_a_sentence_has_its_own_day() -> None:
    assert claims("The fair will be held on June 3, and the concert on June 5.") == [
        ("Fair", "2024-06-03..2024-06-03", "announced"),
        ("Concert", "2024-06-05..2024-06-05", "announced"),
    ]
