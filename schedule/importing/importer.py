"""Entries taken as claims, one event after the other."""

from collections.abc import Iterator
from dataclasses import dataclass

from schedule.filed.records import Claim, Place, Records, Report
from schedule.importing import dateline_feeds
from schedule.importing.dates import Dates, dates_of
from schedule.importing.entry import CalendarFile, Entry
from schedule.importing.filing import Filing, Intake
from schedule.importing.identification import Identification
from schedule.importing.identities import Identities
from schedule.importing.ids import free_id
from schedule.importing.kinds import Kinds
from schedule.importing.notes import Notes
from schedule.importing.overrides import known_series, left_out, moved, said
from schedule.importing.places import Places
from schedule.known.model import Schedule
from schedule.search.folding import fold

_LONGEST = 500


def take(file: CalendarFile, records: Records, schedule: Schedule, filing: Filing) -> Intake:
    """What a calendar file says, as a report. `schedule` is what is known from all `records`.

    Raises ValueError for a filing that can't be a report's.
    """
    taking = _Taking(file, records, schedule, filing)
    for entries in taking.grouped():
        taking.take(entries)
    return taking.intake()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Whole:
    """What was taken of an event as a whole, which single times of it are compared with."""

    event: str
    dates: Dates
    place: str | None = None
    status: str | None = None
    title: str | None = None


