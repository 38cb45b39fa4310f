"""The grammar of dates in one language: tables of words, and rules made from them.

A rule is a kind of date and a template. In a template, `{month}` is any word of the table `month`,
`{month2}` another one, and a space is any white space. The resolver gets the matched values by
these names.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any, Literal

Tense = Literal["past", "future"]
Values = dict[str, Any]
Table = Mapping[str, Any] | tuple[str, Callable[[str], Any]]
"""Words as regular expressions with their values, or a pattern and its parser."""

FLAGS = re.IGNORECASE
_SAME = {
    "tway": "way",
    "nmonth": "month",
    "nday": "day",
    "dayth": "day",
    "yy": "year",
    "tsign": "sign",
    "wd": "weekday",
    "yearend": "year2",
    "nhalf": "nth",
    "dayunit": "unit",
    "decade": "part",
    "midpart": "part",
    "endpart": "part",
    "afternext": "way",
    "nthlast": "nth",
}
"""Tables whose values have the name of another table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Markers:
    """Words that show the tense of a sentence. A weak one (an infinitive) counts only if alone."""

    past: str
    future: str
    weak: str = r"(?!)"
    clause: str
    order: Literal["before", "nearest"] = "before"
    """Where to look first for the verb of a date."""
    possessive: str = r"(?!)"


@dataclass(frozen=True, kw_only=True)
class Language:
    """The date grammar of one language.

    `trigger` matches where a date may begin; rules are tried only there.
    """

    code: str
    tables: Mapping[str, Table]
    rules: tuple[tuple[str, str], ...]
    trigger: str
    markers: Markers
    through: str
    """Words between the two ends of a span."""
    between: str
    """Words before a span whose ends are joined by `also`."""
    also: str
    """Words between two consecutive days, months or years."""
    either: str
    """Words between two alternative days."""
    moved: str
    """Verbs of moving a date: after them "from … to" is a change, not a span."""
    away: str
    """Words between such a verb and the old date."""
    onto: str
    """Words between such a verb and the new date."""
    off: str
    """Verbs of calling off or moving: they don't tell the tense of a date."""
    not_after: str
    not_before: str
    refuse: Callable[[str, Values, str, str], bool]
    """Whether a match (text, values, before, after) is not a date."""
    bounds: tuple[tuple[str, str, str], ...] = ()
    """Open spans: the end that is given, the words before it, the words after it."""
    spelling: Mapping[int, int] = field(default_factory=dict)
    """Characters of another spelling, mapped to those that the rules use."""
    reporting: str
    """Reporting verbs: their day is when something was said, not when it happens."""

    @cached_property
    def compiled(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        return tuple((kind, self.pattern(template)) for kind, template in self.rules)

    def pattern(self, template: str) -> re.Pattern[str]:
        """Compile a template for lower-case text, which compiles much faster than any case.

        `re` is slow to compile sets of letters that aren't Latin. So they become branches, and the
        empty lookahead keeps it from making a set of the letters that a match may begin with.
        """
        filled = re.sub(r"\{([a-z]+)([0-9]?)\}", self._group, template.replace(" ", r"\s{1,3}"))
        return re.compile("(?=)" + re.sub(r"\[([^\x00-\x7f]+)\]", _branch, filled))

    def _group(self, match: re.Match[str]) -> str:
        table = self.tables[match[1]]
        words = table[0] if isinstance(table, tuple) else "|".join(table)
        return f"(?P<{match[1]}{match[2]}>{words})"

    def values(self, match: re.Match[str]) -> Values:
        """The values of the groups of a match."""
        found = {}
        for name, text in match.groupdict().items():
            if text is not None:
                table = name.rstrip("123456789")
                found[_SAME.get(table, table) + name[len(table) :]] = self._value(table, text)
        return found

    def _value(self, name: str, text: str) -> Any:
        table = self.tables[name]
        if isinstance(table, tuple):
            return table[1](text)
        word = _one_of(tuple(table)).fullmatch(re.sub(r"\s+", " ", text))
        if word is None or word.lastindex is None:
            raise KeyError(text)
        return [*table.values()][word.lastindex - 1]


@cache
def _one_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """Words of a table, each in a group of its own. What may follow them isn't in a match."""
    groups = "|".join(f"({each})" for each in words)
    return re.compile(re.sub(r"\(\?[=!][^()]*\)", "", groups))


def _branch(match: re.Match[str]) -> str:
    """The letters of a set as alternatives, with one that never matches: else `re` makes a set."""
    return f"(?:{'|'.join(match[1])}|(?!)..)"


def small(text: str) -> str:
    """The text in lower case, of the same length (some capitals would become two letters)."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(_small(each) for each in text)


def _small(letter: str) -> str:
    low = letter.lower()
    return low if len(low) == 1 else letter


def number(text: str) -> int:
    """Parse the digits of a text: `16th` is 16."""
    return int(re.sub(r"\D", "", text))


def year(text: str) -> int:
    """Parse a year of four or two digits: 69 to 99 are 1969 to 1999."""
    value = number(text)
    if len(text) > 2:
        return value
    return value + (1900 if value >= 69 else 2000)
