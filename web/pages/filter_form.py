"""The filter of the pages: a form with facets, and chips of the chosen values."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from schedule import Schedule
from schedule.language.words import Words
from schedule.search.filter_words import FILTER_WORDS, labels
from schedule.search.filters import FILTERS, Filter, Widget
from schedule.search.links import View
from schedule.search.query import Query
from web.api.request import here
from web.pages.form_target import FormTarget, form_target
from web.serving.edition import edition

MOST_CHOICES = 150
"""How many values a field of the filter has: those with most events. A search finds all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormField:
    """A field of the form in words.

    value: the chosen value, or the first of several; empty if there is none
    everything: the words for no choice
    choices: values with their words
    chosen: the chosen values
    many: whether several values can be chosen
    """

    name: str
    widget: Widget
    title: str
    value: str
    everything: str
    choices: tuple[tuple[str, str], ...]
    chosen: tuple[str, ...] = ()
    many: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The fields of the form, and where it is sent."""

    fields: tuple[FormField, ...]
    target: FormTarget

    @classmethod
    def of(
        cls,
        query: Query,
        passed_on: Query | None = None,
        view: View = (),
        *,
        route: str = "home",
        skipped: Collection[str] = (),
        **parts: str,
    ) -> "Form":
        """The form of a query, sent to a route, with a field for each filter that isn't skipped.
        `passed_on` and `view` are what it sends along besides its fields, `parts` those of the
        path.
        """
        given: dict[str, tuple[str, ...]] = {}
        for name, value in query.parameters():
            given[name] = (*given.get(name, ()), value)
        fields = [
            _field(each, each.widget, query, given.get(each.name, ()))
            for each in FILTERS.values()
            if each.widget and each.name not in skipped
        ]
        unasked = (passed_on or query).without(*(each.name for each in fields))
        return cls(fields=tuple(fields), target=form_target(route, unasked, view, **parts))

    @classmethod
    def of_days(cls, query: Query, route: str) -> "Form":
        """The form of a query whose days are in the wrong order: they are in their fields, and
        count for nothing else.
        """
        days = {name: value for name, value in query.parameters() if name in ("from", "to")}
        form = cls.of(query.without(*days), route=route)
        fields = (replace(each, value=days.get(each.name, each.value)) for each in form.fields)
        return replace(form, fields=tuple(fields))


def chips(query: Query, schedule: Schedule, *shown: str) -> Iterator[tuple[str, str]]:
    """What narrows the page, except parameters that it has `shown` already.

    Each has the link to the page without it.
    """
    for each in labels(query, schedule, edition().words(query.lang, query.tz)):
        if each.name not in shown:
            yield each.text, here(each.without)


def counted_chips(query: Query) -> Iterator[tuple[str, str, int]]:
    """The chips of the agenda, each with the number of events without it."""
    schedule = edition().schedule(query.as_of)
    for each in labels(query, schedule, edition().words(query.lang, query.tz)):
        yield each.text, here(each.without), len(edition().selection(each.without).events)


def _field(each: Filter, widget: Widget, query: Query, chosen: tuple[str, ...]) -> FormField:
    words, said = edition().words(query.lang, query.tz), FILTER_WORDS[each.name]
    return FormField(
        name=each.name,
        widget=widget,
        title=words.say(said.title),
        value=chosen[0] if chosen else "",
        everything=words.say(said.everything) if said.everything else "",
        choices=tuple(_choices(each, query, words, chosen)) if widget == "choice" else (),
        chosen=chosen,
        many=each.many,
    )


def _choices(
    each: Filter, query: Query, words: Words, chosen: tuple[str, ...]
) -> Iterator[tuple[str, str]]:
    """The values of a facet in words, with the number of events that each would leave.

    They are in their own order, or by name. Values that would find nothing are left out unless
    chosen.
    """
    schedule = edition().schedule(query.as_of)
    counts = edition().selection(query).facets[each.name]
    named = {
        value: FILTER_WORDS[each.name].said(each.value.read(each.name, value), schedule, words)
        for value in _offered(counts, chosen)
    }
    order = each.value.choices or sorted(named, key=lambda value: named[value])
    for value in order:
        if value in named:
            count = words.number(counts[value])
            yield value, words.say("{name} ({count})", name=named[value], count=count)


def _offered(counts: Mapping[str, int], chosen: tuple[str, ...]) -> list[str]:
    """The values with most events, and the chosen ones."""
    most = sorted(counts, key=lambda value: -counts[value])[:MOST_CHOICES]
    return [*most, *(each for each in chosen if each not in most)]
