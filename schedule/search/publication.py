"""A publication: a set of events under a name and at an address, in one language.

It's what every renderer needs besides the events, and the one place that makes UIDs and addresses.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Self
from urllib.parse import urlencode

from schedule.filed.records import Calendar, Report
from schedule.known.model import Event, Schedule
from schedule.language.words import Words
from schedule.search.filter_words import label
from schedule.search.query import Query


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """`site` is the public address without a path or final slash; `address` this publication's
    own path and query on it; `home` that of the page with the same events. `label` says in words
    what was asked for, and is empty for everything. `modified` is None while nothing is filed.
    What repeats is listed time by time from `first` to `last` (None: all of its times).
    """

    calendar: Calendar
    words: Words
    site: str
    address: str
    home: str = "/"
    label: str = ""
    modified: datetime | None
    first: date | None = None
    last: date | None = None

    @classmethod
    def of(
        cls, schedule: Schedule, query: Query, *, site: str, path: str, name: str | None = None
    ) -> Self:
        """How the events of a query are published at a path; a `name` stands in for what the query
        asks for in words. Raises NotKnown.
        """
        words = Words.of(schedule.calendar, query.lang)
        return cls(
            calendar=schedule.calendar,
            words=words,
            site=site,
            address=f"{path}{query.tail}",
            home=f"/{query.tail}",
            label=label(query, schedule, words) if name is None else name,
            modified=schedule.modified,
            first=query.first,
            last=query.last,
        )

    @property
    def name(self) -> str:
        name = self.words.name(self.calendar.name).text
        return f"{name} · {self.label}" if self.label else name

    @property
    def updated(self) -> datetime:
        """`modified` for formats that demand one: of what never was, the beginning of time."""
        return self.modified or datetime.fromtimestamp(0, UTC)

    def uid(self, event: str) -> str:
        """A function of the event's id and the calendar's domain alone: it outlives every change
        of date, title and address (RFC 7986, section 5.3).
        """
        return f"{event}@{self.calendar.domain}"

    def absolute(self, path: str) -> str:
        return f"{self.site}{path}"

    def event_page(self, event: Event) -> str:
        return self.absolute(f"/events/{event.id}") + self._language()

    def report_page(self, report: str) -> str:
        return self.absolute(f"/reports/{report}") + self._language()

    def source(self, report: Report) -> str:
        """Where a report can be read: at its publisher's, or else what it says here."""
        return report.url or self.report_page(report.id)

    def _language(self) -> str:
        if self.words.language == self.calendar.languages[0]:
            return ""
        return _asking_for(self.words.language)


@lru_cache(maxsize=64)
def _asking_for(language: str) -> str:
    return "?" + urlencode({"lang": language})
