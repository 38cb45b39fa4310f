"""Indexes that find the occurrences on some days without looking at each."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial
from itertools import accumulate, chain, islice

from schedule.dates.recurrence import last_before, spans_on
from schedule.dates.spans import DAY, month_after
from schedule.known.model import Event
from schedule.known.occurrences import Occurrence, alike, by_when
from schedule.lru import LruCache

_MOST_KEPT = 20_000
"""How many occurrences of rules without an end an index keeps, about."""
_A_MONTH = 5
"""How often a weekly rule gives an occurrence in a month."""


class OccurrenceIndex:
    """An index of occurrences. It leaves out those without a date.

    reach: for each occurrence, the latest last day of it and of all before it
    endless: the occurrences of events that repeat without an end
    """

    def __init__(self, times: Iterable[Occurrence], endless: Iterable[Event] = ()) -> None:
        dated = [(each, each.when) for each in times if each.when]
        self.times = tuple(each for each, _ in dated)
        self.firsts = [when.first for _, when in dated]
        self.lasts = [when.last for _, when in dated]
        self.reach = [*accumulate(self.lasts, max)]
        self.endless = EndlessIndex(endless)

    @property
    def ends(self) -> list[date]:
        """The first and the last day of all occurrences. Empty if there are none."""
        return sorted([*self.firsts[:1], *self.reach[-1:], *self.endless.ends])

    def on(self, first: date, last: date) -> list[Occurrence]:
        """The occurrences on any of these days."""
        within = range(bisect_left(self.reach, first), bisect_right(self.firsts, last))
        found = [self.times[at] for at in within if self.lasts[at] >= first]
        more = self.endless.on(first, last)
        return sorted([*found, *more], key=by_when) if more else found

    def beginning(self, first: date, last: date) -> Sequence[Occurrence]:
        """The occurrences, but those of rules without an end, that begin on any of these days."""
        return self.times[bisect_left(self.firsts, first) : bisect_right(self.firsts, last)]

    def following(self, day: date) -> date | None:
        """The first day, from a day on, on which anything happens."""
        begin = bisect_left(self.reach, day)
        firsts = [*self.firsts[begin : begin + 1], *self.endless.following(day)]
        return max(min(firsts), day) if firsts else None

    def preceding(self, day: date) -> date | None:
        """The last day, before a day, on which anything happens."""
        end = bisect_left(self.firsts, day)
        lasts = [*self.reach[:end][-1:], *self.endless.preceding(day)]
        return min(max(lasts), day - DAY) if lasts else None


class EndlessIndex:
    """An index of the occurrences of events that repeat without an end and are all alike.

    They are made month by month, when a month is asked for. The last months are kept.
    """

    def __init__(self, events: Iterable[Event]) -> None:
        self._events = tuple(events)
        self._months: LruCache[date, OccurrenceIndex] = LruCache()

    @property
    def ends(self) -> list[date]:
        """The first day and the horizon of each event."""
        whens = [each.stands_at for each in self._events if each.stands_at]
        return [day for when in whens for day in (when.first, when.last)]

    def on(self, first: date, last: date) -> list[Occurrence]:
        """The occurrences on any of these days, by date."""
        if not self._events:
            return []
        month = first.replace(day=1)
        found = self._month(month).on(first, last)
        while (month := month_after(month)) <= last:
            found += self._month(month).beginning(month, last)
        return found

    def following(self, day: date) -> list[date]:
        """First days of occurrences on a day or after it, that of the next one among them."""
        if self._events and (found := self._month(day.replace(day=1)).following(day)):
            return [found]
        ahead = (islice(spans_on(each.stands_at, day, None), 1) for each in self._events)
        return [when.first for when in chain.from_iterable(ahead)]

    def preceding(self, day: date) -> list[date]:
        """Last days of occurrences that begin before a day, that of the last one among them."""
        if self._events and (found := self._month((day - DAY).replace(day=1)).preceding(day)):
            return [found]
        behind = (last_before(each.stands_at, day) for each in self._events)
        return [when.last for when in behind if when]

    def _month(self, first: date) -> OccurrenceIndex:
        """The occurrences that are on on any day of a month."""
        most = _MOST_KEPT // (_A_MONTH * len(self._events)) + 2
        return self._months.get(first, partial(self._made, first), most)

    def _made(self, first: date) -> OccurrenceIndex:
        last = month_after(first) - DAY
        found = (each for event in self._events for each in alike(event, first, last))
        return OccurrenceIndex(sorted(found, key=by_when))
