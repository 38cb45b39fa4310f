"""An edition: one immutable state of everything that is served."""

from bisect import bisect_right
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo

from flask import current_app

from schedule import Records, Schedule, resolve
from schedule.dates import DAY
from schedule.publication import Publication
from schedule.query import Query
from schedule.words import Words
from web.selection import Selection


class Edition:
    """Records with all that follows from them, for one public address.

    Schedules are the same between two days on which something became known, so that they are
    kept by the earlier one: a reader may ask for any day, but there are only so many schedules.
    """

    def __init__(self, *, records: Records, site: str, clock: Callable[[], datetime]) -> None:
        self.records = records
        self.site = site
        self.calendar = records.calendar
        self._clock = clock
        self._zone = ZoneInfo(records.calendar.zone)
        reported = {report.published for report in records.reports.values()}
        ruled = {ruling.recorded.astimezone(UTC).date() for ruling in records.rulings}
        self._days = sorted(reported | ruled)
        self._known_on = lru_cache(maxsize=32)(lambda day: resolve(records, day))
        self._known = resolve(records)
        self._selected = lru_cache(maxsize=32)(
            lambda query: Selection(self.schedule(query.as_of), query)
        )

    def today(self) -> date:
        """The day in the calendar's own zone."""
        return self._clock().astimezone(self._zone).date()

    def fresh_until_midnight(self) -> int:
        """Seconds until the calendar's day ends, and with it what a page calls today."""
        now = self._clock().astimezone(self._zone)
        midnight = datetime.combine(now.date() + DAY, time(), self._zone)
        return int((midnight.astimezone(UTC) - now).total_seconds())

    def schedule(self, as_of: date | None = None) -> Schedule:
        """What is known, or was known on a day."""
        if as_of is None:
            return self._known
        before = bisect_right(self._days, as_of)
        schedule: Schedule = self._known_on(self._days[before - 1] if before else date.min)
        return schedule

    def selection(self, query: Query) -> Selection:
        """What a query asks for; it is the same in any language."""
        found: Selection = self._selected(query.but(lang=None))
        return found

    def words(self, language: str | None = None) -> Words:
        """The words of a language, or of the calendar's first."""
        return Words.of(self.calendar, language)

    def publication(self, query: Query, path: str, *, name: str | None = None) -> Publication:
        """How the events of a query are published at a path. Raises NotKnown."""
        schedule = self.schedule(query.as_of)
        return Publication.of(schedule, query, site=self.site, path=path, name=name)


def edition() -> Edition:
    """The edition that the current request is answered from."""
    found: Edition = current_app.extensions["edition"]
    return found
