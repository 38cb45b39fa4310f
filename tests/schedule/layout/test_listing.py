"""A listing: the order of an agenda, and the pages that are parts of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from schedule.dates.spans import Series
from schedule.filed.claims import Claim
from schedule.known.model import Event
from schedule.known.occurrences import Occurrence
from schedule.layout.agenda import agenda
from schedule.layout.agenda_entry import AgendaEntry, day_run
from schedule.layout.listing import Listing, neighbours
from schedule.layout.paging import Start
from tests.build import EVENTS, claim, day, days, report, schedule
from tests.strategies import WINTER, days_near, repeating_events

VISIT = claim("visit", dates=days("2023-03-20", "2023-03-22"))


def listing(*claims: Claim, events: Mapping[str, Any] = EVENTS) -> Listing:
    known = schedule(report("a", "2023-01-01", *claims), events=events)
    return Listing(known.events.values())


def ids(entries: Iterable[AgendaEntry]) -> list[str]:
    return [each.time.event.id for each in entries]


def test_in_a_month_what_has_a_day_comes_first_and_what_has_no_date_comes_last() -> None:
    found = listing(
        claim("visit"),
        claim("talks", within="2023-03"),
        claim("summit", dates=days("2023-03-31")),
        events={**EVENTS, "talks": EVENTS["summit"]},
    )
    assert ids(found.entries) == ["summit", "talks", "visit"]
    assert ids(found.undated) == ["visit"]


def test_what_is_not_over_stands_in_the_order_of_its_days() -> None:
    found = listing(
        VISIT,
        claim("talks", dates=days("2023-03-23")),
        claim("summit", dates=days("2023-02-19", "2023-03-24")),
        events={**EVENTS, "talks": EVENTS["summit"]},
    )
    ahead = [
        ids(found.ahead(day(today), day_run(day("2023-03-23"))))
        for today in ("2023-03-01", "2023-03-23", "2023-03-25")
    ]
    assert ahead == [["summit", "visit", "talks"], ["summit", "talks"], []]
    running = found.begun_before(day("2023-03-22"))
    assert [each.event.id for each in running] == ["summit", "visit"]


def test_a_start_is_a_day_and_what_stands_before_it_there() -> None:
    found = listing(VISIT, claim("summit", dates=days("2023-03-20")))
    starts = [Start(day=day("2023-03-20")), Start(day=day("2023-03-20"), skip=1)]
    assert [*map(found.start, found.entries)] == starts
    for number, start in enumerate(starts):
        assert [*found.forward(start)] == [*found.entries[number:]]
        assert [*found.backward(start)] == [*reversed(found.entries[:number])]


def test_the_neighbours_of_an_event_are_those_before_and_after_it() -> None:
    known = schedule(
        report(
            "a",
            "2023-01-01",
            claim("visit", dates=days("2023-03-20")),
            claim("summit", dates=days("2023-04-01")),
        )
    )
    listing = Listing(known.events.values())
    visit, summit = known.events["visit"], known.events["summit"]
    assert neighbours(listing) == {"visit": (None, summit), "summit": (visit, None)}


def expanded(event: Event) -> Event:
    """The same event with every occurrence up to the horizon in the series itself."""
    if not isinstance(event.when, Series) or not event.known.when:
        return event
    series = Series(rule=event.when.rule, spans=tuple(event.when.spans))
    known = replace(event.known, when=replace(event.known.when, value=series), entry=None)
    return replace(event, known=known)


def plain(value: object) -> object:
    """A value with the ids of events in place of them."""
    if isinstance(value, Occurrence):
        return value.event.id, value.when, value.status
    if is_dataclass(value):
        return [plain(getattr(value, each.name)) for each in fields(value)]
    return [plain(each) for each in value] if isinstance(value, tuple) else value


@given(repeating_events(), days_near(WINTER, 500), days_near(WINTER, 500), st.integers(0, 90))
def test_pages_are_those_of_all_occurrences_though_few_are_made(
    events: Sequence[Event], today: date, first: date, skip: int
) -> None:
    lazy, whole = Listing(events), Listing(map(expanded, events))
    assert lazy.busy == whole.busy
    assert sum(each.weight for each in lazy.entries) == len(events)
    starts = [None, Start(day=first), Start(day=today, skip=skip)]
    for each in agenda(lazy, today).later, agenda(lazy, today, starts[1]).earlier:
        starts += [each.start] if each else []
    for start in starts:
        assert plain(agenda(lazy, today, start)) == plain(agenda(whole, today, start))
