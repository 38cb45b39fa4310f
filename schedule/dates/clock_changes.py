"""The changes of clocks in a zone, which calendar files spell out (RFC 5545, section 3.6.5)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True, kw_only=True)
class Observance:
    """How clocks stand from a moment on. `start` is the wall-clock time at which it begins, by the
    clock that stood until then (`before`).
    """

    start: datetime
    before: timedelta
    after: timedelta
    name: str
    daylight: bool


@lru_cache(maxsize=256)
def observances(zone: str, first: date, last: date) -> tuple[Observance, ...]:
    """How clocks stand in a zone on a day, and each change from then until the end of another."""
    return tuple(_observances(ZoneInfo(zone), first, last))


def _observances(tz: ZoneInfo, first: date, last: date) -> Iterator[Observance]:
    # A day's margin on both sides: the days are local ones.
    moment = datetime.combine(first, time(), UTC) - timedelta(days=1)
    end = datetime.combine(last, time(), UTC) + timedelta(days=2)
    yield _observance(moment, moment, tz)
    while moment < end:
        following = moment + timedelta(days=1)
        if _state(moment, tz) != _state(following, tz):
            change = _change(moment, following, tz)
            yield _observance(change, change - timedelta(seconds=1), tz)
        moment = following


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
    """The first second at which clocks stand as they do at `after`."""
    while after - before > timedelta(seconds=1):
        middle = before + timedelta(seconds=(after - before).total_seconds() // 2)
        before, after = (
            (middle, after) if _state(middle, tz) == _state(before, tz) else (before, middle)
        )
    return after


def _state(moment: datetime, tz: ZoneInfo) -> tuple[timedelta, str | None, bool]:
    local = moment.astimezone(tz)
    return _offset(moment, tz), local.tzname(), bool(local.dst())


def _offset(moment: datetime, tz: ZoneInfo) -> timedelta:
    return moment.astimezone(tz).utcoffset() or timedelta()
