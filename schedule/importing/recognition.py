"""Finds the event of each entry, and collects proposals for the editor."""

from collections import Counter

from schedule.filed.records import Records
from schedule.importing import dateline_feeds
from schedule.importing.calendar_file import CalendarFile
from schedule.importing.details import Details
from schedule.importing.entry import Entry
from schedule.importing.filing import Filing
from schedule.importing.identification import Identification
from schedule.importing.notes import Notes
from schedule.importing.places import Places
from schedule.importing.proposals import Proposal, Proposals, Sight
from schedule.importing.titles import words
from schedule.known.model import Schedule


class Recognition:
    """Finds events by UID, or by an editor's answer.

    Without these, an entry is filed as a new event, and similar events are proposed.
    """

    def __init__(
        self,
        file: CalendarFile,
        records: Records,
        schedule: Schedule,
        filing: Filing,
        notes: Notes,
        places: Places,
    ) -> None:
        self._filing = filing
        self._notes = notes
        self._places = places
        domains = {dateline_feeds.domain(each.program) for each in file.entries}
        self.identification = Identification(
            records, schedule, {each for each in domains if each}, filing.answers, filing.distinct
        )
        uids = {each.uid for each in file.entries}
        self._excluded = {event for uid in uids for event in self.identification.spoken_of(uid)}
        titles = {(each.uid, words(each.title)) for each in file.entries}
        self._proposals = Proposals(schedule, Counter(title for _, title in titles))
        self.proposed: list[Proposal] = []

    def find(self, entry: Entry, details: Details, *, shared: bool) -> str:
        """The id of the event, a new one if it isn't known."""
        first = details.dates.days[0]
        known = self.identification.find(entry.uid, details.title, first, shared=shared)
        if known and (entry.uid in self._filing.answers or not self._is_open(known, entry)):
            return known
        distinct = self.identification.distinct_from(entry.uid)
        found = self._proposals.of(self._sight(entry, details), self._excluded)
        proposed = [each for each in found if each.event not in distinct]
        strong = [each for each in proposed if each.strength == "strong"]
        if self._filing.all_strong and len(strong) == 1:
            return self._answered(entry, strong[0].event, known)
        self.proposed += proposed
        return known or self.identification.new(entry.uid, details.title, first)

    def meet(self, event: str, uid: str) -> None:
        """Remember that the file uses a UID for an event."""
        self.identification.meet(event, uid)
        self._excluded.add(event)

    def _is_open(self, event: str, entry: Entry) -> bool:
        """Whether an event was only made by an earlier import of the entry."""
        return self.identification.is_only_of(event, entry.uid)

    def _answered(self, entry: Entry, event: str, before: str | None) -> str:
        if before and before != event:
            message = f"{before!r} was made of it before; expected merged_into = {event!r} there"
            self._notes.add("changed", entry, message)
        return event

    def _sight(self, entry: Entry, details: Details) -> Sight:
        return Sight(
            uid=entry.uid,
            title=details.title,
            dates=details.dates,
            location=details.location,
            places=tuple(self._places.around(details.place)),
            coordinates=entry.coordinates,
        )
