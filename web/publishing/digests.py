"""Digests of what each address is made from, so that only what changes is made again.

A digest may change although the response is the same: then it is made, compared and not written. It
must never stay the same if the response changes; `tests/web/publishing/test_publisher.py` checks
that.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from hashlib import sha256

from schedule.cached import cached_property
from schedule.dates.days import DAY, month_after
from schedule.known.sequences import grouped
from schedule.known.silence import is_unreported
from schedule.layout.month import parse_month
from schedule.layout.year import parse_year
from schedule.search.index import Posting
from schedule.search.query import Query
from schedule.search.routes import FOLDERS
from web.api import sitemap
from web.publishing.addresses import Pages, Subject
from web.publishing.kept_survey import KeptSurvey
from web.publishing.pickled import Pickled
from web.publishing.program import program
from web.serving.edition import Edition

_WEEK = timedelta(days=7)
_LENGTH = 32
"""How many digits of a digest are kept."""


class Digests:
    """The digests of what the addresses of an edition are about, published beside a live server, or
    without one.
    """

    def __init__(
        self, edition: Edition, kept: KeptSurvey, pages: Pages, today: date, live: str = ""
    ) -> None:
        self._schedule = edition.survey.schedule
        self._data = edition.digest
        self._day, self._today = today, today.isoformat()
        self._site, self._live = edition.site, live
        self._sitemap = sitemap.parts(pages)
        self._everything = edition.selection(Query())
        self._digests, self._reports = kept.events, kept.reports
        self._dated = {"month": self._month, "year": self._year}
        self._events: dict[str, str] = {}

    def of(self, subject: Subject) -> str:
        """The digest of the addresses about a subject."""
        return _hashed(self._basis, *self._inputs(subject))

    def of_entry(self, event_id: str) -> str:
        """The digest of the entries of an event in files of the whole calendar."""
        return _hashed(self._basis, self._names, self._digests[event_id])

    def _inputs(self, subject: Subject) -> Iterator[str]:
        kind, value, is_page = subject
        if kind == "filename":
            return
        yield self._names
        if kind == "event_id":
            yield self._event(value)
            if is_page:
                yield self._neighbours.get(value, "")
                yield self._silence(value)
        elif kind == "report_id":
            yield self._reports[value]
            yield from map(self._event, self._events_by_report.get(value, ()))
        elif kind == "source_id":
            source = self._everything.index.sources[value]
            yield from (self._reports[each.id] for each in source.reports)
            yield from (self._event(each.id) for each in source.events)
        elif kind == "number":
            yield Pickled()(self._sitemap[int(value) - 1]).hex()
        elif kind in self._dated:
            yield self._today
            yield self._facet_counts
            yield from self._dated[kind](value)
        elif kind in FOLDERS.values():
            yield self._today
            yield "" if is_page else str(self._schedule.modified)
            yield self._facet_counts
            yield from map(self._event, self._events_by_facet.get((kind, value), ()))
        else:
            yield self._data
            yield self._today

    def _month(self, month: str) -> Iterator[str]:
        """What a month shows: its events, those of the weeks that it shares, and its neighbours."""
        first = parse_month(month)
        found, last = self._everything.month_index, month_after(first) - DAY
        yield repr((found.first, found.last))
        yield repr((found.exact.preceding(first), found.exact.following(last + DAY)))
        for each in (*found.exact.on(first - _WEEK, last + _WEEK), *found.vague.on(first, last)):
            yield self._digests[each.event.id]

    def _year(self, year: str) -> Iterator[str]:
        """What a year shows: its events, and whether there are years before and after it."""
        found, number = self._everything.month_index, parse_year(year)
        first, last = date(number, 1, 1), date(number, 12, 31)
        yield repr([each and each.year for each in (found.first, found.last)])
        for each in (*found.exact.on(first, last), *found.vague.on(first, last)):
            yield self._digests[each.event.id]

    def _event(self, event_id: str) -> str:
        """The digest of an event and of its programme, or of its redirect or withdrawal."""
        known = self._schedule
        if event_id not in known.events:
            return f"{known.merged.get(event_id)} {known.withdrawn.get(event_id)}"
        if event_id not in self._events:
            parts = (self._digests[each] for each in self._family(event_id))
            self._events[event_id] = _hashed(*parts)
        return self._events[event_id]

    def _silence(self, event_id: str) -> str:
        """Whether the page says that nothing was reported since."""
        known = self._schedule.events.get(event_id)
        return str(known and is_unreported(known, self._day))

    def _family(self, event_id: str) -> Iterable[str]:
        """An event and all its parts."""
        found: dict[str, None] = {}
        waiting = [event_id]
        while waiting:
            each = waiting.pop()
            if each not in found and each in self._schedule.events:
                found[each] = None
                waiting += (item.id for item in self._schedule.events[each].programme)
        return found

    @cached_property
    def _basis(self) -> str:
        """The digest of the program and of the settings."""
        return _hashed(self._site, self._live, program())

    @cached_property
    def _names(self) -> str:
        """The digest of what every page may name: the calendar, places, people and publishers."""
        known = self._schedule
        return _hashed(
            Pickled()(
                [
                    known.calendar,
                    *known.places.values(),
                    *known.people.values(),
                    *known.publishers.entries.values(),
                ]
            ).hex()
        )

    @cached_property
    def _events_by_report(self) -> Mapping[str, Sequence[str]]:
        events = self._schedule.events.values()
        return grouped((each.id, event.id) for event in events for each in event.reports)

    @cached_property
    def _events_by_facet(self) -> Mapping[Posting, Sequence[str]]:
        events = self._schedule.events.values()
        return grouped(
            (each, event.id)
            for event in events
            for each in dict.fromkeys(self._everything.index.postings_of(event))
        )

    @cached_property
    def _neighbours(self) -> Mapping[str, str]:
        """What an event's page shows of the events before and after it."""
        return {
            each: _hashed(*(f"{one.id} {one.title.root}" if one else "" for one in beside))
            for each, beside in self._everything.neighbours.items()
        }

    @cached_property
    def _facet_counts(self) -> str:
        """The numbers of events in the filter form, which only leads to a live server."""
        if not self._live:
            return ""
        counts = {each: len(found) for each, found in self._events_by_facet.items()}
        return repr(sorted(counts.items()))


def _hashed(*parts: str) -> str:
    return sha256("\0".join(parts).encode()).hexdigest()[:_LENGTH]
