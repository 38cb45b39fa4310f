"""Collects notes during an import, so that nothing is dropped silently."""

from collections import Counter

from pydantic import ValidationError

from schedule.filed.text import sanitized
from schedule.importing.calendar_file import CalendarFile
from schedule.importing.entry import Entry
from schedule.importing.filing import Note, Turn

_PROPERTIES = {
    "title": "SUMMARY",
    "name": "LOCATION",
    "uid": "UID",
    "description": "DESCRIPTION",
    "people": "ATTENDEE",
}


class Notes:
    """Notes on single entries, and how often each property wasn't used."""

    def __init__(self, file: CalendarFile) -> None:
        self.aside = Counter(file.aside)
        self.all = [
            *(Note(turn="not taken", uid=each.uid, message=each.reason) for each in file.refused),
            *(Note(turn="left aside", uid=each.uid, message=each.reason) for each in file.flaws),
        ]

    def add(self, turn: Turn, entry: Entry, message: str) -> None:
        self.all.append(Note(turn=turn, uid=entry.uid, message=message))

    def refuse(self, entry: Entry, error: Exception | str, more: str = "") -> None:
        """Note why an entry isn't taken, in the words of calendar files."""
        self.add("not taken", entry, f"{_reason(error)}{more}")

    def leave(self, entry: Entry) -> None:
        """Count a property about an event's identity that isn't taken."""
        given = {
            "DESCRIPTION": entry.description,
            "CATEGORIES": entry.categories,
            "RELATED-TO": entry.wholes,
        }
        self.aside.update(name for name, value in given.items() if value)

    def mend(self, entry: Entry, name: str, text: str) -> str:
        """Clean up the text of a property for the data, with a note if it changed."""
        sound = sanitized(text)
        if sound != text:
            message = (
                f"{name}: characters that can't be seen, or white space at its ends, are taken out"
            )
            self.add("changed", entry, message)
        if "\\N" in sound:
            # Apps read it as a line break.
            self.add("changed", entry, f"{name}: \\N is written as /N")
            sound = sound.replace("\\N", "/N")
        return sound

    def mend_line(self, entry: Entry, name: str, text: str) -> str:
        sound = self.mend(entry, name, text)
        if "\n" in sound:
            self.add("changed", entry, f"{name}: its lines are made one")
        return " ".join(filter(None, map(str.strip, sound.split("\n"))))


def _reason(error: Exception | str) -> str:
    if isinstance(error, ValidationError):
        flaw = error.errors(include_url=False)[0]
        name = _PROPERTIES.get(str(flaw["loc"][0])) if flaw["loc"] else None
        said = flaw["msg"].removeprefix("Value error, ").replace("String should have", "it has")
        return f"{name or 'it'} can't be taken: {said}"
    if isinstance(error, OverflowError):
        return "a date or length is out of range"
    return str(error)
