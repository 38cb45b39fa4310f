"""An edition: one immutable state of everything that is served."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from functools import partial
from zoneinfo import ZoneInfo

from flask import g

from schedule import Calendar, Event, Schedule, Survey
from schedule.cached import cached_property
from schedule.dates.days import DAY
from schedule.dates.spans import TimeSpan
from schedule.known.conflicts import Conflict, open_conflicts
from schedule.known.occurrences import shortened
from schedule.language.words import Words
from schedule.layout.listing import Timed, by_date
from schedule.lru import LruCache
from schedule.search.index import Index, Posting, postings
from schedule.search.links import Links
from schedule.search.publication import Publication
from schedule.search.query import Query
from web.serving.event_cache import EventCache
from web.serving.response import ResponseCache
from web.serving.selection import Selection

Render = Callable[[Event, Publication], bytes]

KEPT_BYTES = 64 << 20
_DISPUTED: Posting = ("disputed", "1")
_KEPT_EVENTS = 200_000
"""How many events the cached schedules and selections may have together."""
_MOST_KEPT = 32
_FORMATS_IN_ENTRIES = 6
"""How many formats are joined from cached entries; a publisher uses all of them in turn."""


class Edition:
    """A survey of the data and everything made from it, for one public address.

    Everything that is served depends only on the survey, so it is computed once, when it is first
    needed; several threads may do so at the same time.

    A schedule stays the same between two days on which something became known. It is cached by the
    earlier day: a request may be as of any day, but there are only so many schedules.

    `now`: gives the present moment, in seconds since the epoch
    `is_first`: whether nothing has changed since the process started. Two editions can have the
        same date, because a report that is filed late may have been recorded early.
    """

    def __init__(
        self, survey: Survey, *, site: str, now: Callable[[], float], is_first: bool = True
    ) -> None:
        self.survey = survey
        self.site = site
        self.is_first = is_first
        self.responses = ResponseCache(KEPT_BYTES)
        self.now = now
        self._schedules: LruCache[date, Index] = LruCache()
        self._selections: LruCache[Query, Selection] = LruCache()
        self._entries: LruCache[tuple[Render, str], EventCache[bytes]] = LruCache()
        self._postings: EventCache[Sequence[Posting]] = EventCache(survey.schedule.events, postings)
        self._timed: EventCache[Sequence[Timed]] = EventCache(survey.schedule.events, by_date)

    def amended(self, survey: Survey) -> "Edition":
        """The next edition, from a survey that started from this one's. It keeps the entries that
        are still valid.
        """
        edition = Edition(survey, site=self.site, now=self.now, is_first=False)
        edition._postings = self._postings.amended(survey.schedule.events, postings)
        edition._timed = self._timed.amended(survey.schedule.events, by_date)
        if survey.changed is not None:
            for asked, entries in self._entries.items():
                make = partial(edition._new_entries, asked, entries)
                edition._entries.get(asked, make, edition._most_entries)
        return edition

    @property
    def digest(self) -> str:
        """The digest of the data."""
        return self.survey.digest

    @property
    def calendar(self) -> Calendar:
        return self.survey.records.calendar

    def today(self) -> date:
        """The day in the calendar's own zone."""
        return self._here().date()

    def midnight(self) -> float:
        """The moment at which the calendar's day, and so a page's "today", ends."""
        now = self._here()
        return datetime.combine(now.date() + DAY, time(), now.tzinfo).timestamp()

    def seconds_to_midnight(self) -> float:
        return self.midnight() - float(g.now)

    def _here(self) -> datetime:
        """The moment of the current request."""
        return datetime.fromtimestamp(g.now, ZoneInfo(self.calendar.zone))

    def schedule(self, as_of: date | None = None) -> Schedule:
        """What is known now, or was known on a day."""
        return self.index(as_of).schedule

    def index(self, as_of: date | None = None) -> Index:
        """An index of the events that are known now, or were known on a day."""
        if as_of is None:
            return self._now
        day = self._day_before(as_of)
        return self._schedules.get(
            day, lambda: self._index(self.survey.known_on(day)), self._most_kept
        )

    def selection(self, query: Query) -> Selection:
        """The selection of a query. It is the same in every language and zone."""
        asked = query.replaced(lang=None, tz=None, remind=None)
        index = self.index(query.as_of)
        return self._selections.get(
            asked, lambda: Selection(index, asked, self._timed), self._most_kept
        )

    @cached_property
    def conflicts(self) -> Sequence[Conflict]:
        """Every open conflict between reports."""
        events = self.survey.schedule.events.values()
        return [*open_conflicts(each for each in events if _DISPUTED in self._postings(each))]

    def conflict_values(self, conflict: Conflict) -> list[str]:
        """The values of a conflict, in words."""
        if conflict.field == "dates":
            return [self.words().when(each) for each in conflict.values]
        return [each.id if conflict.field == "place" else str(each) for each in conflict.values]

    @cached_property
    def _now(self) -> Index:
        return self._index(self.survey.schedule)

    def _index(self, schedule: Schedule) -> Index:
        return Index(schedule, self._postings)

    def words(self, language: str | None = None, zone: str | None = None) -> Words:
        """The words of a language, or of the calendar's first; for a reader in a zone."""
        return Words.of(self.calendar, language, zone)

    @cached_property
    def has_times(self) -> bool:
        """Whether any event has times of day."""
        events = self.survey.schedule.events.values()
        return any(isinstance(each.when, TimeSpan) for event in events for each in shortened(event))

    @cached_property
    def links(self) -> Links:
        return Links.of(self.site, self.calendar.languages[0])

    def publication(
        self, query: Query, route: str, *, label: str | None = None, **parts: str
    ) -> Publication:
        """The publication of a query at the address of a route. Raises NotKnown."""
        schedule = self.schedule(query.as_of) if query.as_of else self.survey.schedule
        return Publication.of(schedule, query, route, site=self.site, label=label, **parts)

    def entries(self, render: Render, language: str) -> EventCache[bytes]:
        """The entries of a format in a language."""
        asked = render, language
        return self._entries.get(asked, lambda: self._new_entries(asked), self._most_entries)

    def _new_entries(
        self, asked: tuple[Render, str], before: EventCache[bytes] | None = None
    ) -> EventCache[bytes]:
        render, language = asked
        publication = self.publication(Query(lang=language), "home")

        def rendered(event: Event) -> bytes:
            return render(event, publication)

        amended = before.amended if before else EventCache[bytes]
        return amended(self.survey.schedule.events, rendered)

    def _day_before(self, as_of: date) -> date:
        """The last day, up to a given one, on which something became known."""
        before = bisect_right(self._days, as_of)
        return self._days[before - 1] if before else date.min

    @cached_property
    def _days(self) -> Sequence[date]:
        return self.survey.days()

    @property
    def _most_entries(self) -> int:
        return self._most_kept + _FORMATS_IN_ENTRIES * len(self.calendar.languages)

    @cached_property
    def _most_kept(self) -> int:
        return min(_MOST_KEPT, _KEPT_EVENTS // (len(self.survey.schedule.events) + 1) + 1)


def edition() -> Edition:
    """The edition for the current request."""
    found: Edition = g.edition
    return found
