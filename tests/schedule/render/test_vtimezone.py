"""The time zones of a feed."""

from datetime import date

from schedule.render.vtimezone import vtimezone
from tests.build import day


def told(name: str, first: str, last: str, horizon: date | None, *properties: str) -> list[str]:
    """The lines of some properties in a zone."""
    found = b"".join(vtimezone(name, day(first), day(last), horizon)).decode().split("\r\n")
    return [each for each in found if each.startswith(properties)]


def test_each_clock_change_is_a_component() -> None:
    assert told("Europe/Paris", "2023-03-20", "2023-03-27", None, "") == [
        "BEGIN:VTIMEZONE",
        "TZID:Europe/Paris",
        "BEGIN:STANDARD",
        "DTSTART:20230319T010000",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0100",
        "TZNAME:CET",
        "END:STANDARD",
        "BEGIN:DAYLIGHT",
        "DTSTART:20230326T020000",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200",
        "TZNAME:CEST",
        "END:DAYLIGHT",
        "END:VTIMEZONE",
        "",
    ]


def test_without_an_end_the_zone_ends_in_yearly_rules() -> None:
    found = told("Europe/London", "2024-03-19", "2024-03-19", day("2034-12-31"), "DTSTART", "RRULE")
    assert found[1:] == [
        "DTSTART:20240331T010000",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
        "DTSTART:20241027T020000",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
    ]


def test_with_an_end_the_zone_has_no_rule() -> None:
    assert told("Europe/London", "2024-03-19", "2024-05-14", None, "RRULE") == []


def test_a_zone_has_standard_time() -> None:
    """Apia, December 2011: summer time before and after the day that was left out."""
    assert {
        *told("Pacific/Apia", "2011-12-27", "2012-01-03", None, "BEGIN:"),
    } == {"BEGIN:VTIMEZONE", "BEGIN:STANDARD", "BEGIN:DAYLIGHT"}
