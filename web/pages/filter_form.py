"""The filter of the pages: a form with choices, and chips of what is chosen."""

from collections.abc import Callable, Iterator, Mapping
from urllib.parse import parse_qsl, urlsplit

from schedule import Schedule
from schedule.filed.fields import STATUSES
from schedule.language.words import Words
from schedule.search.publication import labels
from schedule.search.query import Query
from web.serving.edition import edition

MOST_CHOICES = 150
"""How many values a field of the filter offers: those with most events. A search finds any."""


def chips(query: Query, schedule: Schedule, path: str, *shown: str) -> Iterator[tuple[str, str]]:
    """What narrows the page at a path down, but for parameters that it has `shown` already, each
    with the address of the page without that.
    """
    words = edition().words(query.lang)
    for name, text in labels(query, schedule, words):
        if name not in shown:
            yield text, f"{path}{query.without(name).tail}"
    if query.vague is False:
        said = words.say("without events whose day is not known")
        yield said, f"{path}{query.but(vague=None).tail}"


def counted_chips(query: Query) -> Iterator[tuple[str, str, int]]:
    """The chips of the agenda, each with how many events there are without it."""
    for text, href in chips(query, edition().schedule(query.as_of), "/"):
        left = Query.parse(parse_qsl(urlsplit(href).query))
        yield text, href, len(edition().selection(left).events)


def choices_of(query: Query) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """What the filter form offers, by parameter: values in words, with how many events each would
    leave. None that would find nothing, but for the one that is chosen.
    """
    schedule, words = edition().schedule(query.as_of), edition().words(query.lang)
    counts = edition().selection(query).choices
    names: Mapping[str, Callable[[str], str]] = {
        "place": lambda value: words.name(schedule.place(value).name).text,
        "person": lambda value: words.name(schedule.person(value).name).text,
        "kind": lambda value: words.name(schedule.kind(value).name).text,
    }
    for name, named in names.items():
        most = sorted(counts[name].items(), key=lambda choice: -choice[1])[:MOST_CHOICES]
        if (chosen := getattr(query, name)) and chosen not in dict(most):
            most.append((chosen, counts[name][chosen]))
        said = [(value, named(value), count) for value, count in most]
        yield name, [_choice(*each, words) for each in sorted(said, key=lambda each: each[1])]
    yield (
        "status",
        [
            _choice(each, words.status(each), counts["status"][each], words)
            for each in STATUSES
            if each in counts["status"]
        ],
    )


def _choice(value: str, name: str, count: int, words: Words) -> tuple[str, str]:
    return value, words.say("{name} ({count})", name=name, count=words.number(count))
