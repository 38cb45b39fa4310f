"""A scale of days: where a day is on a line from left to right, and the labels along the line.

Positions are fractions of the line, so that a picture may be as wide as its page. Labels are chosen
for the narrowest line, on a phone: what fits there fits everywhere.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from schedule.dates.days import DAY, FIRST_YEAR, LAST_YEAR, each_day, month_after
from schedule.dates.spans import When, day_bounds, known_ends
from schedule.language.words import Words
from schedule.layout.headings import first_weekday, short_month, year
from schedule.layout.text_width import width_of

NARROWEST = 340
"""The narrowest line, in CSS pixels."""
TICK_SIZE = 11
_GAP = 6
# The largest numbers of days for which years, months and days have ticks.
_BY_DAY, _BY_MONTH, _BY_QUARTER, _BY_YEAR = 70, 930, 3290, 40000
_MONTHS_AT_MOST = 560
_EACH_DAY = 42
"""The largest number of days with a line each. More lines would only make the picture grey."""

_WHILE = timedelta(days=30)
"""How much of an open-ended window a scale shows."""

Named = Sequence[tuple[date, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A line at the beginning of a day. `text` is empty if it has no room."""

    x: float
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Days from left to right, both ends inclusive."""

    first: date
    last: date

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    def x(self, day: date) -> float:
        """Where a day begins."""
        return (day - self.first).days / self.days

    def stretch(self, first: date, last: date) -> tuple[float, float] | None:
        """Where days begin and end, within the scale. None if they are outside."""
        if last < self.first or first > self.last:
            return None
        return self.x(max(first, self.first)), self.x(min(last, self.last) + DAY)

    def reach(self, when: When) -> tuple[float, float] | None:
        """The same as `stretch` for dates. An open end goes on to the end of the scale."""
        return self.stretch(*day_bounds(when))


def _shown(when: When) -> tuple[date, date]:
    """The days of some dates that a scale has to show; at an open end, some more days."""
    first, last = known_ends(when)
    begin, end = first or when.first - _WHILE, last or when.first + _WHILE
    return max(begin, date(FIRST_YEAR, 1, 1)), min(end, date(LAST_YEAR, 12, 31))


def outermost(whens: Sequence[When]) -> Sequence[When]:
    """Of some dates, those that begin first and end last: a scale around them is the same."""
    if not whens:
        return []
    return [min(whens, key=lambda x: _shown(x)[0]), max(whens, key=lambda x: _shown(x)[1])]


def around(whens: Iterable[When], first: date | None = None, last: date | None = None) -> Scale:
    """A scale of whole months, or whole years if there are many, that shows all of these dates.

    Its ends may be given. Raises ValueError if there are neither dates nor ends.
    """
    ends = [*map(_shown, whens)]
    begin = first or min([each for each, _ in ends] + ([last] if last else [])).replace(day=1)
    end = last or _end_of_month(max([each for _, each in ends] + ([first] if first else [])))
    if (end - begin).days > _MONTHS_AT_MOST:
        begin = first or date(begin.year, 1, 1)
        end = last or date(end.year, 12, 31)
    return Scale(first=begin, last=end)


def close_around(whens: Iterable[When]) -> Scale:
    """A scale of days with some room on both sides. Raises ValueError if there are no dates."""
    ends = [*map(_shown, whens)]
    first, last = min(first for first, _ in ends), max(last for _, last in ends)
    room = max(4, (last - first).days // 10)
    return Scale(
        first=first - timedelta(days=min(room, (first - date(FIRST_YEAR, 1, 1)).days)),
        last=last + timedelta(days=min(room, (date(LAST_YEAR, 12, 31) - last).days)),
    )


def eras(scale: Scale, words: Words) -> tuple[Tick, ...]:
    """The larger units along the scale, from its beginning: years; or months if days are shown."""
    if scale.days <= _BY_DAY:
        months = dict.fromkeys((scale.first, *month_starts(scale)))
        return _sparse(scale, [(day, words.months(day, day)) for day in months])
    years = [scale.first, *(day for day in month_starts(scale) if day.month == 1)]
    named = [(day, year(day, words)) for day in dict.fromkeys(years)]
    rounds = [
        [each for each in named if each[0].year % every == 0] for every in (1, 2, 5, 10, 20, 50)
    ]
    texts = _with_room(scale, (_without_stub(scale, each) for each in rounds))
    return tuple(Tick(x=scale.x(day), text=texts[day]) for day, _ in named if day in texts)


def ticks(scale: Scale, words: Words) -> tuple[Tick, ...]:
    """The smaller units: days, weeks, months, quarters or years. As many have a text as there is
    room for.
    """
    if scale.days <= _BY_DAY:
        days = [*each_day(scale.first, scale.last)]
        weekly = [day for day in days if day.weekday() == first_weekday(words)]
        options = (days, days[::2], weekly, weekly[::2])
        said = ([(day, words.day_of_month(day)) for day in each] for each in options)
        texts = _with_room(scale, (_without_stub(scale, each) for each in said))
        return _ticks(scale, days if scale.days <= _EACH_DAY else weekly, texts)
    starts = month_starts(scale)
    if scale.days <= _BY_MONTH:
        named = [
            [(day, short_month(day, words)) for day in starts if (day.month - 1) % every == 0]
            for every in (1, 2, 3, 6)
        ]
        return _ticks(scale, starts, _with_room(scale, named))
    every = 3 if scale.days <= _BY_QUARTER else 12
    lines = [day for day in starts if (day.month - 1) % every == 0]
    return _ticks(scale, lines if scale.days <= _BY_YEAR else [], {})


def _ticks(scale: Scale, days: Iterable[date], texts: Mapping[date, str]) -> tuple[Tick, ...]:
    return tuple(Tick(x=scale.x(day), text=texts.get(day, "")) for day in days)


def _with_room(scale: Scale, options: Iterable[Named]) -> Mapping[date, str]:
    """The first choice of texts that all fit."""
    fitting = (
        named for named in options if named and all(tick.text for tick in _sparse(scale, named))
    )
    return dict(next(fitting, []))


def _sparse(scale: Scale, named: Named) -> tuple[Tick, ...]:
    """The ticks without those texts that don't fit before the next one or before the end."""
    ends = [scale.x(day) for day, _ in named[1:]] + [1.0]
    return tuple(
        Tick(x=scale.x(day), text=text if scale.x(day) + _needs(text) <= end else "")
        for (day, text), end in zip(named, ends, strict=True)
    )


def _without_stub(scale: Scale, named: Named) -> Named:
    """The ticks without the text of the first or last, if too little of it is on the scale."""
    if len(named) > 1 and not _sparse(scale, named)[0].text:
        named = named[1:]
    if len(named) > 1 and not _sparse(scale, named)[-1].text:
        named = named[:-1]
    return named


def _needs(text: str) -> float:
    """The share of the narrowest line that a tick's text takes, with a gap after it."""
    return (width_of(text, TICK_SIZE) + _GAP) / NARROWEST


def month_starts(scale: Scale) -> list[date]:
    """The first days of months on the scale."""
    found, day = [], scale.first.replace(day=1)
    while day <= scale.last:
        found.append(day)
        day = _end_of_month(day) + DAY
    return [day for day in found if day >= scale.first]


def _end_of_month(day: date) -> date:
    return month_after(day) - DAY
