"""Stretches to look at more closely."""

from schedule.dates.spans import When
from schedule.language.words import Words
from schedule.layout.scale import Scale
from schedule.layout.zoom import years, zoom
from tests.build import day, span, window

WHENS: list[When] = [span("2022-09-15"), window("2023-12-30", "2024-01-02")]
YEARS = years(WHENS)


def rows(first: str, last: str) -> list[list[tuple[str, bool]]]:
    """What there is to choose, and what of it is chosen."""
    found = zoom(Scale(first=day(first), last=day(last)), YEARS, Words())
    return [[(each.text, each.current) for each in row] for row in found]


def test_years_with_something_then_quarters_then_months() -> None:
    years = [("2022", False), ("2023", False), ("2024", False)]
    assert rows("2022-01-01", "2024-12-31") == [years]
    of_2023 = [("2022", False), ("2023", True), ("2024", False)]
    quarters = [f"Q{number} 2023" for number in (1, 2, 3, 4)]
    assert rows("2023-01-01", "2023-12-31") == [of_2023, [(each, False) for each in quarters]]
    assert rows("2023-05-01", "2023-05-31") == [
        of_2023,
        [(each, each == "Q2 2023") for each in quarters],
        [("April 2023", False), ("May 2023", True), ("June 2023", False)],
    ]


def test_a_stretch_has_all_its_days() -> None:
    _, quarters, months = zoom(
        Scale(first=day("2024-02-01"), last=day("2024-02-29")), YEARS, Words()
    )
    assert (quarters[0].first, quarters[0].last) == (day("2024-01-01"), day("2024-03-31"))
    assert (quarters[3].first, quarters[3].last) == (day("2024-10-01"), day("2024-12-31"))
    assert (months[1].first, months[1].last) == (day("2024-02-01"), day("2024-02-29"))


def test_the_year_that_is_shown_is_there_even_if_it_is_empty() -> None:
    assert ("1950", True) in rows("1950-03-01", "1950-04-30")[0]
