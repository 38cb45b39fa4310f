"""What is told of a calendar file when it is filed, and what comes of it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from schedule.filed.records import Identity, Kind, Place, Report

Turn = Literal["not taken", "changed", "recognised", "left aside"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """Who published a file and when it was recorded. `report` is the id of the report, None for
    one made of the publisher's name. `kind` is that of events whose categories name none, `zone`
    that of local times for which neither their place nor their file has one.
    """

    publisher: str
    published: date
    recorded: datetime
    document: str | None = None
    report: str | None = None
    url: str | None = None
    official: bool = False
    kind: str = "event"
    zone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What became of one entry, or of a part of it, if it isn't just taken as it is."""

    turn: Turn
    uid: str
    message: str

    def __str__(self) -> str:
        return f"{self.turn}: {self.uid}: {self.message}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """What is to be filed: a report (None when nothing could be taken) and identities that are
    new. `entries` counts the entries of the file, `aside` properties and parts of them for which
    the records have no place.
    """

    report: Report | None
    events: Mapping[str, Identity]
    places: Mapping[str, Place]
    kinds: Mapping[str, Kind]
    notes: tuple[Note, ...]
    aside: Counter[str]
    entries: int

    @property
    def refused(self) -> int:
        """How many entries were not taken."""
        return sum(note.turn == "not taken" for note in self.notes)
