"""The table: what a spreadsheet reads, and nothing that it would run."""

import csv
from collections.abc import Iterable
from io import StringIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schedule import Event, Schedule, resolve
from schedule.dates.spans import certainty
from schedule.filed.records import Records
from schedule.render import table
from schedule.search.index import select
from schedule.search.query import Query
from tests.build import CALENDAR, EVENTS, claim, days, publication, report, schedule, times
from tests.golden import golden
from tests.schedule.render.every_sort import every_sort
from tests.strategies import all_records, queries


def rows(known: Schedule, events: Iterable[Event] | None = None) -> list[dict[str, str]]:
    chosen = known.events.values() if events is None else events
    content = table.render(chosen, publication(known, address="/calendar.csv"))
    return [*csv.DictReader(StringIO(content.decode(), newline=""), strict=True)]


def row(*claims: Any, **filed: Any) -> dict[str, str]:
    """The row that claims of one report make, without its empty cells."""
    (found,) = rows(schedule(report("a", "2023-03-10", *claims), **filed))
    return {name: cell for name, cell in found.items() if cell}


def titled(title: str) -> dict[str, Any]:
    return {**EVENTS, "visit": {"title": {"en": title}, "kind": "visit"}}


def test_every_sort_of_event_is_written_to_the_byte() -> None:
    known = every_sort()
    of_all = publication(known, address="/calendar.csv")
    content = table.render(known.events.values(), of_all)
    assert golden("every-sort.csv", content) == content
    assert table.render(every_sort().events.values(), of_all) == content


def test_lines_end_as_rfc_4180_wants_and_there_is_no_byte_order_mark() -> None:
    known = schedule()
    content = table.render([], publication(known))
    assert content == ",".join(f'"{name}"' for name in table.COLUMNS).encode() + b"\r\n"


def test_whole_days_have_no_times() -> None:
    assert row(claim(dates=days("2023-03-20", "2023-03-22"), status="announced")) == {
        "id": "visit",
        "title": "State visit",
        "kind": "visit",
        "status": "announced",
        "first_day": "2023-03-20",
        "last_day": "2023-03-22",
        "certainty": "exact",
        "words": "20–22 March 2023",
        "followed": "a",
        "page": "https://calendar.example/events/visit",
    }


def test_times_carry_their_offset_and_zone() -> None:
    hours = times("2023-03-20T10:00:00", "2023-03-20T11:30:00")
    found = row(claim(dates=hours, place="harbin"))
    assert [found[name] for name in ("start", "end", "zone", "place")] == [
        "2023-03-20T10:00:00+08:00",
        "2023-03-20T11:30:00+08:00",
        "Asia/Shanghai",
        "Harbin",
    ]


@pytest.mark.parametrize(
    ("said", "cells"),
    [
        ({"within": "2023-04"}, ["2023-04-01", "2023-04-30", "window"]),
        ({"status": "floated"}, ["", "", "unknown"]),
    ],
)
def test_a_window_is_said_to_be_one_and_has_no_times(
    said: dict[str, Any], cells: list[str]
) -> None:
    found = row(claim(**said))
    assert [found.get(name, "") for name in ("first_day", "last_day", "certainty")] == cells
    assert {"start", "end", "zone"} & found.keys() == set()


def test_the_reports_of_the_dates_stand_apart_by_what_they_say() -> None:
    known = schedule(
        report("old", "2023-03-08", claim(dates=days("2023-03-18"))),
        report("month", "2023-03-10", claim(within="2023-03")),
        report("this", "2023-03-10", claim(dates=days("2023-03-20"))),
        report("same", "2023-03-10", claim(dates=days("2023-03-20"))),
        report("other", "2023-03-10", claim(dates=days("2023-03-21"))),
    )
    (found,) = rows(known)
    assert {name: found[name] for name in ("followed", "support", "dissent", "earlier")} == {
        "followed": "same; this",
        "support": "month",
        "dissent": "21 March 2023 (other)",
        "earlier": "18 March 2023 (old)",
    }


@pytest.mark.parametrize("first", [*"=+-@＝＋－＠"])
def test_a_formula_is_made_text(first: str) -> None:
    text = f'{first}HYPERLINK("https://x.example","a")'
    found = row(claim(dates=days("2023-03-20")), events=titled(text))
    assert found["title"] == f"'{text}"


@pytest.mark.parametrize("cell", ["\tx", "\rx", "\nx", "=", "-1"])
def test_no_cell_begins_like_a_formula(cell: str) -> None:
    assert table.guarded(cell) == f"'{cell}"


@pytest.mark.parametrize("text", ['say "so", now', "a;b", "1 = 1", "'quoted", "a@b", "习近平"])
def test_any_other_text_comes_back_as_it_was(text: str) -> None:
    found = row(claim(dates=days("2023-03-20")), events=titled(text))
    assert found["title"] == text


@given(st.from_regex(r"-[a-z0-9-]{0,20}", fullmatch=True))
def test_an_id_is_found_by_what_its_cell_holds(name: str) -> None:
    """It may begin with a hyphen."""
    known = schedule(
        report(name, "2023-03-10", claim(name, dates=days("2023-03-20"))),
        report("b", "2023-03-10", claim("part", within="2023-03")),
        report(f"{name}c", "2023-03-10", claim(name, within="2023-03")),
        events={
            name: {"title": {"en": name}, "kind": name},
            "part": {**EVENTS["talks"], "kind": name, "part_of": [name]},
        },
        calendar={**CALENDAR, "kinds": {name: {"name": {"en": name}}}},
    )
    found = {each["title"]: each for each in rows(known)}
    whole, part = found[f"'{name}"], found["Talks"]
    columns = ("id", "kind", "followed", "support")
    assert [whole[each] for each in columns] == [name, name, name, f"{name}c"]
    assert part["part_of"] == name


@given(filed=all_records(), query=queries())
def test_the_table_reads_back_equal(filed: Records, query: Query) -> None:
    known = resolve(filed, query.as_of)
    events = [*select(known, query, vague=True)]
    found = rows(known, events)
    assert [(each["id"], each["title"], each["status"], each["certainty"]) for each in found] == [
        (
            event.id,
            table.guarded(event.title.root["en"]),
            event.status or "",
            certainty(event.when),
        )
        for event in events
    ]
    assert [each["id"] for each in found if each["start"] and each["certainty"] != "exact"] == []
    texts = [cell for each in found for name, cell in each.items() if name not in table.IDS]
    assert [cell for cell in texts if table.guarded(cell) != cell] == []
