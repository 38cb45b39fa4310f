"""What is told of a calendar file when it is filed, and what comes of it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from schedule.filed.records import Identity, Kind, Place, Report
from schedule.importing.proposals import Proposal

Turn = Literal["not taken", "changed", "left aside"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """Who published a file and when it was recorded. `report` is the id of the report, None for
    one made of the publisher's name. `kind` is that of events without categories, `zone` that of
    local times for which neither their place nor their file has one, `encoding` that of the file.

    `answers` are the events that UIDs mean, and with `all_strong` every entry means the event that
    is strongly proposed. `disputed` takes what contradicts a report of equal weight; `held` are the
    events of which nothing is taken, each with the reason.
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
    encoding: str | None = None
    answers: Mapping[str, str] = field(default_factory=dict)
    all_strong: bool = False
    disputed: bool = False
    held: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What became of one entry, or of a part of it, if it isn't just taken as it is."""

    turn: Turn
    uid: str
    message: str

    def __str__(self) -> str:
        return f"{self.turn}: {self.uid}: {self.message}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """An entry that was taken, and the event that it means."""

    uid: str
    event: str
    is_new: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """What is to be filed: a report (None when nothing could be taken) and identities that are
    new. Each of the `entries` of the file is `taken` or among the notes as not taken. `aside`
    counts their properties and parts for which the records have no place.
    """

    report: Report | None
    events: Mapping[str, Identity]
    places: Mapping[str, Place]
    kinds: Mapping[str, Kind]
    taken: tuple[Taken, ...]
    proposed: tuple[Proposal, ...]
    notes: tuple[Note, ...]
    aside: Counter[str]
    entries: int

    @property
    def refused(self) -> tuple[Note, ...]:
        """The entries that were not taken."""
        return tuple(note for note in self.notes if note.turn == "not taken")
