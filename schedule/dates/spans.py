"""Spans and windows: when something happens, and how exactly that is known.

A span is exact: a first and a last day, both inclusive, or a start and an end in a zone. A series
is several spans. A window says only that the event falls somewhere inside its days. Each of them
has a `first` and a `last` day, where agendas and months show it. The days of a timed span are those
of its own zone, so nothing shifts with the reader's zone.

A window may be open at an end, and a series may have no end. Comparisons and filters use
`day_bounds`, where such an end is before or after every other day.
"""

import zoneinfo
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Self
from zoneinfo import ZoneInfo

# Zones come only from the pinned tzdata package: the same data must give the same bytes on a
# machine whose own zone files are older, newer or missing.
zoneinfo.reset_tzpath(to=())


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySpan:
    """Whole days, both ends inclusive."""

    first: date
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class _Times:
    """A start and an end. The end is exclusive, and None if nobody gives one."""

    start: datetime
    end: datetime | None

    @property
    def moments(self) -> tuple[datetime, ...]:
        """The start and, if it is known, the end."""
        return (self.start, self.end) if self.end else (self.start,)

    @property
    def first(self) -> date:
        return self.start.date()

    @property
    def last(self) -> date:
        return _last_day(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalSpan(_Times):
    """Wall-clock times as a report gives them, not yet tied to a zone."""

    def at(self, zone: str) -> "TimeSpan":
        tz = ZoneInfo(zone)
        end = self.end and self.end.replace(tzinfo=tz)
        return TimeSpan(start=self.start.replace(tzinfo=tz), end=end)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeSpan(_Times):
    """Two instants, both with the same IANA zone."""

    @property
    def zone(self) -> str:
        return str(self.start.tzinfo)

    def on_clock(self, zone: str) -> "TimeSpan":
        """The same instants by the clock of another zone."""
        tz = ZoneInfo(zone)
        return TimeSpan(start=self.start.astimezone(tz), end=self.end and self.end.astimezone(tz))

    @property
    def local(self) -> LocalSpan:
        """The same by the clock of its zone."""
        end = self.end and self.end.replace(tzinfo=None)
        return LocalSpan(start=self.start.replace(tzinfo=None), end=end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """The event falls somewhere inside these days.

    first, last: of a window that is open at an end, both are the one day that is known
    during: the events in whose course it happens, if that is all that a report says
    word: what the window was written as (`2025-Q3`). It changes how the window is worded, not which
        days it has, so windows of the same days are equal.
    """

    first: date
    last: date
    during: tuple[str, ...] = ()
    open_start: bool = False
    open_end: bool = False
    word: str = field(default="", compare=False)

    @classmethod
    def between(cls, first: date, last: date) -> Self:
        """A window with the ends that `day_bounds` gives."""
        open_start, open_end = first == date.min, last == date.max
        return cls(
            first=last if open_start else first,
            last=first if open_end else last,
            open_start=open_start,
            open_end=open_end,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """What repeats: a rule (RFC 5545, section 3.3.10) and every span that it gives, in order.

    `schedule.dates.recurrence` makes them. A rule without an end has a `horizon`; its spans are
    those that begin up to that day.
    """

    rule: str
    spans: Sequence["Span"]
    horizon: date | None = None

    @property
    def first(self) -> date:
        return self.spans[0].first

    @property
    def last(self) -> date:
        """The last day; the horizon for a rule without an end."""
        return self.horizon or max(span.last for span in self.spans)


Span = DaySpan | TimeSpan
When = Span | Window | Series


def spans(when: When | None) -> Sequence[Span]:
    """The exact spans of what is known: none for a window, each one for a series."""
    match when:
        case DaySpan() | TimeSpan():
            return (when,)
        case Series():
            return when.spans
    return ()


def certainty(when: When | None) -> str:
    """How exactly dates are known: `exact`, `window`, `during` (in the course of other events) or
    `unknown`.
    """
    if when is None:
        return "unknown"
    if isinstance(when, Window):
        return "during" if when.during else "window"
    return "exact"


def day_bounds(when: When | LocalSpan) -> tuple[date, date]:
    """The first and the last day for comparisons: `date.min` or `date.max` where that
    end is open.
    """
    match when:
        case Window():
            first = date.min if when.open_start else when.first
            return first, date.max if when.open_end else when.last
        case Series() if when.horizon:
            return when.first, date.max
    return when.first, when.last


def known_ends(when: When) -> tuple[date | None, date | None]:
    """The first and the last day. None where that end is open."""
    first, last = day_bounds(when)
    return None if first == date.min else first, None if last == date.max else last


def covers(one: When, other: When) -> bool:
    """Whether the days of `one` contain those of `other`; equal days do."""
    (first, last), (other_first, other_last) = day_bounds(one), day_bounds(other)
    return first <= other_first and other_last <= last


def shared(*whens: When) -> Window | None:
    """The days that all of these have in common, as a window. None if there are none."""
    bounds = [day_bounds(each) for each in whens]
    first, last = max(first for first, _ in bounds), min(last for _, last in bounds)
    return Window.between(first, last) if first <= last else None


def is_vaguer(one: When, other: When) -> bool:
    """Whether `one` says the same as `other`, less exactly: it contains `other` and doesn't
    contradict it.

    A window contains spans and smaller windows. Whole days contain the hours of the same days. A
    start without an end contains the times that begin with it and end on its day.
    """
    match one, other:
        case Window(), Window():
            return covers(one, other) and not covers(other, one)
        case Window(), _:
            return covers(one, other)
        case (DaySpan(), TimeSpan()):
            return (one.first, one.last) == (other.first, other.last)
        case (TimeSpan(end=None), TimeSpan(end=datetime())):
            return one.start == other.start and one.last == other.on_clock(one.zone).last
    return False


def overlap(one: When, first: date | None, last: date | None) -> bool:
    """Whether any day of `one` lies between `first` and `last`; None leaves that side open."""
    begin, end = day_bounds(one)
    return (first is None or end >= first) and (last is None or begin <= last)


def in_order(when: When) -> tuple[date, int, int, tuple[float, ...], tuple[str, ...]]:
    """A sort key: by first day, longer before shorter, exact before vague, then by instant.

    A window that is open at an end sorts by the day that is known.
    """
    if isinstance(when, Series):
        return in_order(when.spans[0])
    length = (when.last - when.first).days
    match when:
        case TimeSpan():
            return when.first, -length, 1, tuple(each.timestamp() for each in when.moments), ()
        case Window():
            mark = float(when.open_end - when.open_start)
            return when.first, -length, 2, (mark,), when.during
    return when.first, -length, 0, (), ()


def _last_day(start: datetime, end: datetime | None) -> date:
    """The day of the last moment: an event that ends at midnight doesn't reach the next day."""
    return max(start.date(), (end - timedelta(microseconds=1)).date()) if end else start.date()
