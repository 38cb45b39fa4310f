"""The ledger: all records in order of time, by the event that they speak of."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from itertools import chain, islice
from typing import Any, Self, TypeVar

from schedule.dates.recurrence import series
from schedule.dates.spans import LocalSpan, Span, When, Window
from schedule.filed.publishers import Publishers
from schedule.filed.records import Identity, Place, Records, Report
from schedule.filed.rulings import Ruling
from schedule.known.model import Statement

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """All reports, statements and rulings, each in order of time; methods give those up to `day`.

    records: the records as filed
    day: the last day that counts
    horizon: the day up to which rules without an end are expanded
    reports: all reports, by the day of publication
    spoken: the statements on an event, by the id that they name
    ruled: the rulings on an event, by the id that they name
    parts: the events that name an event in `part_of`
    merged: the ids of merged events, each with the id that stands for it now
    sources: the same the other way round
    withdrawn: the identities that were entered by mistake
    """

    records: Records
    day: date
    horizon: date
    publishers: Publishers
    reports: Sequence[Report]
    spoken: Mapping[str, tuple[Statement, ...]]
    ruled: Mapping[str, tuple[Ruling, ...]]
    parts: Mapping[str, tuple[str, ...]]
    merged: Mapping[str, str]
    sources: Mapping[str, tuple[str, ...]]
    withdrawn: Mapping[str, Identity]

    @classmethod
    def of(cls, records: Records, day: date = date.max) -> Self:
        reports = sorted(records.reports.values(), key=_by_publication)
        merged = _merged(records)
        return cls(
            records=records,
            day=day,
            horizon=records.horizon,
            publishers=Publishers(entries=records.publishers),
            reports=reports,
            spoken=_told(reports, records, records.horizon),
            ruled=_grouped((each.event, each) for each in _in_time(records.rulings)),
            parts=_grouped(
                (whole, event)
                for event, identity in records.events.items()
                for whole in identity.part_of
            ),
            merged=merged,
            sources=_grouped((into, event) for event, into in sorted(merged.items())),
            withdrawn=_withdrawn(records),
        )

    def on(self, day: date) -> Self:
        """The same ledger, as it counts on another day."""
        return replace(self, day=day)

    def amended(
        self, records: Records, *, reports: AbstractSet[str], events: AbstractSet[str]
    ) -> Self:
        """The ledger of other records with the same horizon, made from this one.

        The records may differ in the reports and identities of these ids, and in the rulings.
        """
        merged = _merged(records) if events else self.merged
        same = self.records.rulings == records.rulings
        rulings = () if same else _in_time(records.rulings)
        return replace(
            self,
            records=records,
            reports=self._reports(records, reports),
            spoken=self._spoken(records, reports),
            ruled=self.ruled if same else _grouped((each.event, each) for each in rulings),
            parts=self._parts(records, events),
            merged=merged,
            sources=_grouped((into, event) for event, into in sorted(merged.items())),
            withdrawn=_withdrawn(records) if events else self.withdrawn,
        )

    def _reports(self, records: Records, reports: AbstractSet[str]) -> Sequence[Report]:
        kept = [each for each in self.reports if each.id not in reports]
        filed = (records.reports[each] for each in reports & records.reports.keys())
        new = sorted(filed, key=_by_publication)
        return merged_in_order(kept, new, [*insertion_points(kept, new, _by_publication)])

    def _spoken(
        self, records: Records, reports: AbstractSet[str]
    ) -> Mapping[str, tuple[Statement, ...]]:
        before, spoken = self.records.reports, {**self.spoken}
        gone = (before[each] for each in reports & before.keys())
        for event in {claim.event for report in gone for claim in report.claims}:
            rest = tuple(each for each in spoken.pop(event) if each.report.id not in reports)
            spoken |= {event: rest} if rest else {}
        new = [records.reports[each] for each in reports & records.reports.keys()]
        for event, told in _told(new, records, self.horizon).items():
            spoken[event] = tuple(sorted((*spoken.get(event, ()), *told), key=_by_telling))
        return spoken

    def _parts(self, records: Records, events: AbstractSet[str]) -> Mapping[str, tuple[str, ...]]:
        if not events:
            return self.parts
        before, parts = self.records.events, {**self.parts}
        for whole in {whole for each in events & before.keys() for whole in before[each].part_of}:
            parts[whole] = tuple(each for each in parts[whole] if each not in events)
        for event in sorted(events & records.events.keys()):
            for whole in records.events[event].part_of:
                parts[whole] = (*parts.get(whole, ()), event)
        return parts

    def events(self) -> set[str]:
        """The events that some report speaks of."""
        return {event for event in map(self.target, self.spoken) if self.statements(event)}

    def published(self) -> dict[str, Report]:
        count = bisect_right(self.reports, self.day, key=lambda report: report.published)
        return {report.id: report for report in islice(self.reports, count)}

    def statements(self, event: str) -> tuple[Statement, ...]:
        """The statements on an event and on events that were merged into it; none for a merged
        event.
        """
        if event in self.merged:
            return ()
        told = self.spoken.get(event, ())
        if event in self.sources:
            others = (self.spoken.get(each, ()) for each in self.sources[event])
            told = tuple(sorted(chain(told, *others), key=_by_telling))
        if told and told[-1].report.published > self.day:
            return tuple(each for each in told if each.report.published <= self.day)
        return told

    def rulings(self, event: str) -> tuple[Ruling, ...]:
        ruled = self.ruled.get(event, ())
        if event in self.sources:
            others = (self.ruled.get(each, ()) for each in self.sources[event])
            ruled = _in_time(chain(ruled, *others))
        return tuple(each for each in ruled if day_of(each) <= self.day) if ruled else ()

    def target(self, event: str) -> str:
        """The id of the event itself, or of the event that it was merged into."""
        return self.merged.get(event, event)

    def mergers(self, event: str) -> Iterator[tuple[date, Identity]]:
        """The events that turned out to be this one, each with the day from which this is shown.

        That is the day on which its identity was revised, or else the day of its first report.
        """
        for each in self.sources.get(event, ()):
            identity, told = self.records.events[each], self.spoken.get(each, ())
            if identity.revised:
                day = day_in(identity.revised)
            elif told:
                day = told[0].report.published
            else:
                continue
            if day <= self.day:
                yield day, identity

    def parents(self, event: str) -> tuple[str, ...]:
        part_of = self.records.events[event].part_of
        return tuple(dict.fromkeys(map(self.target, part_of))) if part_of else ()

    def family(self, event: str) -> tuple[str, ...]:
        """The event and everything that it is part of, directly or not; each once."""
        found: dict[str, None] = {}
        ahead = [event]
        while ahead:
            member = ahead.pop()
            if member not in found:
                found[member] = None
                ahead += reversed(self.parents(member))
        return tuple(found)

    def children(self, event: str) -> Iterator[str]:
        """The events that name this one in `part_of`, known or not."""
        yield from self.parts.get(event, ())
        for each in self.sources.get(event, ()):
            yield from self.parts.get(each, ())

    def programme(self, event: str) -> tuple[Identity, ...]:
        """The known parts of an event, in the order in which reports first mentioned them."""
        told = {part: found for part in self.children(event) if (found := self.statements(part))}
        if not told:
            return ()
        order = sorted(told, key=lambda part: _by_telling(told[part][0]))
        return tuple(self.records.events[part] for part in order)

    def reach(self, named: Iterable[str]) -> set[str]:
        """The events that may change when records that name these events change.

        These are the events themselves, what they are part of, and all their parts at every depth.
        """
        found = {*map(self.target, named)}
        events = self.records.events
        above = {whole for each in found if each in events for whole in self.parents(each)}
        ahead = [*found]
        while ahead:
            fresh = [part for part in self.children(ahead.pop()) if part not in found]
            found.update(fresh)
            ahead += fresh
        return found | above

    def later(self, day: date) -> Iterator[str]:
        """The events that are named by records that don't count yet on a day."""
        start = bisect_right(self.reports, day, key=lambda report: report.published)
        yield from (
            claim.event for each in islice(self.reports, start, None) for claim in each.claims
        )
        yield from (each.event for each in self.records.rulings if day_of(each) > day)
        events = self.records.events
        yield from (
            each
            for each in self.merged
            if (moment := events[each].revised) and day_in(moment) > day
        )

    def around(self, place: Place | None) -> Iterator[Place]:
        """A place and those that contain it, from the inside out."""
        while place:
            yield place
            place = self.records.places[place.part_of] if place.part_of else None

    def ruled_when(self, ruling: Ruling) -> When:
        zone = ruling.zone or self.records.calendar.zone
        return _anchored(ruling.value, zone, ruling.repeats, self.horizon)


