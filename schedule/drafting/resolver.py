"""Resolves dates: finds the days that the values of a rule's match mean."""

from collections.abc import Callable, Mapping

from schedule.drafting import calendar_dates, relative_dates
from schedule.drafting.context import Context
from schedule.drafting.grammar import Tense, Values
from schedule.drafting.periods import Period, part
from schedule.record import replace

_KINDS: Mapping[str, Callable[[Context, Values, Tense | None], Period | None]] = {
    "day": calendar_dates.day_of_month,
    "week": calendar_dates.week_of_month,
    "weekof": calendar_dates.week_of_day,
    "month": calendar_dates.month,
    "months": calendar_dates.some_months,
    "quarter": calendar_dates.quarter,
    "half": calendar_dates.half,
    "season": calendar_dates.season,
    "year": calendar_dates.year,
    "weekday": relative_dates.weekday,
    "nthday": calendar_dates.nth_weekday,
    "weekend": relative_dates.weekend,
    "unit": relative_dates.unit,
    "halfunit": relative_dates.half_of_unit,
    "same": relative_dates.same_period,
    "ago": relative_dates.ago,
    "then": relative_dates.then,
    "word": relative_dates.word,
    "in": relative_dates.ahead,
    "after": relative_dates.after,
    "weeks": relative_dates.weeks_from,
    "holiday": calendar_dates.holiday,
    "eve": relative_dates.eve,
}


def resolve(context: Context, kind: str, values: Values, tense: Tense | None) -> Period | None:
    """The days of a date; None if it does not exist (31 June)."""
    try:
        found = _KINDS[kind](context, values, tense)
        return _parts(found, values) if found else None
    except (ValueError, OverflowError):
        return None


def _parts(period: Period, values: Values) -> Period:
    """The part of a period, or the parts from `part` to `part2`."""
    if not values.get("part"):
        return period
    found = part(period, values["part"])
    return replace(found, last=part(period, values["part2"]).last) if "part2" in values else found
