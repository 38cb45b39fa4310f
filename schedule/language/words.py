"""Dates, names and states in words, in one of the calendar's languages.

Dates follow CLDR, by Babel. The phrases around them are in the gettext catalogues in
`schedule/translations`; adding a file there adds a language. A phrase is a whole sentence or line
where possible, with its punctuation, because languages differ in commas, quotes, order and number.

A large calendar repeats the same days, numbers and reports, in several formats. So LRU caches keep
recent results.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from babel.dates import (
    format_skeleton,
)

from schedule.dates.days import are_whole_months
from schedule.dates.rule_parts import frequency
from schedule.dates.spans import DaySpan, Series, TimeSpan, When, Window
from schedule.dates.windows import period_of
from schedule.filed.fields import Status
from schedule.filed.records import Identity, Person, Place, Report
from schedule.known.fields import Reason, Resolved
from schedule.language.cldr import (
    KEPT,
    day_in,
    ends,
    long_day,
    offset,
)
from schedule.language.language import Language
from schedule.language.periods import PERIOD_WORDS, months
from schedule.language.phrases import mark, mark_counted, phrase_in

STATUS_WORDS: dict[Status, str] = {
    Status.FLOATED: mark("under discussion"),
    Status.ANNOUNCED: mark("announced"),
    Status.CONFIRMED: mark("confirmed"),
    Status.POSTPONED: mark("postponed"),
    Status.CANCELLED: mark("cancelled"),
    Status.HELD: mark("took place"),
}


REASON_WORDS: dict[Reason, str] = {
    Reason.UNDISPUTED: mark("No report contradicts it."),
    Reason.RULING: mark("An editor decided between the reports."),
    Reason.OUTCOME: mark("What happened outranks every plan."),
    Reason.FIRM: mark("What is announced outranks what is only under discussion."),
    Reason.OFFICIAL: mark("An official report outranks the others."),
    Reason.NEWEST: mark("Of the reports that differ, the newest is followed."),
    Reason.MOST: mark("Of the newest day’s reports that differ, most say so."),
    Reason.COURSE: mark("What other reports say doesn’t fit the course of events."),
    Reason.OPEN: mark("Disputed: reports of equal weight differ, and no editor has decided yet."),
}


EVERY_WORDS = {
    "DAILY": mark("daily"),
    "WEEKLY": mark("weekly"),
    "MONTHLY": mark("monthly"),
    "YEARLY": mark("yearly"),
}


EVERY_FEW_WORDS = {
    "DAILY": mark_counted("every {count} day", "every {count} days"),
    "WEEKLY": mark_counted("every {count} week", "every {count} weeks"),
    "MONTHLY": mark_counted("every {count} month", "every {count} months"),
    "YEARLY": mark_counted("every {count} year", "every {count} years"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Words(Language):
    """Dates, names and states in one language."""

    def days(self, first: date, last: date) -> str:
        """An inclusive interval of days by CLDR, with full month names: `20–22 March 2023`."""
        return "".join(ends(self.language, first, last))

    def ends(self, first: date, last: date) -> tuple[str, str, str]:
        """The two ends of an interval of days and what is between them: `20`, `–`, `22 March 2023`.

        For a single day, only the last one.
        """
        return ends(self.language, first, last)

    def clock(self, moment: datetime) -> str:
        """`10:00`, by the clock of its place."""
        return moment.isoformat()[11:16]

    def months(self, first: date, last: date) -> str:
        """An interval of whole months, or of whole years: `March 2023`, `2023`."""
        return months(self.language, first, last)

    def day_of_month(self, day: date) -> str:
        """`20`, as it is written beside its weekday and below its month."""
        return str(format_skeleton("d", day, locale=self.locale))

    def full_day(self, day: date) -> str:
        """`Monday, 20 March 2023`."""
        return day_in(self.language, day, "full")

    def weekday(self, day: date) -> str:
        return day_in(self.language, day, "EEEE")

    def when(self, when: When, wholes: Iterable[Identity] = ()) -> str:
        """A span or window in words. `wholes` are the events that a window may be taken from."""
        match when:
            case DaySpan():
                return self.days(when.first, when.last)
            case TimeSpan():
                return self._both_clocks(when)
            case Series():
                return self._series(when)
        return self._window(when, wholes)

    def status(self, status: Status) -> str:
        return self.say(STATUS_WORDS[status])

    def reason(self, resolved: Resolved[object]) -> str:
        """Why the value is followed, in a sentence."""
        said = self.say(REASON_WORDS[resolved.reason])
        if not resolved.ruling:
            return said
        return self.say(mark("{sentence} {more}"), sentence=said, more=resolved.ruling.reason)

    def report(self, report: Report) -> str:
        """A report by its publisher, if it is known, and its day."""
        return _report(self.language, report.publisher, report.published)

    def reports(self, reports: Iterable[Report]) -> str:
        return self.joined(map(self.report, reports))

    def place(self, places: Iterable[Place]) -> str:
        """A place and those that contain it, smallest first."""
        said, message = "", mark("{inner}, {outer}")
        for place in places:
            name = self.name(place.name)
            said = self.say(message, inner=said, outer=name) if said else name
        return said

    def people(self, people: Iterable[Person]) -> str:
        return self.list(self.name(person.name) for person in people)

    def _window(self, window: Window, wholes: Iterable[Identity]) -> str:
        if window.during:
            return self._during(window.during, wholes, self.days_of(window))
        if window.open_start or window.open_end:
            return self.days_of(window)
        period = period_of(window)
        if period and not period.plain:
            said = PERIOD_WORDS[period.name](self.language, window.first, window.last)
            return self.say(mark("{period}, day not known"), period=said)
        if are_whole_months(window.first, window.last):
            named = self.months(window.first, window.last)
            return self.say(mark("in {months}, day not known"), months=named)
        return self.say(mark("{days}, day not known"), days=self.days_of(window))

    def days_of(self, window: Window) -> str:
        """`3–7 March 2023`, `not before 3 March 2023`, `by 7 March 2023`."""
        if window.open_start:
            return self.say(mark("by {day}"), day=self.days(window.last, window.last))
        if window.open_end:
            return self.say(mark("not before {day}"), day=self.days(window.first, window.first))
        return self.days(window.first, window.last)

    def _during(self, during: Sequence[str], wholes: Iterable[Identity], days: str) -> str:
        titles = [self.name(whole.title) for whole in wholes if whole.id in during]
        if not titles:
            return self.say(mark("{days}, day not announced"), days=days)
        events = self.list(self.say(mark("“{title}”"), title=title) for title in titles)
        one, many = mark_counted(
            "during {events} ({days}), day not announced",
            "during {events} ({days}), day not announced",
        )
        return self.counted(one, many, len(titles), events=events, days=days)

    def _both_clocks(self, span: TimeSpan) -> str:
        """Times by the clock of the place and, if it differs, by that of the reader."""
        local, other = self._times(span), self.for_reader(span)
        if not other:
            return local
        message = mark("{local} · your time: {own}")
        return self.say(message, local=local, own=self._times(other))

    def for_reader(self, span: TimeSpan) -> TimeSpan | None:
        """The same span by the reader's clock; None if that shows the same or isn't known."""
        other = span.on_clock(self.zone) if self.zone else None
        return other if other and other.local != span.local else None

    def reader_clock(self, when: When | None) -> str:
        """The start by the reader's clock: `04:00`, or `22:00 −1` on the day before.

        Empty if the clock shows the same.
        """
        other = self.for_reader(when) if isinstance(when, TimeSpan) else None
        if not other or not isinstance(when, TimeSpan):
            return ""
        days = (other.first - when.first).days
        return f"{self.clock(other.start)} {days:+d}".removesuffix(" +0").replace("-", "−")

    def _times(self, span: TimeSpan) -> str:
        """Times by one clock, with its zone and offset."""
        values = {
            "day": self.days(span.first, span.first),
            "start": self.clock(span.start),
            "zone": self.say(mark("{offset}, {zone}"), offset=self._offset(span), zone=span.zone),
        }
        if not span.end:
            return self.say(mark("{day}, {start} ({zone})"), **values)
        values["end"], last = self.clock(span.end), span.end.date()
        if span.first == last:
            return self.say(mark("{day}, {start}–{end} ({zone})"), **values)
        message = mark("{day}, {start} – {last_day}, {end} ({zone})")
        return self.say(message, last_day=self.days(last, last), **values)

    def _offset(self, span: TimeSpan) -> str:
        """`UTC+1`, or the offsets of both ends if clocks change in between."""
        start, end = offset(span.start), offset(span.end or span.start)
        if start == end:
            return start
        return self.say(mark("{start} at the start, {end} at the end"), start=start, end=end)

    def _series(self, series: Series) -> str:
        """How often, from when until when, and the times of the first occurrence."""
        unit, interval = frequency(series.rule)
        often = self.say(EVERY_WORDS[unit])
        if interval > 1:
            often = self.counted(*EVERY_FEW_WORDS[unit], interval)
        first = series.spans[0]
        if series.horizon:
            day = self.days(first.first, first.first)
            said = self.say(mark("{often}, from {day}"), often=often, day=day)
        else:
            said = self.counted(
                "{often}, {days}, {count} time",
                "{often}, {days}, {count} times",
                len(series.spans),
                often=often,
                days=self.days(series.first, series.last),
            )
        if not isinstance(first, TimeSpan):
            return said
        return self.say(mark("{series} ({first})"), series=said, first=self.when(first))


@lru_cache(maxsize=KEPT)
def _report(language: str, publisher: str | None, published: date) -> str:
    day = long_day(language, published)
    if publisher:
        message = phrase_in(language, mark("{publisher}, {day}"))
        return message.format(publisher=publisher, day=day)
    return phrase_in(language, mark("publisher not named, report of {day}")).format(day=day)
