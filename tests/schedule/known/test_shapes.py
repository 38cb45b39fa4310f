"""Events that are part of others in any shape: worked out in steps that grow with the records."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schedule import examine, resolve
from schedule.filed.claims import Claim
from schedule.filed.fields import STATUSES
from schedule.filed.records import Records, Report
from schedule.filed.references import MOST_WHOLES
from schedule.known.chronicle import Chronicle
from schedule.known.ledger import Ledger
from schedule.known.resolver import Resolver
from schedule.language.words import Words
from schedule.layout.event import event_page
from schedule.render import atom, ical, jscalendar
from tests.build import (
    EVENTS,
    RECORDED,
    claim,
    days,
    instant,
    publication,
    records,
    report,
    ruling,
    schedule,
    window,
)
from tests.folder import Folder
from tests.steps import growth
from tests.steps import steps as steps_of

WORDS = Words()
NOTHING: Mapping[str, Any] = {}
MOST_STEPS = 200_000
SIZES = (2, 20, 40)
MOST_GROWTH = 2.3
"""How many times as many steps twice as many records may take: 4 would be the square."""


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


def filed(number: int, day: int, *claims: Claim, **about: Any) -> Report:
    """A report of its own publisher, so many days after the first."""
    about = {"publisher": f"P{number}", **about}
    return report(f"r{number:03}", str(on(day)), *claims, **about)


def on(day: int) -> date:
    return date(2010, 1, 1) + timedelta(days=day)


def dated(first: int, last: int | None = None, **said: Any) -> Claim:
    """Days far ahead of all reports."""
    return claim(dates=[on(2000 + first), on(2000 + (first if last is None else last))], **said)


def former(first: int, last: int) -> Claim:
    return claim(within=[on(2000 + first), on(2000 + last)], formerly=True)


def correcting(number: int, day: int, *claims: Claim, of: int) -> Report:
    return filed(number, day, *claims, corrects=[f"r{of:03}"] if of >= 0 else [])


def anything(number: int, chance: Random) -> Report:
    """A report that says anything of everything, but corrects none."""
    first, last = sorted(chance.sample(range(100), 2))
    both = [on(2000 + first), on(2000 + last)]
    within = chance.choice((both, f"../{both[1]}", f"{both[0]}/.."))
    when: tuple[Any, ...] = (NOTHING, {"dates": both}, {"within": within})
    said: dict[str, Any] = {
        **chance.choice(when),
        "status": chance.choice((None, None, *STATUSES)),
        "place": chance.choice((None, "moscow", "kremlin", "harbin")),
        "people": chance.choice(([], ["xi"], ["putin"])),
    }
    claims = [claim(**said), *chance.choice(([], [], [former(first, last)]))]
    about: dict[str, Any] = {
        "publisher": chance.choice((f"P{number}", "A", "B")),
        "official": chance.choice((True, False, False)),
        **chance.choice((*7 * (NOTHING,), {"retracted": "x", "revised": RECORDED})),
    }
    return filed(number, number // 2, *claims, **about)


def mixed(size: int) -> Iterator[Report]:
    chance = Random(7)  # noqa: S311 - the same reports each time
    return (anything(each, chance) for each in range(size))


PLAN, ONCE = dated(0, status="announced"), on(2001)
SHAPES: Mapping[str, Callable[[int], Iterable[Report]]] = {
    "in one report": lambda n: [filed(0, 0, *map(dated, range(n)))],
    "on one day": lambda n: [filed(x, 0, dated(x)) for x in range(n)],
    "day by day": lambda n: [filed(x, x, dated(x)) for x in range(n)],
    "of one voice": lambda n: [filed(x, x, dated(x), publisher="A") for x in range(n)],
    "filed late": lambda n: [
        filed(x, x, dated(x), recorded=RECORDED - timedelta(minutes=x)) for x in range(n)
    ],
    "each corrects the last one": lambda n: [
        correcting(x, x, dated(x), of=x - 1) for x in range(n)
    ],
    "each corrects the last one, on one day": lambda n: [
        correcting(x, 0, dated(x), of=x - 1) for x in range(n)
    ],
    "each corrects the last break": lambda n: [
        filed(999, 0, PLAN),
        *(correcting(x, 1 + x, claim(status="cancelled"), of=x - 1) for x in range(n)),
    ],
    "each corrects the last outcome": lambda n: [
        correcting(x, 2000 + x, claim(dates=dated(0).dates, status="held"), of=x - 1)
        for x in range(n)
    ],
    "each corrects one before a break": lambda n: [
        *(filed(x, x, dated(x)) for x in range(n)),
        filed(999, n, claim(status="cancelled")),
        *(correcting(n + x, n + x + 1, dated(2 * x), of=x) for x in range(n)),
    ],
    "each corrects a status alone": lambda n: [
        *(filed(x, x, dated(x, status="announced", place="moscow")) for x in range(n)),
        *(correcting(n + x, n + x, claim(status="confirmed"), of=x) for x in range(n)),
    ],
    "each corrects a place alone": lambda n: [
        *(filed(x, x, dated(x, status="announced", place="moscow")) for x in range(n)),
        *(correcting(n + x, n + x, claim(place="harbin"), of=x) for x in range(n)),
    ],
    "by, and not before, days that move": lambda n: [
        filed(x, x, claim(within=f"../{on(3000 + x)}" if x % 2 else f"{on(1000 + x)}/.."))
        for x in range(n)
    ],
    "by and not before in each": lambda n: [
        filed(x, x, claim(within=f"../{on(3000 + x)}"), claim(within=f"{on(1000 + x)}/.."))
        for x in range(n)
    ],
    "windows that slide": lambda n: [
        filed(x, x, claim(within=[on(2000 + x), on(3000 + x)])) for x in range(n)
    ],
    "windows that grow": lambda n: [
        filed(x, x, claim(within=[on(2000 - x), on(3000 + x)])) for x in range(n)
    ],
    "official windows that grow, in turn with others": lambda n: [
        filed(x, x, claim(within=[on(2000 - x), on(3000 + x)]), official=x % 2 == 0)
        for x in range(n)
    ],
    "windows that grow over one that is inside, in turn with official ones": lambda n: [
        filed(x, x, claim(within=[on(2000 - x), on(3000 + x)]), official=x % 2 == 1)
        for x in range(n)
    ],
    "official windows that slide, in turn with others": lambda n: [
        filed(x, x, claim(within=[on(2000 + x), on(3000 + x)]), official=x % 2 == 1)
        for x in range(n)
    ],
    "windows that slide over a day": lambda n: [
        filed(999, 0, dated(500)),
        *(filed(x, 1 + x, claim(within=[on(2100 + x), on(3000 + x)])) for x in range(n)),
    ],
    "windows that slide, in turn with others elsewhere": lambda n: [
        filed(x, x, claim(within=[on(2000 + x + x % 2 * 3000), on(3000 + x + x % 2 * 3000)]))
        for x in range(n)
    ],
    "windows that grow, in turn with outcomes": lambda n: [
        filed(
            x,
            3000 + x,
            claim(within=[on(2000 - x), on(3000 + x)], status="held" if x % 2 else None),
        )
        for x in range(n)
    ],
    "one former window, on one day": lambda n: [
        filed(x, 0, dated(x), former(0, 500)) for x in range(3 * n)
    ],
    "one former window": lambda n: [filed(x, x, dated(x), former(0, 500)) for x in range(n)],
    "former windows of nothing": lambda n: [
        *(filed(x, x, dated(x)) for x in range(n)),
        *(filed(n + x, n + x, former(-90, -80)) for x in range(n)),
    ],
    "unofficial former windows over official days": lambda n: [
        *(filed(x, x, dated(x), official=True) for x in range(n)),
        *(filed(n + x, n + x, dated(5000 + x), former(0, n + x)) for x in range(n)),
    ],
    "announced and cancelled in turn": lambda n: [
        filed(x, x, dated(x // 2, status=("announced", "cancelled")[x % 2])) for x in range(n)
    ],
    "breaks that are taken back one by one": lambda n: [
        filed(998, 0, PLAN),
        *(filed(x, 1, claim(status="postponed")) for x in range(3 * n)),
        *(
            filed(x, x, claim(status="cancelled"), publisher=f"P{x - 3 * n}")
            for x in range(3 * n, 6 * n)
        ),
    ],
    "cancelled on one day, postponed on the next": lambda n: [
        *(filed(x, 0, claim(status="cancelled"), publisher=f"P{x}") for x in range(3 * n)),
        *(filed(3 * n + x, 1, claim(status="postponed"), publisher=f"P{x}") for x in range(3 * n)),
    ],
    "postponed each time": lambda n: [filed(x, x, dated(x, status="postponed")) for x in range(n)],
    "the days postponed from": lambda n: [
        filed(0, 0, PLAN),
        filed(1, 1, claim(status="postponed")),
        *(filed(2 + x, 2 + x, dated(0)) for x in range(n)),
    ],
    "held on days of the plan": lambda n: [
        filed(999, 0, dated(-1900, 900, status="announced")),
        *(filed(x, 100 + x, dated(x - 1900, status="held")) for x in range(n)),
    ],
    "plans after it was held": lambda n: [
        filed(999, 0, claim(dates=on(0), status="held")),
        *(filed(x, 1 + x, dated(x, status="announced")) for x in range(n)),
    ],
    "people and places": lambda n: [
        filed(x, x, claim(people=["xi"], place=("kremlin", "sea")[x % 2])) for x in range(n)
    ],
    "one occurrence": lambda n: [
        filed(999, 0, dated(0, repeats="FREQ=DAILY;COUNT=9")),
        *(filed(x, x, claim(occurrence=ONCE, dates=dated(x % 7).dates)) for x in range(n)),
    ],
    "many occurrences": lambda n: [
        filed(999, 0, dated(0, repeats="FREQ=DAILY")),
        *(filed(x, 1 + x, claim(occurrence=on(2000 + x), place="kremlin")) for x in range(n)),
    ],
    "anything": mixed,
}
"""Reports on one event, as they are filed in data that is contrived to be slow."""


@pytest.mark.parametrize("shape", SHAPES)
def test_what_is_known_of_an_event_takes_steps_that_grow_with_its_reports(shape: str) -> None:
    assert growth_of(resolve, map(SHAPES[shape], SIZES)) < MOST_GROWTH


@pytest.mark.parametrize("shape", ["in one report", "of one voice", "one former window"])
def test_what_is_told_of_an_event_takes_steps_that_grow_with_its_reports(shape: str) -> None:
    assert growth_of(tell, map(SHAPES[shape], SIZES)) < MOST_GROWTH


def test_rulings_mergers_and_parts_take_steps_that_grow_with_them() -> None:
    def ruled(size: int) -> Records:
        return records(
            *(filed(x, x, dated(x)) for x in range(size)),
            rulings=[
                ruling("dates", days(str(on(x))), recorded=instant(str(on(x)))) for x in range(size)
            ],
        )

    def merged(size: int) -> Records:
        about = {**EVENTS["visit"], "merged_into": "visit", "revised": RECORDED}
        told = (filed(x, x, claim(f"e{x}", dates=on(2000 + x))) for x in range(size))
        found = {f"e{x}": about for x in range(size)}
        return records(filed(999, 0, dated(0)), *told, events={**EVENTS, **found})

    def parts(size: int) -> Records:
        told = (filed(x, x, claim(f"e{x}")) for x in range(size))
        found = {f"e{x}": EVENTS["talks"] for x in range(size)}
        return records(filed(999, 0, dated(0)), *told, events={**EVENTS, **found})

    growths = [growth_of(resolve, map(each, SIZES)) for each in (ruled, merged, parts)]
    assert [each < MOST_GROWTH for each in growths] == [True] * 3


def growth_of(
    work: Callable[[Records], object], found: Iterable[Iterable[Report] | Records]
) -> float:
    """How many times as many steps work takes with the last records as with those before."""
    filed = [each if isinstance(each, Records) else records(*each) for each in found]
    _, once, twice = [steps_of(partial(work, each)) for each in filed]
    return twice / once


def tell(filed: Records) -> None:
    known = resolve(filed)
    visit, about = known.events["visit"], publication(known)
    event_page(visit, known, WORDS, WORDS)
    for form in (atom, ical, jscalendar):
        form.render([visit], about)
    jscalendar.render_event(visit, about)


def test_what_was_known_between_two_filings_is_looked_for_in_limited_work(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """An official window outranks all days, in whatever order they were filed."""
    monkeypatch.setattr("schedule.known.chronicle._MOST_READ", 60)
    about = {"official": True, "recorded": instant("2023-03-01T00:00")}
    official = report("a", "2023-03-17", claim(within="2024"), **about)

    def late(size: int) -> None:
        first = instant("2023-03-17T00:00")
        moments = (first - timedelta(minutes=at) for at in range(size))
        said = claim(dates=days("2023-03-20"))
        told = (report(f"r{at}", "2023-03-18", said, recorded=x) for at, x in enumerate(moments))
        schedule(official, *told)

    assert growth(late, 25) < MOST_GROWTH


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
