"""The words of the filters: what a value asks for, and what a form calls its field."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from schedule.filed.records import Names
from schedule.known.model import Schedule
from schedule.language.phrases import mark
from schedule.language.words import Words
from schedule.search.query import Query

Said = Callable[[Any, Schedule, Words], str]
"""What a value asks for, in words."""


class Named(Protocol):
    @property
    def name(self) -> Names: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class FilterWords:
    """The words of one filter.

    said: what a value asks for; nothing where no word is needed. Raises NotKnown.
    named: whether the name of a feed and the heading of a page say it
    title: what the form calls its field
    everything: the choice of the form that leaves the filter out
    unknown: the error for an id that stands for nothing
    """

    said: Said
    named: bool = True
    title: str = ""
    everything: str = ""
    unknown: str = ""


def _name_of(thing: Callable[[Schedule, str], Named]) -> Said:
    return lambda value, schedule, words: words.name(thing(schedule, value).name).text


def _of_day(message: str) -> Said:
    def said(day: date, _: Schedule, words: Words) -> str:
        return words.say(message, day=words.days(day, day))

    return said


FILTER_WORDS: Mapping[str, FilterWords] = {
    "q": FilterWords(
        said=lambda text, _, words: words.say("“{title}”", title=text),
        title=mark("Search"),
    ),
    "place": FilterWords(
        said=_name_of(Schedule.place),
        title=mark("Place"),
        everything=mark("everywhere"),
        unknown=mark("There is no place “{identifier}”."),
    ),
    "person": FilterWords(
        said=_name_of(Schedule.person),
        title=mark("Person"),
        everything=mark("everybody"),
        unknown=mark("There is no person “{identifier}”."),
    ),
    "kind": FilterWords(
        said=_name_of(Schedule.kind),
        title=mark("Kind"),
        everything=mark("all kinds"),
        unknown=mark("There is no kind “{identifier}”."),
    ),
    "status": FilterWords(
        said=lambda status, _, words: words.status(status),
        title=mark("Status"),
        everything=mark("any"),
    ),
    "from": FilterWords(said=_of_day(mark("from {day}")), title=mark("From")),
    "to": FilterWords(said=_of_day(mark("until {day}")), title=mark("Until")),
    "as_of": FilterWords(said=_of_day(mark("as known on {day}"))),
    "vague": FilterWords(
        said=lambda vague, _, words: (
            "" if vague else words.say("without events whose day is not known")
        ),
        named=False,
    ),
    "lang": FilterWords(said=lambda *_: ""),
}
"""By the name of the parameter."""


def label(query: Query, schedule: Schedule, words: Words) -> str:
    """What a query asks for, in words: `Harbin · announced`. Raises NotKnown."""
    said = labels(query, schedule, words)
    return " · ".join(text for name, text in said if FILTER_WORDS[name].named)


def labels(query: Query, schedule: Schedule, words: Words) -> Iterator[tuple[str, str]]:
    """The parameters that narrow a query down, each with what it asks for in words."""
    for each, value in query.values():
        if text := FILTER_WORDS[each.name].said(value, schedule, words):
            yield each.name, text
