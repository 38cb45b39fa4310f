"""Reads the title, place, dates and people of an entry in the terms of the data."""

from dataclasses import dataclass

from schedule.filed.records import Place, Records
from schedule.filed.references import MOST_WHOLES
from schedule.importing import dateline_feeds
from schedule.importing.calendar_file import CalendarFile
from schedule.importing.dateline_feeds import Said
from schedule.importing.dates import Dates, dates_of
from schedule.importing.entry import Entry
from schedule.importing.notes import Notes
from schedule.importing.places import Places
from schedule.search.folding import fold

_LONGEST = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """The title, place, dates and people of an entry.

    place: None if the place of `location` isn't known yet
    is_own: whether the entry has Dateline's own phrases
    """

    title: str
    said: Said
    location: str
    place: Place | None
    dates: Dates
    is_own: bool


class DetailsReader:
    """Reads entries one by one, and notes what had to be changed."""

    def __init__(
        self, file: CalendarFile, records: Records, notes: Notes, zone: str | None
    ) -> None:
        self._entries = {each.uid: each for each in file.entries if not each.occurrence}
        self.places = Places(records)
        self._notes = notes
        self._zone = zone
        self._people = {
            fold(name): each.id
            for each in records.people.values()
            for name in each.name.root.values()
        }

    def read(self, entry: Entry, *, passed_on: bool) -> Details:
        """Read an entry. Raises ValueError for one that claims can't hold."""
        location = self.location(entry)
        place = self.places.find(location, entry.coordinates)
        dates = self.dates(entry, place)
        spoken = dateline_feeds.voices(entry, passed_on=passed_on)
        span, wholes = None if dates.rule else dates.span, self.wholes(entry)
        said = dateline_feeds.said(entry, span, spoken, wholes)
        title = self._notes.mend_line(entry, "SUMMARY", said.title)
        if not title:
            raise ValueError("SUMMARY is missing")
        if len(title) > _LONGEST:
            raise ValueError(f"SUMMARY has more than {_LONGEST} characters")
        return Details(
            title=title,
            said=said,
            location=location,
            place=place,
            dates=dates,
            is_own=bool(spoken),
        )

    def wholes(self, entry: Entry) -> list[Entry]:
        """The entries that contain an entry, nearest first; not many more than data may have."""
        found = {entry.uid: entry}
        queue = [entry]
        for each in queue:
            if len(queue) > MOST_WHOLES:
                break
            new = [
                self._entries[uid]
                for uid in each.wholes
                if uid in self._entries and uid not in found
            ]
            found |= {whole.uid: whole for whole in new}
            queue += new
        return queue[1:]

    def dates(self, entry: Entry, place: Place | None) -> Dates:
        """The dates of an entry. Raises ValueError."""
        return dates_of(entry, place=place.zone if place else None, floating=self._zone)

    def place(self, entry: Entry, location: str) -> Place | None:
        """The place of a LOCATION; a new one if it isn't known."""
        found = self.places.find(location, entry.coordinates)
        if not location or found:
            there = entry.coordinates in (None, found.coordinates if found else None)
            self._notes.aside["GEO"] += not there
            return found
        return self.places.add(location, entry.coordinates)

    def location(self, entry: Entry) -> str:
        """The name of the place; empty if there is none or if it is a link."""
        location = self._notes.mend_line(entry, "LOCATION", entry.location)
        if len(location) > _LONGEST or location.startswith(("http://", "https://")):
            self._notes.aside["LOCATION"] += 1
            return ""
        return location

    def attending(self, entry: Entry) -> tuple[str, ...]:
        """The attendees that the data knows. All others are private people and left out."""
        found = [self._people.get(fold(name)) for name in entry.people]
        self._notes.aside["ATTENDEE"] += found.count(None)
        return tuple(dict.fromkeys(each for each in found if each))
