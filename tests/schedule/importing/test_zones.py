"""The zones that files name, in all the ways in which programs write them."""

from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from schedule.importing.ical import components
from schedule.importing.zones import Zones, resembled, zone_name

CENTRAL = (
    ("STANDARD", "16010101T030000", "+0200", "+0100", "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10"),
    ("DAYLIGHT", "16010101T020000", "+0100", "+0200", "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3"),
)
OWN = (
    ("STANDARD", "16010101T030000", "+0200", "+0017", "FREQ=YEARLY;BYDAY=2SU;BYMONTH=10"),
    ("DAYLIGHT", "16010101T020000", "+0017", "+0200", "FREQ=YEARLY;BYDAY=1SU;BYMONTH=3"),
)
SUMMER = datetime(2024, 6, 12, 10)  # noqa: DTZ001 - a local time


def defined(tzid: str, parts: tuple[tuple[str, ...], ...], head: str = "X:1") -> Zones:
    """The zones of a file that defines one."""
    lines = [
        f"BEGIN:{name}\nDTSTART:{start}\nTZOFFSETFROM:{before}\nTZOFFSETTO:{after}\nRRULE:{rule}\n"
        f"END:{name}"
        for name, start, before, after, rule in parts
    ]
    zone = "\n".join(["BEGIN:VTIMEZONE", f"TZID:{tzid}", *lines, "END:VTIMEZONE"])
    [calendar] = components(f"BEGIN:VCALENDAR\n{head}\n{zone}\nEND:VCALENDAR".encode())
    return Zones(calendar)


@pytest.mark.parametrize(
    ("tzid", "name"),
    [
        ("Europe/London", "Europe/London"),
        ("europe/LONDON", "Europe/London"),
        ("Eastern Standard Time", "America/New_York"),
        ("eastern standard time", "America/New_York"),
        ("/mozilla.org/20050126_1/Asia/Shanghai", "Asia/Shanghai"),
        ("/example.org/America/Argentina/Salta", "America/Argentina/Salta"),
        ("tzone://Microsoft/Utc", "UTC"),
        ("Europe", None),
        ("My zone", None),
        ("Customized Time Zone", None),
        ("", None),
        ("a/" * 20_000, None),
    ],
)
def test_zones_are_known_by_the_names_that_programs_give_them(tzid: str, name: str | None) -> None:
    assert zone_name(tzid) == name


@pytest.mark.parametrize(
    ("tzid", "name"),
    [
        ("US-Eastern", "US/Eastern"),
        ("Europe_Berlin", "Europe/Berlin"),
        ("Western/Central Europe", "Europe/Berlin"),
        ("Eastern Time", "America/New_York"),
        (r"(UTC-08:00) Pacific Time (US &amp\; Canada)", "America/Los_Angeles"),
        ("(GMT+01.00) Amsterdam / Berlin / Bern / Rome", "Europe/Amsterdam"),
        ("(GMT+00.00) Greenwich Mean Time: Dublin / Edinburgh", "Europe/Dublin"),
        ("(UTC) Dublin, Edinburgh, Lisbon, London", "Europe/Dublin"),
        ("GMT+0200", "Etc/GMT-2"),
        ("UTC-5", "Etc/GMT+5"),
        ("UTC+5:30", None),
        ("America-New_York", "America/New_York"),
        ("America/New York", "America/New_York"),
        ("W. Europe Standard Time 1", "Europe/Berlin"),
        ("W. Europe Daylight Time", "Europe/Berlin"),
        ("(UTC+01:00) Amsterdam, Berlin, Bern", "Europe/Amsterdam"),
        ("(GMT+01:00) Bern / Berlin", "Europe/Berlin"),
        ("(UTC-05:00) Eastern Time (US & Canada)", "America/New_York"),
        ("(UTC+09:00) Berlin", None),
        ("Customized Time Zone", None),
        ("x" * 40_000, None),
    ],
)
def test_other_names_are_like_those_of_zones(tzid: str, name: str | None) -> None:
    assert resembled(tzid) == name


def test_a_zone_that_is_defined_like_one_of_ianas_is_that_zone() -> None:
    for tzid in ("Customized Time Zone", "(UTC+01:00) Amsterdam, Berlin, Bern", "W. Europe 1"):
        zone = defined(tzid, CENTRAL).at(tzid, SUMMER)
        assert SUMMER.replace(tzinfo=zone).utcoffset() == timedelta(hours=2)
        assert isinstance(zone, ZoneInfo)
    head = "X-WR-TIMEZONE:Europe/Rome"
    assert str(defined("Mine", CENTRAL, head).at("mine", SUMMER)) == "Europe/Rome"


def test_what_a_file_defines_counts_more_than_what_the_name_is_like() -> None:
    tzid = "Eastern Standard Time 1"
    assert str(defined(tzid, CENTRAL).at(tzid, SUMMER)) == "Europe/Berlin"
    assert str(defined(tzid, ()).at(tzid, SUMMER)) == "America/New_York"


def test_a_name_in_another_case_that_is_defined_otherwise_is_the_files_own() -> None:
    assert str(defined("Europe/lisbon", CENTRAL).at("Europe/lisbon", SUMMER)) == "Europe/Berlin"
    assert str(defined("Europe/Lisbon", CENTRAL).at("Europe/Lisbon", SUMMER)) == "Europe/Lisbon"
    assert str(defined("europe/berlin", CENTRAL).at("europe/berlin", SUMMER)) == "Europe/Berlin"


def test_two_zones_whose_names_differ_in_case_alone_are_two() -> None:
    parts = (
        "BEGIN:STANDARD\nDTSTART:16010101T000000\nTZOFFSETFROM:{0}\nTZOFFSETTO:{0}\nEND:STANDARD"
    )
    zones = [
        f"BEGIN:VTIMEZONE\nTZID:{name}\nX-LIC-LOCATION:{name}\n{parts.format(offset)}\nEND:VTIMEZONE"
        for name, offset in (("Europe/Lisbon", "+0000"), ("Europe/lisbon", "+0017"))
    ]
    [calendar] = components("\n".join(["BEGIN:VCALENDAR", *zones]).encode())
    found = Zones(calendar).at("Europe/lisbon", SUMMER)
    assert found.utcoffset(SUMMER) == timedelta(minutes=17)
    assert str(Zones(calendar).at("Europe/Lisbon", SUMMER)) == "Europe/Lisbon"


def test_a_zone_that_is_none_of_ianas_has_the_offsets_that_the_file_gives() -> None:
    zones = defined("Mine", OWN)
    assert zones.at("Mine", SUMMER) == timezone(timedelta(hours=2), "Mine")
    winter = SUMMER.replace(month=12)
    assert zones.at("Mine", winter) == timezone(timedelta(minutes=17), "Mine")


@pytest.mark.parametrize("tzid", ["Mine", "x" * 40_000])
def test_a_zone_that_nothing_tells_of_is_refused(tzid: str) -> None:
    with pytest.raises(ValueError, match=r"^the zone '.{1,60} is not known$"):
        defined("Another", OWN).at(tzid, SUMMER)
