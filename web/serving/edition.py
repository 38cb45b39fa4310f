"""An edition: one immutable state of everything that is served."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time
from functools import partial
from zoneinfo import ZoneInfo

from flask import request

from schedule import Calendar, Event, Schedule, Survey
from schedule.cached import once
from schedule.dates.spans import DAY
from schedule.known.conflicts import Conflict, open_conflicts
from schedule.language.words import Words
from schedule.render import ical
from schedule.search.index import Index
from schedule.search.publication import Publication
from schedule.search.query import Query
from web.serving.body import Body, Piece
from web.serving.cache import Rendered
from web.serving.delivery import EDITION, NOW
from web.serving.entries import Entries, Feed, row
from web.serving.lru import Recent
from web.serving.representation import Kept, Representation
from web.serving.selection import Selection

Clock = Callable[[], datetime]

FRONT = "/calendar.ics", ""
"""The address of the whole feed."""
KEPT_BYTES = 64 << 20
_KEPT_EVENTS = 200_000
"""How many events the schedules of former days, and what queries selected, may have all in all."""
_MOST_KEPT = 32
_ENTRY_WEIGHT = 150
"""About how many bytes an entry takes in a feed that is kept: deflated, for it is shared else."""
_CLOSING = Piece.of(ical.CLOSING)


class Edition:
    """A survey of the data with all that follows from it, for one public address.

    Nothing but the survey changes what is served, so that whatever is worked out is worked out
    once, when it is first asked for; by several threads at the same time, if need be.

    Schedules are the same between two days on which something became known, so that they are
    kept by the earlier one: a reader may ask for any day, but there are only so many schedules.
    """

    def __init__(
        self,
        survey: Callable[[], Survey],
        *,
        site: str,
        clock: Clock,
        rendered: Rendered | None = None,
    ) -> None:
        """`rendered` is what was rendered of the same data before: its feed is ready at once."""
        self.site = site
        self.kept = Kept(KEPT_BYTES)
        self._clock = clock
        self._make_survey = survey
        self._feeds: dict[str, Feed] = {}
        self._rendered = rendered
        if rendered:
            body = Body([Piece.of(rendered.opening), *rendered.pieces(), _CLOSING])
            self.kept.put(FRONT, Representation(body, rendered.headers, None))
        self._once_known: Recent[date, Index] = Recent()
        self._once_rendered: Recent[tuple[date, str], Entries] = Recent()
        self._selected: Recent[Query, Selection] = Recent()

    def amended(self, survey: Survey) -> "Edition":
        """The edition of a survey that started from this one's, with all of this one's entries
        that still hold.
        """
        edition = Edition(lambda: survey, site=self.site, clock=self._clock)
        if survey.changed is not None:
            before, after = self.survey.schedule.events, survey.schedule.events
            gone = [before[each] for each in survey.changed if each in before]
            come = [after[each] for each in survey.changed if each in after]
            for language, feed in [*self._feeds.items()]:
                render = edition._renderer(language)
                edition._feeds[language] = feed.amended(gone, come, render)
        return edition

    @property
    def is_restored(self) -> bool:
        """Whether its feed was there before its data was read."""
        return self._rendered is not None

    @property
    def digest(self) -> str:
        """Of the data, whether it has been surveyed yet or not."""
        return self._rendered.digest if self._rendered else self.survey.digest

    @property
    def is_surveyed(self) -> bool:
        """Whether more is known by now than the digest."""
        return "survey" in vars(self)

    @once
    def survey(self) -> Survey:
        return self._make_survey()

    @property
    def calendar(self) -> Calendar:
        return self.survey.records.calendar

    def now(self) -> float:
        """The present moment, in seconds of the epoch."""
        return self._clock().timestamp()

    def today(self) -> date:
        """The day in the calendar's own zone."""
        return self._here().date()

    def fresh_until_midnight(self) -> float:
        """Seconds until the calendar's day ends, and with it what a page calls today."""
        now = self._here()
        midnight = datetime.combine(now.date() + DAY, time(), now.tzinfo)
        return (midnight.astimezone(UTC) - now).total_seconds()

    def _here(self) -> datetime:
        """The moment of the request that is answered."""
        return datetime.fromtimestamp(request.environ[NOW], ZoneInfo(self.calendar.zone))

    def schedule(self, as_of: date | None = None) -> Schedule:
        """What is known, or was known on a day."""
        return self.index(as_of).schedule

    def index(self, as_of: date | None = None) -> Index:
        """The events that are known, or were known on a day, by what asks for them."""
        if as_of is None:
            return self._now
        day = self._day_before(as_of)
        return self._once_known.get(day, lambda: Index(self.survey.known_on(day)), self._most_kept)

    def selection(self, query: Query) -> Selection:
        """What a query asks for; it is the same in any language."""
        asked = query.but(lang=None)
        index = self.index(query.as_of)
        return self._selected.get(asked, lambda: Selection(index, asked), self._most_kept)

    @once
    def conflicts(self) -> Sequence[Conflict]:
        """Every open conflict between reports."""
        return [*open_conflicts(self.survey.schedule.events.values())]

    @once
    def _now(self) -> Index:
        return Index(self.survey.schedule)

    def words(self, language: str | None = None) -> Words:
        """The words of a language, or of the calendar's first."""
        return Words.of(self.calendar, language)

    def publication(self, query: Query, path: str, *, name: str | None = None) -> Publication:
        """How the events of a query are published at a path. Raises NotKnown."""
        schedule = self.schedule(query.as_of) if query.as_of else self.survey.schedule
        return Publication.of(schedule, query, site=self.site, path=path, name=name)

    def feed(self, query: Query, publication: Publication) -> Body:
        """The calendar file of a query: entries that were rendered before, joined."""
        language = publication.words.language
        if query.but(lang=None, vague=None) == Query():
            feed, events = self._feed(language), self.survey.schedule.events
            pieces = [*feed.pieces(vague=bool(query.vague))]
            repeating = [events[each] for each in feed.repeating]
            weight = 8 * len(pieces)
        else:
            index = self.index(query.as_of)
            positions = index.positions(query, vague=False)
            pieces = [self._entries(query.as_of, language).piece(positions)]
            among = set(positions) if index.repeating else ()
            repeating = [index.events[at] for at in index.repeating if at in among]
            weight = _ENTRY_WEIGHT * len(positions)
        opening = ical.opening(repeating, publication)
        return Body([Piece.of(opening), *pieces, _CLOSING], weight + 2 * len(opening))

    def rendered(self) -> Rendered:
        """What another start with the same data need not render again. Raises KeyError when the
        whole feed hasn't been made yet.
        """
        front = self.kept[FRONT]
        self._feed(self.calendar.languages[0])
        if self._rendered and self._rendered.digest == self.survey.digest:
            for language in self._rendered.rows:
                self._feed(language)
        # Copied, for a reader of another language may add its feed meanwhile.
        feeds = {**self._feeds}
        return Rendered.of(self.survey.digest, self.calendar.languages[0], front, feeds)

    def _feed(self, language: str) -> Feed:
        if language not in self._feeds:
            events, before = self.survey.schedule.events.values(), self._rendered
            render = self._renderer(language)
            if before and before.digest == self.survey.digest:
                self._feeds[language] = before.feed(language, events, render)
            else:
                self._feeds[language] = Feed.of(events, render)
        return self._feeds[language]

    def _renderer(self, language: str) -> Callable[[Event], bytes]:
        publication = self.publication(Query(lang=language), "/calendar.ics")
        return partial(ical.entry, publication=publication)

    def _entries(self, as_of: date | None, language: str) -> Entries:
        """What stands in the feed for each event of the index."""
        if as_of is None:
            return self._feed(language).entries
        asked = self._day_before(as_of), language
        return self._once_rendered.get(asked, lambda: self._entries_on(*asked), self._most_kept)

    def _entries_on(self, day: date, language: str) -> Entries:
        """An event of which all was known then has the entry that it has now."""
        now, render = self.survey.schedule.events, self._renderer(language)
        rows = {each.id: each for each in self._feed(language).rows}
        return Entries(
            rows[event.id] if now.get(event.id) is event else row(event, render)
            for event in self.index(day).events
        )

    def _day_before(self, as_of: date) -> date:
        """The last day, up to one, on which something became known."""
        before = bisect_right(self._days, as_of)
        return self._days[before - 1] if before else date.min

    @once
    def _days(self) -> Sequence[date]:
        return self.survey.days()

    @once
    def _most_kept(self) -> int:
        return min(_MOST_KEPT, _KEPT_EVENTS // (len(self.survey.schedule.events) + 1) + 1)


def edition() -> Edition:
    """The edition that the current request is answered from."""
    found: Edition = request.environ[EDITION]
    return found