class _Taking:
    """One file being taken; claims and identities gather here, each entry's all or not at all."""

    def __init__(
        self, file: CalendarFile, records: Records, schedule: Schedule, filing: Filing
    ) -> None:
        self._file, self._filing = file, filing
        self._records, self._schedule = records, schedule
        self._notes = Notes(file)
        self._identification = Identification(records, schedule, dateline_feeds.domain(file))
        self._kinds = Kinds(records.calendar, filing.kind)
        self._identities = Identities(records, self._identification, self._kinds, self._notes)
        self._places = Places(records)
        self._people = {
            fold(name): each.id
            for each in records.people.values()
            for name in each.name.root.values()
        }
        self._claims: list[Claim] = []

    def grouped(self) -> Iterator[list[Entry]]:
        """The entries of each UID, the latest revision of each, the event as a whole first."""
        groups: dict[str, dict[object, Entry]] = {}
        for entry in self._file.entries:
            times = groups.setdefault(entry.uid, {})
            before = times.get(entry.occurrence)
            if before:
                self._notes.add("left aside", entry, "of two revisions in the file, the older one")
            if not before or before.revision <= entry.revision:
                times[entry.occurrence] = entry
        for times in groups.values():
            yield sorted(times.values(), key=lambda entry: entry.occurrence is not None)

    def take(self, entries: list[Entry]) -> None:
        """Take all entries of one UID."""
        first = entries[0]
        times = [entry for entry in entries if entry.occurrence is not None]
        try:
            whole = self._known(first) if first in times else self._event(first)
        except (ValueError, OverflowError) as error:
            self._notes.refuse(first, error)
            for entry in entries[1:]:
                self._notes.add("not taken", entry, "the series that it belongs to is not taken")
            return
        single: dict[object, Claim] = {}
        for entry in times:
            try:
                claim = self._time(whole, entry)
            except (ValueError, OverflowError) as error:
                self._notes.refuse(entry, error)
            else:
                single.setdefault(claim.occurrence, claim)
        for claim in self._left_out(whole, first):
            single.setdefault(claim.occurrence, claim)
        self._claims += filter(_says_anything, single.values())

    def intake(self) -> Intake:
        spoken = {claim.event for claim in self._claims}
        named = {claim.place for claim in self._claims}
        return Intake(
            report=self._report() if self._claims else None,
            events={each.id: each for each in self._identities.all() if each.id in spoken},
            places={each: place for each, place in self._places.new.items() if each in named},
            kinds=self._kinds.new,
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
                "official": filing.official,
                "claims": tuple(self._claims),
            }
        )

    def _event(self, entry: Entry) -> _Whole:
        """Take an event as a whole. Raises ValueError with the reason why it can't be."""
        spoken = dateline_feeds.voices(self._file, entry, self._records.calendar.domain)
        location = self._location(entry)
        place = self._places.find(location)
        dates = self._dates(entry, place)
        told = dateline_feeds.said(entry, None if dates.rule else dates.span, spoken)
        title = self._notes.mend_line(entry, "SUMMARY", told.title)
        if not title:
            raise ValueError("SUMMARY is missing")
        event = self._identities.find(entry, title, self._places.around(place), dates.days)
        if place or not location:
            there = entry.coordinates in (None, place.coordinates if place else None)
            self._notes.aside["GEO"] += not there
        else:
            place = self._places.add(location, entry.coordinates)
        when = said(dates)
        if told.vague:
            when = {"within": told.vague}
        about = {
            "event": event,
            "place": place.id if place else None,
            "people": self._attending(entry),
            "status": told.status,
            "uid": None if self._identification.is_ours(entry.uid) else entry.uid,
        }
        claims = [Claim.model_validate({**about, **when})]
        if told.awaits:
            # The dates that it was postponed from: they stand, and aren't expected any more.
            claims.insert(0, Claim.model_validate({"event": event, **when, "formerly": True}))
        self._identities.note(entry, event, title, is_own=bool(spoken))
        if dates.mended:
            self._notes.add("changed", entry, dates.mended)
        self._identification.meet(event, entry.uid)
        self._claims += claims
        at = place.id if place else None
        return _Whole(event=event, dates=dates, place=at, status=told.status, title=told.title)

    def _known(self, entry: Entry) -> _Whole:
        """The event of a single time whose series isn't in the file. Raises ValueError."""
        event = self._schedule.events.get(self._identification.by_uid(entry.uid) or "")
        if not event:
            raise ValueError("it stands for one time of a series that isn't in the file")
        place = event.place.id if event.place else None
        return _Whole(event=event.id, dates=known_series(event), place=place, status=event.status)

    def _time(self, whole: _Whole, entry: Entry) -> Claim:
        """Take one time of a series. Raises ValueError with the reason why it can't be."""
        location = self._location(entry)
        place = self._places.find(location)
        dates = self._dates(entry, place or self._places.known.get(whole.place or ""))
        claim = {"event": whole.event, **moved(whole.dates, dates, entry)}
        if location and not place:
            place = self._places.add(location, entry.coordinates)
        if place and place.id != whole.place:
            claim["place"] = place.id
        spoken = dateline_feeds.voices(self._file, entry, self._records.calendar.domain)
        told = dateline_feeds.said(entry, None, spoken)
        if entry.status and told.status != whole.status:
            claim["status"] = told.status
        taken = Claim.model_validate(claim)
        self._notes.leave(entry)
        if dates.mended:
            self._notes.add("changed", entry, dates.mended)
        if whole.title is not None and told.title != whole.title:
            message = f"the title of one time only: {told.title:.80}"
            self._notes.add("left aside", entry, message)
        elif not _says_anything(taken):
            self._notes.add(
                "left aside", entry, "one time of it, of which a claim has no more to say"
            )
        return taken

    def _left_out(self, whole: _Whole, entry: Entry) -> Iterator[Claim]:
        for found in left_out(whole.dates, entry) if entry.excluded else ():
            if "none" in found:
                message = f"EXDATE {found['none']}, when nothing would happen"
                self._notes.add("left aside", entry, message)
            else:
                yield Claim.model_validate({"event": whole.event, **found})

    def _dates(self, entry: Entry, place: Place | None) -> Dates:
        zone = self._file.zone or self._filing.zone
        return dates_of(entry, place=place.zone if place else None, floating=zone)

    def _location(self, entry: Entry) -> str:
        """The name of the place; empty when there is none. Where to click is no place."""
        location = self._notes.mend_line(entry, "LOCATION", entry.location)
        if len(location) > _LONGEST or location.startswith(("http://", "https://")):
            self._notes.aside["LOCATION"] += 1
            return ""
        return location

    def _attending(self, entry: Entry) -> tuple[str, ...]:
        """Those of the people that are known; nobody becomes public because a file names them."""
        found = [self._people.get(fold(name)) for name in entry.people]
        self._notes.aside["ATTENDEE"] += found.count(None)
        return tuple(dict.fromkeys(each for each in found if each))


def _says_anything(claim: Claim) -> bool:
    """Whether a claim on one time says more than which time it is."""
    return bool(claim.dates or claim.place or claim.status)
