"""Paging: where a long list is cut into pages, with entries that belong together on one page.

A list consists of runs, such as the entries of one day. Each position has the name of its run and a
weight, its number of lines. A page has whole runs; only a run that is too long for a page is cut.
"""

import re
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Self

from schedule.dates.days import FIRST_YEAR, LAST_YEAR, parse_day
from schedule.errors import BadParameter
from schedule.language.phrases import mark

LONGEST_SKIP = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """Where a page begins: at the first entry on a day, or so many entries after it."""

    day: date
    skip: int = 0

    @classmethod
    def parse(cls, parameters: Iterable[tuple[str, str]]) -> Self | None:
        """Read `at` and `skip`. None if there is no day. Raises BadParameter."""
        given: dict[str, str] = {}
        for name, value in ((name, value.strip()) for name, value in parameters):
            if name in ("at", "skip") and value and given.setdefault(name, value) != value:
                raise BadParameter(name, mark("one value, not several"))
        day, skip = _day(given.get("at")), _number(given.get("skip", "0"))
        return cls(day=day, skip=skip) if day else None

    def parameters(self) -> tuple[tuple[str, str], ...]:
        skip = (("skip", str(self.skip)),) if self.skip else ()
        return ("at", self.day.isoformat()), *skip


def page_end(runs: Sequence[Hashable], weights: Sequence[int], start: int, most: int) -> int:
    """The end of the page that begins at `start`."""
    total, end = 0, start
    for here in range(start, len(runs)):
        total += weights[here]
        if total > most:
            return end if end > start else max(here, start + 1)
        if here + 1 == len(runs) or runs[here + 1] != runs[here]:
            end = here + 1
    return end


def page_start(runs: Sequence[Hashable], weights: Sequence[int], end: int, most: int) -> int:
    """The start of the page that ends before `end`."""
    total, start = 0, end
    for here in range(end - 1, -1, -1):
        total += weights[here]
        if total > most:
            return start if start < end else min(here + 1, end - 1)
        if here == 0 or runs[here - 1] != runs[here]:
            start = here
    return start


def _day(text: str | None) -> date | None:
    """A day, or the first day of a month."""
    if text is None:
        return None
    try:
        return parse_day(f"{text}-01" if re.fullmatch(r"[0-9]{4}-[0-9]{2}", text) else text)
    except ValueError:
        expected = mark("a day or a month from {first} to {last} as YYYY-MM-DD or YYYY-MM")
        raise BadParameter("at", expected, first=FIRST_YEAR, last=LAST_YEAR) from None


def _number(text: str) -> int:
    if re.fullmatch(r"[0-9]{1,6}", text) and int(text) <= LONGEST_SKIP:
        return int(text)
    raise BadParameter("skip", mark("a number from 0 to {most}"), most=LONGEST_SKIP)
