"""The table of filters: the name of each parameter, the type of its value, how it finds events.

A new filter is a row here and its words in `schedule.search.filter_words`. Queries, the index,
facets, the filter form, chips, the command line and the OpenAPI description read this table.
"""

# ruff: noqa: RUF009 - `row` makes a field
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from typing import Any, Literal, TypeAlias, TypeVar

from schedule.filed.fields import STATUSES, Status
from schedule.known.model import Event, Schedule
from schedule.language.history import has_moved
from schedule.search.values import DAY, FLAG, ID, LANGUAGE, LEAD, WORDS, ZONE, Value, one_of

T = TypeVar("T")

Widget = Literal["search", "choice", "day"]
"""How the filter form asks for a value: a search field, a list of facets, a date field."""
Several: TypeAlias = T | tuple[T, ...]
"""One value or several. A query keeps them as a tuple, in canonical order."""
MOST_VALUES = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """A row of the table.

    name: the name of the parameter
    field: the field of a query that holds the value
    value: the type of its value
    about: what the value means, for programmers
    finds: the values under which an event is found
    thing: looks up what the value is the id of; raises NotKnown
    widget: its widget in the filter form; None if the form has none and only keeps the value
    carried: whether links keep it from page to page
    folder: the path below which each value has addresses of its own
    many: whether it takes several values; an event must have at least one of them
    """

    name: str = ""
    field: str = ""
    value: Value[Any]
    about: str
    finds: Callable[[Event], Iterable[str]] | None
    thing: Callable[[Schedule, str], object] | None
    widget: Widget | None
    carried: bool
    folder: str
    many: bool


def row(  # noqa: PLR0913 - one for each column of the table
    value: Value[T],
    *,
    name: str = "",
    about: str,
    finds: Callable[[Event], Iterable[str]] | None,
    thing: Callable[[Schedule, str], object] | None = None,
    widget: Widget | None = None,
    carried: bool = False,
    folder: str = "",
    many: bool = False,
) -> Any:
    """A field of a query with its filter.

    name: given if the parameter's name differs from the field's
    finds: None if the index needs no list: for words, days, vagueness, and what chooses no events
    """
    rule = Filter(
        name=name,
        value=value,
        about=about,
        finds=finds,
        thing=thing,
        widget=widget,
        carried=carried,
        folder=folder,
        many=many,
    )
    return field(default=None, metadata={"filter": rule})


FIRM = (Status.CONFIRMED, Status.HELD)


def _flag(has: Callable[[Event], bool]) -> Callable[[Event], Iterable[str]]:
    return lambda event: (FLAG.write(has(event)),)


def _listed(schedule: Schedule, identifier: str) -> Event | None:
    """The event of an id on a list, by the id that it has now.

    None if it was withdrawn, or isn't known on the day of the query. Raises NotKnown.
    """
    identifier = schedule.merged.get(identifier, identifier)
    if identifier in schedule.withdrawn or schedule.as_of:
        return schedule.events.get(identifier)
    return schedule.event(identifier)


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """The rows, in the canonical order of the parameters. None is a filter that isn't used."""

    q: str | None = row(
        WORDS,
        about="words to be found in titles, people, places or publishers, in any language; a month "
        "or day such as march 2023 finds what happens then",
        finds=None,
        widget="search",
    )
    id: Several[str] | None = row(
        ID,
        about="the id of an event, at most 100 of them: a list of one's own",
        finds=lambda event: (event.id,),
        thing=_listed,
        many=True,
    )
    place: Several[str] | None = row(
        ID,
        about="the id of a place; of several, either of them",
        finds=lambda event: [place.id for place in event.places],
        thing=Schedule.place,
        widget="choice",
        folder="places",
        many=True,
    )
    person: Several[str] | None = row(
        ID,
        about="the id of a person; of several, either of them",
        finds=lambda event: [person.id for person in event.people],
        thing=Schedule.person,
        widget="choice",
        folder="people",
        many=True,
    )
    kind: Several[str] | None = row(
        ID,
        about="the id of a kind of event; of several, either of them",
        finds=lambda event: (event.kind_id,),
        thing=Schedule.kind,
        widget="choice",
        folder="kinds",
        many=True,
    )
    status: Several[Status] | None = row(
        one_of(STATUSES),
        about="one of " + ", ".join(STATUSES),
        finds=lambda event: (event.status,) if event.status else (),
        widget="choice",
        many=True,
    )
    disputed: bool | None = row(
        FLAG,
        about="1: only events on which reports differ; 0: no such events",
        finds=_flag(lambda event: event.disputed),
        widget="choice",
    )
    moved: bool | None = row(
        FLAG,
        about="1: only events whose date has moved; 0: no such events",
        finds=_flag(has_moved),
        widget="choice",
    )
    firm: bool | None = row(
        FLAG,
        about="1: only events that are confirmed or were held; 0: no such events",
        finds=_flag(lambda event: event.status in FIRM),
        widget="choice",
    )
    first: date | None = row(
        DAY,
        name="from",
        about="a day, YYYY-MM-DD; only what happens then or later",
        finds=None,
        widget="day",
    )
    last: date | None = row(
        DAY,
        name="to",
        about="a day, YYYY-MM-DD; only what happens then or earlier",
        finds=None,
        widget="day",
    )
    as_of: date | None = row(
        DAY, about="a day, YYYY-MM-DD; only what was known then", finds=None, carried=True
    )
    vague: bool | None = row(
        FLAG, about="1 with, or 0 without, events whose day is not known", finds=None
    )
    lang: str | None = row(
        LANGUAGE, about="a language, such as en; en-US finds it too", finds=None, carried=True
    )
    tz: str | None = row(
        ZONE,
        about="a time zone, such as Europe/Berlin: times are given by its clock, too",
        finds=None,
        carried=True,
    )
    remind: str | None = row(
        LEAD,
        about="a duration, such as PT24H: each entry has an alarm so long before it begins",
        finds=None,
    )


def _table() -> Mapping[str, Filter]:
    rules = (replace(each.metadata["filter"], field=each.name) for each in fields(Filters))
    return {name: replace(rule, name=name) for rule in rules for name in [rule.name or rule.field]}


FILTERS = _table()
"""Every filter by the name of its parameter."""
