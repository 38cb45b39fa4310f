"""Sources: what each publisher reported, and how it fared."""

import pytest

from schedule.known.sources import Source, source_id, sources
from tests.build import claim, days, report, schedule

EARLY = report(
    "a",
    "2023-03-01",
    claim("visit", dates=days("2023-03-20", "2023-03-22")),
    claim("summit", within="2023-05"),
    publisher="A Paper",
)
LATE = report(
    "b", "2023-03-10", claim("visit", dates=days("2023-03-20", "2023-03-23")), publisher="B Paper"
)
NAMELESS = report("c", "2023-03-10", claim("visit", dates=days("2023-03-20", "2023-03-23")))


def figures(each: Source) -> tuple[str | None, list[str], list[str], int, int, int, int | None]:
    return (
        each.publisher,
        [one.id for one in each.reports],
        [one.id for one in each.events],
        each.followed,
        each.dissents,
        each.first,
        each.ahead,
    )


def test_a_source_has_its_reports_and_how_often_it_was_followed_and_first() -> None:
    found = sources(schedule(EARLY, LATE, NAMELESS))
    assert {name: figures(each) for name, each in found.items()} == {
        "a-paper": ("A Paper", ["a"], ["visit", "summit"], 1, 0, 2, 19),
        "b-paper": ("B Paper", ["b"], ["visit"], 1, 0, 0, 10),
        "unnamed": (None, ["c"], ["visit"], 1, 0, 0, 10),
    }


@pytest.mark.parametrize(
    ("publisher", "name"),
    [
        ("The Moscow Times", "the-moscow-times"),
        ("  Ta Kung & Co. ", "ta-kung-co"),
        ("新华社", "新华社"),
        ("…", "unnamed"),
        (None, "unnamed"),
    ],
)
def test_the_id_of_a_source_is_its_name_in_lower_case(publisher: str | None, name: str) -> None:
    assert source_id(publisher) == name