def reached(
    before: Ledger, after: Ledger, *, reports: Iterable[str], events: Iterable[str]
) -> set[str]:
    """The events that may change after reports and identities of these ids, or rulings, have
    changed.
    """
    named = {*events}
    for filed in (before.records.reports, after.records.reports):
        found = (filed[each] for each in reports if each in filed)
        named.update(claim.event for report in found for claim in report.claims)
    if before.ruled is not after.ruled:
        ruled = before.ruled.keys() | after.ruled.keys()
        named.update(each for each in ruled if before.ruled.get(each) != after.ruled.get(each))
    return before.reach(named) | after.reach(named)


def insertion_points(
    kept: Sequence[T], new: Iterable[T], order: Callable[[T], Any]
) -> Iterator[int]:
    """The index at which each new item belongs in a sequence. Both are in order."""
    place = 0
    for each in new if kept else ():
        place = bisect_left(kept, order(each), lo=place, key=order)
        yield place


def merged_in_order(kept: Sequence[T], new: Sequence[T], places: Sequence[int]) -> Sequence[T]:
    """A sequence with each new item inserted at its index."""
    if not kept:
        return new
    found, start = list[T](), 0
    for each, place in zip(new, places, strict=True):
        found += kept[start:place]
        found.append(each)
        start = place
    return [*found, *kept[start:]]


