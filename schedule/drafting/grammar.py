"""The grammar of dates in one language: tables of words, and rules made from them.

A rule is a kind of date and a template. In a template, `{month}` is any word of the table `month`,
`{month2}` another one, and a space is any white space. `{dated}` is where a year may stand. The
resolver gets the matched values by these names.
"""

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Literal, NamedTuple

from schedule.drafting.markers import Markers
from schedule.drafting.patterns import branches, compiled
from schedule.record import EMPTY, Record

Tense = Literal["past", "future"]
Values = dict[str, Any]
Table = Mapping[str, Any] | tuple[str, Callable[[str], Any]]
"""Words as regular expressions with their values, or a pattern and its parser."""

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
    "atweek": "unit",
    "decade": "part",
    "midpart": "part",
    "endpart": "part",
    "afternext": "way",
    "nthlast": "nth",
}
"""Tables whose values have the name of another table."""


class Rule(NamedTuple):
    """A rule for a kind of date, compiled."""

    kind: str
    match: Callable[[str, int, int], re.Match[str] | None]
    is_dated: bool
    """Whether a year may stand beside it."""


class Language(Record):
    """The date grammar of one language.

    `trigger` matches where a date may begin; rules are tried only there.
    """

    # Compared by identity: its tables can't be hashed, and caches have it in their keys.
    __eq__ = object.__eq__
    __hash__ = object.__hash__

    code: str
    tables: Mapping[str, Table]
    rules: tuple[tuple[str, str], ...]
    trigger: str
    markers: Markers
    through: str
    """Words between the two ends of a span."""
    between: str
    """Words before a span whose ends are joined by `also`."""
    day_signs: str = ""
    """Letters behind the first of two days: “3日和5日”."""
    also: str
    """Words between two consecutive days, months or years."""
    over_behind: str = r"(?!)"
    """Words behind a weekday that make it a past one, whatever the verb: "Friday's ruling"."""
    either: str
    """Words between two alternative days."""
    moved: str
    """Verbs of moving a date: after them "from … to" is a change, not a span."""
    moved_apart: str = r"(?!)"
    """What stands between such a verb and that of another clause: "delayed in May, will run"."""
    former: str
    """Words before a day that was planned at first."""
    again: str = r"(?!)"
    """Words before a weekday that was named before: "the Thursday strike"."""
    aims: str = r"(?!)"
    """Words before a day for which something is set."""
    aims_behind: str = r"(?!)"
    """Words behind a day that make it the day of something: "as the last day"."""
    attribute: str = r"(?!)"
    """Words before a date that only tells which one of several is meant: "the June 3 ruling"."""
    away: str
    """Words between such a verb and the old date."""
    onto: str
    """Words between such a verb and the new date."""
    spans: str = r"[-–—]"
    """Words of a span that never lead to the new date of what is moved."""
    same_day: str = r"\s?[,，（(]?\s?"
    """What stands between a day and the date that names it: "Monday night (July 8)"."""
    off_day: str = r"\s$"
    """What stands between a verb of `off` and the day on which that is done."""
    off: str
    """Verbs of calling off or moving: they don't tell the tense of a date."""
    not_after: str
    not_before: str
    abbreviations: str = r"(?!)"
    """Words whose dot ends no sentence, as written."""
    hour: str = r"(?!)"
    """The end of an hour, whose dot ends none before a day: "at 5 p.m. Monday"."""
    behind_hour: str = r"(?!)"
    """How such a day begins."""
    surname: str = r"(?!)"
    """A full name that ends like a date, as written: "Theresa May"."""
    as_surname: str = r"(?!)"
    """How the surname stands alone in a text that has the full name."""
    refuse: Callable[[str, Values, str, str], bool]
    """Whether a match (text, values, before, after) is not a date."""
    bounds: tuple[tuple[str, str, str], ...] = ()
    """Open spans: the end that is given, the words before it, the words after it."""
    spelling: Mapping[int, int] = EMPTY
    """Characters of another spelling, mapped to those that the rules use."""
    stamp: str = r"(?!)"
    """Words behind the day of a dateline, which "today" is counted from: “3日电”."""
    reporting: str
    """Reporting verbs: their day is when something was said, not when it happens."""
    months: Mapping[str, int] = EMPTY
    """The names of months, if the table `month` has their codes."""
    year: str
    """The template of the year of a date."""
    year_leads: bool = False
    """Whether the year stands before the date."""

    def spelled(self, text: str) -> str:
        """The text in the spelling of the rules, of the same length: Chinese with wide commas, also
        for the spaces that part the clauses of a headline.
        """
        if not self.spelling:
            return text
        return compiled(_NARROW).sub(lambda each: _WIDE[each[0]], text.translate(self.spelling))

    def coded(self, text: str) -> str:
        """The text with its names of months as codes of the same length.

        Many rules have a month. Compiling its twelve names again in each of them takes long.
        """
        text = re.sub("[\x0e-\x1a]", " ", text)
        names = "|".join(f"({name})" for name in self.months)
        return re.sub(rf"(?<!\w)(?:{names})(?!\w)", _code, text) if names else text

    def rules_in(self, text: str) -> tuple[Rule, ...]:
        """The rules whose words all occur in a text: compiling all rules takes longer than using
        them.
        """
        found = {name for name in self.tables if self._occurs(name, text)}
        needed = ((*rule, *_needed(rule[1])) for rule in self.rules)
        return tuple(
            Rule(kind, self.pattern(template).match, is_dated="{dated}" in template)
            for kind, template, tables, words in needed
            if tables <= found and all(each in text for each in words)
        )

    def _occurs(self, name: str, text: str) -> bool:
        table = self.tables[name]
        return isinstance(table, tuple) or _one_of(tuple(table)).search(text) is not None

    def pattern(self, template: str) -> re.Pattern[str]:
        """Compile a template.

        The empty lookahead keeps `re` from making a set of the letters that a match may begin with.
        """
        template = template.replace("{dated}", "")
        template = template.replace("{month} {day", r"{month}(?: |\.(?=[0-9])){day")
        template = template.replace(" ", r"\s{1,3}")
        filled = re.sub(r"\{([a-z]+)([0-9]?)\}", self._group, template)
        return compiled("(?=)" + re.sub(r"()\[([^\x00-\x7f]+)\]", branches, filled))

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


