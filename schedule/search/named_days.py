"""Days and months that a search names: "march 2023", "16 May 2024", «март 2023», 2023年3月.

The names of months are those of CLDR, in every language that the program speaks.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import cache

from schedule.catalogues import languages
from schedule.dates.days import DAY, month_after
from schedule.language.cldr import month_names
from schedule.search.folding import fold

Days = tuple[date, date]
_WIDTHS = ("wide", "abbreviated")
_YEAR, _DAY = "(?:19|20)[0-9]{2}|2100", "[12][0-9]|3[01]|0?[1-9]"
_TO = r"\s*(?:[-–—]|至|到)\s*"


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedDays:
    """Days that a text names.

    words: how it names them, folded
    year: None for any year
    month: None for the whole year
    first, last: the days of the month; None for all of them
    """

    words: tuple[str, ...]
    year: int | None = None
    month: int | None = None
    first: int | None = None
    last: int | None = None

    def in_years(self, years: Iterable[int]) -> Iterator[Days]:
        """First and last day, in the year that is named or in each of some years."""
        for year in years if self.year is None else [self.year]:
            with suppress(ValueError):  # 29 February
                yield self._in(year)

    def is_in(self, text: str) -> bool:
        """Whether a folded text has these words."""
        return all(each in text for each in self.words)

    def _in(self, year: int) -> Days:
        if self.month is None:
            return date(year, 1, 1), date(year, 12, 31)
        begin = date(year, self.month, 1)
        if self.first is None:
            return begin, month_after(begin) - DAY
        return begin.replace(day=self.first), begin.replace(day=self.last or self.first)


def searched_for(text: str) -> tuple[list[str], list[NamedDays]]:
    """The words of a search, folded, and the days that it names."""
    days: list[NamedDays] = []

    def taken(found: re.Match[str]) -> str:
        named = _named(found)
        if named is None:
            return found[0]
        days.append(named)
        return " "

    rest = _pattern().sub(taken, fold(text))
    return rest.split(), days


def _named(found: re.Match[str]) -> NamedDays | None:
    """The days that a match names.

    None for a day that doesn't exist, and for an abbreviated month alone, which may be part of a
    name.
    """
    given = {name[0]: text for name, text in found.groupdict().items() if text}
    numbers = {name: int(text) for name, text in given.items() if name != "n"}
    if [*given] == ["n"] and given["n"] not in _months("wide"):
        return None
    named = NamedDays(
        words=tuple(re.findall(r"[^\W_]+", found[0])),
        year=numbers.get("y"),
        month=_months(*_WIDTHS)[given["n"]] if "n" in given else numbers.get("m"),
        first=numbers.get("d"),
        last=numbers.get("e"),
    )
    leap_year = 2024
    days = [*named.in_years([leap_year])]
    return named if days and all(first <= last for first, last in days) else None


@cache
def _months(*widths: str) -> Mapping[str, int]:
    """The names of months in all languages, folded. Chinese ones are numbers before a sign."""
    names = [each for language in languages() for each in month_names(language, *widths).items()]
    return {fold(name): n for name, n in names if re.fullmatch(r"[^\W\d]{3,}", name)}


def month_words() -> Iterable[str]:
    """The whole names of months, folded."""
    return _months("wide")


@cache
def _pattern() -> re.Pattern[str]:
    """A pattern for each way to write a date.

    The first letter of a group says what it is: y(ear), m(onth), n(ame of a month), d(ay), e(nd).
    """
    name = "|".join(sorted(_months(*_WIDTHS), key=lambda each: (-len(each), each)))
    year, day = f"(?:{_YEAR})", f"(?:{_DAY})"
    ordinal, of_year = r"(?:st|nd|rd|th)?", r"(?:\s*(?:г\b\.?|год[ау]?\b))?"
    latin = (
        f"(?P<y1>{year})-(?P<m1>[01][0-9])(?:-(?P<d1>[0-3][0-9]))?",
        f"(?P<d2>{day})\\.(?P<m2>[01]?[0-9])\\.(?P<y2>{year})",
        (
            f"(?P<n3>{name})\\.?\\s+(?P<d3>{day}){ordinal}(?:{_TO}(?P<e3>{day}){ordinal})?"
            f"(?:,?\\s+(?P<y3>{year}))?"
        ),
        (
            f"(?:(?P<d4>{day}){ordinal}(?:{_TO}(?P<e4>{day}){ordinal})?\\s+(?:of\\s+)?)?(?P<n4>{name})"
            f"(?:\\.?,?\\s+(?P<y4>{year}))?{of_year}"
        ),
        f"(?P<y5>{year}){of_year}",
    )
    in_month = f"(?:\\s*(?P<d#>{day})\\s*[日号]?(?:{_TO}(?P<e#>{day}))?\\s*[日号])?"
    chinese = f"(?P<m#>1[0-2]|0?[1-9])\\s*月{in_month}"
    in_year = f"(?P<y6>{year})\\s*年(?:\\s*{chinese.replace('#', '6')})?"
    return re.compile(
        rf"{in_year}|(?<![0-9]){chinese.replace('#', '7')}|(?<!\w)(?:{'|'.join(latin)})(?!\w)"
    )
