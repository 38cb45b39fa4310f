"""How a language writes dates: tables of its words, and rules made of them.

A rule is a kind of date and a template. In a template, `{month}` is any word of the table `month`,
`{month2}` another one, and a space is any white space. What matched is handed to the resolver as
values by these names.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal

Tense = Literal["past", "future"]
Values = dict[str, Any]
Table = Mapping[str, Any] | tuple[str, Callable[[str], Any]]
"""Words as regular expressions with their values, or a pattern and what reads it."""

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
}
"""Tables that give the same values as others, in words of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Markers:
    """Words that tell the time of a sentence. A weak one (an infinitive) only counts alone."""

    past: str
    future: str
    weak: str = r"(?!)"
    clause: str
    order: Literal["before", "nearest"] = "before"
    """Where the verb of a date is looked for first."""
    possessive: str = r"(?!)"


@dataclass(frozen=True, kw_only=True)
class Language:
    """One language. `trigger` finds where a date may begin, so that rules are tried nowhere else;
    `vetoes` are refused by what stands before them, with them, or after them.
    """

    code: str
    tables: Mapping[str, Table]
    rules: tuple[tuple[str, str], ...]
    trigger: str
    markers: Markers
    through: str
    """What stands between the ends of a span."""
    between: str
    """What comes before a span whose ends are joined by `also`."""
    also: str
    """What stands between two days, months or years that follow each other."""
    either: str
    """What stands between two days of which one is meant."""
    moved: str
    """Verbs of moving a date, after which "from … to" is no span, but a change."""
    away: str
    """What stands between such a verb and the old date."""
    onto: str
    """What stands between such a verb and the new one."""
    not_after: str
    not_before: str
    refuse: Callable[[str, Values, str, str], bool]
    """Whether a match (text, values, before, after) is no date after all."""
    bounds: tuple[tuple[str, str, str], ...] = ()
    """Open spans: which end is given, what stands before it, what stands after it."""
    spelling: Mapping[int, int] = field(default_factory=dict)
    """Letters of another spelling, each with the one that the rules are written in."""
    reporting: str
    """Verbs of saying: their days are not those of what is told."""

    @cached_property
    def compiled(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        return tuple((kind, self.pattern(template)) for kind, template in self.rules)

    def pattern(self, template: str) -> re.Pattern[str]:
        """A template as a pattern for text in small letters, which is compiled far sooner than one
        for letters of any case.
        """
        filled = re.sub(r"\{([a-z]+)([0-9]?)\}", self._group, template.replace(" ", r"\s{1,3}"))
        return re.compile(filled)

    def _group(self, match: re.Match[str]) -> str:
        table = self.tables[match[1]]
        words = table[0] if isinstance(table, tuple) else "|".join(table)
        return f"(?P<{match[1]}{match[2]}>{words})"

    def values(self, match: re.Match[str]) -> Values:
        """What the groups of a match mean."""
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
        plain = re.sub(r"\s+", " ", text)
        for word, value in table.items():
            # What may follow a word isn't in the match any more.
            if re.fullmatch(re.sub(r"\(\?[=!][^()]*\)", "", word), plain, FLAGS):
                return value
        raise KeyError(text)


def small(text: str) -> str:
    """The text in small letters, as long as it was: a few capitals would become two letters."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(_small(each) for each in text)


def _small(letter: str) -> str:
    low = letter.lower()
    return low if len(low) == 1 else letter


def number(text: str) -> int:
    """The digits of a text as a number: `16th` is 16."""
    return int(re.sub(r"\D", "", text))


def year(text: str) -> int:
    """A year of four digits, or of two: 69 and later are of the last century."""
    value = number(text)
    if len(text) > 2:
        return value
    return value + (1900 if value >= 69 else 2000)
