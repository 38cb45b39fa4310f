"""The view model of an event's page: every section, decided and put into words.

The template loops over it, makes links and escapes.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from schedule.dates.spans import DaySpan, Series, TimeSpan
from schedule.filed.records import Place, Report
from schedule.known.model import Event, Schedule
from schedule.known.occurrences import Occurrence, occurrences
from schedule.known.stance import expected_before
from schedule.language.description import (
    brief,
    expectation,
    occurrence_when,
    when,
)
from schedule.language.history import changes, dates_before, revision_kind, revision_words
from schedule.language.phrases import mark
from schedule.language.words import Words
from schedule.layout import claims, programme
from schedule.layout.grounds import Grounds, Line, grounds_of, lines

MOST_TIMES = 60
"""The largest number of occurrences that an event's page lists."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One revision: its day, its kind in words, and each change as the field's name, its value
    before and its value after.
    """

    day: date
    gist: str
    changes: tuple[tuple[str, str | None, str], ...]
    reports: tuple[Report, ...]
    rulings: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeLine:
    """One item of the programme. `when` and `places` are empty if they are the same as expected."""

    entry: Occurrence
    when: str
    places: tuple[Place, ...]
    items: tuple["ProgrammeLine", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of the programme: the items of one day, or of no known day."""

    day: date | None = None
    heading: str
    items: tuple[ProgrammeLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPage:
    """What an event's page shows.

    name, when, brief: the title, the dates, and why, as plain text for the page's head
    lead: the dates with markup
    weekdays: the weekdays of the first and the last day
    before: the dates before they last changed
    times: the first occurrences of a series
    grounds: those of the dates, then of other fields on which reports differ
    formerly: what was expected before
    other_names: the title in other languages, each with its language
    """

    event: Event
    name: str
    when: str
    brief: str
    lead: str
    weekdays: str
    before: str
    times: tuple[str, ...]
    grounds: tuple[Grounds, ...]
    formerly: tuple[Line, ...]
    claims: tuple[claims.ClaimRow, ...]
    history: tuple[Step, ...]
    programme: tuple[Part, ...]
    other_names: tuple[tuple[str, str], ...]


def event_page(event: Event, schedule: Schedule, words: Words, timed: Words) -> EventPage:
    """Lay out an event's page. `timed` words the dates with the markup of the page."""
    name = words.localized(event.title)
    return EventPage(
        event=event,
        name=name.text,
        when=when(event, words),
        brief=brief(event, words),
        lead=when(event, timed),
        weekdays=_weekdays(event, words),
        before=dates_before(event, words),
        times=tuple(_times(event, timed)),
        grounds=tuple(grounds_of(event, words)),
        formerly=tuple(lines(expected_before(event), lambda it: expectation(it, words), words)),
        claims=tuple(claims.claims(event, schedule, words, timed)),
        history=tuple(_history(event, words)),
        programme=tuple(_programme(event, schedule, words, timed)),
        other_names=tuple(
            (language, text)
            for language, text in event.title.root.items()
            if language != name.language
        ),
    )


def _weekdays(event: Event, words: Words) -> str:
    """The weekday of a known day, or those of the first and the last day."""
    known = event.when
    if not isinstance(known, DaySpan | TimeSpan):
        return ""
    first, last = words.weekday(known.first), words.weekday(known.last)
    return first if known.first == known.last else f"{first} – {last}"


def _times(event: Event, timed: Words) -> Iterator[str]:
    if isinstance(event.stands_at, Series):
        for each in islice(occurrences(event), MOST_TIMES):
            yield occurrence_when(each, timed)


def _history(event: Event, words: Words) -> Iterator[Step]:
    for number, revision in enumerate(event.revisions):
        yield Step(
            day=revision.day,
            gist=revision_words(revision_kind(revision, first=number == 0), words),
            changes=tuple(changes(revision, words, event.part_of)),
            reports=revision.reports,
            rulings=tuple(ruling.reason for ruling in revision.rulings),
        )


def _programme(event: Event, schedule: Schedule, words: Words, timed: Words) -> Iterator[Part]:
    laid = programme.programme(event, schedule.event)

    def items(found: Iterable[programme.ProgrammeItem]) -> tuple[ProgrammeLine, ...]:
        return tuple(
            ProgrammeLine(
                entry=each.entry,
                when=occurrence_when(each.entry, timed) if each.dated else "",
                places=each.entry.places if each.entry.places != event.places else (),
                items=items(each.items),
            )
            for each in found
        )

    for each in laid.days:
        yield Part(day=each.day, heading=words.full_day(each.day), items=items(each.items))
    for heading, found in (
        (mark("During these days, day not announced"), laid.during),
        (mark("Day not known"), laid.undated),
    ):
        if found:
            yield Part(heading=words.say(heading), items=items(found))
