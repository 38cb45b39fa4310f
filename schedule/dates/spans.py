"""Spans and windows: when something happens, and how exactly that is known.

A span is exact: a first and a last day, both inclusive, or two instants in a zone; a series is
several of them. A window says only that the event falls somewhere inside its days. All of them
have a `first` and a `last` day, which is what agendas, filters and comparisons go by; the days of a
timed span are those of its own zone, so that nothing ever shifts with the reader's.
"""

import re
import zoneinfo
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

# Zones come from the pinned tzdata package alone: the same data must give the same bytes on a
# machine whose own zone files are older, newer or absent.
zoneinfo.reset_tzpath(to=())

FIRST_YEAR, LAST_YEAR = 1900, 2100
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySpan:
    """Whole days, both ends inclusive."""

    first: date
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalSpan:
    """Two wall-clock times as a report gives them, not yet tied to a zone."""

    start: datetime
    end: datetime

    def at(self, zone: str) -> "TimeSpan":
        tz = ZoneInfo(zone)
        return TimeSpan(start=self.start.replace(tzinfo=tz), end=self.end.replace(tzinfo=tz))


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeSpan:
    """Two instants, both carrying the same IANA zone; the end is exclusive."""

    start: datetime
    end: datetime

    @property
    def zone(self) -> str:
        return str(self.start.tzinfo)

    def on_clock(self, zone: str) -> "TimeSpan":
        """The same two instants by the clock of another zone."""
        tz = ZoneInfo(zone)
        return TimeSpan(start=self.start.astimezone(tz), end=self.end.astimezone(tz))

    @property
    def first(self) -> date:
        return self.start.date()

    @property
    def last(self) -> date:
        """The day of the last moment: an event that ends at midnight doesn't reach the next."""
        return max(self.first, (self.end - timedelta(microseconds=1)).date())


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """The event falls somewhere inside these days.

    `during` names the events that the window was taken from, when a report says only that it
    happens in their course.
    """

    first: date
    last: date
    during: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """What repeats: a rule (RFC 5545, section 3.3.10) and every span that follows from it, in
    order; `schedule.dates.recurrence` makes them.
    """

    rule: str
    spans: tuple["Span", ...]

    @property
    def first(self) -> date:
        return self.spans[0].first

    @property
    def last(self) -> date:
        return max(span.last for span in self.spans)


Span = DaySpan | TimeSpan
When = Span | Window | Series


def spans(when: When | None) -> tuple[Span, ...]:
    """The exact spans of what is known: none of a window, each of a series."""
    match when:
        case DaySpan() | TimeSpan():
            return (when,)
        case Series():
            return when.spans
    return ()


def certainty(when: When | None) -> str:
    """How exactly dates are known: `exact`, `window`, `during` (in the course of other events), or
    `unknown`.
    """
    if when is None:
        return "unknown"
    if isinstance(when, Window):
        return "during" if when.during else "window"
    return "exact"


def is_vaguer(one: When, other: When) -> bool:
    """Whether `one` says the same as `other`, less exactly: it contains it and is no rival to it.

    A window contains spans and smaller windows; whole days contain the hours of those same days.
    """
    if isinstance(one, Window):
        inside = one.first <= other.first and other.last <= one.last
        return inside and (not isinstance(other, Window) or _days(one) > _days(other))
    return (
        isinstance(one, DaySpan)
        and isinstance(other, TimeSpan)
        and (one.first, one.last) == (other.first, other.last)
    )


def overlap(one: When, first: date | None, last: date | None) -> bool:
    """Whether any day of `one` lies between `first` and `last`; None leaves that side open."""
    return (first is None or one.last >= first) and (last is None or one.first <= last)


def in_order(when: When) -> tuple[date, int, int, str, tuple[str, ...]]:
    """A sort key: by first day, longer before shorter, exact before vague, then by instant."""
    length = (when.last - when.first).days
    match when:
        case Series():
            return in_order(when.spans[0])
        case TimeSpan():
            return when.first, -length, 1, when.start.astimezone(UTC).isoformat(), ()
        case Window():
            return when.first, -length, 2, "", when.during
    return when.first, -length, 0, "", ()


def parse_day(text: str) -> date:
    """Read `YYYY-MM-DD`, ASCII digits only. Raises ValueError.

    `date.fromisoformat` alone would also take week dates, compact forms and other scripts' digits.
    """
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise ValueError(text)
    return sane(date.fromisoformat(text))


def month_after(day: date) -> date:
    """The first day of the month that follows the day's own."""
    return (day.replace(day=1) + timedelta(days=31)).replace(day=1)


def are_whole_months(first: date, last: date) -> bool:
    return first.day == (last + DAY).day == 1


def sane(day: date) -> date:
    """The day itself, or ValueError where it lies outside the years that Dateline serves."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError(f"expected a year from {FIRST_YEAR} to {LAST_YEAR}")
    return day


@cache
def zones() -> frozenset[str]:
    """Every zone name that may be used.

    A name is looked up here before ZoneInfo sees it, which raises IsADirectoryError for `Europe`
    and OSError for a name of 300 characters.
    """
    return frozenset(zoneinfo.available_timezones())


def flaw_of_local_time(local: datetime, zone: str) -> str | None:
    """What is wrong with a wall-clock time in a zone: it is skipped or repeated by a change of
    clocks there. None when it names one instant.
    """
    tz = ZoneInfo(zone)
    early, late = local.replace(tzinfo=tz, fold=0), local.replace(tzinfo=tz, fold=1)
    if early.utcoffset() == late.utcoffset():
        return None
    skipped = early.astimezone(UTC).astimezone(tz).replace(tzinfo=None) != local
    return "does not exist there" if skipped else "happens twice there"


def _days(when: When) -> int:
    return (when.last - when.first).days
