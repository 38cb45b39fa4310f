"""Events that are part of others in any shape: worked out in steps that grow with the records."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schedule import examine
from schedule.filed.claims import Claim
from schedule.filed.records import Report
from schedule.filed.references import MOST_WHOLES
from schedule.known.chronicle import Chronicle
from schedule.known.ledger import Ledger
from schedule.known.resolver import Resolver
from tests.build import claim, day, days, instant, records, report, schedule, window
from tests.folder import Folder
from tests.steps import growth

MOST_STEPS = 200_000


def events(wholes: Mapping[int, list[int]]) -> dict[str, Any]:
    """Events by their numbers, each part of some others."""
    return {
        f"e{number}": {
            "title": {"en": str(number)},
            "kind": "visit",
            "part_of": [f"e{whole}" for whole in above],
        }
        for number, above in wholes.items()
    }


def told(wholes: Mapping[int, list[int]]) -> Report:
    """One report: the first event has days, the others are in its course."""
    dated: dict[str, Any] = {"dates": days("2023-03-20", "2023-03-22")}
    said: list[Claim] = [claim(f"e{each}", **({} if each else dated)) for each in wholes]
    return report("a", "2023-03-17", *said)


def diamonds(count: int) -> dict[int, list[int]]:
    """0 above 1 and 2, both above 3, that above 4 and 5, and so on."""
    found: dict[int, list[int]] = {0: []}
    for top in range(0, 3 * count, 3):
        found |= {top + 1: [top], top + 2: [top], top + 3: [top + 1, top + 2]}
    return found


def chain(length: int) -> dict[int, list[int]]:
    return {number: [number - 1] if number else [] for number in range(length)}


def steps(wholes: Mapping[int, list[int]], monkeypatch: pytest.MonkeyPatch) -> int:
    """How often something is worked out of an event on a day, and its wholes are looked up.

    Fails at once when that is far too often: some shapes would take years.
    """
    count = 0

    def counted(step: Callable[..., Any]) -> Callable[..., Any]:
        def taken(*asked: Any, **named: Any) -> Any:
            nonlocal count
            count += 1
            assert count < MOST_STEPS
            return step(*asked, **named)

        return taken

    with monkeypatch.context() as patch:
        patch.setattr(Chronicle, "on", counted(Chronicle.on))
        patch.setattr(Ledger, "parents", counted(Ledger.parents))
        schedule(told(wholes), events=events(wholes))
    return count


def test_diamonds_are_worked_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    wholes = diamonds(30)
    assert steps(wholes, monkeypatch) < 4 * len(wholes) ** 2
    known = schedule(told(wholes), events=events(wholes)).events
    assert known["e1"].when == window("2023-03-20", "2023-03-22", "e0")
    assert known["e90"].when == window("2023-03-20", "2023-03-22", "e88", "e89")


def test_a_chain_is_worked_out_however_long(monkeypatch: pytest.MonkeyPatch) -> None:
    """A chain is longer than any data may have, and than Python's limit of recursion."""
    assert steps(chain(200), monkeypatch) < 4 * 200**2
    wholes = chain(1100)
    ledger = Ledger.of(records(told(wholes), events=events(wholes)))
    last = Resolver(ledger=ledger).event("e1099")
    assert last is not None
    assert last.when == window("2023-03-20", "2023-03-22", "e1098")


def test_claims_on_one_event_take_steps_that_grow_with_them() -> None:
    """In one report, in reports of one day, and in reports of a day each."""

    def claims(size: int) -> list[Claim]:
        return [claim(dates=days(f"2023-{1 + each % 12:02}-20")) for each in range(size)]

    def in_one(size: int) -> None:
        schedule(report("a", "2023-03-17", *claims(size)))

    def on_one_day(size: int) -> None:
        schedule(*(report(f"r{at}", "2023-03-17", each) for at, each in enumerate(claims(size))))

    def on_days(size: int) -> None:
        first = day("2020-03-17")
        told = ((first + timedelta(days=at), each) for at, each in enumerate(claims(size)))
        schedule(*(report(f"r{when}", str(when), each) for when, each in told))

    def formerly(size: int) -> None:
        told = (claim(dates=days("2023-03-20"), formerly=True) for _ in range(size))
        first = instant("2023-03-17T00:00")
        moments = (first + timedelta(minutes=at) for at in range(size))
        filed = enumerate(zip(told, moments, strict=True))
        schedule(*(report(f"r{at}", "2023-03-17", x, recorded=when) for at, (x, when) in filed))

    kinds = (in_one, on_one_day, on_days, formerly)
    assert [growth(each, 100) < 2.3 for each in kinds] == [True] * 4


