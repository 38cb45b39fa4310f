"""A listing: all occurrences of some events, in the order of the agenda.

It is made once for a selection of events. Each page of the agenda is a part of it. The occurrences
of a rule without an end are only made for the months that are asked for.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import accumulate, chain, islice
from operator import attrgetter, itemgetter

from schedule.dates.days import DAY, LAST_YEAR, month_after
from schedule.dates.recurrence import spans_on
from schedule.known.model import Event
from schedule.known.occurrence_index import EndlessIndex
from schedule.known.occurrences import Occurrence, alike, by_when, is_endless, shortened
from schedule.layout.agenda_entry import (
    UNDATED,
    AgendaEntry,
    EntryList,
    Run,
    day_run,
    grouped,
)
from schedule.layout.paging import Start
from schedule.lru import LruCache

_MOST_KEPT = 4_000
"""How many months a listing keeps, times the number of its rules without an end."""
_LAST_DAY = date(LAST_YEAR, 12, 31)
_month_of = itemgetter(0)


Timed = tuple[tuple[object, ...], AgendaEntry]
"""An entry without items, and its place in the order of dates."""


def by_date(event: Event) -> Sequence[Timed]:
    """The entries of an event by itself; only the first one of a rule without an end."""
    return [(by_when(each), AgendaEntry(time=each)) for each in shortened(event)]


class Listing:
    """All occurrences of some events, month by month.

    In a month they are listed day by day, and then those without a known day. Those without a date
    come last, in a month of their own.

    entries: the occurrences, with the items below each; only the first one of a rule without an end
    busy: the months in which something begins
    """

    def __init__(
        self, events: Iterable[Event], timed: Callable[[Event], Sequence[Timed]] = by_date
    ) -> None:
        """`timed` gives the entries of an event, which may be cached."""
        chosen = [*events]
        self._numbers = {each.id: number for number, each in enumerate(chosen)}
        self._endless = [each for each in chosen if is_endless(each)]
        alone = sorted(chain.from_iterable(map(timed, chosen)), key=itemgetter(0))
        times = [each.time for _, each in alone]
        self._told = EntryList.of(grouped([each for _, each in alone]))
        self.entries, runs = self._told.entries, self._told.runs
        self._weight = sum(each.weight for each in self.entries)
        self._reach = [*accumulate(self._told.lasts, max)]
        long = [each for each in times if _lasts_days(each)]
        self._long = [each.event for each in long if is_endless(each.event)]
        firm = [each for each in long if each.is_firm]
        self._running = EndlessIndex(
            (each for each in firm if not is_endless(each.event)),
            (each.event for each in firm if is_endless(each.event)),
        )
        self.busy = _busy({run[0] for run in runs if run != UNDATED}, self._endless)
        self._months = (*self.busy, *{run[0] for run in runs[-1:] if run == UNDATED})
        self._made: LruCache[date, EntryList] = LruCache()

    @property
    def undated(self) -> Sequence[AgendaEntry]:
        """The entries without a date."""
        return self.entries[bisect_left(self._told.runs, UNDATED) :]

    def fits(self, most: int) -> bool:
        """Whether all entries take no more than so many lines."""
        later = chain.from_iterable(islice(alike(each), 1, None) for each in self._endless)
        return self._weight + sum(1 for _ in islice(later, most + 1)) <= most

    def forward(self, start: Start) -> Iterator[AgendaEntry]:
        """The entries from a start on."""
        at, number = self._found(start)
        for month in self._months[at:]:
            yield from self._month(month).entries[number:]
            number = 0

    def backward(self, start: Start) -> Iterator[AgendaEntry]:
        """The entries before a start, the last one first."""
        at, number = self._found(start)
        for month in self._months[at : at + 1]:
            yield from reversed(self._month(month).entries[:number])
        for month in reversed(self._months[:at]):
            yield from reversed(self._month(month).entries)

    def ahead(self, today: date, until: Run) -> Iterator[AgendaEntry]:
        """The entries that aren't over, up to a run of today's month or a later one."""
        month = today.replace(day=1)
        end = bisect_left(self._told.runs, month, key=_month_of)
        begun = self._told.lasting(today, bisect_left(self._reach, today, hi=end), end)
        yield from sorted((*begun, *_begun_before(self._long, month, today)), key=self._order)
        for each in map(self._month, self._since(month, until[0])):
            yield from each.lasting(today, 0, bisect_right(each.runs, until))

    def after(self, today: date, run: Run) -> Iterator[AgendaEntry]:
        """The entries with a date that aren't over, from behind a run of today's month or a later
        one on.
        """
        for each in map(self._month, self._since(run[0], _LAST_DAY)):
            yield from each.lasting(today, bisect_right(each.runs, run), len(each.runs))

    def over(self, today: date) -> Iterator[AgendaEntry]:
        """The entries that are over, the last one first."""
        for month in reversed(self._since(date.min, today)):
            found = self._month(month)
            for at in reversed(range(len(found.lasts))):
                if found.lasts[at] < today:
                    yield found.entries[at]

    def begun_before(self, day: date) -> list[Occurrence]:
        """What is on on a day but began earlier, and isn't off."""
        found = [each for each in self._running.on(day, day) if each.when and each.when.first < day]
        return sorted(found, key=lambda each: (by_when(each), self._numbers[each.event.id]))

    def start(self, entry: AgendaEntry) -> Start:
        """The start of the page that begins with an entry."""
        day = min(entry.run[2], _LAST_DAY)
        there = enumerate(self.forward(Start(day=day)))
        return Start(day=day, skip=next(at for at, each in there if each.time == entry.time))

    def _since(self, first: date, last: date) -> Sequence[date]:
        """The months in which something begins, from a month to that of a day."""
        begin = bisect_left(self._months, first)
        return self._months[begin : bisect_right(self._months, last)]

    def _found(self, start: Start) -> tuple[int, int]:
        """The month of the first entry from a start on, and its number in the month."""
        month = start.day.replace(day=1)
        at, number = bisect_left(self._months, month), start.skip
        if self._months[at : at + 1] == (month,):
            number += bisect_left(self._month(month).runs, day_run(start.day))
        while at < len(self._months):
            count = len(self._month(self._months[at]).entries)
            if number < count:
                break
            at, number = at + 1, number - count
        return at, number

    def _month(self, first: date) -> EntryList:
        """The entries of a month, in order."""
        begin = bisect_left(self._told.runs, first, key=_month_of)
        found = self._told.part(begin, bisect_right(self._told.runs, first, key=_month_of))
        if not self._endless or first == UNDATED[0]:
            return found
        most = 2 + _MOST_KEPT // len(self._endless)
        return self._made.get(first, partial(self._merged, found, first), most)

    def _merged(self, found: EntryList, first: date) -> EntryList:
        """The entries of a month: some that are found, and those of rules without an end."""
        later = _later(self._endless, first, month_after(first) - DAY)
        begun = (each for each in later if each.run >= day_run(first))
        return EntryList.of(sorted((*found.entries, *begun), key=self._order))

    def _order(self, entry: AgendaEntry) -> tuple[object, ...]:
        return entry.run, by_when(entry.time), self._numbers[entry.time.event.id]


