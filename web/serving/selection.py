"""A selection: the events of a query, and what several views make of them."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from schedule import Event
from schedule.cached import cached_property
from schedule.known.slips import SlipList
from schedule.layout.changes import RevisionList
from schedule.layout.listing import Listing, Neighbours, Timed, by_date, neighbours
from schedule.layout.month import MonthIndex
from schedule.layout.outline import Outline
from schedule.layout.zoom import years
from schedule.search.corrections import corrections
from schedule.search.facets import facets
from schedule.search.index import Index
from schedule.search.query import Query


class Selection:
    """The events of a query, with listings and indexes.

    Each part is computed once, when it is first needed. Windows and events without a date are
    included unless the query excludes them.
    """

    def __init__(
        self, index: Index, query: Query, timed: Callable[[Event], Sequence[Timed]] = by_date
    ) -> None:
        """`timed` gives the agenda's entries of an event, which may be cached."""
        self.index = index
        self.query = query
        self._timed = timed

    @cached_property
    def events(self) -> tuple[Event, ...]:
        return tuple(self.index.select(self.query, vague=True))

    @cached_property
    def modified(self) -> datetime | None:
        """When the last record about these events was filed; None while nothing is filed.

        Without a filter it is the last record of all, also of an event that was withdrawn.
        """
        whole = self.index.schedule.modified
        if self.query == self.query.carried:
            return whole
        return max((each.modified for each in self.events), default=whole)

    @cached_property
    def listing(self) -> Listing:
        return Listing(self.events, self._timed)

    @cached_property
    def neighbours(self) -> Mapping[str, Neighbours]:
        return neighbours(self.listing)

    @cached_property
    def month_index(self) -> MonthIndex:
        return MonthIndex.of(self.events)

    @cached_property
    def years(self) -> frozenset[int]:
        """The years of the events' dates."""
        return years(each.when for each in self.events if each.when)

    @cached_property
    def revision_list(self) -> RevisionList:
        return RevisionList(self.events)

    @cached_property
    def outline(self) -> Outline:
        return Outline(self.events)

    @cached_property
    def slip_list(self) -> SlipList:
        return SlipList(self.events, self.index.schedule.publishers)

    @cached_property
    def corrections(self) -> tuple[str, ...]:
        """What a search that finds nothing may have meant."""
        return () if self.events or not self.query.q else corrections(self.index, self.query)

    @cached_property
    def facets(self) -> Mapping[str, Mapping[str, int]]:
        return facets(self.index, self.query)
