"""Which event an entry speaks of: one that is known, or a new one.

By UID first: ours hold the event's id, others' are remembered in the claims that were taken under
them. Else by title, place and days together, never by a title alone: two publishers call the same
visit the same, but so they do with next year's.
"""

from collections.abc import Iterable
from datetime import date

from schedule.dates.spans import day_bounds, overlap
from schedule.filed.records import Place, Records
from schedule.importing.ids import free_id
from schedule.known.model import Event, Schedule
from schedule.search.folding import fold


class Identification:
    """`domain` is that of the Dateline that wrote the file, if one did."""

    def __init__(self, records: Records, schedule: Schedule, domain: str | None) -> None:
        self._records = records
        self._titled: dict[str, dict[str, Event]] = {}
        for event in schedule.events.values():
            for title in event.title.root.values():
                self._titled.setdefault(fold(title), {})[event.id] = event
        self._domain = domain
        self._taken: set[str] = {*records.events}
        self._withdrawn = {each.id for each in records.events.values() if each.withdrawn}
        self._met: set[str] = set()
        self._uids: dict[str, str] = {}
        reports = sorted(records.reports.values(), key=lambda each: (each.published, each.id))
        for claim in (claim for report in reports for claim in report.claims):
            if claim.uid:
                self._uids[claim.uid] = claim.event

    def by_uid(self, uid: str) -> str | None:
        """The event of a UID, or the one that it was merged into."""
        local, _, domain = uid.rpartition("@")
        events = self._records.events
        stands = local in events and not events[local].withdrawn
        ours = domain == self._records.calendar.domain and stands
        found = local if ours else self._uids.get(uid)
        while found and found in events and (into := events[found].merged_into):
            found = into
        return found

    def is_ours(self, uid: str) -> bool:
        """Whether the UID by itself tells which event is meant, so that none needs remembering."""
        local, _, domain = uid.rpartition("@")
        return domain == self._records.calendar.domain and local in self._taken - self._withdrawn

    def meet(self, event: str, uid: str) -> None:
        """Note that the file speaks of an event under a UID."""
        self._met.add(event)
        self._uids[uid] = event

    def alike(
        self, title: str, places: Iterable[Place], first: date, last: date
    ) -> tuple[Event, ...]:
        """Events of the same title at the same place, or one inside it, whose days overlap. Where
        one of the two names no place, the days must be the same. An event that the file already
        speaks of is none of them.
        """
        around = [place.id for place in places]
        return tuple(
            event
            for event in self._titled.get(fold(title), {}).values()
            if event.id not in self._met and _meets(event, around, first, last)
        )

    def new(self, uid: str, title: str, first: date) -> str:
        """An id for a new event: that of its UID, when a Dateline gave it; else of its title and
        year.
        """
        local, _, domain = uid.rpartition("@")
        if domain in (self._domain, self._records.calendar.domain) and _is_id(local):
            identifier = free_id(local, local, self._taken) if local in self._taken else local
        else:
            year = "" if str(first.year) in title else f" {first.year}"
            letters = any(each.isalpha() and each.isascii() for each in fold(title))
            name = f"{title[:120]}{year}" if letters else ""
            identifier = free_id(name, f"event-{first}", self._taken)
        self._taken.add(identifier)
        return identifier


def _meets(event: Event, around: list[str], first: date, last: date) -> bool:
    if not event.when:
        return False
    theirs = [place.id for place in event.places]
    if not (theirs and around):
        return day_bounds(event.when) == (first, last)
    same = theirs[0] in around or around[0] in theirs
    return same and overlap(event.when, first, last)


def _is_id(text: str) -> bool:
    return 0 < len(text) <= 80 and set(text) <= {*"abcdefghijklmnopqrstuvwxyz0123456789-"}  # noqa: PLR2004
