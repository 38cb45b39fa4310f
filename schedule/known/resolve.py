"""From records to what is known: a pure function of the records and of a day, if one is given.

What is worked out for one event depends only on the records of that event and of those that it is
part of, so a new record costs only what it reaches.
"""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date, datetime
from itertools import chain
from operator import attrgetter

from schedule.filed.records import Records
from schedule.known.ledger import Ledger
from schedule.known.model import Event, Schedule, Withdrawal
from schedule.known.resolver import Resolver
from schedule.known.sequences import insertion_points, merged_in_order
from schedule.progress import Progress, reporting, silent

_ORDER = attrgetter("order")


def resolve(records: Records, as_of: date | None = None, progress: Progress = silent) -> Schedule:
    """What is known from the reports published, and the rulings recorded, on or before `as_of`."""
    ledger = Ledger.of(records)
    return resolve_again(ledger, empty_schedule(ledger), ledger.events(), as_of, progress)


def empty_schedule(ledger: Ledger) -> Schedule:
    """A schedule in which nothing is worked out yet."""
    return Schedule(
        calendar=ledger.records.calendar,
        as_of=None,
        events={},
        reports={},
        places=ledger.records.places,
        people=ledger.records.people,
        publishers=ledger.publishers,
        modified=None,
    )


def resolve_again(
    ledger: Ledger,
    schedule: Schedule,
    events: AbstractSet[str],
    as_of: date | None = None,
    progress: Progress = silent,
) -> Schedule:
    """A schedule in which only these events are worked out again.

    All others stay the same objects, and so does an event with nothing new.
    """
    ledger, before = ledger.on(as_of or date.max), schedule.events
    resolver = Resolver(ledger=ledger)
    known = filter(None, map(resolver.event, reporting(progress, "Resolving", sorted(events))))
    new = [old if (old := before.get(each.id)) == each else each for each in known]
    kept = {**before}
    gone = [kept.pop(each) for each in events & before.keys()]
    found = _in_order(kept, new)
    return replace(
        schedule,
        as_of=as_of,
        events=found,
        reports=ledger.published(),
        merged=ledger.merged,
        withdrawn=dict(_withdrawals(ledger)),
        modified=_modified(ledger, schedule, events, gone, new, found),
    )


def _withdrawals(ledger: Ledger) -> Iterator[tuple[str, Withdrawal]]:
    for event, identity in ledger.withdrawn.items():
        if identity.withdrawn and identity.revised:
            reason, moment = identity.withdrawn, identity.revised
            yield event, Withdrawal(id=event, reason=reason, moment=moment)


def _in_order(kept: Mapping[str, Event], new: Iterable[Event]) -> Mapping[str, Event]:
    """Events that are in order, with others inserted by their dates."""
    events, others = [*kept.values()], sorted(new, key=_ORDER)
    places = [*insertion_points(events, others, _ORDER)]
    ids = merged_in_order([*kept], [each.id for each in others], places)
    return dict(zip(ids, merged_in_order(events, others, places), strict=True))


def _modified(
    ledger: Ledger,
    schedule: Schedule,
    touched: AbstractSet[str],
    gone: Iterable[Event],
    new: Iterable[Event],
    events: Mapping[str, Event],
) -> datetime | None:
    """When the last event was modified or withdrawn.

    All events are searched only if the last one may be gone.
    """
    before, when = schedule.modified, attrgetter("modified")
    withdrawn = (each.revised for each in ledger.withdrawn.values() if each.revised)
    newest: datetime | None = max(chain(map(when, new), withdrawn), default=None)
    if newest and (before is None or newest >= before):
        return newest
    same = schedule.withdrawn.keys() == ledger.withdrawn.keys() and touched.isdisjoint(
        ledger.withdrawn
    )
    if before and same and all(when(each) < before for each in gone):
        return before
    return max(filter(None, (newest, *map(when, events.values()))), default=None)
