"""Periods of the calendar: days, weeks, months, quarters, seasons, years, and parts of them."""

from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Literal

from schedule.dates.days import DAY, month_later
from schedule.record import Record, replace

Unit = Literal["day", "weekend", "week", "month", "quarter", "season", "half", "year"]
Part = Literal["early", "mid", "late"]
_MONTHS = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12}
_EARLY_DAYS, _MIDDLE_DAYS = 10, 20


class Period(Record):
    """Whole days, both ends inclusive; None is an open end. `unit` is the unit of the text."""

    first: date | None
    last: date | None
    unit: Unit

    @property
    def start(self) -> date:
        """The first day, else the last."""
        return self.first or self.last or date.min

    @property
    def end(self) -> date:
        return self.last or self.first or date.max

    @property
    def days(self) -> int:
        return (self.end - self.start).days + 1

    def contains(self, other: "Period") -> bool:
        from_start = self.first is None or (other.first is not None and self.first <= other.first)
        return from_start and (
            self.last is None or (other.last is not None and other.last <= self.last)
        )


def day(when: date) -> Period:
    return Period(first=when, last=when, unit="day")


def week(when: date) -> Period:
    """The week of a day, from Monday to Sunday (ISO 8601)."""
    monday = when - timedelta(days=when.weekday())
    return Period(first=monday, last=monday + timedelta(days=6), unit="week")


def weekend(when: date) -> Period:
    """The weekend of a day's week."""
    monday = when - timedelta(days=when.weekday())
    saturday = monday + timedelta(days=5)
    return Period(first=saturday, last=saturday + DAY, unit="weekend")


def months(year: int, month: int, unit: Unit) -> Period:
    """The period of a unit that begins with a month; a month above 12 is in a later year."""
    first = date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)
    end = first.month - 1 + _MONTHS[unit]
    year, month = first.year + (end - 1) // 12, (end - 1) % 12 + 1
    return Period(first=first, last=date(year, month, monthrange(year, month)[1]), unit=unit)


def around(when: date, unit: Unit) -> Period:
    """The period of a unit that contains a day. A winter begins in December."""
    whole: dict[Unit, Callable[[date], Period]] = {"day": day, "week": week, "weekend": weekend}
    if unit in whole:
        return whole[unit](when)
    length, december = _MONTHS[unit], int(unit == "season")
    month = (when.year * 12 + when.month - 1 + december) // length * length - december
    return months(month // 12, month % 12 + 1, unit)


def shifted(period: Period, number: int) -> Period:
    """The period of the same unit, a number of units later."""
    first = period.start
    if period.unit in ("day", "week", "weekend"):
        step = timedelta(days=number if period.unit == "day" else 7 * number)
        return replace(period, first=first + step, last=period.end + step)
    month = first.year * 12 + first.month - 1 + number * _MONTHS[period.unit]
    return months(month // 12, month % 12 + 1, period.unit)


def part(period: Period, which: Part) -> Period:
    """The first, second or last third of a period; a month is split after the 10th and the 20th,
    a week after Tuesday and Thursday.

    Days and weekends are returned unchanged.
    """
    first, last = period.start, period.end
    if period.unit in ("day", "weekend"):
        return period
    if period.unit == "week":
        middle, late = first + timedelta(2), first + timedelta(4)
    elif period.unit == "month":
        middle, late = first + timedelta(_EARLY_DAYS), first + timedelta(_MIDDLE_DAYS)
    else:
        third = _MONTHS[period.unit] // 3
        middle, late = month_later(first, third), month_later(first, 2 * third)
    thirds = {"early": (first, middle - DAY), "mid": (middle, late - DAY), "late": (late, last)}
    return replace(period, first=thirds[which][0], last=thirds[which][1])


def every_year(make: Callable[[int], Period], near: int) -> Iterator[Period]:
    """The period in each of the years around one; years without it (29 February) are left out."""
    for year in range(max(near - 4, MINYEAR + 1), min(near + 5, MAXYEAR - 1)):
        try:
            yield make(year)
        except ValueError:
            continue
