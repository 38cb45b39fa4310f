"""Windows that are written as one word: a year, a part of one, or all days from or until a day.

Months and weeks are written as in ISO 8601; seasons, parts of a year and open ends as in EDTF (ISO
8601-2); and there are Q1 to Q4, H1 and H2. A new kind of period is a row here and its words in
`schedule.language.words`. The reader of the data files, their JSON Schema and the TOML writer use
this table.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from schedule.dates.days import DAY, month_after, parse_day, sane
from schedule.dates.spans import Window


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A kind of period.

    name: which words say it; two ways to write one kind have the same name
    example: shown to an editor in an error message; empty for another way to write the same
    pattern: what follows the year and a hyphen, without groups; empty for the year itself
    read: the window, from the year and what follows it; raises ValueError
    write: the word for the period that contains a day
    plain: whether a span of just such a period is also said by its name
    """

    name: str
    example: str = ""
    pattern: str
    read: Callable[[int, str], Window]
    write: Callable[[date], str]
    plain: bool = False


def _parts(name: str, codes: str, *, example: str = "", begin: int = 1) -> Period:
    """Equal parts of a year by their codes. The first begins in the month `begin`."""
    each = codes.split()
    length = 12 // len(each)

    def read(year: int, code: str) -> Window:
        return _months(year, begin + each.index(code) * length, length)

    def write(day: date) -> str:
        year, month = divmod(12 * day.year + day.month - begin, 12)
        return f"{year:04}-{each[month // length]}"

    return Period(name=name, example=example, pattern="|".join(each), read=read, write=write)


PERIODS = (
    Period(
        name="month",
        example='a month "2023-02"',
        pattern="0[1-9]|1[0-2]",
        read=lambda year, month: _months(year, int(month), 1),
        write=lambda day: f"{day:%Y-%m}",
        plain=True,
    ),
    Period(
        name="year",
        example='a year "2023"',
        pattern="",
        read=lambda year, _: _months(year, 1, 12),
        write=lambda day: f"{day:%Y}",
        plain=True,
    ),
    _parts("quarter", "Q1 Q2 Q3 Q4", example='a quarter "2023-Q3"'),
    _parts("half", "H1 H2", example='a half "2023-H1"'),
    Period(
        name="week",
        example='a week "2023-W23"',
        pattern="W0[1-9]|W[1-4][0-9]|W5[0-3]",
        read=lambda year, week: _week(date.fromisocalendar(year, int(week[1:]), 1)),
        write=lambda day: "{:04}-W{:02}".format(*day.isocalendar()[:2]),
    ),
    _parts("season", "21 22 23 24", example='a season "2023-21"', begin=3),
    _parts("northern season", "25 26 27 28", begin=3),
    _parts("southern season", "31 32 29 30", begin=3),
    _parts("quarter", "33 34 35 36"),
    _parts("third", "37 38 39"),
    _parts("half", "40 41"),
)

OPEN = ('days from one on "2023-02-05/.."', 'days until one "../2023-02-05"')
"""Examples of windows with an open end, for error messages."""
_DAY = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
_PARTS = "|".join(each.pattern for each in PERIODS if each.pattern)

PATTERN = rf"^([0-9]{{4}}(-({_PARTS}))?|{_DAY}/\.\.|\.\./{_DAY})$"
"""A pattern for all these words, for the JSON Schema."""


def parse_window(text: str) -> Window:
    """Read the word for a period, or a window with an open end. Raises ValueError."""
    if text.startswith("../"):
        last = parse_day(text[3:])
        return Window(first=last, last=last, open_start=True)
    if text.endswith("/.."):
        first = parse_day(text[:-3])
        return Window(first=first, last=first, open_end=True)
    if (match := re.fullmatch("([0-9]{4})(?:-(.+))?", text)) and (found := _kind(text)):
        return replace(found.read(int(match[1]), match[2] or ""), word=text)
    raise ValueError(text)


def write_window(window: Window) -> str | None:
    """A window as one word. None if it has none."""
    if window.open_start:
        return f"../{window.last}"
    if window.open_end:
        return f"{window.first}/.."
    if window.word:
        return window.word
    found = period_of(window)
    return found.write(window.first) if found else None


def period_of(window: Window) -> Period | None:
    """The kind of period that a window was written as, or that has the same days."""
    if window.word:
        return _kind(window.word)
    plain = (each for each in PERIODS if each.plain)
    return next((each for each in plain if _same(window, each)), None)


def readings(window: Window) -> Iterator[Window]:
    """A window as each period that it could have been written as."""
    for each in PERIODS:
        if found := _same(window, each):
            yield found


def _same(window: Window, kind: Period) -> Window | None:
    """The period of a kind that has the days of a window."""
    try:
        period = parse_window(kind.write(window.first))
    except ValueError:
        return None
    return period if period == window else None


def _kind(word: str) -> Period | None:
    part = word[5:]
    return next((each for each in PERIODS if re.fullmatch(each.pattern, part)), None)


def _months(year: int, first: int, count: int) -> Window:
    """So many whole months from `first` on."""
    begin = end = sane(date(year, first, 1))
    for _ in range(count):
        end = month_after(end)
    return Window(first=begin, last=sane(end - DAY))


def _week(monday: date) -> Window:
    return Window(first=sane(monday), last=sane(monday + timedelta(days=6)))
