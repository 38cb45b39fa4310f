"""Turns entries into claims, event by event."""

from collections.abc import Iterable, Iterator

from schedule.filed.claims import Claim
from schedule.filed.fields import Status
from schedule.filed.records import Records, Report
from schedule.importing.calendar_file import CalendarFile, lacking
from schedule.importing.details import Details, DetailsReader
from schedule.importing.entry import Entry
from schedule.importing.filing import Filing, Intake, Taken
from schedule.importing.identities import Identities
from schedule.importing.ids import free_id
from schedule.importing.kinds import Kinds
from schedule.importing.notes import Notes
from schedule.importing.overrides import Whole, extra_entries, known_series, only_time, said
from schedule.importing.recognition import Recognition
from schedule.importing.revisions import Group, Older, grouped, orphans
from schedule.importing.single_times import SingleTimes
from schedule.known.model import Schedule
from schedule.progress import Progress, reporting, silent


def take(
    file: CalendarFile,
    records: Records,
    schedule: Schedule,
    filing: Filing,
    progress: Progress = silent,
) -> Intake:
    """What a calendar file says, as a report. Raises ValueError for options that no report can
    have.

    `schedule` is what is known from all `records`.
    """
    taking = _Taking(file, records, schedule, filing)
    for found in reporting(progress, "Taking", [*grouped(file.entries)]):
        taking.take(found)
    return taking.intake()


