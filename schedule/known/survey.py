"""A survey: a data folder as it was found, and everything that is known from it.

The next survey starts from the last one. It reads the files that changed, checks what they say and
what refers to it, and works out the events that they reach. All other events stay the same objects.

If that isn't safe, everything is gathered, checked and worked out from all parsed files. That is so
if something is wrong, if a place, a person, a publisher or the calendar changed, or if rules
without an end get another horizon.
"""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TypeVar

from schedule.errors import DataError
from schedule.filed.check import errors
from schedule.filed.files import Files, absent, take
from schedule.filed.read import parse_all
from schedule.filed.reading import ParsedFile, Reading, gather
from schedule.filed.records import Records
from schedule.known.ledger import Ledger, day_of
from schedule.known.model import Schedule
from schedule.known.reach import reached, reached_after
from schedule.known.resolve import empty_schedule, resolve_again
from schedule.progress import Progress, silent

T = TypeVar("T")

# Changes in these tables are followed to what they reach.
_FOLLOWED = {"events", "reports", "rulings"}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Survey:
    """What was found in a data folder, and what is known from it.

    digest: the same for the same data
    changed: the ids of the events that were added, differ or are gone since the survey that this
        one started from; None if all may differ
    """

    digest: str
    records: Records
    schedule: Schedule
    changed: frozenset[str] | None
    files: Files
    parsed: Mapping[str, ParsedFile]
    reading: Reading
    ledger: Ledger

    def days(self) -> Sequence[date]:
        """The days on which something became known, in order."""
        reported = {report.published for report in self.records.reports.values()}
        return sorted(reported | set(map(day_of, self.records.rulings)))

    def without_stamps(self) -> "Survey":
        """The same survey, for a much later moment: the next one reads every file. A stamp only
        tells about changes since a moment ago.
        """
        return replace(self, files=Files(hashes=self.files.hashes))

    def known_on(self, day: date) -> Schedule:
        """The same as `resolve` gives for a day. Events that no later record reaches stay the same
        objects.
        """
        reach = reached_after(self.ledger, day)
        return resolve_again(self.ledger, self.schedule, reach, day)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Difference:
    """What differs between two readings: the ids of identities and reports."""

    before: Reading
    after: Reading
    events: AbstractSet[str]
    reports: AbstractSet[str]

    @classmethod
    def between(
        cls, before: Reading, after: Reading, altered: Iterable[ParsedFile]
    ) -> "_Difference":
        named = [(parsed.table, each) for parsed in altered for each in parsed.entries]

        def differing(table: str, one: Mapping[str, T], other: Mapping[str, T]) -> set[str]:
            ids = {each for home, each in named if home == table}
            return {each for each in ids if one.get(each) is not other.get(each)}

        return cls(
            before=before,
            after=after,
            events=differing("events", before.events, after.events),
            reports=differing("reports", before.reports, after.reports),
        )

    def suspects(self, ledger: Ledger) -> Reading:
        """The part that has to be checked again: what differs, the rulings on its events, and all
        reports on these. It is the whole reading if events are lost.
        """
        before, after = self.before, self.after
        if any(map(self._is_lost, self.events)) or not self.reports <= after.reports.keys():
            return after
        named = {*self.events}
        for filed in (before.reports, after.reports):
            found = (filed[each] for each in self.reports & filed.keys())
            named.update(claim.event for report in found for claim in report.claims)
        for one, other in ((before, after), (after, before)):
            found_rulings = one.rulings.items()
            named.update(r.event for key, r in found_rulings if other.rulings.get(key) != r)
        targets = {*map(ledger.target, named)}
        rulings = {
            key: ledger.target(ruling.event)
            for key, ruling in after.rulings.items()
            if ledger.target(ruling.event) in targets
        }
        reports = {
            each.report.id for event in {*rulings.values()} for each in ledger.statements(event)
        }
        return after.part(
            events=self.events,
            reports=(self.reports | reports) & after.reports.keys(),
            rulings=rulings,
        )

    def _is_lost(self, event: str) -> bool:
        """Whether an event is gone, withdrawn or merged, or was merged before."""
        old, new = self.before.events.get(event), self.after.events.get(event)
        return not new or bool(new.withdrawn or new.merged_into or (old and old.merged_into))


def survey(folder: Path, since: Survey | None = None, progress: Progress = silent) -> Survey:
    """Read a data folder and work out what is known from it. Raises DataError with all errors."""
    if not since and (missing := absent(folder)):
        raise DataError(missing)
    files, contents = take(folder, since.files if since else None)
    fresh = parse_all(contents, progress)
    old = since.parsed if since else {}
    bound = {**old, **fresh}
    if bound.keys() != old.keys() or bound.keys() != files.hashes.keys():
        bound = {name: bound[name] for name in files.hashes}
    if since and (found := _follow(since, files, bound, fresh.keys(), progress)):
        return found
    reading = gather(bound.values())
    if problems := errors(reading, progress):
        raise DataError(problems)
    ledger = Ledger.of(reading.records())
    return Survey(
        digest=files.digest,
        records=ledger.records,
        schedule=resolve_again(ledger, empty_schedule(ledger), ledger.events(), progress=progress),
        changed=None,
        files=files,
        parsed=bound,
        reading=reading,
        ledger=ledger,
    )


def _follow(
    since: Survey,
    files: Files,
    bound: Mapping[str, ParsedFile],
    fresh: AbstractSet[str],
    progress: Progress,
) -> Survey | None:
    """The survey after some files changed. None if everything has to be worked out again."""
    new = [bound[name] for name in fresh]
    gone = [since.parsed[name] for name in since.parsed.keys() - (bound.keys() - fresh)]
    if not {parsed.table for parsed in (*gone, *new)} <= _FOLLOWED:
        return None
    reading = since.reading.amended(gone, new)
    if reading is None:
        return None
    difference = _Difference.between(since.reading, reading, (*gone, *new))
    if errors(difference.suspects(since.ledger), progress):
        return None
    records = reading.records()
    if records.horizon != since.ledger.horizon:
        return None
    ledger = since.ledger.amended(records, reports=difference.reports, events=difference.events)
    reach = reached(since.ledger, ledger, reports=difference.reports, events=difference.events)
    schedule = resolve_again(ledger, since.schedule, reach, progress=progress)
    before, after = since.schedule.events, schedule.events
    return replace(
        since,
        digest=files.digest,
        records=records,
        schedule=schedule,
        changed=frozenset(each for each in reach if before.get(each) is not after.get(each)),
        files=files,
        parsed=bound,
        reading=reading,
        ledger=ledger,
    )