def day_of(ruling: Ruling) -> date:
    """The day, in UTC, on which a ruling was recorded. It counts from that day on."""
    return day_in(ruling.recorded)


def day_in(moment: datetime) -> date:
    """The day of a moment, in UTC."""
    return moment.astimezone(UTC).date()


def _by_publication(report: Report) -> tuple[date, str]:
    return report.published, report.id


def _by_telling(statement: Statement) -> tuple[date, str, int]:
    return statement.report.published, statement.report.id, statement.number


def _in_time(rulings: Iterable[Ruling]) -> tuple[Ruling, ...]:
    return tuple(sorted(rulings, key=lambda ruling: ruling.recorded))


def _grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    found: dict[str, list[T]] = {}
    for key, each in pairs:
        found.setdefault(key, []).append(each)
    return {key: tuple(group) for key, group in found.items()}


def _told(
    reports: Iterable[Report], records: Records, horizon: date
) -> dict[str, tuple[Statement, ...]]:
    """The statements of some reports, by the event that they name."""
    return _grouped(
        (statement.claim.event, statement)
        for report in reports
        for statement in _statements(report, records, horizon)
    )


def _statements(report: Report, records: Records, horizon: date) -> Iterator[Statement]:
    for number, claim in enumerate(report.claims):
        when: When | None = claim.within
        if claim.dates:
            zone = claim.zone or (claim.place and records.places[claim.place].zone)
            zone = zone or records.calendar.zone
            when = _anchored(claim.dates, zone, claim.repeats, horizon)
        yield Statement(report=report, claim=claim, when=when, number=number)


def _merged(records: Records) -> dict[str, str]:
    """Merged ids, and the ids that stand for them now."""
    into = {event: each.merged_into for event, each in records.events.items() if each.merged_into}
    found = {}
    for event, target in into.items():
        while target in into:
            target = into[target]  # noqa: PLW2901 - followed to the end of the chain
        found[event] = target
    return found


def _withdrawn(records: Records) -> dict[str, Identity]:
    return {event: each for event, each in records.events.items() if each.withdrawn}


def _anchored(dates: Span | LocalSpan | Window, zone: str, rule: str | None, horizon: date) -> When:
    """Dates with their wall-clock times tied to a zone, and repeated by their rule if they have
    one.
    """
    span = dates.at(zone) if isinstance(dates, LocalSpan) else dates
    return series(span, rule, horizon) if rule and not isinstance(span, Window) else span
