"""Dates relative to the day of publication, or to dates that the text named before."""

from datetime import date, timedelta

from schedule.drafting.context import SHIFTS, THENS, Context, start_of
from schedule.drafting.grammar import Tense, Values
from schedule.drafting.periods import Period, Unit, around, day, months, shifted
from schedule.record import replace

_RECENT = {"former": 3, "off": 1}
"""Days of this week in which the day of a plan that changed may be over: "postponed from Wednesday"
on a Friday, "was scheduled for Thursday" on a Friday.
"""
_WEEK, _SATURDAY = 7, 5
_NEXT_DAYS = 2
"""For how many days a Chinese weekday without a tense may be ahead: “周日举行” said on Friday."""
_SOON = 14
"""For how many days a span may be ahead, so that a weekday without a tense is in it."""
_LATELY = 4
"""How many dates ago a span was named that a weekday may be in."""
_SPANS = ("day", "weekend")
_MONTHS = ("month", "quarter", "season", "half")


def weekday(context: Context, values: Values, tense: Tense | None) -> Period:
    number, way = values["weekday"], values.get("way")
    today = context.published
    named = _told(context, values, tense)
    if named or "wway" in values:
        return named or day(_week(context, values["wway"]).start + timedelta(number))
    if way in THENS:
        origin = context.then().end if way == "following" else context.then().start
        return day(weekday_near(origin, number, THENS[way]))
    if way == "next":
        return day(shifted(around(today, "week"), 1).start + timedelta(number))
    if way in ("last", "coming"):
        return day(weekday_near(today, number, SHIFTS[way]))
    found = around(today, "week").start + timedelta(number)
    if tense == "future" or way in _RECENT or (way == "this" and tense is None):
        later = _later_in_next_week(context, number) if way is None else None
        earliest = today - timedelta(_RECENT.get(way or "", 0))
        return day(later or (found if found >= earliest else found + timedelta(7)))
    soon = context.own_year and tense is None and (found - today).days <= _NEXT_DAYS
    return day(found if found <= today or soon or way == "this" else found - timedelta(7))


def _told(context: Context, values: Values, tense: Tense | None) -> Period | None:
    """A weekday of days that the text has named."""
    if values.get("way") in ("again", "former"):
        named = _named(context, values["weekday"])
        return named or (_beside(context, values["weekday"]) if values["way"] == "again" else None)
    free = tense != "past" and not values.keys() & {"way", "wway"}
    found = _within(context, values["weekday"]) if free else None
    far = found and tense is None and (found.start - context.published).days > _SOON
    return None if far else found


def _beside(context: Context, number: int) -> Period | None:
    """The weekday behind a coming day that was named before: "on October 21 … on the Sunday"."""
    days = (each for each in reversed(context.named) if each.unit == "day")
    last = next(days, None)
    ahead = last and last.end > context.published
    return day(weekday_near(last.end, number, 1)) if last and ahead else None


def _named(context: Context, number: int) -> Period | None:
    """The last day with this weekday that the text has named."""
    days = (each for each in reversed(context.named) if each.first and each.first == each.last)
    return next((each for each in days if each.start.weekday() == number), None)


def _within(context: Context, number: int) -> Period | None:
    """The weekday in the span of days ahead that the text named last; in Chinese also the day ahead
    with this weekday.
    """
    spans = (each for each in reversed(context.named[-_LATELY:]) if each.unit in _SPANS)
    span = next(
        (
            each
            for each in spans
            if 1 < each.days <= _WEEK or (context.own_year and _is_soon(context, each, number))
        ),
        None,
    )
    if span is None or not span.first or not span.last or span.first <= context.published:
        return None
    days = (span.first + timedelta(each) for each in range(span.days))
    return next((day(each) for each in days if each.weekday() == number), None)


def _is_soon(context: Context, period: Period, number: int) -> bool:
    soon = (period.start - context.published).days <= _SOON
    return period.days == 1 and period.start.weekday() == number and soon


def _later_in_next_week(context: Context, number: int) -> date | None:
    """The weekday after a day of the next week that the sentence has named."""
    if not context.beside or context.beside.unit != "day":
        return None
    found = context.beside.end + timedelta(number - context.beside.end.weekday())
    next_week = shifted(around(context.published, "week"), 1)
    return found if context.beside.end < found and next_week.contains(context.beside) else None


def _week(context: Context, way: str) -> Period:
    if way in THENS:
        return shifted(around(context.then().start, "week"), THENS[way])
    return shifted(around(context.published, "week"), SHIFTS[way])


def weekend(context: Context, values: Values, tense: Tense | None) -> Period:
    """The weekend that fits the tense: in the past tense on a Monday it is the last one."""
    way = values.get("way")
    this = around(context.published, "weekend")
    if way == "last" and this.start <= context.published:
        return shifted(this, -1)
    if way in ("last", "next"):
        return shifted(this, SHIFTS[way]) if way == "last" else shifted(this, 1)
    if way in THENS:
        return shifted(around(context.then().start, "weekend"), THENS[way])
    if this.start <= context.published:
        return this
    early = context.published.weekday() <= 1
    past = tense == "past" or (tense is None and early and way != "this")
    return shifted(this, -1) if past else this


