"""The occurrences of events: one for most events, several for a series."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate, islice
from typing import Literal

from schedule.dates.real_lengths import uneven
from schedule.dates.recurrence import last_before, spans_on
from schedule.dates.spans import DAY, Series, Span, When, Window, in_order, overlap, spans
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
    def is_contradicted(self) -> bool:
        """Whether a report dissents from the dates of the event."""
        return any(each.stance is Stance.DISSENT for each in other_dates(self.event.known))

    @property
    def is_vague(self) -> bool:
        return isinstance(self.when, Window | None)

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
    if isinstance(event.stands_at, Window | None):
        yield Occurrence(event=event, when=event.when, status=event.status, places=event.places)
    if not event.known.deviations:
        yield from _alike(event)
        return
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
    unsure = time.is_off or event.disputed or time.is_vague or event.is_vague or event.broken_off
    return "tentative" if found == "confirmed" and unsure else found


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
    found = [each for event in events for each in occurrences(event)]
    return sorted(found, key=_by_when)


def in_programme(events: Iterable[Event]) -> list[Occurrence]:
    """Like `by_date`, but those with a day come before those that only happen at some time within
    it.
    """
    return sorted(by_date(events), key=lambda each: each.is_vague)


class OccurrenceIndex:
    """An index that finds the occurrences on some days without looking at each. It leaves out those
    without a date.

    reach: for each occurrence, the latest last day of it and of all before it
    endless: events that repeat without an end and are all alike; their occurrences are only made
        for the days that are asked for
    """

    def __init__(self, times: Iterable[Occurrence], endless: Iterable[Event] = ()) -> None:
        dated = [(each, each.when) for each in times if each.when]
        self.times = tuple(each for each, _ in dated)
        self.firsts = [when.first for _, when in dated]
        self.lasts = [when.last for _, when in dated]
        self.reach = [*accumulate(self.lasts, max)]
        self.endless = tuple(endless)

    @property
    def ends(self) -> list[date]:
        """The first and the last day of all occurrences. Empty if there are none."""
        whens = [each.stands_at for each in self.endless if each.stands_at]
        days = [day for when in whens for day in (when.first, when.last)]
        return sorted([*self.firsts[:1], *self.reach[-1:], *days])

    def on(self, first: date, last: date) -> list[Occurrence]:
        """The occurrences on any of these days."""
        within = range(bisect_left(self.reach, first), bisect_right(self.firsts, last))
        found = [self.times[at] for at in within if self.lasts[at] >= first]
        more = [each for event in self.endless for each in _alike(event, first, last)]
        return sorted([*found, *more], key=_by_when) if more else found

    def following(self, day: date) -> date | None:
        """The first day, from a day on, on which anything happens."""
        begin = bisect_left(self.reach, day)
        firsts = [*self.firsts[begin : begin + 1]]
        for each in self.endless:
            firsts += [span.first for span in islice(spans_on(each.stands_at, day, None), 1)]
        return max(min(firsts), day) if firsts else None

    def preceding(self, day: date) -> date | None:
        """The last day, before a day, on which anything happens."""
        end = bisect_left(self.firsts, day)
        lasts = self.reach[:end][-1:]
        for each in self.endless:
            before = last_before(each.stands_at, day)
            lasts += [before.last] if before else []
        return min(max(lasts), day - DAY) if lasts else None


def is_endless(event: Event) -> bool:
    """Whether an event repeats without an end, and no report speaks of a single occurrence."""
    series = isinstance(event.stands_at, Series) and event.stands_at.horizon
    return bool(series and not event.known.deviations)


def _alike(
    event: Event, first: date | None = None, last: date | None = None
) -> Iterator[Occurrence]:
    """The occurrences of an event that are all alike."""
    for span in spans_on(event.stands_at, first, last):
        yield Occurrence(event=event, when=span, status=event.status, places=event.places)


def _by_when(time: Occurrence) -> tuple[object, ...]:
    return time.when is None, in_order(time.when) if time.when else ()


def happens(event: Event, first: date | None, last: date | None) -> bool:
    """Whether any occurrence of the event falls on the days from `first` to `last` (None: open)."""
    if isinstance(event.stands_at, Series) and not event.known.deviations:
        return any(True for _ in spans_on(event.stands_at, first, last))
    return any(each.when and overlap(each.when, first, last) for each in occurrences(event))
