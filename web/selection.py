"""A selection: what a query asks of a schedule, and what several views make of it."""

from collections.abc import Mapping
from functools import cached_property

from schedule import Event, Schedule
from schedule.choices import choices
from schedule.index import select
from schedule.layout.agenda import Listing
from schedule.layout.changes import Journal
from schedule.query import Query


class Selection:
    """Each part is made when it is first asked for, and only once. Windows and events without a
    date are there unless the query says otherwise.
    """

    def __init__(self, schedule: Schedule, query: Query) -> None:
        self.schedule = schedule
        self.query = query

    @cached_property
    def events(self) -> tuple[Event, ...]:
        return tuple(select(self.schedule, self.query, vague=True))

    @cached_property
    def listing(self) -> Listing:
        return Listing.of(self.events)

    @cached_property
    def journal(self) -> Journal:
        return Journal.of(self.events)

    @cached_property
    def choices(self) -> Mapping[str, Mapping[str, int]]:
        return choices(self.schedule, self.query)