def unit(context: Context, values: Values, tense: Tense | None) -> Period:
    """A unit by its determiner: last week, this year, the next day, that month."""
    size, way = values["unit"], values.get("way", "this")
    if size == "week" and "way" not in values and _is_next_week(context, values, tense):
        way = "next"
    if "yway" in values:
        return _same_of_year(context, size, context.year_of(values) or context.published.year)
    if size == "day":
        way = {"next": "following", "this": "that", "last": "previous"}.get(way, way)
    if way in THENS:
        named = _then(context, size)
        origin = named.end if THENS[way] > 0 else named.start
        return shifted(around(origin, size), THENS[way])
    return shifted(around(context.published, size), SHIFTS[way])


def half_of_unit(context: Context, values: Values, tense: Tense | None) -> Period:
    """From "the first half of next week": three days, then four; of a month, fifteen first."""
    whole = unit(context, values, tense)
    middle = whole.start + timedelta(whole.days // 2)
    first, last = (
        (whole.start, middle - timedelta(1)) if values["nth"] == 1 else (middle, whole.end)
    )
    return Period(first=first, last=last, unit="week")


def _is_next_week(context: Context, values: Values, tense: Tense | None) -> bool:
    """Whether "during the week" is the next one: that is meant at a weekend."""
    late = values.get("part") == "late"
    return tense == "future" and not late and context.published.weekday() >= _SATURDAY


def _then(context: Context, size: Unit) -> Period:
    """What "the next day" follows: the day before it in the sentence, else what was named last.
    "That month" is that of the day or month before it.
    """
    beside = context.beside
    if size == "month" and beside and beside.first:
        return beside
    if size != "day":
        return context.then()
    return beside if beside and beside.unit == "day" else context.then("day")


def _same_of_year(context: Context, unit: Unit, year: int) -> Period:
    """The later of the two months or quarters named last, in another year."""
    named = [each for each in context.named if each.unit == unit][-2:]
    period = max(named, key=start_of, default=around(context.published, unit))
    return around(period.start.replace(year=year, day=1), unit)


def same_period(context: Context, values: Values, _: Tense | None) -> Period:
    """The months named last, else the last complete quarter, in another year: the year before."""
    quarter = shifted(around(context.published, "quarter"), -1)
    named = (each for each in reversed(context.named) if each.unit in _MONTHS)
    period = next(named, quarter)
    later = (context.year_of(values) or period.end.year - 1) - period.end.year
    first, last = (
        months(each.year + later, each.month, "month") for each in (period.start, period.end)
    )
    return replace(period, first=first.start, last=last.end)


def ago(context: Context, values: Values, _: Tense | None) -> Period:
    """A number of units before the day of publication, or after it if `sign` is 1."""
    unit, number = _length(values)
    return shifted(around(context.published, unit), values["sign"] * number)


def _length(values: Values) -> tuple[Unit, int]:
    """A unit and how many of it; "half a year" and the like are both in one word."""
    length: tuple[Unit, int] = values.get("length") or (values["unit"], values.get("number", 1))
    return length


def then(context: Context, values: Values, _: Tense | None) -> Period:
    """A number of units before or after the period named last."""
    unit, length = _length(values)
    named, number = _then(context, unit), values["sign"] * length
    if unit == "year" and named.unit in ("quarter", "half"):
        return shifted(named, number * (4 if named.unit == "quarter" else 2))
    origin = named.end if number > 0 else named.start
    return shifted(around(origin, unit), number)


def ahead(context: Context, values: Values, tense: Tense | None) -> Period | None:
    """From "in three days": a date only in the future tense, else a duration."""
    return ago(context, {**values, "sign": 1}, tense) if tense == "future" else None


def after(context: Context, values: Values, tense: Tense | None) -> Period | None:
    """From "three days after": after the day of publication, or in the past the last date."""
    later = {**values, "sign": 1}
    return then(context, later, tense) if tense == "past" else ago(context, later, tense)


def weeks_from(context: Context, values: Values, _: Tense | None) -> Period:
    """From "a week from Friday"."""
    next_one = weekday(context, {"weekday": values["weekday"]}, "future").start
    return day(next_one + timedelta(weeks=values["number"]))


def eve(context: Context, _: Values, tense: Tense | None) -> Period:
    """From "the day before": yesterday, or the day before a future date."""
    origin = context.then("day").start if tense == "future" else context.published
    return day(origin - timedelta(1))


def word(context: Context, values: Values, _: Tense | None) -> Period:
    """Today, yesterday, tomorrow, or a pair of these: relative to the day of the dateline."""
    first = context.today + timedelta(values["pair" if "pair" in values else "word"])
    return Period(first=first, last=first + timedelta("pair" in values), unit="day")


def weekday_near(origin: date, number: int, shift: int) -> date:
    """The weekday before a day, after it, or in the same week."""
    if shift == 0:
        return around(origin, "week").start + timedelta(number)
    if shift > 0:
        return origin + timedelta((number - origin.weekday() - 1) % 7 + 1)
    return origin - timedelta((origin.weekday() - number - 1) % 7 + 1)
