"""CSV (RFC 4180): a table for spreadsheets, with one row for each event.

Every cell is quoted. A text that a spreadsheet would take for a formula gets an apostrophe in
front: a title must not fetch an address or start a program on its reader's machine. Ids are written
as they are, so that programs can look them up. They may begin with a hyphen, but a formula of
letters, digits and hyphens can't do any harm.
"""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from io import StringIO

from schedule.dates.spans import Series, TimeSpan, When, certainty, known_ends
from schedule.filed.records import Report
from schedule.known.fields import Known
from schedule.known.model import Event
from schedule.known.occurrences import dates_of, occurrences
from schedule.known.slips import Slip, slip
from schedule.known.stance import Stance, other_dates
from schedule.language.description import when as when_words
from schedule.language.description import whole_off
from schedule.language.words import Words
from schedule.search.publication import Publication

MIME = "text/csv; charset=utf-8; header=present"

COLUMNS = (
    "id",
    "title",
    "kind",
    "status",
    "first_day",
    "last_day",
    "start",
    "end",
    "zone",
    "certainty",
    "words",
    "place",
    "people",
    "part_of",
    "repeats",
    "followed",
    "support",
    "dissent",
    "earlier",
    "page",
)
READER_COLUMNS = ("tz_start", "tz_end", "tz")
"""The times by the clock of a zone that is asked for."""
IDS = frozenset({"id", "kind", "part_of", "followed", "support"})
"""The columns that have ids alone."""
# The full-width forms too: some spreadsheets read them as the plain ones.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def render(events: Iterable[Event], publication: Publication) -> bytes:
    return b"".join(joined([*events], publication, partial(entry, publication=publication)))


def joined(
    events: Sequence[Event], publication: Publication, cached: Callable[[Event], bytes]
) -> Sequence[bytes]:
    """A table in parts. `cached` gives the row of an event without times by a reader's clock."""
    row = partial(entry, publication=publication) if publication.words.zone else cached
    return [_line(_columns(publication)), *map(row, events)]


def entry(event: Event, publication: Publication) -> bytes:
    """The row of an event."""
    return _line(_cells(event, publication))


def _columns(publication: Publication) -> Sequence[str]:
    return (*COLUMNS, *READER_COLUMNS) if publication.words.zone else COLUMNS


def _cells(event: Event, publication: Publication) -> Iterator[str]:
    for name, cell in zip(_columns(publication), _row(event, publication), strict=True):
        yield cell if name in IDS else guarded(cell)


def _line(cells: Iterable[str]) -> bytes:
    text = StringIO()
    csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerow(cells)
    return text.getvalue().encode()


SLIP_COLUMNS = (
    "id",
    "title",
    "kind",
    "announced",
    "first_day",
    "moves",
    "days_moved",
    "announced_days_ahead",
    "known_days_ahead",
    "page",
)


def joined_slips(slips: Iterable[Slip], entry: Callable[[Event], bytes]) -> Sequence[bytes]:
    """How the dates of events moved: one row for each event, which `entry` gives."""
    return [_line(SLIP_COLUMNS), *(entry(each.event) for each in slips)]


def slip_entry(event: Event, publication: Publication) -> bytes:
    """The row of an event that has been announced."""
    found = slip(event)
    if not found:
        return b""
    title = publication.words.name(event.title)
    numbers = (found.moves, found.days, found.announced_ahead, found.known_ahead)
    return _line(
        [
            event.id,
            guarded(title),
            event.kind_id,
            found.announced.isoformat(),
            found.first.isoformat() if found.first else "",
            *("" if number is None else str(number) for number in numbers),
            publication.event_page(event),
        ]
    )


def guarded(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _row(event: Event, publication: Publication) -> Iterator[str]:
    """The cells in the order of COLUMNS. Kinds, events and reports are ids; names and dates in
    words are for readers.
    """
    words, when = publication.words, dates_of(event)
    time = next(occurrences(event))
    yield event.id
    yield words.name(event.title)
    yield event.kind_id
    yield (event.status if isinstance(when, Series) else time.status) or ""
    yield from _bounds(when)
    yield certainty(event.when)
    yield " · ".join(filter(None, (when_words(event, words), whole_off(event, words))))
    yield words.place(event.places)
    yield "; ".join(words.name(person.name) for person in event.people)
    yield "; ".join(whole.id for whole in event.part_of)
    yield when.rule if isinstance(when, Series) else ""
    yield from _grounds(event.known, words)
    yield publication.event_page(event)
    if words.zone:
        yield from _times(_on_clock(when, words.zone))


def _on_clock(when: When | None, zone: str) -> TimeSpan | None:
    """The times of an event, or of the first time of a series, by the clock of a zone."""
    time = when.spans[0] if isinstance(when, Series) else when
    return time.on_clock(zone) if isinstance(time, TimeSpan) else None


def _bounds(when: When | None) -> Iterator[str]:
    """First and last day (the bounds of a window), then start, end and zone of an event with times.
    Of a series they are those of the first time. An open or unknown end is empty.
    """
    time = when.spans[0] if isinstance(when, Series) else when
    ends = known_ends(when) if when else (None, None)
    yield from (day.isoformat() if day else "" for day in ends)
    yield from _times(time if isinstance(time, TimeSpan) else None)


def _times(timed: TimeSpan | None) -> Iterator[str]:
    yield timed.start.isoformat() if timed else ""
    yield timed.end.isoformat() if timed and timed.end else ""
    yield timed.zone if timed else ""


def _grounds(known: Known, words: Words) -> Iterator[str]:
    """The reports of the dates: followed, less exact, dissenting, and known before."""
    resolved = known.when
    yield _ids(resolved.followed) if resolved else ""
    yield _ids(resolved.support) if resolved else ""
    for stance in (Stance.DISSENT, Stance.SUPERSEDED):
        yield "; ".join(
            f"{words.when(side.value)} ({_ids(side.reports)})"
            for side in other_dates(known)
            if side.stance is stance
        )


def _ids(reports: Iterable[Report]) -> str:
    return "; ".join(report.id for report in reports)
