"""A snapshot: what readers and subscribers see of each event, in words.

Two snapshots are compared to say what an edit, or a new version of the program, changes. A snapshot
is saved as JSON, so that another version of the program can compare with it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Self

from schedule.filed.records import Records
from schedule.known.fields import Field
from schedule.known.model import Event, Schedule
from schedule.known.revisions import bare
from schedule.language.description import title, when
from schedule.language.fields import FIELD_WORDS, value_in_words
from schedule.language.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class EventState:
    """What is seen of one event.

    file: where its identity is filed
    title, titles: in the calendar's first language, and in every language
    values: the name of each field → its value in words
    in_feed: whether it has an entry in the feed
    sequence, modified: SEQUENCE and LAST-MODIFIED of the entry
    """

    file: str
    title: str
    titles: Mapping[str, str]
    values: Mapping[str, str]
    in_feed: bool
    sequence: int
    modified: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """All events by id, with all published addresses.

    reports: the file of each report
    merged, withdrawn: the ids of events whose addresses still answer
    """

    domain: str
    events: Mapping[str, EventState]
    merged: Mapping[str, str]
    withdrawn: Mapping[str, str]
    reports: Mapping[str, str]

    @classmethod
    def of(cls, records: Records, schedule: Schedule) -> Self:
        words, files = Words.of(schedule.calendar, None), records.files
        return cls(
            domain=schedule.calendar.domain,
            events={
                each.id: _state(each, files["events", each.id], words)
                for each in schedule.events.values()
            },
            merged=schedule.merged,
            withdrawn={each: gone.reason for each, gone in schedule.withdrawn.items()},
            reports={each: files["reports", each] for each in records.reports},
        )

    @classmethod
    def read(cls, data: Mapping[str, Any]) -> Self:
        """Read a snapshot from JSON. Raises TypeError or KeyError for other data."""
        events = {each: EventState(**state) for each, state in data["events"].items()}
        return cls(**{**data, "events": events})

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def _state(event: Event, file: str, words: Words) -> EventState:
    return EventState(
        file=file,
        title=words.name(event.title),
        titles=event.title.root,
        values=dict(_values(event, words)),
        in_feed=event.known.entry is not None,
        sequence=event.sequence,
        modified=event.modified.isoformat(),
    )


def _values(event: Event, words: Words) -> Iterator[tuple[str, str]]:
    """The name of each field that has a value, in English, and the value in words."""
    yield "Title", title(event, words)
    yield "Kind", words.name(event.kind.name)
    for field in Field:
        label = FIELD_WORDS[field]
        if field is Field.DATES:
            yield label, when(event, words)
        elif value := bare(field.of(event.known)):
            yield label, value_in_words(field, words, value)
    if event.part_of:
        names = (words.name(whole.title) for whole in event.part_of)
        yield "Part of", words.joined(names)
    if event.description:
        yield "Description", words.name(event.description)
    if event.known.when:
        yield "Why", words.reason(event.known.when)
    yield "Reported by", words.reports(event.reports)
