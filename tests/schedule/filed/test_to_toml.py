"""Records as TOML are read as the same records, and are written as an editor would."""

import pytest
from hypothesis import given

from schedule.dates.windows import PERIODS, Period
from schedule.filed.calendar import Kind
from schedule.filed.names import Record
from schedule.filed.read import parse
from schedule.filed.records import Identity, Place, Records
from schedule.filed.to_toml import events_file, kind_entry, place_entries, report_file
from tests.build import claim, day, days, instant, report, times
from tests.strategies import all_records


def read(name: str, text: str) -> dict[str, Record | None]:
    parsed = parse(name, text.encode())
    assert parsed.problems == ()
    return dict(parsed.entries)


@given(all_records())
def test_what_is_written_reads_as_what_it_was(records: Records) -> None:
    assert read("events/x.toml", events_file(records.events.values())) == records.events
    assert read("places.toml", place_entries(records.places.values())) == records.places
    for each in records.reports.values():
        name = f"reports/{each.published}-{each.id}.toml"
        assert read(name, report_file(each, "A note.")) == {each.id: each}


@pytest.mark.parametrize("period", PERIODS, ids=lambda each: each.name)
def test_a_window_of_a_period_is_written_as_its_word(period: Period) -> None:
    word = period.write(day("2023-02-03"))
    filed = report("a", "2023-03-01", claim(within=word))
    assert f'within = "{word}"' in report_file(filed, "A note.").splitlines()


def test_a_report_is_pleasant_to_read() -> None:
    filed = report(
        "a",
        "2023-03-01",
        claim(dates=days("2023-03-20"), people=["xi", "putin"], wording='a "state" \\ visit'),
        claim("talks", within="2023-02", formerly=True),
        claim(
            "summit",
            dates=times("2023-03-20T10:00:00", "2023-03-20T11:00:00"),
            zone="Europe/Moscow",
            uid="1@gazette.example",
        ),
        publisher="Газета",
        official=True,
    )
    assert report_file(filed, "From a.ics.") == (
        """#:schema ../schema/reports.json
# From a.ics.
publisher = "Газета"
published = 2023-03-01
recorded  = 2026-11-22T00:00:00Z
official  = true

[[claims]]
event   = "visit"
dates   = 2023-03-20
people  = ["xi", "putin"]
wording = "a \\"state\\" \\\\ visit"

[[claims]]
event    = "talks"
within   = "2023-02"
formerly = true

[[claims]]
event = "summit"
dates = [2023-03-20T10:00:00, 2023-03-20T11:00:00]
zone  = "Europe/Moscow"
uid   = "1@gazette.example"
"""
    )


def test_a_report_keeps_its_time_its_agency_and_what_it_corrects() -> None:
    filed = report(
        "b",
        "2024-05-14T18:30:00+08:00",
        claim(retracted="Read wrongly.", revised=instant("2026-11-23T00:00")),
        via="The Agency",
        corrects=["a"],
    )
    text = report_file(filed, "From a.ics.")
    assert text == (
        """#:schema ../schema/reports.json
# From a.ics.
via       = "The Agency"
published = 2024-05-14T18:30:00+08:00
recorded  = 2026-11-22T00:00:00Z
corrects  = ["a"]

[[claims]]
retracted = "Read wrongly."
revised   = 2026-11-23T00:00:00Z
event     = "visit"
"""
    )
    assert read("reports/2024-05-14-b.toml", text) == {"b": filed}


def test_a_description_of_several_lines_stands_on_several_lines() -> None:
    about = {"en": 'One\n\n"""Two""" \\n', "ru": "Три"}
    event = Identity.model_validate(
        {"id": "x", "title": {"en": "X"}, "kind": "visit", "description": about}
    )
    text = events_file([event])
    assert read("events/x.toml", text) == {"x": event}
    assert text == (
        """#:schema ../schema/events.json
[x]
title = { en = "X" }
kind  = "visit"

[x.description]
en = \"\"\"
One

\\"\\"\\"Two\\"\\"\\" \\\\n\"\"\"
ru = "Три"
"""
    )


def test_places_and_kinds_are_entries_for_the_end_of_a_file() -> None:
    place = Place.model_validate({"id": "a", "name": {"en": "A"}, "coordinates": [1.5, -2]})
    assert place_entries([place]) == (
        '\n[a]\nname        = { en = "A" }\ncoordinates = [1.5, -2.0]\n'
    )
    kind = Kind.model_validate({"name": {"en": "Event"}})
    assert kind_entry("event", kind) == '\n[kinds.event]\nname = { en = "Event" }\n'
