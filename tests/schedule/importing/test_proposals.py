"""What is proposed as the same event of another publisher, and what isn't."""

from collections import Counter
from typing import Any

import pytest

from schedule import resolve
from schedule.importing.proposals import Proposal
from tests.build import claim, days, records, report, times
from tests.schedule.importing.calendar_file import calendar, entry, taken

THERE = {"place": "moscow", "dates": days("2024-06-01")}
JUNE = "DTSTART;VALUE=DATE:202406{:02}\nLOCATION:Moscow"


def proposed(
    title: str, lines: str, *more: str, known: str = "Harbour concert", **said: Any
) -> list[Proposal]:
    """What is proposed for an entry, in a folder that knows one event."""
    events = {"concert": {"title": {"en": known}, "kind": "visit"}}
    filed = records(report("a", "2024-02-01", claim("concert", **{**THERE, **said})), events=events)
    content = calendar(entry(lines, title=title), *more)
    return [each for each in taken(content, filed).proposed if each.uid == "1@gazette.example"]


def strength(title: str, lines: str, *more: str, **about: Any) -> str | None:
    found = proposed(title, lines, *more, **about)
    return found[0].strength if found else None


@pytest.mark.parametrize(
    ("title", "lines", "expected"),
    [
        ("Harbour Concert", JUNE.format(1), "strong"),
        ("The Harbour Concert 2024", JUNE.format(1), "strong"),
        ("Harbour concert, Moscow", JUNE.format(1), "strong"),
        ("Harbour concert", "DTSTART;VALUE=DATE:20240601", "strong"),
        ("Harbour concert", "DTSTART:20240601\nDTEND:20240603", "weak"),
        ("Harbour concert", f"{JUNE.format(1)}\nDURATION:P3D", "strong"),
        ("Harbour concert: the Royal Band", JUNE.format(1), "weak"),
        ("Harbour concert", JUNE.format(8), "weak"),
        ("Harbour concert", JUNE.format(22), "weak"),
        ("Harbour concert", JUNE.format(23), None),
        ("Harbour concert", "DTSTART;VALUE=DATE:20250601\nLOCATION:Moscow", None),
        ("Harbour concert 2025", JUNE.format(1), None),
        ("Harbour concert", "DTSTART;VALUE=DATE:20240601\nLOCATION:Harbin", None),
        ("Harbour concert II", JUNE.format(1), None),
        ("Harbour concert for children", JUNE.format(1), None),
        ("Late harbour concert", JUNE.format(1), None),
        ("Concert", JUNE.format(1), None),
        ("Harbour concert", f"{JUNE.format(1)}\nRRULE:FREQ=WEEKLY;COUNT=3", None),
    ],
)
def test_title_place_and_days_tell_together(title: str, lines: str, expected: str | None) -> None:
    assert strength(title, lines) == expected


def test_a_market_that_comes_again_is_the_same_only_on_the_same_day() -> None:
    for known in ("Weekly market", "Market"):
        assert strength(known, JUNE.format(8), known=known) is None
        assert strength(known, JUNE.format(1), known=known) == "strong"


def test_what_a_file_has_several_times_is_the_same_only_on_the_same_day() -> None:
    other = entry(JUNE.format(15), title="Harbour concert", uid="2")
    assert strength("Harbour concert", JUNE.format(8), other) is None
    assert strength("Harbour concert", JUNE.format(1), other) == "strong"


def test_two_shows_of_one_evening_are_at_other_hours() -> None:
    early: dict[str, Any] = {
        "dates": times("2024-06-01T18:00", "2024-06-01T20:00"),
        "zone": "Europe/Moscow",
    }
    lines = "LOCATION:Moscow\nDTSTART:20240601T{}0000Z\nDURATION:PT2H"
    assert strength("Harbour concert", lines.format(16), **early) == "strong"
    [found] = proposed("Harbour concert", lines.format(18), **early)
    reasons = ("titles 100 % alike", "the same days", "the same place", "at other hours")
    assert (found.strength, found.reasons) == ("weak", reasons)


def test_an_address_is_like_the_name_that_stands_in_it() -> None:
    [found] = proposed("Harbour concert", "DTSTART:20240601\nLOCATION:Moscow\\, Pier 3")
    assert found.strength == "strong"
    assert found.reasons[2] == "places alike: 'Moscow, Pier 3', 'Moscow'"


def test_an_entry_that_means_no_one_event_is_proposed_for_all_and_taken_as_none() -> None:
    events = {each: {"title": {"en": "Fair"}, "kind": "visit"} for each in ("one", "two")}
    filed = records(
        report("a", "2024-02-01", claim("one", **THERE), claim("two", **THERE)), events=events
    )
    intake = taken(calendar(entry(JUNE.format(1), title="Fair")), filed, all_strong=True)
    assert [each.event for each in intake.proposed] == ["one", "two"]
    assert [each.event for each in intake.taken] == ["fair-2024"]


def test_work_grows_with_the_file_for_a_thousand_of_the_same_name() -> None:
    names = Counter({("fair",): 1000})
    events = {f"e{each}": {"title": {"en": "Fair"}, "kind": "visit"} for each in range(1000)}
    claims = (claim(each, **THERE) for each in events)
    filed = records(report("a", "2024-02-01", *claims), events=events)
    assert len(resolve(filed).events) == names["fair",]
    entries = (entry(JUNE.format(1), title="Fair", uid=str(each)) for each in range(50))
    assert len(taken(calendar(*entries), filed).proposed) <= 50 * 100
