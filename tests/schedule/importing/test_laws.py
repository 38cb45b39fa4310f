"""Whatever a file holds, each of its entries is taken soundly or listed; nothing breaks."""

import tomli_w
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from schedule import resolve
from schedule.filed.check import check
from schedule.filed.read import parse
from schedule.filed.reading import gather
from schedule.filed.to_toml import events_file, place_entries
from schedule.importing.toml_files import toml_files
from tests.build import CALENDAR, claim, records, report
from tests.schedule.importing.calendar_file import calendar, entry, taken
from tests.strategies import texts

MOMENTS = st.sampled_from(
    [
        *("20230320", "20230326T013000", "20231029T013000Z", "20230329T100000", "00010101T000000"),
        *("99991231T235959Z", "21001231", "20230320T100060Z", "2023", "", "19000101"),
    ]
)
ZONES = st.sampled_from(["", ";TZID=Europe/London", ";TZID=Romance Standard Time", ";TZID=x"])
NAMES = [
    "DTSTART",
    "DTEND",
    "EXDATE",
    "RECURRENCE-ID",
    "RDATE",
    "RECURRENCE-ID;RANGE=THISANDFUTURE",
]
RULES = ["FREQ=DAILY;COUNT=9", "FREQ=WEEKLY;UNTIL=20230401T000000Z", "FREQ=MONTHLY", "", "=;=", "x"]
LENGTHS = ["P1D", "PT1H", "P3W", "P", "-P1D", "PT99999999H", "P1DT0S"]
PLACES = ["Moscow", "Sochi", "here\\, there", "\t", "https://x.example"]


def lines() -> SearchStrategy[str]:
    timed = st.builds("{}{}:{}".format, st.sampled_from(NAMES), ZONES, MOMENTS)
    chosen = [
        *(f"RRULE:{rule}" for rule in RULES),
        *(f"DURATION:{length}" for length in LENGTHS),
        *(f"LOCATION:{place}" for place in PLACES),
        *(f"STATUS:{status}" for status in ("CANCELLED", "TENTATIVE", "CONFIRMED", "?")),
        *("GEO:1;2", "GEO:NaN;99", "RELATED-TO:1", "RELATED-TO:2", "SEQUENCE:x", "CATEGORIES:,,"),
    ]
    plain = texts().map(lambda text: f"SUMMARY:{text}\nDESCRIPTION:{text}")
    return timed | st.sampled_from(chosen) | plain


def entries() -> SearchStrategy[str]:
    some = st.lists(lines() | st.just("DTSTART:20230320"), min_size=1, max_size=7).map("\n".join)
    uids = st.sampled_from(["1", "2", "visit@calendar.example", "expo@calendar.example"])
    return st.builds(entry, some, uids)


@given(st.lists(entries(), max_size=4))
def test_each_entry_is_taken_soundly_or_listed(found: list[str]) -> None:
    known = records(report("a", "2023-02-01", claim()))
    content = calendar(*found).decode(errors="replace").encode()
    intake = taken(content, known)
    assert len(intake.refused) + len(intake.taken) == intake.entries
    assert (intake.report is None) == (not toml_files(intake, lambda _: None).files)
    if intake.report:
        files = dict(
            toml_files(intake, lambda name: b"" if name == "calendar.toml" else None).files
        )
        kinds = files.pop("calendar.toml", b"").decode()
        assert "[kinds.event]" in kinds or not intake.kinds
        text = {
            "calendar.toml": tomli_w.dumps(dict(CALENDAR)) + kinds,
            "places.toml": place_entries([*known.places.values(), *intake.places.values()]),
            "events/all.toml": events_file(known.events.values()),
            "people.toml": "",
        }
        whole = {name: content.encode() for name, content in text.items()}
        reading = gather(parse(*each) for each in {**files, **whole}.items())
        assert [each for each in check(reading) if each.severity == "error"] == []
        resolve(reading.records())
