"""Indexes that find the occurrences on some days without looking at each."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from datetime import date
from functools import partial
from itertools import accumulate, chain, islice

from schedule.dates.days import DAY, month_after
from schedule.dates.recurrence import last_before, spans_on
from schedule.known.model import Event
from schedule.known.occurrences import Occurrence, alike, by_when
from schedule.lru import LruCache

_MOST_KEPT = 20_000
"""How many occurrences of rules without an end an index keeps, about."""
_WEEKS_A_MONTH = 5
"""How often a weekly rule gives an occurrence in a month, at most."""

WithDays = tuple[Occurrence, date, date]
"""An occurrence with its first and its last day."""


class OccurrenceIndex:
    """An index of occurrences. It leaves out those without a date.

    reach: for each occurrence, the latest last day of it and of all before it
    """

    def __init__(self, times: Iterable[Occurrence]) -> None:
        dated = [(each, each.when) for each in times if each.when]
        self.times = tuple(each for each, _ in dated)
        self.firsts = [when.first for _, when in dated]
        self.lasts = [when.last for _, when in dated]
        self.reach = [*accumulate(self.lasts, max)]

    @property
    def ends(self) -> list[date]:
        """The first and the last day of all occurrences. Empty if there are none."""
        return [*self.firsts[:1], *self.reach[-1:]]

    def on(self, first: date, last: date) -> list[Occurrence]:
        """The occurrences on any of these days."""
        return [each for each, _, _ in self.with_days(first, last)]

    def with_days(self, first: date, last: date) -> list[WithDays]:
        """The same, each with its first and its last day."""
        places = slice(bisect_left(self.reach, first), bisect_right(self.firsts, last))
        found = zip(self.times[places], self.firsts[places], self.lasts[places], strict=True)
        return [each for each in found if each[2] >= first]

    def following(self, day: date) -> date | None:
        """The first day, from a day on, on which anything happens."""
        begin = bisect_left(self.reach, day)
        return max(self.firsts[begin], day) if begin < len(self.firsts) else None

    def preceding(self, day: date) -> date | None:
        """The last day, before a day, on which anything happens."""
        end = bisect_left(self.firsts, day)
        return min(self.reach[end - 1], day - DAY) if end else None


class EndlessIndex:
    """An index of occurrences, and of events that repeat without an end and are all alike.

    The occurrences of these events are made month by month, when a month is asked for. The last
    months are kept.
    """

    def __init__(self, times: Iterable[Occurrence], endless: Iterable[Event]) -> None:
        self._single = OccurrenceIndex(times)
        self._events = tuple(endless)
        self._months: LruCache[date, OccurrenceIndex] = LruCache()

    @property
    def ends(self) -> list[date]:
        whens = [each.stands_at for each in self._events if each.stands_at]
        days = [day for when in whens for day in (when.first, when.last)]
        return sorted([*self._single.ends, *days])

    def on(self, first: date, last: date) -> list[Occurrence]:
        return [each for each, _, _ in self.with_days(first, last)]

    def with_days(self, first: date, last: date) -> list[WithDays]:
        if not self._events:
            return self._single.with_days(first, last)
        month = first.replace(day=1)
        found = self._month(month).with_days(first, last)
        while (month := month_after(month)) <= last:
            found += [
                each for each in self._month(month).with_days(month, last) if each[1] >= month
            ]
        return found

    def following(self, day: date) -> date | None:
        if self._events and (found := self._month(day.replace(day=1)).following(day)):
            return found
        ahead = (islice(spans_on(each.stands_at, day, None), 1) for each in self._events)
        firsts = [max(when.first, day) for when in chain.from_iterable(ahead)]
        return min(filter(None, (self._single.following(day), *firsts)), default=None)

    def preceding(self, day: date) -> date | None:
        if self._events and (found := self._month((day - DAY).replace(day=1)).preceding(day)):
            return found
        behind = (last_before(each.stands_at, day) for each in self._events)
        lasts = [min(when.last, day - DAY) for when in behind if when]
        return max(filter(None, (self._single.preceding(day), *lasts)), default=None)

    def _month(self, first: date) -> OccurrenceIndex:
        """The occurrences that are on on any day of a month."""
        most = _MOST_KEPT // (_WEEKS_A_MONTH * len(self._events)) + 2
        return self._months.get(first, partial(self._made, first), most)

    def _made(self, first: date) -> OccurrenceIndex:
        last = month_after(first) - DAY
        endless = (each for event in self._events for each in alike(event, first, last))
        return OccurrenceIndex(sorted((*self._single.on(first, last), *endless), key=by_when))
