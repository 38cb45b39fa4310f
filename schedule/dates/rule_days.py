"""The days that a recurrence rule gives (RFC 5545, section 3.3.10), found in bounded work.

A rule may look for a day that never comes. dateutil then searches up to the year 9999, which takes
seconds.
"""

from calendar import isleap, monthrange
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Self

from schedule.dates.days import DAY, LAST_YEAR

MOST_STEPS = 40_000
"""The largest number of days that may be searched for one rule with an end."""
_WEEK = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_YEAR = frozenset(range(1, 13))


def days_between(start: date, parts: Mapping[str, str], first: date, last: date) -> Iterator[date]:
    """The days from `first` to `last` of a sound rule without an end that begins at `start`.

    Only the periods (years, months, weeks) of these days are searched.
    """
    rule = Rule.of(start, parts)
    for period in rule.periods(start, first):
        if period and period[0] > last:
            return
        for day in rule.chosen([*filter(rule.fits, period)]):
            if max(start, first) <= day <= last:
                yield day


def days_of(start: date, parts: Mapping[str, str]) -> Iterator[date]:
    """Every day of a sound rule from `start` on. COUNT and UNTIL are ignored.

    Empty if the first day isn't `start`. Raises ValueError if too many days have to be searched.
    """
    rule, begun, steps = Rule.of(start, parts), False, 0
    for period in rule.periods(start):
        steps += max(1, len(period))
        if steps > MOST_STEPS:
            raise ValueError(f"expected a rule for which at most {MOST_STEPS:,} days are looked at")
        found = rule.chosen([*filter(rule.fits, period)])
        if not begun and start not in found:
            return
        yield from found[0 if begun else found.index(start) :]
        begun = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """The parts of a rule. Parts that it leaves out follow from its start.

    An empty set fits any day. A weekday has its number in the month or year, or 0 for every one.
    """

    frequency: str
    interval: int
    week_start: int
    months: frozenset[int]
    month_days: frozenset[int]
    weekdays: frozenset[tuple[int, int]]
    positions: frozenset[int]
    by_year: bool

    @classmethod
    def of(cls, start: date, parts: Mapping[str, str]) -> Self:
        frequency = parts["FREQ"]
        months, month_days = _numbers(parts, "BYMONTH"), _numbers(parts, "BYMONTHDAY")
        weekdays = frozenset(map(_weekday, filter(None, parts.get("BYDAY", "").split(","))))
        by_year = frequency == "YEARLY" and not months
        if not (month_days or weekdays):
            if by_year:
                months = frozenset({start.month})
            if frequency in ("YEARLY", "MONTHLY"):
                month_days = frozenset({start.day})
            if frequency == "WEEKLY":
                weekdays = frozenset({(0, start.weekday())})
        return cls(
            frequency=frequency,
            interval=int(parts.get("INTERVAL", "1")),
            week_start=_WEEK.index(parts.get("WKST", "MO")),
            months=months or _YEAR,
            month_days=month_days,
            weekdays=weekdays,
            positions=_numbers(parts, "BYSETPOS"),
            by_year=by_year,
        )

    def periods(self, start: date, since: date = date.min) -> Iterator[Sequence[date]]:
        """The days of each year, month, week or day that the rule searches, beginning with the one
        that has the day `since`.
        """
        if self.frequency == "YEARLY":
            begin = self._ahead(start.year, since.year)
            for year in range(begin, LAST_YEAR + 1, self.interval):
                yield [day for month in sorted(self.months) for day in _month(year, month)]
        elif self.frequency == "MONTHLY":
            begin = self._ahead(_month_number(start), _month_number(since))
            for number in range(begin, 12 * (LAST_YEAR + 1), self.interval):
                month = number % 12 + 1
                yield _month(number // 12, month) if month in self.months else ()
        else:
            length = len(_WEEK) if self.frequency == "WEEKLY" else 1
            first = start - (start.weekday() - self.week_start) % length * DAY
            skipped = max((since - first).days // (self.interval * length), 0)
            first += skipped * self.interval * length * DAY
            while first.year <= LAST_YEAR:
                yield [first + number * DAY for number in range(length)]
                first += self.interval * length * DAY

    def _ahead(self, begin: int, since: int) -> int:
        """The last period that isn't after `until`, counted from `begin` in steps of
        the interval.
        """
        return begin + max((since - begin) // self.interval, 0) * self.interval

    def fits(self, day: date) -> bool:
        length = monthrange(day.year, day.month)[1]
        return (
            day.month in self.months
            and (
                not self.month_days
                or not self.month_days.isdisjoint((day.day, day.day - length - 1))
            )
            and (not self.weekdays or not self.weekdays.isdisjoint(self._numbered(day, length)))
        )

    def _numbered(self, day: date, length: int) -> Iterator[tuple[int, int]]:
        """The numbers that fit the weekday of a day: 0 for any, its number from the start and from
        the end.
        """
        at = day.day
        if self.by_year:
            at, length = day.timetuple().tm_yday, 365 + isleap(day.year)
        for number in (0, (at - 1) // 7 + 1, -((length - at) // 7 + 1)):
            yield number, day.weekday()

    def chosen(self, found: Sequence[date]) -> Sequence[date]:
        """The days of one period that are at the positions of BYSETPOS."""
        if not self.positions:
            return found
        among = {each - 1 if each > 0 else each + len(found) for each in self.positions}
        return [day for at, day in enumerate(found) if at in among]


def _month(year: int, month: int) -> Sequence[date]:
    return [date(year, month, day + 1) for day in range(monthrange(year, month)[1])]


def _month_number(day: date) -> int:
    """The month of a day, counted from the year 0."""
    return 12 * day.year + day.month - 1


def _numbers(parts: Mapping[str, str], name: str) -> frozenset[int]:
    return frozenset(map(int, filter(None, parts.get(name, "").split(","))))


def _weekday(text: str) -> tuple[int, int]:
    """`-1FR` as a number and a weekday; 0 where there is no number."""
    return int(text[:-2] or 0), _WEEK.index(text[-2:])
