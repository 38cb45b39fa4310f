"""The options of an import, and its result."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from schedule.filed.calendar import Kind
from schedule.filed.records import Identity, Place, Report
from schedule.importing.proposals import Proposal

Turn = Literal["not taken", "changed", "left aside"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """The options of an import.

    publisher, published, recorded, url, archived: of the report
    report: its id; None for one made from the publisher's name
    kind: the kind of new events without categories
    zone: the zone of local times for which neither the place nor the file has one
    encoding: the encoding of the file; None for UTF-8, or one that is found
    answers: the event that the editor named for a UID
    distinct: the events that the editor said a UID doesn't mean
    all_strong: whether each entry means the event that is strongly proposed for it
    disputed: whether to take what contradicts a report of equal weight
    held: events for which no entry is taken, each with the reason
    """

    publisher: str
    published: date
    recorded: datetime
    document: str | None = None
    report: str | None = None
    url: str | None = None
    archived: str | None = None
    official: bool = False
    kind: str = "event"
    zone: str | None = None
    encoding: str | None = None
    answers: Mapping[str, str] = field(default_factory=dict)
    distinct: Mapping[str, Collection[str]] = field(default_factory=dict)
    all_strong: bool = False
    disputed: bool = False
    held: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A note on an entry that isn't taken, or not exactly as it is."""

    turn: Turn
    uid: str
    message: str

    def __str__(self) -> str:
        return f"{self.turn}: {self.uid}: {self.message}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """An entry that was taken, and its event."""

    uid: str
    event: str
    is_new: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """The records from a calendar file that are to be filed.

    report: None if nothing could be taken
    events, places, kinds: the new ones
    taken: the entries that were taken; all others have a note
    entries: how many entries the file has
    aside: how often each property and component occurs for which the records have no place
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
