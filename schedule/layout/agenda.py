"""An agenda: what happens, laid out in months and days around a day that is called today.

A listing has everything in the order in which it is read, and is made once; an agenda is a page of
it. What is shown, and where, is decided here; a page only loops over it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate, groupby
from typing import Self

from schedule.dates.spans import LAST_YEAR, Series, Window, month_after
from schedule.known.model import Event
from schedule.known.occurrences import Almanac, Occurrence, by_date
from schedule.layout.paging import Start, page_end, page_start

MOST = 80
"""Entries on a page. A day isn't parted unless it alone has more."""
MOST_POINTED_OUT = 6
MOST_UNDATED = 20
MOST_ITEMS = 20

Run = tuple[date, bool, date]
"""What stands together: a month, whether its days aren't known, and the day, or else the month."""

# A page ends where it would have more, and has to know whether the next one is of the same run.
_LOOKED_AT = MOST + 2
_LAST_DAY = date(LAST_YEAR, 12, 31)
_UNDATED = (date.max, True, date.max)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One time of an event, with the items of its programme that stand under it: those that
    happen in its course on no day that is known, or on the day on which it begins.
    """

    time: Occurrence
    items: tuple[Occurrence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """What begins on one day."""

    day: date
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """The days of one month on which something begins, and what falls in it on a day that isn't
    known. `first` is the month's first day. `before` and `after` tell whether the month has more
    on the pages before and after.
    """

    first: date
    days: tuple[Day, ...]
    vague: tuple[Entry, ...]
    before: bool = False
    after: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """A page beside this one: where it begins, and the first days of its first and last month.
    Both are None where it has only what has no date.
    """

    start: Start
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """One page. Every entry that is on it stands once in `past` (newest month first), `months`, or
    `undated`.

    `now` and `next` point out some of these: what runs today, and what begins on the next day on
    which anything does. `running` has what began before the day from which a page was asked for,
    and goes on. Of each there may be more; `unlisted` counts those by the field's name.

    `years`, and the `months_of_year` of this page, have the first days of those in which something
    begins.
    """

    today: date
    start: Start | None = None
    now: tuple[Occurrence, ...] = ()
    next: tuple[Occurrence, ...] = ()
    running: tuple[Occurrence, ...] = ()
    months: tuple[Month, ...] = ()
    past: tuple[Month, ...] = ()
    undated: tuple[Entry, ...] = ()
    unlisted: Mapping[str, int]
    earlier: Leaf | None = None
    later: Leaf | None = None
    rest: Start | None = None
    years: tuple[date, ...] = ()
    months_of_year: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """Every time of some events in the order in which an agenda lists them: month by month, in a
    month day by day with what has no day behind them, and at the end what has no date.

    `runs`, `weights` and `lasts` have what each entry belongs to, how many times it shows and its
    last day; `reach` the latest day up to which it, or one before it, lasts. `firm` are the times
    at which something happens for all that is known; `busy` the months in which something begins.
    """

    entries: tuple[Entry, ...]
    runs: tuple[Run, ...]
    weights: tuple[int, ...]
    lasts: tuple[date, ...]
    reach: tuple[date, ...]
    firm: Almanac
    busy: tuple[date, ...]

    @classmethod
    def of(cls, events: Iterable[Event]) -> Self:
        times = by_date(events)
        entries = sorted(_grouped(times), key=_run)
        runs = tuple(map(_run, entries))
        lasts = [each.time.when.last if each.time.when else date.max for each in entries]
        return cls(
            entries=tuple(entries),
            runs=runs,
            weights=tuple(1 + len(each.items) for each in entries),
            lasts=tuple(lasts),
            reach=tuple(accumulate(lasts, max)),
            firm=Almanac(each for each in times if not (each.is_vague or each.is_off)),
            busy=tuple(dict.fromkeys(run[0] for run in runs if run != _UNDATED)),
        )

    @property
    def dated(self) -> int:
        """How many entries have a date."""
        return bisect_left(self.runs, _UNDATED)

    def at(self, day: date) -> int:
        """The place of the first entry of a day, or of the next that has any."""
        return bisect_left(self.runs, (day.replace(day=1), False, day))

    def start(self, place: int) -> Start:
        """How to ask for the page that begins at a place."""
        day = min(self.runs[place][2], _LAST_DAY)
        return Start(day=day, skip=place - self.at(day))


def agenda(listing: Listing, today: date, start: Start | None = None) -> Agenda:
    """The page that begins at a place, or else that of today."""
    return _page_of_today(listing, today) if start is None else _page(listing, today, start)


def _page_of_today(listing: Listing, today: date) -> Agenda:
    """What is on, next and ahead. The past is there where all fits together, or nothing is ahead;
    otherwise `earlier` leads to it.
    """
    dated = listing.dated
    past, ahead = _parted(listing, today)
    fits = sum(listing.weights) <= MOST
    end = len(ahead) if fits else _end(listing, ahead)
    begin = 0 if fits else len(past) if ahead else _begin(listing, past)
    undated = listing.entries[dated:] if fits else listing.entries[dated:][:MOST_UNDATED]
    hidden = len(listing.entries) - dated - len(undated)
    now = listing.firm.on(today, today)
    following = _next(listing, today)
    return Agenda(
        today=today,
        now=tuple(now[:MOST_POINTED_OUT]),
        next=tuple(following[:MOST_POINTED_OUT]),
        months=tuple(_months(listing, ahead[:end], cut_after=end < len(ahead))),
        past=tuple(reversed([*_months(listing, past[begin:])])),
        undated=undated,
        unlisted={
            "now": len(now[MOST_POINTED_OUT:]),
            "next": len(following[MOST_POINTED_OUT:]),
            "past": sum(listing.weights[place] for place in past[:begin]),
            "undated": hidden,
        },
        earlier=_turn_back(listing, past[begin - 1] + 1) if begin else None,
        later=_turn(listing, ahead[end]) if end < len(ahead) else None,
        rest=listing.start(dated + len(undated)) if hidden else None,
        years=_years(listing),
        months_of_year=_months_of_year(listing, today),
    )


def _page(listing: Listing, today: date, start: Start) -> Agenda:
    """What begins on a day and after it, and what still goes on then."""
    begin = min(listing.at(start.day) + start.skip, len(listing.entries))
    end = page_end(listing.runs, listing.weights, begin, MOST)
    places = range(begin, min(end, listing.dated))
    cut_before, cut_after = begin > 0, end < len(listing.entries)
    running = [] if start.skip else _begun_before(listing, start.day)
    return Agenda(
        today=today,
        start=start,
        running=tuple(running[:MOST_POINTED_OUT]),
        months=tuple(_months(listing, places, cut_before=cut_before, cut_after=cut_after)),
        undated=listing.entries[max(begin, listing.dated) : end],
        unlisted={"running": len(running[MOST_POINTED_OUT:])},
        earlier=_turn_back(listing, begin) if cut_before else None,
        later=_turn(listing, end) if cut_after else None,
        years=_years(listing),
        months_of_year=_months_of_year(listing, start.day),
    )


def _parted(listing: Listing, today: date) -> tuple[list[int], list[int]]:
    """The places of what is over and of what isn't. Only in between they alternate: from the first
    that isn't over to the end of the month.
    """
    dated = listing.dated
    lasting = bisect_left(listing.reach, today, hi=dated)
    ahead = max(lasting, min(listing.at(month_after(today)), dated))
    between = range(lasting, ahead)
    return (
        [*range(lasting), *(place for place in between if listing.lasts[place] < today)],
        [*(place for place in between if listing.lasts[place] >= today), *range(ahead, dated)],
    )


def _begun_before(listing: Listing, day: date) -> list[Occurrence]:
    """What goes on on a day, but began earlier."""
    return [each for each in listing.firm.on(day, day) if each.when and each.when.first < day]


def _grouped(times: Sequence[Occurrence]) -> Iterator[Entry]:
    """Each time with the items that stand under it. Where these are many, they stand alone."""
    once = {each.event.id: each for each in times if not isinstance(each.event.stands_at, Series)}
    under: dict[str, str] = {}
    for each in times:
        wholes = (whole.id for whole in each.event.part_of if whole.id in once)
        found = next((whole for whole in wholes if _belongs(each, once[whole])), None)
        if found:
            under[each.event.id] = found
    items: dict[str, list[Occurrence]] = {}
    for each in times:
        if each.event.id in under:
            items.setdefault(_wholes(each.event.id, under)[-1], []).append(each)
    apart = {head for head, those in items.items() if len(those) > MOST_ITEMS}
    for each in times:
        name = each.event.id
        if name not in under or _wholes(name, under)[-1] in apart:
            own = [] if name in apart else items.get(name, [])
            inward = sorted(own, key=lambda item: len(_wholes(item.event.id, under)))
            yield Entry(time=each, items=tuple(sorted(inward, key=lambda item: item.is_vague)))


def _belongs(item: Occurrence, whole: Occurrence) -> bool:
    """Whether an item is read under its whole, and not on a day of its own."""
    if isinstance(item.when, Window):
        return whole.event.id in item.when.during
    if whole.is_vague or item.when is None or whole.when is None:
        return False
    once = not isinstance(item.event.stands_at, Series)
    return once and item.when.first == whole.when.first and item.when.last <= whole.when.last


def _wholes(event: str, under: Mapping[str, str]) -> list[str]:
    """What an item stands under, from the inside out."""
    found: list[str] = []
    while event in under:
        event = under[event]
        found.append(event)
    return found


def _run(entry: Entry) -> Run:
    if entry.time.when is None:
        return _UNDATED
    month = entry.time.when.first.replace(day=1)
    vague = entry.time.is_vague
    return month, vague, month if vague else entry.time.when.first


def _next(listing: Listing, today: date) -> list[Occurrence]:
    """What begins on the next day on which anything does, but for what begins with its whole."""
    firsts = listing.firm.firsts
    begin = bisect_right(firsts, today)
    end = bisect_right(firsts, firsts[begin]) if begin < len(firsts) else begin
    found = listing.firm.times[begin:end]
    there = {time.event.id for time in found}
    return [time for time in found if there.isdisjoint(each.id for each in time.event.part_of)]


def _end(listing: Listing, places: Sequence[int]) -> int:
    """How many of these places a page has, from the first on."""
    runs, weights = _at(listing, places[:_LOOKED_AT])
    return page_end(runs, weights, 0, MOST)


def _begin(listing: Listing, places: Sequence[int]) -> int:
    """How many of these places stand before a page that has the last."""
    runs, weights = _at(listing, places[-_LOOKED_AT:])
    return len(places) - len(runs) + page_start(runs, weights, len(runs), MOST)


def _at(listing: Listing, places: Iterable[int]) -> tuple[list[Run], list[int]]:
    found = [(listing.runs[place], listing.weights[place]) for place in places]
    return [run for run, _ in found], [weight for _, weight in found]


def _turn_back(listing: Listing, end: int) -> Leaf:
    return _turn(listing, page_start(listing.runs, listing.weights, end, MOST), end)


def _turn(listing: Listing, begin: int, end: int | None = None) -> Leaf:
    end = end or page_end(listing.runs, listing.weights, begin, MOST)
    months = [run[0] for run in listing.runs[begin:end] if run != _UNDATED]
    return Leaf(
        start=listing.start(begin),
        first=months[0] if months else None,
        last=months[-1] if months else None,
    )


def _years(listing: Listing) -> tuple[date, ...]:
    """The years in which something begins."""
    return tuple(dict.fromkeys(month.replace(month=1) for month in listing.busy))


def _months_of_year(listing: Listing, day: date) -> tuple[date, ...]:
    return tuple(month for month in listing.busy if month.year == day.year)


def _months(
    listing: Listing,
    places: Iterable[int],
    *,
    cut_before: bool = False,
    cut_after: bool = False,
) -> Iterator[Month]:
    """These places in their months; where a page is cut, a month may have more beyond it."""
    for first, group in groupby(places, key=lambda place: listing.runs[place][0]):
        within = [*group]
        exact = (place for place in within if not listing.runs[place][1])
        yield Month(
            first=first,
            days=tuple(
                Day(day=run[2], entries=tuple(listing.entries[place] for place in same))
                for run, same in groupby(exact, key=lambda place: listing.runs[place])
            ),
            vague=tuple(listing.entries[place] for place in within if listing.runs[place][1]),
            before=cut_before and _is_in(listing, within[0] - 1, first),
            after=cut_after and _is_in(listing, within[-1] + 1, first),
        )


def _is_in(listing: Listing, place: int, month: date) -> bool:
    return 0 <= place < len(listing.runs) and listing.runs[place][0] == month
