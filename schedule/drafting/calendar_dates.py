"""Dates of the calendar: a day of a month, a month, a quarter, a season, a year, a holiday."""

from datetime import date, timedelta

from schedule.drafting.context import SHIFTS, THENS, Context
from schedule.drafting.grammar import Tense, Values
from schedule.drafting.periods import Period, around, day, every_year, months, shifted
from schedule.drafting.relative_dates import unit, weekday_near
from schedule.record import replace

_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


def day_of_month(context: Context, values: Values, tense: Tense | None) -> Period | None:
    """Days of a month; without a month, of the nearest month."""
    number = int(values["day"])
    last = int(values.get("day2", number))

    def make(year: int, month: int) -> Period:
        first = date(year, month, number)
        return Period(first=first, last=date(year, month, last), unit="day")

    if last < number:
        return None
    if "month" in values:
        return context.dated(lambda year: make(year, values["month"]), values, tense)
    way = values.get("mway")
    origin = (context.latest or context.then()).start if way in THENS else context.published
    index = origin.year * 12 + origin.month - 1
    if way:
        index += {**SHIFTS, **THENS}[way]
        return make(index // 12, index % 12 + 1)
    beside = context.beside or (context.ahead if tense != "past" else None)
    beside = None if context.is_told and context.is_ahead(beside) else beside
    if beside and (beside.unit == "month" or beside.end.day < number):
        return make(beside.end.year, beside.end.month)
    found = []
    for each in range(index - 2, index + 3):
        try:
            found.append(make(each // 12, each % 12 + 1))
        except ValueError:
            continue
    fitting = [each for each in found if values.get("weekday") in (None, each.start.weekday())]
    found = fitting or found
    return context.named_before(found) or context.nearest(context.in_month(found), tense)


def week_of_month(context: Context, values: Values, tense: Tense | None) -> Period:
    """A week of a month: the first is days 1 to 7, the last its last seven days."""
    whole = month(context, values, tense)
    if values["nth"] < 0:
        return Period(first=whole.end - timedelta(6), last=whole.end, unit="week")
    first = whole.start + timedelta(7 * (values["nth"] - 1))
    return Period(first=first, last=min(first + timedelta(6), whole.end), unit="week")


def nth_weekday(context: Context, values: Values, tense: Tense | None) -> Period | None:
    """The first Monday of a month or of next month, or its last Friday."""
    if "month" in values:
        whole = month(context, {**values, "weekday": None}, tense)
    else:
        whole = unit(
            context, {"unit": "month", "way": values.get("mway", values.get("way"))}, tense
        )
    if values["nth"] < 0:
        return day(weekday_near(whole.end + timedelta(1), values["weekday"], -1))
    first = weekday_near(whole.start - timedelta(1), values["weekday"], 1)
    found = day(first + timedelta(7 * (values["nth"] - 1)))
    return found if found.end <= whole.end else None


def week_of_day(context: Context, values: Values, tense: Tense | None) -> Period | None:
    found = day_of_month(context, values, tense)
    return found and around(found.start, "week")


def month(context: Context, values: Values, tense: Tense | None) -> Period:
    return context.dated(lambda year: months(year, values["month"], "month"), values, tense)


def some_months(context: Context, values: Values, tense: Tense | None) -> Period:
    """The first months of a year, or the months that end with one: "the three months to June"."""
    number = min(max(values["number"], 1), 12)
    if "month" in values:
        whole = month(context, values, tense)
        return replace(whole, first=shifted(whole, 1 - number).start)

    def make(year: int) -> Period:
        end = months(year, number, "month").end
        return Period(first=date(year, 1, 1), last=end, unit="month")

    return context.dated(make, values, tense)


def quarter(context: Context, values: Values, tense: Tense | None) -> Period:
    first = 3 * values["nth"] - 2
    return context.dated(lambda year: months(year, first, "quarter"), values, tense)


def half(context: Context, values: Values, tense: Tense | None) -> Period:
    first = 6 * values["nth"] - 5
    if "month" in values:
        return _half_of_month(context, values, tense)
    return context.dated(lambda year: months(year, first, "half"), values, tense)


def _half_of_month(context: Context, values: Values, tense: Tense | None) -> Period:
    whole = month(context, values, tense)
    middle = whole.start.replace(day=15)
    first, last = (
        (whole.start, middle) if values["nth"] == 1 else (middle + timedelta(1), whole.end)
    )
    return Period(first=first, last=last, unit="week")


def season(context: Context, values: Values, tense: Tense | None) -> Period:
    """A season. A winter belongs to the year in which it begins."""
    first = _SEASONS[values["season"]]
    if first == 12 and "year" not in values:
        values = {**values, "weekday": None}
    if values.get("way") == "this":
        if first != 12 and tense != "past":
            return months(context.published.year, first, "season")
        found = every_year(lambda year: months(year, first, "season"), context.published.year)
        return context.nearest(found, tense)
    return context.dated(lambda year: months(year, first, "season"), values, tense)


def year(context: Context, values: Values, _: Tense | None) -> Period | None:
    first = context.year_of(values)
    if first is None:
        return None
    last = int(values.get("year2", first))
    if last < 100:
        last += first // 100 * 100
        if last % 100 <= 12 and last != first + 1:
            return None
    if last < first:
        return None
    return replace(months(first, 1, "year"), last=date(last, 12, 31))


def holiday(context: Context, values: Values, tense: Tense | None) -> Period | None:
    month, number = values["holiday"]
    return day_of_month(context, {**values, "month": month, "day": number}, tense)
