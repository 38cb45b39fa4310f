"""What a text has named so far, and the day of its publication: dates are resolved by both.

A missing part (the year of "May 16") is filled in by the nearest date that fits the tense of the
sentence.
"""

from collections.abc import Callable, Iterable
from datetime import date
from math import inf

from schedule.drafting.grammar import Tense, Values
from schedule.drafting.periods import Period, Unit, day, every_year

EVEN, SLIGHT, AGAINST, UNLIKELY, NEVER = 1, 2, 5, 20, 400
"""Factors for the distance of a date that contradicts the tense: where the tense tells nothing, or
little, for any verb, for a verb that surely belongs to the date, and for a month that something
"will open in".
"""
_QUARTERLY = 2
"""The factor for a quarter, which is reported on after it is over."""
_OTHER_YEAR = 5
"""The factor for a date in another year: a Chinese text would give the year, but not in winter."""
_RECENT = 12
"""For how many days a day of last month may stand without its month."""
_STORY = 31
"""The number of days after a day with a year in which a day without one has the same year."""
SHIFTS = {"last": -1, "this": 0, "next": 1, "coming": 1, "beforelast": -2, "afternext": 2}
THENS = {"that": 0, "previous": -1, "following": 1}


class Context:
    """The day of publication, and the dates of one text that are resolved already, in order."""

    def __init__(self, published: date, *, own_year: bool = False) -> None:
        self.published = self.today = published
        self.ahead: Period | None = None
        """The last coming day of the paragraph: a Chinese day without a month may follow it."""
        self.next_year: Period | None = None
        """The last day of a coming year that the text has named: later days may be of that year."""
        self.own_year = own_year
        """Whether a date without year and tense is rather of the year of publication."""
        self.named: list[Period] = []
        self._settled: set[Period] = set()
        """Days, and coming windows, that the text has named: without a year they keep the year."""
        self.against = AGAINST
        """The factor for the distance of a date that contradicts the tense."""
        self.beside: Period | None = None
        """The day or month named before in this sentence: "the 18th" is in it."""
        self.latest: Period | None = None
        """The day or month named last, also if something was said on it."""
        self.is_told = False
        """Whether the next day is one on which something was said, in Chinese."""
        self.said: Period | None = None
        """The last day on which somebody said something."""
        self.told_year: int | None = None
        """The past year that the sentence before gave, or the coming one that this one gives."""
        self.full: Period | None = None
        """The last day of the paragraph that has its year, if it is past: the story goes on."""

    def name(self, period: Period) -> None:
        """Remember a period that the text names."""
        self.named.append(period)
        if period.unit == "day" or period.end >= self.published:
            self._settled.add(period)
        if period.unit == "day" and period.days > 1:
            self._settled |= {day(period.start), day(period.end)}

    def then(self, unit: Unit | None = None) -> Period:
        """The period named last (of a unit), else the day of publication."""
        fitting = (each for each in reversed(self.named) if unit in (None, each.unit))
        return next(fitting, day(self.published))

    def is_ahead(self, period: Period | None) -> bool:
        return period is not None and period.start > self.published

    def year_of(self, values: Values) -> int | None:
        if "year" in values:
            return int(values["year"])
        way = values.get("yway")
        if way in SHIFTS:
            return self.published.year + SHIFTS[way]
        return self.then().start.year + THENS[way] if way in THENS else None

    def dated(self, make: Callable[[int], Period], values: Values, tense: Tense | None) -> Period:
        """A period in the given year, else in the nearest year. Raises ValueError if none is."""
        year = self.year_of(values)
        if year is not None:
            return make(year)
        way = values.get("way")
        if way in THENS:
            return self.beside_of(make, self.then(), THENS[way])
        if way in SHIFTS:
            return self.beside_of(make, day(self.published), SHIFTS[way])
        found = [*every_year(make, self.published.year)]
        near = self._in_next_year(make, tense)
        near = (
            near
            or self.named_before(found)
            or (self._soon_after(make) if tense != "future" else None)
            or (self._behind_coming(found) if tense is None else None)
        )
        if near:
            return near
        weekday = values.get("weekday")
        if self.told_year and (tense != "future" or self.told_year > self.published.year):
            told = make(self.told_year)
            if weekday in (None, told.start.weekday()):
                return told
        fitting = [each for each in found if weekday in (None, each.start.weekday())]
        return self.nearest(fitting or found, tense)

    def named_before(self, found: list[Period]) -> Period | None:
        """The first of these periods that the text has settled: it named the day with its year, the
        month in this sentence, or a coming day of the month.
        """
        return next(
            (
                each
                for each in found
                if each in self._settled or each == self.beside or self._has_coming_day(each)
            ),
            None,
        )

    def _behind_coming(self, found: list[Period]) -> Period | None:
        """A day without a verb soon after a coming day of the sentence: "on October 27, with a
        runoff, if needed, on November 24".
        """
        if self.beside is None or self.beside.unit != "day" or not self.is_ahead(self.beside):
            return None
        after = (each for each in found if each.unit == "day")
        start = self.beside.start
        return next((each for each in after if 0 < (each.start - start).days <= _STORY), None)

    def _has_coming_day(self, period: Period) -> bool:
        """Whether the text has named a coming day of a month: "due on October 8, … in October"."""
        return period.unit == "month" and any(
            each.unit == "day" and self.is_ahead(each) and period.contains(each)
            for each in self._settled
        )

    def _in_next_year(self, make: Callable[[int], Period], tense: Tense | None) -> Period | None:
        """A day soon after one of a coming year: "from July 23 of next year to August 8"."""
        if self.next_year is None or tense == "past":
            return None
        after = make(self.next_year.end.year)
        return after if 0 < (after.start - self.next_year.end).days <= _STORY else None

    def _soon_after(self, make: Callable[[int], Period]) -> Period | None:
        """A day soon after one that has its year: "on July 16, 1969. On July 20, …"."""
        if self.full is None:
            return None
        full = self.full.start
        days = (each for each in every_year(make, full.year) if each.unit == "day")
        return next((each for each in days if 0 <= (each.start - full).days <= _STORY), None)

    def in_month(self, days: list[Period]) -> list[Period]:
        """The days that may stand without a month. In a language where such a day is one of this
        month, those too far in the past are left out.
        """
        this = (self.published.year, self.published.month)
        fitting = [
            each
            for each in days
            if (each.start.year, each.start.month) == this
            or (self.published - each.end).days <= _RECENT
        ]
        return fitting if self.own_year and fitting else days

    def nearest(self, periods: Iterable[Period], tense: Tense | None) -> Period:
        def distance(period: Period) -> float:
            behind = (self.published - period.end).days
            ahead = (period.start - self.published).days
            against = _QUARTERLY if period.unit == "quarter" else self.against
            own = period.start.year == self.published.year or not self.own_year
            if period.unit == "half" and not own:
                # “下半年” without a year is that of this year.
                return inf
            own = own or tense == "future"
            other = 1 if own else _OTHER_YEAR
            if behind > 0:
                return other * behind * (against if tense == "future" else 1)
            return other * max(ahead, 0) * (against if tense == "past" else 1)

        return min(periods, key=distance)

    def beside_of(self, make: Callable[[int], Period], origin: Period, shift: int) -> Period:
        """The last of these before a period, the one in its year, or the next one after it."""
        found = [*every_year(make, origin.start.year)]
        if shift < 0:
            return max((each for each in found if each.end < origin.start), key=start_of)
        if shift > 0:
            return min((each for each in found if each.start > origin.end), key=start_of)
        return min((each for each in found if each.start.year == origin.start.year), key=start_of)


def start_of(period: Period) -> date:
    return period.start
