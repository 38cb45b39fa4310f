"""The words of the filters: what a value asks for, and the label of its field in a form."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import Any, Protocol

from schedule.filed.names import Names
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

    said: what a value asks for; None if no word is needed; raises NotKnown
    named: whether it is in the name of a feed and in the heading of a page
    title: the label of its field in the form
    everything: the form's choice without this filter
    unknown: the error for an id that doesn't exist
    """

    said: Said
    named: bool = True
    title: str = ""
    everything: str = ""
    unknown: str = ""


def _name_of(thing: Callable[[Schedule, str], Named]) -> Said:
    return lambda value, schedule, words: words.name(thing(schedule, value).name)


def _of_day(message: str) -> Said:
    def said(day: date, _: Schedule, words: Words) -> str:
        return words.say(message, day=words.days(day, day))

    return said


def _either(is_so: str, is_not_so: str) -> Said:
    return lambda value, _, words: words.say(is_so if value else is_not_so)


FILTER_WORDS: Mapping[str, FilterWords] = {
    "q": FilterWords(
        said=lambda text, _, words: words.say("“{title}”", title=text),
        title=mark("Search"),
    ),
    "id": FilterWords(said=lambda *_: "", unknown=mark("There is no event “{identifier}”.")),
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
    "disputed": FilterWords(
        said=_either(mark("reports differ"), mark("no reports differ")),
        title=mark("Reports differ"),
        everything=mark("any"),
    ),
    "moved": FilterWords(
        said=_either(mark("the date moved"), mark("the date never moved")),
        title=mark("The date moved"),
        everything=mark("any"),
    ),
    "firm": FilterWords(
        said=_either(mark("confirmed or held"), mark("neither confirmed nor held")),
        title=mark("Confirmed or held"),
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
    "tz": FilterWords(said=lambda *_: ""),
    "remind": FilterWords(said=lambda *_: ""),
}
"""The words of each filter, by the name of its parameter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What one value of a filter asks for in words, and the query without it."""

    name: str
    text: str
    without: Query


def label(query: Query, schedule: Schedule, words: Words) -> str:
    """What a query asks for, in words: `Harbin, Moscow · announced`. Raises NotKnown."""
    said = [each for each in labels(query, schedule, words) if FILTER_WORDS[each.name].named]
    groups = groupby(said, key=attrgetter("name"))
    return " · ".join(words.list(each.text for each in group) for _, group in groups)


def labels(query: Query, schedule: Schedule, words: Words) -> Iterator[Label]:
    """The labels of what narrows a query. A list of events is one label."""
    if query.id:
        count = len([each for each, _ in query.values() if each.name == "id"])
        text = words.counted("A list of {count} event", "A list of {count} events", count)
        yield Label(name="id", text=text, without=query.without("id"))
    for each, value in query.values():
        if text := FILTER_WORDS[each.name].said(value, schedule, words):
            yield Label(name=each.name, text=text, without=query.dropped(each.name, value))
