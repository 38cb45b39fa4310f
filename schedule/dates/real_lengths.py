"""The real lengths of the occurrences of a series.

Occurrences repeat by the clock on the wall. In a night in which clocks change, an occurrence is
longer or shorter than the others. But a calendar file gives every occurrence of a rule the real
length of the first one (RFC 5545, section 3.8.5.3).
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta

from schedule.dates.clock_changes import Observance, observances
from schedule.dates.days import DAY
from schedule.dates.recurrence import spans_on
from schedule.dates.spans import Series, Span, TimeSpan


def uneven(series: Series) -> Sequence[TimeSpan]:
    """The occurrences whose real length differs from the first one's, in order."""
    first = series.spans[0]
    if not isinstance(first, TimeSpan) or not first.end:
        return ()
    length = real_length(first)
    if length != by_clock(first):
        candidates: Iterable[Span] = series.spans
    else:
        changes = [each for each in _changes(first.zone, series) if _may_meet(first, each)]
        days = [each.start.date() for each in changes]
        candidates = (each for day in days for each in spans_on(series, day - DAY, day + DAY))
    odd = (each for each in candidates if isinstance(each, TimeSpan))
    return tuple(dict.fromkeys(each for each in odd if real_length(each) != length))


def real_length(span: TimeSpan) -> timedelta:
    return (span.end or span.start).astimezone(UTC) - span.start.astimezone(UTC)


def by_clock(span: TimeSpan) -> timedelta:
    """The length as the clock on the wall shows it."""
    local = span.local
    return (local.end or local.start) - local.start


def _changes(zone: str, series: Series) -> Sequence[Observance]:
    """The clock changes during a series. The cache is shared by whole decades and years."""
    begin = date(series.first.year // 10 * 10, 1, 1)
    return observances(zone, begin, date(series.last.year, 12, 31))[1:]


def _may_meet(span: TimeSpan, change: Observance) -> bool:
    """Whether an occurrence with that start hour and length can last over the change on
    some day.
    """
    start = datetime.combine(change.start.date(), span.start.time())
    return (change.start - start) % timedelta(days=1) <= by_clock(span)
