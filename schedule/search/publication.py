"""A publication: a set of events with a name and an address, in one language.

Every renderer gets it besides the events. It is the only place that makes UIDs and addresses.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Self

from schedule.filed.calendar import Calendar
from schedule.filed.publishers import Publishers
from schedule.filed.records import Report
from schedule.known.model import Event, Schedule, Withdrawal
from schedule.known.rules_edition import RULES_EDITION
from schedule.language.words import Words
from schedule.search.filter_words import label as query_label
from schedule.search.links import Links, key
from schedule.search.query import Query
from schedule.search.routes import ROUTES

_ID = "the-id"
_PAGES = ("event", "report")


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """What a renderer gets besides the events.

    address: the link to this publication
    key: its permanent name, wherever it is published (`schedule.search.links.key`)
    home: the link to the page with the same events
    label: the query in words; empty for everything
    modified: when the last record was filed; None while nothing is filed
    first, last: the days between which the occurrences of a series are listed (None: all)
    withdrawals: the events of the query that were withdrawn
    publishers: the publishers that have an entry
    pages: the absolute address of a page by its route: what stands before its id, and after it
    """

    calendar: Calendar
    words: Words
    links: Links
    address: str
    key: str
    home: str = "/"
    label: str = ""
    modified: datetime | None
    first: date | None = None
    last: date | None = None
    remind: str = ""
    withdrawals: tuple[Withdrawal, ...] = ()
    publishers: Publishers = field(default_factory=Publishers)
    pages: Mapping[str, tuple[str, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        pages = {each: _around_the_id(self.links, self.words.language, each) for each in _PAGES}
        object.__setattr__(self, "pages", pages)

    @classmethod
    def of(
        cls,
        schedule: Schedule,
        query: Query,
        route: str,
        *,
        site: str,
        label: str | None = None,
        **parts: str,
    ) -> Self:
        """The publication of a query at the address of a route. Raises NotKnown.

        `label` is the query in words if it isn't given.
        """
        words = Words.of(schedule.calendar, query.lang, query.tz)
        links = Links.of(site, schedule.calendar.languages[0])
        return cls(
            calendar=schedule.calendar,
            words=words,
            links=links,
            address=links.to(route, query, **parts),
            key=key(route, query, **parts),
            home=links.to("home", query),
            label=query_label(query, schedule, words) if label is None else label,
            modified=schedule.modified,
            first=query.first,
            last=query.last,
            remind=query.remind or "",
            withdrawals=tuple(_withdrawals(schedule, query)),
            publishers=schedule.publishers,
        )

    @property
    def name(self) -> str:
        name = self.words.name(self.calendar.name)
        return f"{name} · {self.label}" if self.label else name

    @property
    def last_modified(self) -> datetime | None:
        """When what is served last changed, by a record or by the rules. None while nothing is
        filed.
        """
        return RULES_EDITION.last_modified(self.modified) if self.modified else None

    @property
    def updated(self) -> datetime:
        """`last_modified` for formats that require it; the epoch while nothing is filed."""
        return self.last_modified or datetime.fromtimestamp(0, UTC)

    def uid(self, event: str) -> str:
        """The UID of an event: a function of its id and the calendar's domain.

        It stays the same when the date, title or address changes (RFC 7986, section 5.3).
        """
        return f"{event}@{self.calendar.domain}"

    def uid_of_time(self, event: str, day: date) -> str:
        """The UID of an occurrence that can't be in the entry of its event."""
        return self.uid(f"{event}.{day:%Y%m%d}")

    def absolute(self, link: str) -> str:
        return self.links.absolute(link)

    def url(self, route: str, **parts: str) -> str:
        """The absolute address of a route, without a language."""
        return self.absolute(self.links.to(route, **parts))

    def event_page(self, event: Event) -> str:
        return self._page("event", event.id)

    def report_page(self, report: str) -> str:
        return self._page("report", report)

    def source(self, report: Report) -> str:
        """Where a report can be read: at its publisher, or on its page here."""
        return report.url or self._page("report", report.id)

    def _page(self, route: str, identifier: str) -> str:
        """The absolute address of a page in the language of the publication."""
        before, after = self.pages[route]
        return f"{before}{identifier}{after}"


@lru_cache(maxsize=64)
def _around_the_id(links: Links, language: str, route: str) -> tuple[str, ...]:
    """The absolute address of a page with an id: what stands before the id, and after it."""
    spoken = Query() if language == links.language else Query(lang=language)
    (part,) = ROUTES[route].parts
    before, _, after = links.absolute(links.to(route, spoken, **{part: _ID})).rpartition(_ID)
    return before, after


def _withdrawals(schedule: Schedule, query: Query) -> Iterator[Withdrawal]:
    """The events that were withdrawn by the day of the query. Filters don't find them any more."""
    if query.carried == query.replaced(vague=None, remind=None):
        for each in schedule.withdrawn.values():
            if schedule.as_of is None or each.day <= schedule.as_of:
                yield each
