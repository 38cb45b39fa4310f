"""Windows that are written as one word: a year, or a part of one that has a number.

A new kind of period is a row here and its words in `schedule.language.words`. The reader of the
data files, their JSON Schema and the TOML writer read this table.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from schedule.dates.spans import DAY, Window, month_after, sane


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A kind of period.

    example: as an error tells an editor what is expected
    pattern: what follows the year and a hyphen, without groups; empty for the year itself
    read: the window, from the year and what follows it; raises ValueError
    write: the word for the period that begins on a day
    """

    name: str
    example: str
    pattern: str
    read: Callable[[int, str], Window]
    write: Callable[[date], str]


PERIODS = (
    Period(
        name="month",
        example='a month "2023-02"',
        pattern="[0-9]{2}",
        read=lambda year, month: _months(year, int(month), 1),
        write=lambda first: f"{first:%Y-%m}",
    ),
    Period(
        name="year",
        example='a year "2023"',
        pattern="",
        read=lambda year, _: _months(year, 1, 12),
        write=lambda first: f"{first:%Y}",
    ),
)

PATTERN = "^[0-9]{4}(" + "|".join(f"-{each.pattern}" for each in PERIODS if each.pattern) + ")?$"
"""What all these words look like, for the JSON Schema."""


def parse_window(text: str) -> Window:
    """Read the word for a period. Raises ValueError."""
    if match := re.fullmatch("([0-9]{4})(?:-(.+))?", text):
        year, part = int(match[1]), match[2] or ""
        for each in PERIODS:
            if re.fullmatch(each.pattern, part):
                return each.read(year, part)
    raise ValueError(text)


def period_of(window: Window) -> Period | None:
    """The kind of period that a window is just one of."""
    found = (each for each in PERIODS if parse_window(each.write(window.first)) == window)
    return next(found, None)


def _months(year: int, first: int, count: int) -> Window:
    """So many whole months, from the first of them on."""
    begin = end = sane(date(year, first, 1))
    for _ in range(count):
        end = month_after(end)
    return Window(first=begin, last=end - DAY)
