"""Finds the event of an entry by its UID.

Our own UIDs contain the event's id. Other UIDs are remembered in the claims that were taken under
them. Similar events are only proposed (`proposals`). If a program gives one UID to several events,
title and day decide between them.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain

from schedule.dates.spans import LocalSpan
from schedule.filed.claims import Claim
from schedule.filed.records import Records
from schedule.importing.ids import Ids
from schedule.importing.titles import likeness
from schedule.known.model import Schedule
from schedule.search.folding import fold

_FARTHEST = 45
"""After this number of days, a UID with another title means another event."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """A claim that was taken under a UID: its event, its first day (if it has one), its report, and
    the events that it is distinct from.
    """

    event: str
    day: date | None
    report: str
    distinct: tuple[str, ...]


class Identification:
    """Finds events by UID.

    domains: those of the Dateline calendars that wrote the file
    answers: the events that an editor named for UIDs
    distinct: the events that an editor said UIDs don't mean
    """

    def __init__(
        self,
        records: Records,
        schedule: Schedule,
        domains: Collection[str],
        answers: Mapping[str, str],
        distinct: Mapping[str, Collection[str]],
    ) -> None:
        self._records = records
        self._schedule = schedule
        self._domains = {records.calendar.domain, *domains}
        self._answers = answers
        self._distinct = distinct
        self._ids = Ids(records.events)
        self._withdrawn = {each.id for each in records.events.values() if each.withdrawn}
        self._met: set[str] = set()
        self._uids: dict[str, str] = {}
        self._remembered: dict[str, list[Remembered]] = {}
        reports = sorted(records.reports.values(), key=lambda each: (each.published, each.id))
        for report in reversed(reports):
            for claim in report.claims:
                if claim.uid and not claim.formerly:
                    about = Remembered(
                        event=claim.event,
                        day=_day(claim),
                        report=report.id,
                        distinct=claim.distinct_from,
                    )
                    self._remembered.setdefault(claim.uid, []).append(about)

    def is_known(self, uid: str) -> bool:
        """Whether the UID is Dateline's own for an event that the calendar had before."""
        return bool(self._own(uid)) and uid not in self._remembered

    def by_uid(self, uid: str) -> str | None:
        """The event of a UID, or the one that it was merged into."""
        found = self._uids.get(uid) or self._answers.get(uid) or self._own(uid)
        if not found and uid in self._remembered:
            found = self._remembered[uid][0].event
        return self._successor(found) if found else None

    def find(self, uid: str, title: str, first: date, *, shared: bool) -> str | None:
        """The event of an entry. None if it isn't known. `shared`: several events of the file have
        the UID.
        """
        if uid in self._answers:
            return self._successor(self._answers[uid])
        if self.is_known(uid):
            return self._successor(self._own(uid))
        distinct = self.distinct_from(uid)
        found = [
            each
            for each in self._remembered.get(uid, ())
            if self._is_free(each.event) and each.event not in distinct
        ]
        newest = [each for each in found if each.report == found[0].report]
        if not shared and len({each.event for each in newest}) == 1:
            if not self._is_another(newest[0], title, first):
                return self._successor(newest[0].event)
            newest = []
        alike = {each.event: each for each in found if self._is_titled(each.event, title)}
        same = [each for each in found if each.event in alike and each.day == first]
        if same or (len(alike) == 1 and newest):
            return self._successor(same[0].event if same else next(iter(alike)))
        return None

    def distinct_from(self, uid: str) -> tuple[str, ...]:
        """The events that a UID doesn't mean, as an editor says now or said before."""
        before = self._remembered.get(uid, [])
        newest = (each.distinct for each in before if each.report == before[0].report)
        said = {*self._distinct.get(uid, ()), *chain.from_iterable(newest)}
        return tuple(sorted(said - {self._answers.get(uid)}))

    def meet(self, event: str, uid: str) -> None:
        """Remember that the file uses a UID for an event."""
        self._met.add(event)
        self._uids[uid] = event

    def spoken_of(self, uid: str) -> frozenset[str]:
        """All events that a UID has been used for."""
        found = {self._successor(each.event) for each in self._remembered.get(uid, ())}
        own = self.by_uid(uid)
        return frozenset({*found, *([own] if own else ())})

    def is_only_of(self, event: str, uid: str) -> bool:
        """Whether everything that is known of an event was taken under one foreign UID."""
        known = self._schedule.events.get(event)
        claims = [each.claim for each in known.statements] if known else []
        uids = {each.uid for each in claims if not each.occurrence and not each.formerly}
        return uids == {uid}

    def new(self, uid: str, title: str, first: date) -> str:
        """An id for a new event: from its UID if Dateline made it, or else from its
        title and year.
        """
        local, _, domain = uid.rpartition("@")
        if domain in self._domains and _is_id(local):
            return self._ids.new(local, local) if local in self._ids else self._ids.exact(local)
        year = "" if str(first.year) in title else f" {first.year}"
        letters = any(each.isalpha() and each.isascii() for each in fold(title))
        return self._ids.new(f"{title[:120]}{year}" if letters else "", f"event-{first}")

    def _own(self, uid: str) -> str:
        local, _, domain = uid.rpartition("@")
        stands = local in self._records.events and local not in self._withdrawn
        return local if domain == self._records.calendar.domain and stands else ""

    def _successor(self, event: str) -> str:
        while (known := self._records.events.get(event)) and known.merged_into:
            event = known.merged_into
        return event

    def _is_free(self, event: str) -> bool:
        return self._successor(event) not in self._met

    def _is_titled(self, event: str, title: str) -> bool:
        known = self._records.events.get(self._successor(event))
        return bool(known) and fold(title) in map(fold, known.title.root.values())  # type: ignore[union-attr]

    def _is_another(self, before: Remembered, title: str, first: date) -> bool:
        """Whether an entry is another event than the one that had its UID before.

        It is if it has another title and is far away in time.
        """
        known = self._records.events.get(self._successor(before.event))
        when = (
            self._schedule.events[known.id].when
            if known and known.id in self._schedule.events
            else None
        )
        day = before.day or (when.first if when else None)
        if not known or not day or abs((first - day).days) <= _FARTHEST:
            return False
        return not any(likeness(title, each) for each in known.title.root.values())


def _day(claim: Claim) -> date | None:
    match claim.dates or claim.within:
        case None:
            return None
        case LocalSpan() as span:
            return span.start.date()
        case span:
            return span.first


def _is_id(text: str) -> bool:
    return 0 < len(text) <= 80 and set(text) <= {*"abcdefghijklmnopqrstuvwxyz0123456789-"}  # noqa: PLR2004
