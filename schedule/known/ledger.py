"""The ledger: all records in order of time, by the event that they speak of."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from itertools import chain, islice
from typing import Self

from schedule.dates.spans import When
from schedule.filed.publishers import Publishers
from schedule.filed.records import Identity, Place, Records, Report
from schedule.filed.rulings import Ruling
from schedule.known.model import Statement
from schedule.known.sequences import grouped, insertion_points, merged_in_order
from schedule.known.statements import anchored, by_telling, statements_by_event


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
            spoken=statements_by_event(reports, records, records.horizon),
            ruled=grouped((each.event, each) for each in _in_time(records.rulings)),
            parts=grouped(
                (whole, event)
                for event, identity in records.events.items()
                for whole in identity.part_of
            ),
            merged=merged,
            sources=grouped((into, event) for event, into in sorted(merged.items())),
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
            ruled=self.ruled if same else grouped((each.event, each) for each in rulings),
            parts=self._parts(records, events),
            merged=merged,
            sources=grouped((into, event) for event, into in sorted(merged.items())),
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
        for event, told in statements_by_event(new, records, self.horizon).items():
            spoken[event] = tuple(sorted((*spoken.get(event, ()), *told), key=by_telling))
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
            told = tuple(sorted(chain(told, *others), key=by_telling))
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
        order = sorted(told, key=lambda part: by_telling(told[part][0]))
        return tuple(self.records.events[part] for part in order)

    def around(self, place: Place | None) -> Iterator[Place]:
        """A place and those that contain it, from the inside out."""
        while place:
            yield place
            place = self.records.places[place.part_of] if place.part_of else None

    def ruled_when(self, ruling: Ruling) -> When:
        zone = ruling.zone or self.records.calendar.zone
        return anchored(ruling.value, zone, ruling.repeats, self.horizon)


def day_of(ruling: Ruling) -> date:
    """The day, in UTC, on which a ruling was recorded. It counts from that day on."""
    return day_in(ruling.recorded)


def day_in(moment: datetime) -> date:
    """The day of a moment, in UTC."""
    return moment.astimezone(UTC).date()


def _by_publication(report: Report) -> tuple[date, str]:
    return report.published, report.id


def _in_time(rulings: Iterable[Ruling]) -> tuple[Ruling, ...]:
    return tuple(sorted(rulings, key=lambda ruling: ruling.recorded))


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