def test_what_was_known_between_two_filings_is_looked_for_in_limited_work(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """An official window outranks all days, in whatever order they were filed."""
    monkeypatch.setattr("schedule.known.chronicle._MOST_READ", 60)
    about = {"official": True, "recorded": instant("2023-03-01T00:00")}
    official = report("a", "2023-03-17", claim(within="2024"), **about)

    def filed(size: int) -> None:
        first = instant("2023-03-17T00:00")
        moments = (first - timedelta(minutes=at) for at in range(size))
        said = claim(dates=days("2023-03-20"))
        told = (report(f"r{at}", "2023-03-18", said, recorded=x) for at, x in enumerate(moments))
        schedule(official, *told)

    assert growth(filed, 25) < 2.3


@st.composite
def graphs(draw: st.DrawFn) -> dict[int, list[int]]:
    """Events without cycles, each part of some of those before it."""
    count = draw(st.integers(2, 40))
    return {
        number: sorted(draw(st.sets(st.integers(0, number - 1), max_size=6))) if number else []
        for number in range(count)
    }


@settings(max_examples=30, deadline=None)
@given(graphs())
def test_no_shape_takes_more_than_the_square_of_its_events(wholes: dict[int, list[int]]) -> None:
    with pytest.MonkeyPatch.context() as monkeypatch:
        links = len(wholes) + sum(map(len, wholes.values()))
        assert steps(wholes, monkeypatch) <= 4 * len(wholes) * links


def errors(tmp_path: Path, **tables: Any) -> list[str]:
    """What is wrong with the small world when it has these events or places besides."""
    folder = Folder.small(tmp_path)
    for table, entries in tables.items():
        folder.change(f"{table.replace('_', '/')}.toml", partial(_add, entries))
    return [str(each) for each in examine(folder.path) if each.severity == "error"]


def _add(more: Mapping[str, Any], data: dict[str, Any]) -> None:
    data.update(more)


def test_what_is_part_of_too_much_is_refused_and_nothing_else_is(tmp_path: Path) -> None:
    far = MOST_WHOLES + 1
    found = errors(tmp_path, events_all=events(chain(2000)))
    assert found == [
        f"events/all.toml: e{number}.part_of: expected at most {MOST_WHOLES} to which it leads, "
        "directly or not"
        for number in sorted(range(far, 2000), key=str)
    ]


def test_a_chain_of_places_has_the_same_limit(tmp_path: Path) -> None:
    names: dict[str, Any] = {f"p{each}": {"name": {"en": "x"}} for each in range(2000)}
    for number in range(1, 2000):
        names[f"p{number}"]["part_of"] = f"p{number - 1}"
    assert len(errors(tmp_path, places=names)) == 2000 - MOST_WHOLES - 1


def test_chains_of_mergers_and_wide_wholes_have_it_too(tmp_path: Path) -> None:
    merged = events({number: [] for number in range(1000)})
    for number in range(1, 1000):
        merged[f"e{number}"]["merged_into"] = f"e{number - 1}"
    merged["merged"] = {**merged["e0"], "part_of": [f"e{number}" for number in range(90)]}
    apart = {f"w{number}": merged["e0"] for number in range(MOST_WHOLES + 1)}
    wide = {"wide": {**merged["e0"], "part_of": [*apart]}}
    found = errors(tmp_path, events_all={**merged, **apart, **wide})
    assert len(found) == 1000 - MOST_WHOLES - 1 + 1
    assert found[-1].startswith("events/all.toml: wide.part_of: expected at most")


def test_a_long_circle_is_refused(tmp_path: Path) -> None:
    assert len(errors(tmp_path, events_all=events({**chain(500), 0: [499]}))) == 500
