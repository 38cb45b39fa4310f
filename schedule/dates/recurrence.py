"""Recurrence rules that are safe to expand, and the spans that they give.

The number of occurrences is bounded, and so is the number of days that they last together. Times
repeat by the clock on the wall: a weekly meeting at ten stays at ten when clocks change (RFC 5545,
section 3.3.10).

A rule without an end is expanded up to a horizon, which follows from the data and not from a clock.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from itertools import islice, takewhile
from typing import TypeVar, overload

from schedule.dates.days import DAY, LAST_YEAR
from schedule.dates.rule_days import days_between, days_of
from schedule.dates.rule_parts import is_endless, parts_of, until
from schedule.dates.spans import (
    DaySpan,
    LocalSpan,
    Series,
    Span,
    TimeSpan,
    When,
    overlap,
    spans,
)

S = TypeVar("S", bound=DaySpan | LocalSpan | TimeSpan)

MOST = 1000
"""The largest number of occurrences of a rule with an end."""
MOST_DAYS = 100_000
"""The largest number of days that all occurrences of a rule may last together."""
AHEAD = 10
"""For how many years after the newest record a rule without an end is expanded."""
_LAST_DAY = date(LAST_YEAR, 12, 31)
_STEPS_BACK = (31, 366, 8 * 366)
"""How many days the search for the last occurrence before a day goes back, step by step."""
_WEEK = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def horizon(year: int) -> date:
    """The last day up to which rules without an end are expanded, from the year of the newest
    record.
    """
    return date(min(year + AHEAD, LAST_YEAR), 12, 31)


def series(span: Span, rule: str, until: date = _LAST_DAY) -> Series:
    """A span and a rule as one value. Raises ValueError as `repeated` does.

    A rule without an end isn't expanded yet; `until` is its horizon.
    """
    found = repeated(span, rule)
    if not is_endless(rule):
        return Series(rule=rule, spans=found)
    return Series(rule=rule, spans=_Times(span, rule, until), horizon=until)


def repeated(span: S, rule: str, until: date | None = None) -> tuple[S, ...]:
    """Every span that a rule gives. Of a rule without an end: the spans up to the horizon `until`,
    and always the first.

    Raises ValueError if there are none or too many, or if `span` isn't the first of them.
    """
    start = _wall(span)
    starts = _starts(start, rule, max(until or start.date(), start.date()))
    if not starts or starts[0] != start:
        raise ValueError("expected `dates` to be the first occurrence that `repeats` gives")
    if not is_endless(rule) and len(starts) > MOST:
        raise ValueError(f"expected at most {MOST} occurrences")
    if len(starts) < int(parts_of(rule).get("COUNT", 0)):
        raise ValueError(f"expected the last occurrence no later than {LAST_YEAR}")
    if ((span.last - start.date()).days + 1) * len(starts) > MOST_DAYS:
        raise ValueError(f"expected at most {MOST_DAYS:,} days in all times together")
    return tuple(_moved(span, to - start) for to in starts)


def repeated_on(span: S, rule: str, first: date | None, last: date) -> Iterator[S]:
    """The spans of a rule without an end that have a day from `first` to `last`, in order. All have
    the same length by the clock on the wall.
    """
    start = _wall(span)
    since = first - (span.last - span.first) if first else start.date()
    return (_moved(span, at - start) for at in _between(start, rule, since, last))


def spans_on(when: When | None, first: date | None, last: date | None) -> Iterator[Span]:
    """The exact spans that have a day from `first` to `last` (None: open), in order."""
    if first is None and last is None:
        return iter(spans(when))
    if isinstance(when, Series) and isinstance(when.spans, _Times):
        return when.spans.on(first, last)
    return (each for each in spans(when) if overlap(each, first, last))


def last_before(when: When | None, day: date) -> Span | None:
    """The last exact span that begins before a day."""
    if isinstance(when, Series) and isinstance(when.spans, _Times):
        return when.spans.before(day)
    return max((each for each in spans(when) if each.first < day), key=_first, default=None)


class _Times(Sequence[Span]):
    """The spans of a rule without an end, up to a day.

    The spans on some days are found without the others. None is kept: each is worked out when it is
    used.
    """

    def __init__(self, first: Span, rule: str, until: date) -> None:
        self._given = first, rule, until

    def on(self, first: date | None, last: date | None) -> Iterator[Span]:
        """The spans on some days."""
        span, rule, until = self._given
        until = max(until, span.first)
        return repeated_on(span, rule, first, min(last, until) if last else until)

    def before(self, day: date) -> Span | None:
        """The last span that begins before a day. The search goes back in growing steps."""
        start = _wall(self._given[0]).date()
        for back in (*_STEPS_BACK, (day - start).days):
            *_, found = [None, *self.on(max(start, day - back * DAY), day - DAY)]
            if found:
                return found
        return None

    def __bool__(self) -> bool:
        """Always true: there is a first span, so nothing needs to be worked out."""
        return True

    def __len__(self) -> int:
        return sum(1 for _ in self)

    @overload
    def __getitem__(self, at: int) -> Span: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Span]: ...
    def __getitem__(self, at: int | slice) -> Span | Sequence[Span]:
        return [*self][at] if at else self._given[0]

    def __iter__(self) -> Iterator[Span]:
        return self.on(None, None)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Times) and self._given == other._given

    def __hash__(self) -> int:
        return hash(self._given)


def _starts(start: datetime, rule: str, until: date) -> Sequence[datetime]:
    """The start of each occurrence. For rules with an end they are cached."""
    if is_endless(rule):
        return tuple(_between(start, rule, start.date(), until))
    return _ended(start, rule)


@lru_cache(maxsize=4096)
def _ended(start: datetime, rule: str) -> Sequence[datetime]:
    """The occurrences of a rule with an end, and at most one more than a rule may have.

    Raises ValueError if too many days have to be searched.
    """
    count = int(parts_of(rule).get("COUNT", MOST + 1))
    return _found(start, rule, until(rule) or _LAST_DAY, min(count, MOST + 1))


def _found(start: datetime, rule: str, last: date, most: int) -> Sequence[datetime]:
    """The first occurrences of a rule with an end: at most `most`, up to the day `last`."""
    if _even_step(rule, start.weekday()):
        return tuple(islice(_between(start, rule, start.date(), last), most))
    found = takewhile(lambda day: day <= last, days_of(start.date(), parts_of(rule)))
    return tuple(datetime.combine(day, start.time()) for day in islice(found, most))


def _between(start: datetime, rule: str, first: date, last: date) -> Iterator[datetime]:
    """The occurrences on some days. An end of the rule is ignored."""
    if step := _even_step(rule, start.weekday()):
        found = start + max(-((start.date() - first) // step), 0) * step
        end = datetime.combine(last, time.max)
        while found <= end:
            yield found
            found += step
        return
    for day in days_between(start.date(), parts_of(rule), first, last):
        yield datetime.combine(day, start.time())


@lru_cache(maxsize=4096)
def _even_step(rule: str, weekday: int) -> timedelta | None:
    """The time from one occurrence to the next, if it is always the same; else None. The first
    occurrence is on a weekday (0: Monday).

    Most rules say only "every so many days or weeks", and need no search.
    """
    parts = parts_of(rule)
    if parts["FREQ"] == "WEEKLY" and parts.get("BYDAY") == _WEEK[weekday]:
        del parts["BYDAY"]
    if not parts.keys() <= {"FREQ", "INTERVAL", "WKST", "COUNT", "UNTIL"}:
        return None
    every = int(parts.get("INTERVAL", "1"))
    return {"DAILY": timedelta(days=every), "WEEKLY": timedelta(weeks=every)}.get(parts["FREQ"])


def _first(span: Span) -> date:
    return span.first


def _wall(span: DaySpan | LocalSpan | TimeSpan) -> datetime:
    """The start by the clock on the wall; midnight for whole days."""
    if isinstance(span, DaySpan):
        return datetime.combine(span.first, time())
    return span.start.replace(tzinfo=None)


def _moved(span: S, by: timedelta) -> S:
    """The same span later by the clock on the wall. Clock changes in between make no difference."""
    if isinstance(span, DaySpan):
        return type(span)(first=span.first + by, last=span.last + by)
    return type(span)(start=span.start + by, end=span.end and span.end + by)
