"""The occurrences of events: one for most events, several for a series."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Literal

from schedule.dates.real_lengths import uneven
from schedule.dates.recurrence import spans_on
from schedule.dates.spans import Series, Span, When, Window, in_order, overlap, spans
from schedule.filed.fields import Outlook, Status
from schedule.filed.records import Place
from schedule.known.fields import Deviation, Known
from schedule.known.model import Event
from schedule.known.stance import Stance, other_dates


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """One occurrence of an event.

    when: a window, or None, if the day isn't known
    replaces: the time that the rule gives, if the occurrence differs from it
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
        """What its status means for the time; planned if no report says otherwise."""
        return self.status.outlook if self.status else Outlook.PLANNED

    @property
    def is_off(self) -> bool:
        """Whether nothing happens then: it is cancelled, postponed, or its day is lost."""
        alone = self.outlook is Outlook.PUT_OFF and self.event.outlook is not Outlook.PUT_OFF
        put_off = self.event.awaits_date or (alone and self.moved_from is None)
        put_off = put_off or self.event.has_lost_its_day
        return put_off or self.outlook.is_off

    @property
    def is_firm(self) -> bool:
        """Whether it has a day and isn't off."""
        return not (self.is_vague or self.is_off)

    @property
    def is_contradicted(self) -> bool:
        """Whether a report dissents from the dates of the event."""
        return any(each.stance is Stance.DISSENT for each in other_dates(self.event.known))

    @property
    def is_vague(self) -> bool:
        return self.when is None or isinstance(self.when, Window)

    def day_of(self, today: date) -> tuple[int, int] | None:
        """`(2, 3)` on the second of three days. None if it isn't on then, or lasts one day."""
        if self.when is None or self.is_vague or not overlap(self.when, today, today):
            return None
        number = (today - self.when.first).days + 1
        count = (self.when.last - self.when.first).days + 1
        return (number, count) if count > 1 else None


_LIKE_OTHERS = Known()


def occurrences(event: Event) -> Iterator[Occurrence]:
    """Every occurrence of an event, cancelled ones included, in the order of the rule."""
    when = event.stands_at
    if when is None or isinstance(when, Window):
        return iter((_only(event, event.when),))
    if event.known.deviations:
        return _of_a_rule(event)
    return alike(event) if isinstance(when, Series) else iter((_only(event, when),))


def _only(event: Event, when: When | None) -> Occurrence:
    return Occurrence(event=event, when=when, status=event.status, places=event.places)


def _of_a_rule(event: Event) -> Iterator[Occurrence]:
    """The occurrences of an event of whose single occurrences reports speak."""
    deviations = deviations_by_day(event)
    for span in spans(event.stands_at):
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


def shortened(event: Event) -> Iterator[Occurrence]:
    """The occurrences of an event; only the first one of a rule without an end."""
    return islice(occurrences(event), 1 if is_endless(event) else None)


def deviating(event: Event) -> Sequence[Occurrence]:
    """The occurrences of a series that differ from the rule. Empty if no report speaks of single
    ones.
    """
    if not isinstance(event.stands_at, Series) or not event.known.deviations:
        return ()
    return [each for each in occurrences(event) if each.replaces]


def with_uneven(event: Event, times: Sequence[Occurrence]) -> Sequence[Occurrence]:
    """The deviating occurrences, and those that a clock change makes longer or shorter than the
    first.
    """
    if not isinstance(event.stands_at, Series):
        return times
    known = {each.replaces for each in times}
    more = [
        Occurrence(event=event, when=span, status=event.status, places=event.places, replaces=span)
        for span in uneven(event.stands_at)
        if span not in known
    ]
    return sorted([*times, *more], key=_by_origin) if more else times


def _by_origin(time: Occurrence) -> tuple[object, ...]:
    return in_order(time.replaces) if time.replaces else ()


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
"""The status in a calendar of an event with a certain day. Postponed with a new date is
confirmed.
"""


def calendar_status(event: Event, occurrence: Occurrence | None = None) -> CalendarStatus:
    """The status of an event or occurrence in a calendar: tentative if its day isn't certain."""
    time = occurrence or event
    found = CALENDAR_STATUSES[time.outlook]
    if found != "confirmed":
        return found
    unsure = event.is_vague or event.broken_off or event.disputed
    return "tentative" if unsure or (occurrence and not occurrence.is_firm) else "confirmed"


def dates_of(event: Event) -> When | None:
    """The dates that are known: those of the series, or of the only occurrence."""
    whole = event.is_vague or isinstance(event.when, Series)
    return event.when if whole else next(occurrences(event)).when


def deviations_by_day(event: Event) -> dict[date, Deviation]:
    return {deviation.day: deviation for deviation in event.known.deviations}


def by_date(events: Iterable[Event]) -> list[Occurrence]:
    """Every occurrence of several events in the order of dates; those without a date come last.

    Occurrences with equal dates stay in the order of the events.
    """
    return sorted((each for event in events for each in occurrences(event)), key=by_when)


def in_programme(events: Iterable[Event]) -> list[Occurrence]:
    """Like `by_date`, but those with a day come before those that only happen at some time within
    it.
    """
    return sorted(by_date(events), key=lambda each: each.is_vague)


def is_endless(event: Event) -> bool:
    """Whether an event repeats without an end, and no report speaks of a single occurrence."""
    series = isinstance(event.stands_at, Series) and event.stands_at.horizon
    return bool(series and not event.known.deviations)


def alike(
    event: Event, first: date | None = None, last: date | None = None
) -> Iterator[Occurrence]:
    """The occurrences, from `first` to `last` (None: open), of an event whose occurrences are all
    alike.
    """
    for span in spans_on(event.stands_at, first, last):
        yield _only(event, span)


def by_when(time: Occurrence) -> tuple[object, ...]:
    """A sort key: by date, and those without a date last."""
    return time.when is None, in_order(time.when) if time.when else ()


def occurrences_on(event: Event, first: date | None, last: date | None) -> Iterator[Occurrence]:
    """The occurrences of an event on any of some days (None: open)."""
    if isinstance(event.stands_at, Series) and not event.known.deviations:
        return alike(event, first, last)
    return (each for each in occurrences(event) if each.when and overlap(each.when, first, last))


def happens(event: Event, first: date | None, last: date | None) -> bool:
    """Whether any occurrence of the event falls on the days from `first` to `last` (None: open)."""
    return any(True for _ in occurrences_on(event, first, last))
