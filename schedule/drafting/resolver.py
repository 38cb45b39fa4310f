"""Resolves dates relative to the day of publication, or to dates named before.

A missing part (the year of "May 16", the week of "Thursday") is filled in by the nearest date that
fits the tense of the sentence.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta

from schedule.drafting.grammar import Tense, Values
from schedule.drafting.periods import (
    Period,
    Unit,
    around,
    day,
    every_year,
    months,
    part,
    shifted,
)

_AGAINST, _UNLIKELY, _QUARTERLY = 5, 20, 2
"""Factors for the distance of a date that contradicts the tense: for any verb, and for a verb that
surely belongs to the date. A quarter is reported on after it is over.
"""
_SHIFTS = {"last": -1, "this": 0, "next": 1, "coming": 1, "beforelast": -2, "afternext": 2}
_THENS = {"that": 0, "previous": -1, "following": 1}
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


class Resolver:
    """Resolves the dates of one text in order; "that year" refers to those named before."""

    def __init__(self, published: date) -> None:
        self.published = published
        self.named: list[Period] = []
        self.trusts = False
        """Whether the tense is that of the event, not of a reporting verb."""
        self.beside: Period | None = None
        """The day named before in this sentence: "the 18th" is in its month."""
        self.told_year: int | None = None
        """The past year that the sentence before gave."""
        self._kinds: dict[str, Callable[[Values, Tense | None], Period | None]] = {
            "day": self._day,
            "week": self._week_of_month,
            "weekof": self._week_of_day,
            "month": self._month,
            "months": self._months,
            "quarter": self._quarter,
            "half": self._half,
            "season": self._season,
            "year": self._year,
            "weekday": self._weekday,
            "nthday": self._nth_weekday,
            "weekend": self._weekend,
            "unit": self._unit,
            "ago": self._ago,
            "then": self._then,
            "word": self._word,
            "in": self._ahead,
            "after": self._after,
            "weeks": self._weeks_from,
            "holiday": self._holiday,
            "eve": self._eve,
        }

    def resolve(self, kind: str, values: Values, tense: Tense | None) -> Period | None:
        """The days of a date; None if it does not exist (31 June)."""
        try:
            found = self._kinds[kind](values, tense)
            return _parts(found, values) if found else None
        except (ValueError, OverflowError):
            return None

    def then(self, unit: Unit | None = None) -> Period:
        """The period named last (of a unit), else the day of publication."""
        fitting = (each for each in reversed(self.named) if unit in (None, each.unit))
        return next(fitting, day(self.published))

    def _year_of(self, values: Values) -> int | None:
        if "year" in values:
            return int(values["year"])
        way = values.get("yway")
        if way in _SHIFTS:
            return self.published.year + _SHIFTS[way]
        return self.then().start.year + _THENS[way] if way in _THENS else None

    def _dated(
        self, make: Callable[[int], Period], values: Values, tense: Tense | None
    ) -> Period | None:
        """A period in the given year, else in the nearest year."""
        year = self._year_of(values)
        if year is not None:
            return make(year)
        way = values.get("way")
        if way in _THENS:
            return self._beside(make, self.then(), _THENS[way])
        if way in _SHIFTS:
            return self._beside(make, day(self.published), _SHIFTS[way])
        if self.told_year and tense != "future":
            return make(self.told_year)
        found = [*every_year(make, self.published.year)]
        weekday = values.get("weekday")
        fitting = [each for each in found if weekday in (None, each.start.weekday())]
        return self._nearest(fitting or found, tense)

    def _nearest(self, periods: Iterable[Period], tense: Tense | None) -> Period | None:
        def distance(period: Period) -> float:
            behind = (self.published - period.end).days
            ahead = (period.start - self.published).days
            against = self._against(period, tense)
            if behind > 0:
                return behind * (against if tense == "future" else 1)
            return max(ahead, 0) * (against if tense == "past" else 1)

        return min(periods, key=distance, default=None)

    def _against(self, period: Period, tense: Tense | None) -> int:
        if period.unit == "quarter":
            return _QUARTERLY
        return _UNLIKELY if self.trusts and tense == "past" else _AGAINST

    def _beside(self, make: Callable[[int], Period], origin: Period, shift: int) -> Period | None:
        """The last one before a period, the one in its year, or the next one after it."""
        found = [*every_year(make, origin.start.year)]
        if shift < 0:
            return max(
                (each for each in found if each.end < origin.start), key=_start, default=None
            )
        if shift > 0:
            return min(
                (each for each in found if each.start > origin.end), key=_start, default=None
            )
        return next((each for each in found if each.start.year == origin.start.year), None)

    def _day(self, values: Values, tense: Tense | None) -> Period | None:
        """Days of a month; without a month, of the nearest month."""
        number = int(values["day"])
        last = int(values.get("day2", number))

        def make(year: int, month: int) -> Period:
            first = date(year, month, number)
            return Period(first=first, last=date(year, month, last), unit="day")

        if last < number:
            return None
        if "month" in values:
            return self._dated(lambda year: make(year, values["month"]), values, tense)
        way = values.get("mway")
        origin = self.then().start if way in _THENS else self.published
        index = origin.year * 12 + origin.month - 1
        if way:
            index += {**_SHIFTS, **_THENS}[way]
            return make(index // 12, index % 12 + 1)
        if self.beside and self.beside.end.day < number:
            return make(self.beside.end.year, self.beside.end.month)
        found = []
        for each in range(index - 2, index + 3):
            try:
                found.append(make(each // 12, each % 12 + 1))
            except ValueError:
                continue
        return self._nearest(found, tense)

    def _week_of_month(self, values: Values, tense: Tense | None) -> Period | None:
        """A week of a month: the first is days 1 to 7, the last its last seven days."""
        month = self._month(values, tense)
        if not month:
            return None
        if values["nth"] < 0:
            return Period(first=month.end - timedelta(6), last=month.end, unit="week")
        first = month.start + timedelta(7 * (values["nth"] - 1))
        return Period(first=first, last=min(first + timedelta(6), month.end), unit="week")

    def _nth_weekday(self, values: Values, tense: Tense | None) -> Period | None:
        """The first Monday of a month or of next month, or its last Friday."""
        if "month" in values:
            month = self._month({**values, "weekday": None}, tense)
        else:
            month = self._unit(
                {"unit": "month", "way": values.get("mway", values.get("way"))}, tense
            )
        if not month:
            return None
        if values["nth"] < 0:
            return day(_weekday_near(month.end + timedelta(1), values["weekday"], -1))
        first = _weekday_near(month.start - timedelta(1), values["weekday"], 1)
        found = day(first + timedelta(7 * (values["nth"] - 1)))
        return found if found.end <= month.end else None

    def _week_of_day(self, values: Values, tense: Tense | None) -> Period | None:
        found = self._day(values, tense)
        return found and around(found.start, "week")

    def _month(self, values: Values, tense: Tense | None) -> Period | None:
        return self._dated(lambda year: months(year, values["month"], "month"), values, tense)

    def _months(self, values: Values, tense: Tense | None) -> Period | None:
        """The first months of a year."""
        number = min(max(values["number"], 1), 12)

        def make(year: int) -> Period:
            end = months(year, number, "month").end
            return Period(first=date(year, 1, 1), last=end, unit="month")

        return self._dated(make, values, tense)

    def _quarter(self, values: Values, tense: Tense | None) -> Period | None:
        if "nth" not in values:
            return shifted(self._quarter_named(), -4)
        month = 3 * values["nth"] - 2
        return self._dated(lambda year: months(year, month, "quarter"), values, tense)

    def _quarter_named(self) -> Period:
        """The quarter named last, else the last complete one."""
        named = self.then("quarter")
        return named if named.unit == "quarter" else shifted(around(self.published, "quarter"), -1)

    def _half(self, values: Values, tense: Tense | None) -> Period | None:
        month = 6 * values["nth"] - 5
        if "month" in values:
            return self._half_of_month(values, tense)
        return self._dated(lambda year: months(year, month, "half"), values, tense)

    def _half_of_month(self, values: Values, tense: Tense | None) -> Period | None:
        month = self._month(values, tense)
        if not month:
            return None
        middle = month.start.replace(day=15)
        first, last = (
            (month.start, middle) if values["nth"] == 1 else (middle + timedelta(1), month.end)
        )
        return Period(first=first, last=last, unit="week")

    def _season(self, values: Values, tense: Tense | None) -> Period | None:
        """A season. A winter belongs to the year in which it begins."""
        month = _SEASONS[values["season"]]
        if month == 12 and "year" not in values:
            values = {**values, "weekday": None}
        if values.get("way") == "this":
            found = [months(year, month, "season") for year in _years(self.published.year)]
            return self._nearest(found, tense)
        return self._dated(lambda year: months(year, month, "season"), values, tense)

    def _year(self, values: Values, _: Tense | None) -> Period | None:
        year = self._year_of(values)
        if year is None:
            return None
        last = int(values.get("year2", year))
        if last < 100:
            last += year // 100 * 100
            if last % 100 <= 12 and last != year + 1:
                return None
        if last < year:
            return None
        return replace(months(year, 1, "year"), last=date(last, 12, 31))

    def _weekday(self, values: Values, tense: Tense | None) -> Period:
        number, way = values["weekday"], values.get("way")
        today = self.published
        if "wway" in values:
            return day(self._week(values["wway"]).start + timedelta(number))
        if way in _THENS:
            then = self.then().end if way == "following" else self.then().start
            return day(_weekday_near(then, number, _THENS[way]))
        if way == "next":
            return day(shifted(around(today, "week"), 1).start + timedelta(number))
        if way in ("last", "coming"):
            return day(_weekday_near(today, number, _SHIFTS[way]))
        found = around(today, "week").start + timedelta(number)
        if tense == "future" or (way == "this" and tense is None):
            later = self._later_in_next_week(number) if way is None else None
            return day(later or (found if found >= today else found + timedelta(7)))
        return day(found if found <= today else found - timedelta(7))

    def _later_in_next_week(self, number: int) -> date | None:
        """The weekday after a day of the next week that the sentence has named."""
        if not self.beside or self.beside.unit != "day":
            return None
        found = self.beside.end + timedelta(number - self.beside.end.weekday())
        next_week = shifted(around(self.published, "week"), 1)
        return found if self.beside.end < found and next_week.contains(self.beside) else None

    def _week(self, way: str) -> Period:
        if way in _THENS:
            return shifted(around(self.then().start, "week"), _THENS[way])
        return shifted(around(self.published, "week"), _SHIFTS[way])

    def _weekend(self, values: Values, tense: Tense | None) -> Period:
        """The weekend that fits the tense: in the past tense on a Monday it is the last one."""
        way = values.get("way")
        this = around(self.published, "weekend")
        if way == "last" and this.start <= self.published:
            return shifted(this, -1)
        if way in ("last", "next"):
            return shifted(this, _SHIFTS[way]) if way == "last" else shifted(this, 1)
        if way in _THENS:
            return shifted(around(self.then().start, "weekend"), _THENS[way])
        if this.start <= self.published:
            return this
        early = self.published.weekday() <= 1
        past = tense == "past" or (tense is None and early and way != "this")
        return shifted(this, -1) if past else this

    def _unit(self, values: Values, _: Tense | None) -> Period:
        """A unit by its determiner: last week, this year, the next day, that month."""
        unit, way = values["unit"], values.get("way", "this")
        if "yway" in values:
            return self._same_of_year(unit, self._year_of(values) or self.published.year)
        if unit == "day":
            way = {"next": "following", "this": "that", "last": "previous"}.get(way, way)
        if way in _THENS:
            then = self.then("day" if unit == "day" else None)
            origin = then.end if _THENS[way] > 0 else then.start
            return shifted(around(origin, unit), _THENS[way])
        return shifted(around(self.published, unit), _SHIFTS[way])

    def _same_of_year(self, unit: Unit, year: int) -> Period:
        """The later of the two months or quarters named last, in another year."""
        named = [each for each in self.named if each.unit == unit][-2:]
        period = max(named, key=_start, default=around(self.published, unit))
        return around(period.start.replace(year=year, day=1), unit)

    def _ago(self, values: Values, _: Tense | None) -> Period | None:
        """A number of units before the day of publication, or after it if `sign` is 1."""
        return shifted(
            around(self.published, values["unit"]), values["sign"] * values.get("number", 1)
        )

    def _then(self, values: Values, _: Tense | None) -> Period | None:
        """A number of units before or after the period named last."""
        then = self.then("day" if values["unit"] == "day" else None)
        number = values["sign"] * values.get("number", 1)
        if values["unit"] == "year" and then.unit in ("quarter", "half"):
            return shifted(then, number * (4 if then.unit == "quarter" else 2))
        origin = then.end if number > 0 else then.start
        return shifted(around(origin, values["unit"]), number)

    def _ahead(self, values: Values, tense: Tense | None) -> Period | None:
        """From "in three days": a date only in the future tense, else a duration."""
        return self._ago({**values, "sign": 1}, tense) if tense == "future" else None

    def _after(self, values: Values, tense: Tense | None) -> Period | None:
        """From "three days after": after the day of publication, or in the past the last date."""
        ahead = {**values, "sign": 1}
        return self._then(ahead, tense) if tense == "past" else self._ago(ahead, tense)

    def _weeks_from(self, values: Values, _: Tense | None) -> Period:
        """From "a week from Friday"."""
        next_one = self._weekday({"weekday": values["weekday"]}, "future").start
        return day(next_one + timedelta(weeks=values["number"]))

    def _holiday(self, values: Values, tense: Tense | None) -> Period | None:
        month, number = values["holiday"]
        return self._day({**values, "month": month, "day": number}, tense)

    def _eve(self, _: Values, tense: Tense | None) -> Period:
        """From "the day before": yesterday, or the day before a future date."""
        origin = self.then("day").start if tense == "future" else self.published
        return day(origin - timedelta(1))

    def _word(self, values: Values, _: Tense | None) -> Period:
        """Today, yesterday, tomorrow: relative to the day of publication."""
        return day(self.published + timedelta(values["word"]))


def _parts(period: Period, values: Values) -> Period:
    """The part of a period, or the parts from `part` to `part2`."""
    if not values.get("part"):
        return period
    found = part(period, values["part"])
    return replace(found, last=part(period, values["part2"]).last) if "part2" in values else found


def _start(period: Period) -> date:
    return period.start


def _years(year: int) -> range:
    return range(year - 2, year + 3)


def _weekday_near(origin: date, number: int, shift: int) -> date:
    """The weekday before a day, after it, or in the same week."""
    if shift == 0:
        return around(origin, "week").start + timedelta(number)
    if shift > 0:
        return origin + timedelta((number - origin.weekday() - 1) % 7 + 1)
    return origin - timedelta((origin.weekday() - number - 1) % 7 + 1)