_WIDE = {",": "，", ";": "；", ":": "：", " ": "，"}
_NARROW = (
    r"(?<=[^\x00-\x7f])[,;:]|(?<=[0-9)%])[,;:](?=[^\x00-\x7f])"
    r"|(?<=[^\W\x00-\x7f]) (?=[^\W\x00-\x7f])"
)


@cache
def _needed(template: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """The tables and words that a rule can't do without: those outside parentheses."""
    needed, optional = "", re.sub(r"\\.|\{dated\}", " ", template)
    while needed != optional:
        needed, optional = optional, _OPTIONAL.sub(" ", optional)
    tables = re.findall(r"\{([a-z]+)", needed)
    return frozenset(tables), tuple(re.findall(r"[^\W\d_]+|/", re.sub(r"\{[^}]*\}", " ", needed)))


_OPTIONAL = re.compile(r"\([^()]*\)|\[[^]]*\]|\{[^}]*\}\?|\w\?")


MONTH = (r"[\x0e-\x19]\x1a*", lambda text: ord(text[0]) - 13)
"""The table of the codes of months: a letter for the month, and others up to the length."""


def _code(name: re.Match[str]) -> str:
    return chr(13 + (name.lastindex or 0)).ljust(len(name[0]), "\x1a")


@cache
def _one_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """Words of a table, each in a group of its own. What stands around them isn't in a match."""
    groups = "|".join(f"({each})" for each in words)
    return re.compile(re.sub(r"\(\?<?[=!][^()]*\)", "", groups))


def number(text: str) -> int:
    """Parse the digits of a text: `16th` is 16."""
    return int(re.sub(r"\D", "", text))


def year(text: str) -> int:
    """Parse a year of four or two digits: 69 to 99 are 1969 to 1999."""
    value = number(text)
    if len(text) > 2:
        return value
    return value + (1900 if value >= 69 else 2000)
