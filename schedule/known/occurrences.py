"""Each time that an event happens: once for most, several times for what repeats."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from typing import Literal

from schedule.dates.spans import Series, Span, When, in_order, overlap, spans
from schedule.filed.fields import Outlook, Status
from schedule.filed.records import Place
from schedule.known.fields import Deviation, Known
from schedule.known.model import Event
from schedule.known.stance import is_contradicted


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """One time of an event. `when` is a window, or None, for an event whose day isn't known.
    `replaces` has the time that the rule gives, when anything differs from that.
    """

    event: Event
    when: When | None
    status: Status | None
    places: tuple[Place, ...] = ()
    replaces: Span | None = None

    @property
    def moved_from(self) -> Span | None:
        return self.replaces if self.replaces != self.when else None

    @property
    def outlook(self) -> Outlook:
        """What its status means for the time; it is planned as long as nobody says otherwise."""
        return self.status.outlook if self.status else Outlook.PLANNED

    @property
    def is_off(self) -> bool:
        """Whether nothing happens then: it is cancelled, put off, or its day is lost."""
        alone = self.outlook is Outlook.PUT_OFF and self.event.outlook is not Outlook.PUT_OFF
        put_off = self.event.awaits_date or (alone and self.moved_from is None)
        put_off = put_off or self.event.has_lost_its_day
        return put_off or self.outlook.is_off

    @property
    def is_contradicted(self) -> bool:
        """Whether a report dissents from the dates of the event."""
        return is_contradicted(self.event.known.when)

    @property
    def is_vague(self) -> bool:
        return not spans(self.when)

    def day_of(self, today: date) -> tuple[int, int] | None:
        """`(2, 3)` on the second of three days; None when it doesn't run, or lasts one day."""
        if self.when is None or self.is_vague or not overlap(self.when, today, today):
            return None
        number = (today - self.when.first).days + 1
        count = (self.when.last - self.when.first).days + 1
        return (number, count) if count > 1 else None


_LIKE_OTHERS = Known()


def occurrences(event: Event) -> Iterator[Occurrence]:
    """Every time of an event, cancelled ones included, in the order of the rule."""
    exact = spans(event.stands_at)
    if not exact:
        yield Occurrence(event=event, when=event.when, status=event.status, places=event.places)
    deviations = deviations_by_day(event)
    for span in exact:
        deviation = deviations.get(span.first)
        known = deviation.known if deviation else _LIKE_OTHERS
        like_others = (span, event.status, event.places)
        when, status, places = (
            known.when.value if known.when else span,
            known.status.value if known.status else event.status,
            deviation.places if deviation and deviation.places else event.places,
        )
        yield Occurrence(
            event=event,
            when=when,
            status=status,
            places=places,
            replaces=span if (when, status, places) != like_others else None,
        )


CalendarStatus = Literal["cancelled", "tentative", "confirmed"]
"""The three states that calendar formats know (RFC 5545, section 3.8.1.11; RFC 8984, section
5.1.3).
"""

CALENDAR_STATUSES: Mapping[Outlook, CalendarStatus] = {
    Outlook.UNSURE: "tentative",
    Outlook.PLANNED: "confirmed",
    Outlook.OVER: "confirmed",
    Outlook.PUT_OFF: "confirmed",
    Outlook.OFF: "cancelled",
}
"""The state of what is sure of its day. What was postponed is so once it has a new date."""


def calendar_status(event: Event, occurrence: Occurrence | None = None) -> CalendarStatus:
    """The state of an event or of one of its times: what isn't sure of its day is tentative."""
    time = occurrence or event
    found = CALENDAR_STATUSES[time.outlook]
    unsure = time.is_off or event.disputed or event.is_vague or event.broken_off
    return "tentative" if found == "confirmed" and unsure else found


def dates_of(event: Event) -> When | None:
    """The dates that are known: those of the series, or of the one time that there is."""
    whole = event.is_vague or isinstance(event.when, Series)
    return event.when if whole else next(occurrences(event)).when


def deviations_by_day(event: Event) -> dict[date, Deviation]:
    return {deviation.day: deviation for deviation in event.known.deviations}


def by_date(events: Iterable[Event]) -> list[Occurrence]:
    """Every time of several events in the order of their dates; what has none comes last. Equal
    dates stay in the order of the events.
    """
    found = [each for event in events for each in occurrences(event)]
    return sorted(
        found, key=lambda each: (each.when is None, in_order(each.when) if each.when else ())
    )


def in_programme(events: Iterable[Event]) -> list[Occurrence]:
    """Like `by_date`, but what has a day before what only happens at some time in between."""
    return sorted(by_date(events), key=lambda each: each.is_vague)


class OccurrenceIndex:
    """Times in the order of their first days, of which those on some days are found without looking
    at each. What has no date isn't there.

    `reach` has for each the latest day up to which it, or one before it, lasts.
    """

    def __init__(self, times: Iterable[Occurrence]) -> None:
        dated = [(each, each.when) for each in times if each.when]
        self.times = tuple(each for each, _ in dated)
        self.firsts = [when.first for _, when in dated]
        self.lasts = [when.last for _, when in dated]
        self.reach = [*accumulate(self.lasts, max)]

    def on(self, first: date, last: date) -> list[Occurrence]:
        """What falls on any of these days."""
        within = range(bisect_left(self.reach, first), bisect_right(self.firsts, last))
        return [self.times[at] for at in within if self.lasts[at] >= first]


def happens(event: Event, first: date | None, last: date | None) -> bool:
    """Whether any time of the event falls on the days from `first` to `last` (None: open)."""
    return any(each.when and overlap(each.when, first, last) for each in occurrences(event))