class _Taking:
    """The import of one file. An entry's claims and identities are added all together or not at
    all.
    """

    def __init__(
        self, file: CalendarFile, records: Records, schedule: Schedule, filing: Filing
    ) -> None:
        self._file, self._filing = file, filing
        self._records, self._schedule = records, schedule
        self._notes = Notes(file)
        self._details = DetailsReader(file, records, self._notes, filing.zone)
        self._times = SingleTimes(self._details, self._notes)
        self._recognition = Recognition(
            file, records, schedule, filing, self._notes, self._details.places
        )
        self._kinds = Kinds(records.calendar, filing.kind)
        self._identities = Identities(
            records, self._recognition.identification, self._kinds, self._notes
        )
        self._refused = {each.uid for each in file.refused}
        self._claims: list[Claim] = []
        self._taken: list[Taken] = []

    def take(self, found: Group | Older) -> None:
        """Take the entries of one event."""
        match found:
            case Older():
                self._notes.refuse(found.entry, "another revision of it stands in the file")
            case Group(whole=None):
                self._orphans(found)
            case Group(whole=Entry() as entry):
                if found.shared:
                    self._notes.add("changed", entry, "its UID is that of other events, too")
                self._group(entry, found)

    def intake(self) -> Intake:
        spoken = {claim.event for claim in self._claims}
        named = {claim.place for claim in self._claims}
        events = {each.id: each for each in self._identities.all() if each.id in spoken}
        kinds = {each.kind for each in events.values()}
        return Intake(
            report=self._report() if self._claims else None,
            events=events,
            places={
                each: place for each, place in self._details.places.new.items() if each in named
            },
            kinds={each: kind for each, kind in self._kinds.new.items() if each in kinds},
            taken=tuple(self._taken),
            proposed=tuple(self._recognition.proposed),
            notes=tuple(self._notes.all),
            aside=+self._notes.aside,
            entries=len(self._file.entries) + len(self._file.refused),
        )

    def _report(self) -> Report:
        filing = self._filing
        return Report.model_validate(
            {
                "id": filing.report or free_id(filing.publisher, "import", self._records.reports),
                "publisher": filing.publisher,
                "published": filing.published,
                "recorded": filing.recorded,
                "document": filing.document,
                "url": filing.url,
                "archived": filing.archived,
                "official": filing.official,
                "claims": tuple(self._claims),
            }
        )

    def _orphans(self, group: Group) -> None:
        """Take single occurrences whose series isn't in the file: of a known series, or
        as events.
        """
        uid = group.times[0].uid
        event = self._schedule.events.get(self._recognition.identification.by_uid(uid) or "")
        dates = known_series(event) if event else None
        if uid in self._refused:
            self._refuse_times(group.times)
        elif event and event.id in self._filing.held:
            for entry in group.times:
                self._notes.refuse(entry, self._filing.held[event.id])
        elif event and dates:
            place = event.place.id if event.place else None
            whole = Whole(event=event.id, dates=dates, place=place, status=event.status)
            self._add_times(whole, group.times, None)
        else:
            for entry in orphans(group):
                self._notes.add("changed", entry, "its series isn't known; taken as an event")
                self._group(entry, Group(whole=entry, shared=True))

    def _group(self, entry: Entry, group: Group) -> None:
        """Take an event as a whole, and its single occurrences that differ."""
        times = list(group.times)
        merged = [] if entry.rule or entry.extras else self._only_times(entry, times)
        for time in merged:
            entry = only_time(entry, time)
            times.remove(time)
        try:
            whole = self._event(entry, shared=group.shared)
        except (ValueError, OverflowError) as error:
            for each in (entry, *merged):
                self._notes.refuse(each, error)
            self._refuse_times(times)
            return
        for _ in (entry, *merged):
            self._note_taken(entry, whole.event)
        self._add_extras(entry, whole)
        self._add_times(whole, times, entry)

    def _only_times(self, entry: Entry, times: list[Entry]) -> list[Entry]:
        """The changes of the only time of an entry that doesn't repeat."""
        try:
            dates = self._details.dates(entry, None)
            return [each for each in times if each.occurrence and dates.time_at(each.occurrence)]
        except (ValueError, OverflowError):
            return []

    def _event(self, entry: Entry, *, shared: bool) -> Whole:
        """Take an event as a whole. Raises ValueError with the reason why it can't be taken."""
        passed_on = self._recognition.identification.is_known(entry.uid)
        details = self._details.read(entry, passed_on=passed_on)
        event = self._recognition.find(entry, details, shared=shared)
        if event in self._filing.held:
            raise ValueError(self._filing.held[event])
        place = self._details.place(entry, details.location)
        status = self._status(entry, details)
        claims = [*self._said(entry, details, event, place.id if place else None, status)]
        self._identities.note(entry, event, details.title, is_own=details.is_own)
        if details.dates.mended:
            self._notes.add("changed", entry, details.dates.mended)
        self._recognition.meet(event, entry.uid)
        self._claims += claims
        return Whole(
            event=event,
            dates=details.dates,
            place=place.id if place else None,
            status=status,
            title=details.said.title,
        )

    def _said(
        self, entry: Entry, details: Details, event: str, place: str | None, status: Status | None
    ) -> Iterator[Claim]:
        """The claims on an event as a whole."""
        when = said(details.dates)
        if details.said.vague:
            when = {"within": details.said.vague}
        identification = self._recognition.identification
        known = identification.is_known(entry.uid)
        own = details.is_own and (known or entry.uid == f"{event}@{self._records.calendar.domain}")
        about = {
            "event": event,
            "place": place,
            "people": self._details.attending(entry),
            "status": status,
            "uid": None if own else entry.uid,
            "distinct_from": identification.distinct_from(entry.uid),
        }
        if details.said.former and status is details.said.status:
            former = {"event": event, "uid": entry.uid, **when, "formerly": True}
            yield Claim.model_validate(former)
            when = {}
        yield Claim.model_validate({**about, **when})

    def _status(self, entry: Entry, details: Details) -> Status | None:
        """The status. An event whose only occurrence is left out is cancelled."""
        if not entry.rule and any(map(details.dates.time_at, entry.excluded)):
            self._notes.add("changed", entry, "EXDATE leaves out its only time; taken as cancelled")
            return Status.CANCELLED
        return details.said.status

    def _note_taken(self, entry: Entry, event: str) -> None:
        is_new = event not in self._records.events
        self._taken.append(Taken(uid=entry.uid, event=event, is_new=is_new))

    def _add_extras(self, entry: Entry, whole: Whole) -> None:
        """Take each occurrence that an RDATE adds as an event of its own."""
        if entry.extras:
            self._notes.add("changed", entry, "the times of RDATE are events of their own")
        for extra in extra_entries(entry, whole.dates):
            try:
                self._event(extra, shared=True)
            except (ValueError, OverflowError, TypeError) as error:
                self._notes.add("left aside", entry, f"RDATE {extra.start}: {error}")

    def _add_times(self, whole: Whole, times: Iterable[Entry], entry: Entry | None) -> None:
        """Take the single occurrences of an event. EXDATEs of its `entry` are cancelled ones."""
        claims, taken = self._times.take(whole, times, entry)
        self._claims += claims
        for each in taken:
            self._note_taken(each, whole.event)

    def _refuse_times(self, times: Iterable[Entry]) -> None:
        for each in times:
            more = lacking(each.occurrence)
            self._notes.refuse(each, "the series that it belongs to is not taken", more)
