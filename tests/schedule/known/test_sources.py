"""Sources: what each publisher reported, and how it fared."""

from schedule.known.sources import Source, sources
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


def test_reports_under_an_alias_count_for_their_publisher() -> None:
    entry = {"a-paper": {"aliases": ["B Paper"], "url": "https://a.example/"}}
    known = schedule(EARLY, LATE, publishers=entry)
    found = sources(known)
    assert {name: figures(each) for name, each in found.items()} == {
        "a-paper": ("B Paper", ["b", "a"], ["visit", "summit"], 2, 0, 2, 19),
    }
    assert found["a-paper"].about == known.publishers.entries["a-paper"]
