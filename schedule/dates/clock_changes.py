"""Clock changes of a time zone, as calendar files spell them out (RFC 5545, section 3.6.5)."""

from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from schedule.dates.days import DAY
from schedule.dates.recurrence import repeated, repeated_on
from schedule.dates.rule_parts import is_endless
from schedule.dates.spans import LocalSpan
from schedule.dates.zones import flaw_of_local_time


@dataclass(frozen=True, slots=True, kw_only=True)
class Observance:
    """The UTC offset of a zone from one moment on.

    start: the wall-clock time of the change, by the clock before it
    before: the offset before the change
    """

    start: datetime
    before: timedelta
    after: timedelta
    name: str
    daylight: bool


@lru_cache(maxsize=256)
def observances(zone: str, first: date, last: date) -> tuple[Observance, ...]:
    """The offset of a zone on the first day, and each clock change from then to the last day."""
    return tuple(_observances(ZoneInfo(zone), first, last))


def with_standard(zone: str, first: date, last: date) -> tuple[Observance, ...]:
    """Like `observances`, but starts early enough to include standard time.

    vobject can't read a zone without standard time.
    """
    found = observances(zone, first, last)
    if all(each.daylight for each in found):
        found = observances(zone, first - timedelta(days=366), last)
    if all(each.daylight for each in found):
        return tuple(replace(each, daylight=False) for each in found)
    return found


def _observances(tz: ZoneInfo, first: date, last: date) -> Iterator[Observance]:
    # A day's margin on both sides: the days are local ones.
    moment = datetime.combine(first, time(), UTC) - timedelta(days=1)
    end = datetime.combine(last, time(), UTC) + timedelta(days=2)
    yield _observance(moment, moment, tz)
    state = _state(moment, tz)
    while moment < end:
        following = moment + timedelta(days=1)
        if state != (state := _state(following, tz)):
            change = _change(moment, following, tz)
            yield _observance(change, change - timedelta(seconds=1), tz)
        moment = following


def unclear_moments(
    span: LocalSpan, zone: str, rule: str | None, until: date
) -> Iterator[tuple[datetime, str]]:
    """The wall-clock times of a span and its repetitions that clocks skip or show twice, and which
    of the two. A rule without an end is followed up to the day `until`.
    """
    for local in _suspects(span, zone, rule, until):
        if flaw := flaw_of_local_time(local, zone):
            yield local, flaw


