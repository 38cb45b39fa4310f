"""Dates, names and states in words, in one of the calendar's languages.

Dates follow CLDR by way of Babel; the phrases around them come from the gettext catalogues in
`schedule/translations`, where adding one file adds a language.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from gettext import NullTranslations
from importlib.resources import files
from io import BytesIO

from babel import Locale
from babel.dates import format_date, format_interval
from babel.lists import format_list
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import Translations

from schedule.dates import DAY, DaySpan, Series, TimeSpan, When
from schedule.fields import Status
from schedule.model import Reason, Resolved
from schedule.records import Identity, Localized, Names, Person, Place, Report
from schedule.recurrence import frequency

# The day stands before the month, as in the calendar's own English ("20–22 March").
_LOCALES = {"en": "en_GB"}
_CATALOGUES = files("schedule") / "translations"


def _mark(message: str) -> str:
    """Mark a message for the catalogues; it is translated where it is used."""
    return message


STATUS_WORDS: dict[Status, str] = {
    "floated": _mark("under discussion"),
    "announced": _mark("announced"),
    "confirmed": _mark("confirmed"),
    "postponed": _mark("postponed"),
    "cancelled": _mark("cancelled"),
    "held": _mark("took place"),
}
REASON_WORDS: dict[Reason, str] = {
    Reason.UNDISPUTED: _mark("No report contradicts it."),
    Reason.RULING: _mark("An editor decided between the reports."),
    Reason.OFFICIAL: _mark("An official report outranks the others."),
    Reason.NEWEST: _mark("Of the reports that differ, the newest is followed."),
    Reason.MOST: _mark("Of the newest day’s reports that differ, most say so."),
    Reason.OPEN: _mark("Disputed: reports of equal weight differ, and no editor has decided yet."),
}


EVERY_WORDS = {
    "DAILY": _mark("daily"),
    "WEEKLY": _mark("weekly"),
    "MONTHLY": _mark("monthly"),
    "YEARLY": _mark("yearly"),
}
EVERY_FEW_WORDS = {
    "DAILY": _mark("every {n} days"),
    "WEEKLY": _mark("every {n} weeks"),
    "MONTHLY": _mark("every {n} months"),
    "YEARLY": _mark("every {n} years"),
}


@cache
def languages() -> tuple[str, ...]:
    """The languages in which there are words."""
    names = (entry.name for entry in _CATALOGUES.iterdir())
    return ("en", *sorted(name.removesuffix(".po") for name in names if name.endswith(".po")))


@cache
def _translations(language: str) -> NullTranslations:
    if language == "en":
        return NullTranslations()
    catalogue = read_po(BytesIO((_CATALOGUES / f"{language}.po").read_bytes()), locale=language)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Translations(compiled)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One language to speak in; names that it lacks are given in `fallback`, and say so."""

    language: str = "en"
    fallback: str = "en"

    @property
    def locale(self) -> Locale:
        return Locale.parse(_LOCALES.get(self.language, self.language))

    def say(self, message: str, **values: object) -> str:
        """A phrase of the catalogue, its `{names}` filled in."""
        return _translations(self.language).gettext(message).format(**values)

    def name(self, names: Names) -> Localized:
        return names.best(self.language, self.fallback)

    def days(self, first: date, last: date) -> str:
        """An inclusive interval of days by CLDR, its months in full: `20–22 March 2023`."""
        if first == last:
            return str(format_date(first, "long", locale=self.locale))
        differing = next(
            field
            for field, unit in (("y", "year"), ("M", "month"), ("d", "day"))
            if getattr(first, unit) != getattr(last, unit)
        )
        start, end = self.locale.interval_formats["yMMMd"][differing]
        return "".join(
            format_date(day, pattern.replace("MMM", "MMMM"), locale=self.locale)
            for day, pattern in ((first, start), (last, end))
        )

    def months(self, first: date, last: date) -> str:
        """An interval of whole months, or of whole years: `March 2023`, `2023`."""
        years = (first.month, last.month) == (1, 12)
        return self._interval(first, last, "y" if years else "yMMMM")

    def weekday(self, day: date) -> str:
        return str(format_date(day, "EEEE", locale=self.locale))

    def when(self, when: When, wholes: Iterable[Identity] = ()) -> str:
        """A span or window in words; `wholes` has the events that a window may be taken from."""
        match when:
            case DaySpan():
                return self.days(when.first, when.last)
            case TimeSpan():
                return self._times(when)
            case Series():
                return self._series(when)
        days = self.days(when.first, when.last)
        if when.during:
            titles = [self.name(whole.title).text for whole in wholes if whole.id in when.during]
            return self.say(
                _mark("during {events} ({days}), day not given"),
                events=self.list(self.say(_mark("“{title}”"), title=title) for title in titles),
                days=days,
            )
        if when.first.day == (when.last + DAY).day == 1:
            months = self.months(when.first, when.last)
            return self.say(_mark("in {months}, day not known"), months=months)
        return self.say(_mark("{days}, day not known"), days=days)

    def status(self, status: Status) -> str:
        return self.say(STATUS_WORDS[status])

    def reason(self, resolved: Resolved[object]) -> str:
        """Why the value is followed, in a sentence."""
        said = self.say(REASON_WORDS[resolved.reason])
        return f"{said} {resolved.ruling.reason}" if resolved.ruling else said

    def report(self, report: Report) -> str:
        """A report by its publisher, if it is known, its id and its day."""
        values = {"id": report.id, "day": self.days(report.published, report.published)}
        if report.publisher:
            message = _mark("{publisher}, {day} (report {id})")
            return self.say(message, publisher=report.publisher, **values)
        return self.say(_mark("report {id} of {day}"), **values)

    def reports(self, reports: Iterable[Report]) -> str:
        return "; ".join(map(self.report, reports))

    def place(self, places: Iterable[Place]) -> str:
        """A place with those that contain it, from the inside out."""
        return ", ".join(self.name(place.name).text for place in places)

    def people(self, people: Iterable[Person]) -> str:
        return self.list(self.name(person.name).text for person in people)

    def list(self, items: Iterable[str]) -> str:
        """`a, b and c`."""
        return str(format_list([*items], locale=self.locale))

    def _times(self, span: TimeSpan) -> str:
        """Local times with their zone and offset: those of the place, never of the reader."""
        first, last = span.start.date(), span.end.date()
        start = f"{self.days(first, first)}, {span.start:%H:%M}"
        end = f"{span.end:%H:%M}" if first == last else f"{self.days(last, last)}, {span.end:%H:%M}"
        dash = "–" if first == last else " – "
        return f"{start}{dash}{end} ({_offset(span.start)}, {span.zone})"

    def _series(self, series: Series) -> str:
        """How often, from when until when, and the times of the first occurrence."""
        unit, interval = frequency(series.rule)
        often = self.say(EVERY_WORDS[unit] if interval == 1 else EVERY_FEW_WORDS[unit], n=interval)
        count = len(series.spans)
        days = self.days(series.first, series.last)
        said = self.say(
            _mark("{often}, {days}, {count} times"), often=often, days=days, count=count
        )
        first = series.spans[0]
        return f"{said} ({self.when(first)})" if isinstance(first, TimeSpan) else said

    def _interval(self, first: date, last: date, skeleton: str) -> str:
        return str(format_interval(first, last, skeleton, locale=self.locale))


def _offset(instant: datetime) -> str:
    """The offset from UTC as people write it: UTC, UTC+8, UTC+5:30."""
    minutes = round((instant.utcoffset() or timedelta()).total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    sign = "-" if minutes < 0 else "+"
    return f"UTC{sign}{hours}{f':{rest:02}' if rest else ''}" if minutes else "UTC"
