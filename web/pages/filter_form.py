"""The filter of the pages: a form with facets, and chips of what is chosen."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from schedule import Schedule
from schedule.language.words import Words
from schedule.search.filter_words import FILTER_WORDS, labels
from schedule.search.filters import FILTERS, Filter, Widget
from schedule.search.query import Query
from web.api.request import here
from web.pages.form_target import FormTarget, form_target
from web.serving.edition import edition

MOST_CHOICES = 150
"""How many values a field of the filter offers: those with most events. A search finds any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormField:
    """A field of the form in words. `choices` has values with their words, `everything` the words
    for none of them.
    """

    name: str
    widget: Widget
    title: str
    value: str
    everything: str
    choices: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The fields of the form, and where it is sent."""

    fields: tuple[FormField, ...]
    target: FormTarget

    @classmethod
    def of(cls, query: Query) -> "Form":
        given = dict(query.parameters())
        fields = [
            _field(each, each.widget, query, given.get(each.name, ""))
            for each in FILTERS.values()
            if each.widget
        ]
        unasked = query.without(*(each.name for each in fields))
        return cls(fields=tuple(fields), target=form_target("home", unasked))


def chips(query: Query, schedule: Schedule, *shown: str) -> Iterator[tuple[str, str]]:
    """What narrows the page down, except parameters that it has `shown` already. Each has the link
    to the page without it.
    """
    for name, text in labels(query, schedule, edition().words(query.lang)):
        if name not in shown:
            yield text, here(query.without(name))


def counted_chips(query: Query) -> Iterator[tuple[str, str, int]]:
    """The chips of the agenda, each with how many events there are without it."""
    schedule = edition().schedule(query.as_of)
    for name, text in labels(query, schedule, edition().words(query.lang)):
        left = query.without(name)
        yield text, here(left), len(edition().selection(left).events)


def _field(each: Filter, widget: Widget, query: Query, value: str) -> FormField:
    words, said = edition().words(query.lang), FILTER_WORDS[each.name]
    return FormField(
        name=each.name,
        widget=widget,
        title=words.say(said.title),
        value=value,
        everything=words.say(said.everything) if said.everything else "",
        choices=tuple(_choices(each, query, words)) if widget == "choice" else (),
    )


def _choices(each: Filter, query: Query, words: Words) -> Iterator[tuple[str, str]]:
    """The values of a facet in words, with how many events each would leave: in their own order
    or else by name. None that would find nothing, except the one that is chosen.
    """
    schedule = edition().schedule(query.as_of)
    counts = edition().selection(query).facets[each.name]
    named = {
        value: FILTER_WORDS[each.name].said(value, schedule, words)
        for value in _offered(counts, dict(query.parameters()).get(each.name))
    }
    order = each.value.choices or sorted(named, key=lambda value: named[value])
    for value in order:
        if value in named:
            count = words.number(counts[value])
            yield value, words.say("{name} ({count})", name=named[value], count=count)


def _offered(counts: Mapping[str, int], chosen: str | None) -> list[str]:
    """The values with most events, and the one that is chosen."""
    most = sorted(counts, key=lambda value: -counts[value])[:MOST_CHOICES]
    return most if chosen is None or chosen in most else [*most, chosen]
