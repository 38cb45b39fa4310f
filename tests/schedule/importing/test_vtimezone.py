"""Zones that files define: their offsets are those of the IANA zones that they are made of."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schedule.importing.ical import components
from schedule.importing.vtimezone import Definition, definition, is_as

EUROPE = """BEGIN:STANDARD
DTSTART:19961027T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19810329T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT"""
AMERICA = """BEGIN:DAYLIGHT
DTSTART:20070311T020000
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=SU;BYMONTHDAY=8,9,10,11,12,13,14
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:20071104T020000
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
END:STANDARD"""
MOSCOW = """BEGIN:STANDARD
DTSTART:20110327T020000
RDATE:20110327T020000
TZOFFSETFROM:+0300
TZOFFSETTO:+0400
END:STANDARD
BEGIN:STANDARD
DTSTART:20141026T020000
TZOFFSETFROM:+0400
TZOFFSETTO:+0300
END:STANDARD"""
SHANGHAI = """BEGIN:STANDARD
DTSTART:16010101T000000
TZOFFSETFROM:+0800
TZOFFSETTO:+0800
END:STANDARD"""


def of(lines: str) -> Definition | None:
    text = f"BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\n{lines}\nEND:VTIMEZONE\nEND:VCALENDAR"
    [calendar] = components(text.encode())
    return definition(calendar.components[0])


@pytest.mark.parametrize(
    ("lines", "zone"),
    [
        (EUROPE, "Europe/Berlin"),
        (EUROPE.replace("BYMONTH=10", "BYMONTH=10;UNTIL=99991231T235959Z"), "Europe/Berlin"),
        (AMERICA, "America/New_York"),
        (MOSCOW, "Europe/Moscow"),
        (SHANGHAI, "Asia/Shanghai"),
    ],
)
@given(st.datetimes(datetime(2012, 1, 1), datetime(2099, 1, 1)))  # noqa: DTZ001 - local times
def test_offsets_are_those_of_the_zone(lines: str, zone: str, local: datetime) -> None:
    defined = of(lines)
    aware = local.replace(tzinfo=ZoneInfo(zone))
    assert defined
    near = {aware.replace(fold=fold).utcoffset() for fold in (0, 1)}
    assert defined.offset(local) in near
    assert is_as(ZoneInfo(zone), defined.noons(2024))
    assert not is_as(ZoneInfo("Asia/Kathmandu"), defined.noons(2024))


def test_before_every_onset_it_is_the_offset_that_the_first_ends() -> None:
    defined = of(MOSCOW)
    assert defined
    assert defined.offset(datetime(2000, 1, 1)) == timedelta(hours=3)  # noqa: DTZ001 - local


def test_noons_have_the_offsets_of_their_times_up_to_the_years_that_are_served() -> None:
    defined = of(EUROPE)
    assert defined
    assert all(offset == defined.offset(noon) for noon, offset in defined.noons(2024))
    with pytest.raises(ValueError, match="expected a year up to 2100"):
        defined.noons(9999)


@pytest.mark.parametrize(("count", "known"), [(500, True), (501, False)])
def test_a_definition_lists_at_most_500_changes(count: int, *, known: bool) -> None:
    """In parts of their own, or in one."""
    assert (of("\n".join([SHANGHAI] * count)) is not None) == known
    more = "RDATE:" + ",".join(["20240101T000000"] * (count - 1))
    assert (of(SHANGHAI.replace("TZOFFSETTO", f"{more}\nTZOFFSETTO")) is not None) == known


@pytest.mark.parametrize(
    "lines",
    [
        "X:1",
        EUROPE.replace("YEARLY", "SECONDLY"),
        EUROPE.replace("-1SU", "SU"),
        EUROPE.replace("+0100", "+9900"),
        EUROPE.replace("BYMONTH=10", "BYMONTH=13"),
        EUROPE.replace("DTSTART", "X"),
        EUROPE.replace("BYDAY=-1SU", "BYWEEKNO=2"),
        EUROPE.replace("BYDAY", "="),
    ],
)
def test_what_no_clocks_do_is_no_definition(lines: str) -> None:
    assert of(lines) is None