def _suspects(span: LocalSpan, zone: str, rule: str | None, until: date) -> Iterator[datetime]:
    """The times of a span and its repetitions that may fall into a clock change.

    A rule without an end gives many times. Only the days on which clocks change at such an hour are
    looked at.
    """
    if not rule or not is_endless(rule):
        for each in repeated(span, rule) if rule else (span,):
            yield from each.moments
        return
    for change in unclear_times(zone, date(span.start.year // 10 * 10, 1, 1), until):
        if any(_comes_at(each, *change) for each in span.moments):
            first, last = (each.date() for each in change)
            # A time that ends at midnight has the day before as its last.
            for near in repeated_on(span, rule, first - DAY, last):
                yield from (each for each in near.moments if first <= each.date() <= last)


def _comes_at(moment: datetime, first: datetime, last: datetime) -> bool:
    """Whether the time of day lies between two moments that are less than a day apart."""
    days = (first.date(), last.date())
    return any(first <= datetime.combine(day, moment.time()) < last for day in days)


def unclear_times(zone: str, first: date, last: date) -> Sequence[tuple[datetime, datetime]]:
    """The wall-clock times between two moments that clocks skip or show twice."""
    found = []
    for each in observances(zone, first, last)[1:]:
        other = each.start + (each.after - each.before)
        if each.start != other:
            found.append((min(each.start, other), max(each.start, other)))
    return found


YEARS = 12
"""In this number of years, each day of a month falls on every weekday."""
_LEAP_YEAR = 2024
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True, slots=True, kw_only=True)
class Yearly:
    """A clock change that comes back each year. `rule` is its RRULE."""

    change: Observance
    rule: str


def lasting(zone: str, first: date, last: date) -> tuple[Sequence[Observance], Sequence[Yearly]]:
    """The clock changes of a zone from a day on, without an end: single ones, and yearly ones.

    For a zone without yearly changes: the single ones up to `last`.
    """
    found = observances(zone, first, date(last.year + YEARS, 12, 31))
    kinds: dict[tuple[object, ...], list[Observance]] = {}
    for each in found[1:]:
        kinds.setdefault(_kind(each), []).append(each)
    regular = [_regular(those) for those in kinds.values() if those[-1].start.date() > last]
    if not all(regular):
        return [each for each in found if each.start.date() <= last], []
    again = {each.start for those in regular for each in those}
    yearly = [each for those in regular for each in _yearly(those)]
    return [each for each in found if each.start not in again], yearly


def _kind(change: Observance) -> tuple[object, ...]:
    """What all changes of one yearly rule have in common."""
    when = (change.start.weekday(), change.start.time())
    return (*when, change.before, change.after, change.name, change.daylight)


def _regular(changes: Sequence[Observance]) -> Sequence[Observance]:
    """The last of some changes, if there is one in each year, in the same seven days. None if there
    are too few to tell.
    """
    low = min(map(_day_of_year, changes[-YEARS:]))
    found: list[Observance] = []
    for each in reversed(changes):
        follows = not found or found[-1].start.year == each.start.year + 1
        if not follows or not low <= _day_of_year(each) < low + 7 * DAY:
            break
        found.append(each)
    return found[::-1] if len(found) >= YEARS else ()


def _day_of_year(change: Observance) -> date:
    """Its day in some leap year, to compare changes of different years."""
    return change.start.date().replace(year=_LEAP_YEAR)


def _yearly(changes: Sequence[Observance]) -> Iterator[Yearly]:
    """The rule for changes on one weekday in the same seven days; one for each of their months."""
    low = min(map(_day_of_year, changes))
    week = [low + number * DAY for number in range(7)]
    for month in sorted({each.month for each in week}):
        days = [each.day for each in week if each.month == month]
        if of_month := [each for each in changes if each.start.month == month]:
            yield Yearly(change=of_month[0], rule=_rule(of_month[0].start, days))


def _rule(start: datetime, days: Sequence[int]) -> str:
    """The RRULE for the weekday of a day, on some days of its month."""
    weekday = _WEEKDAYS[start.weekday()]
    if len(days) == len(_WEEKDAYS) and days[0] % 7 == 1:
        chosen = f"BYDAY={days[0] // 7 + 1}{weekday}"
    elif len(days) == len(_WEEKDAYS) and days[-1] == monthrange(start.year, start.month)[1]:
        chosen = f"BYDAY=-1{weekday}"
    else:
        chosen = f"BYDAY={weekday};BYMONTHDAY={','.join(map(str, days))}"
    return f"FREQ=YEARLY;{chosen};BYMONTH={start.month}"


def _observance(moment: datetime, until: datetime, tz: ZoneInfo) -> Observance:
    before, after = _offset(until, tz), _offset(moment, tz)
    local = moment.astimezone(tz)
    return Observance(
        start=(moment + before).replace(tzinfo=None),
        before=before,
        after=after,
        name=local.tzname() or "",
        daylight=bool(local.dst()),
    )


def _change(before: datetime, after: datetime, tz: ZoneInfo) -> datetime:
    """The first second at which the offset is the one at `after`."""
    while after - before > timedelta(seconds=1):
        middle = before + timedelta(seconds=(after - before).total_seconds() // 2)
        before, after = (
            (middle, after) if _state(middle, tz) == _state(before, tz) else (before, middle)
        )
    return after


def _state(moment: datetime, tz: ZoneInfo) -> tuple[timedelta, str | None, bool]:
    local = moment.astimezone(tz)
    return local.utcoffset() or timedelta(), local.tzname(), bool(local.dst())


def _offset(moment: datetime, tz: ZoneInfo) -> timedelta:
    return moment.astimezone(tz).utcoffset() or timedelta()