Neighbours = tuple[Event | None, Event | None]


def neighbours(listing: Listing) -> Mapping[str, Neighbours]:
    """The events before and after each one in the order of a listing; None at its ends."""
    times = (time for each in listing.entries for time in (each.time, *each.items))
    order = [*{time.event.id: time.event for time in times}.values()]
    beside = zip((None, *order), order, (*order[1:], None), strict=False)
    return {each.id: (before, after) for before, each, after in beside}


def _later(events: Iterable[Event], first: date, last: date) -> Iterator[AgendaEntry]:
    """The entries, on some days, of events that repeat without an end. The first one of each event
    is left out.
    """
    for event in events:
        for time in alike(event, first, last):
            if time.when and event.stands_at and time.when.first > event.stands_at.first:
                yield AgendaEntry(time=time)


def _begun_before(events: Iterable[Event], month: date, today: date) -> Iterator[AgendaEntry]:
    """The entries of such events that began before a month and aren't over on a day of it."""
    # `_later` gives what ends on its first day or later, and begins on its last day or before.
    return _later(events, today, month - DAY)


def _busy(months: set[date], endless: Sequence[Event]) -> tuple[date, ...]:
    """The months in which something begins: some that are known, and those of rules without an end.

    Only months in which no other rule has an occurrence are searched.
    """
    whens = sorted((each.stands_at for each in endless if each.stands_at), key=attrgetter("first"))
    month = whens[0].first.replace(day=1) if whens else date.max
    last, gaps = max((each.last for each in whens), default=date.min), []
    while month <= last:
        gaps += [month] * (month not in months)
        month = month_after(month)
    for when in whens:
        if gaps:
            found = spans_on(when, gaps[0], month_after(gaps[-1]) - DAY)
            months |= {span.first.replace(day=1) for span in found}
            gaps = [each for each in gaps if each not in months]
    return tuple(sorted(months))


def _lasts_days(time: Occurrence) -> bool:
    return time.when is not None and time.when.last > time.when.first
