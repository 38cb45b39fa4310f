"""An agenda: one page of a listing, in months and days around today.

This module decides what is shown and where; the template only loops over it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from schedule.known.occurrences import Occurrence
from schedule.layout.days import AgendaMonth, months
from schedule.layout.listing import UNDATED, AgendaEntry, Listing, Run, parted
from schedule.layout.now_and_next import begun_before, next_after, on_now
from schedule.layout.paging import Start, page_end, page_start

MOST = 80
"""The largest number of entries on a page. A day is only cut if it has more by itself."""
MOST_POINTED_OUT = 6
MOST_UNDATED = 20

# Two more than on a page, to see whether more follow and whether the next is of the same run.
_LOOKED_AT = MOST + 2


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaPageLink:
    """A link to the page before or after this one: where it begins, and the first and the last
    month on it.

    The months are None if it only has entries without a date.
    """

    start: Start
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """One page of the agenda. Each entry is once in `now`, `next`, `months`, `past` or `undated`.

    now: the first entries that are on today
    next: the first entries of `next_day`, the next day on which anything begins
    running: the first that began before the page's first day and are still on; an earlier page also
        has them
    past: the months before today, newest first
    unlisted: how many more there are of `now`, `next`, `running`, `past` and `undated`
    earlier, later: links to the pages before and after this one
    rest: where the page with the other undated entries begins
    years, months_of_year: the years, and the months of this page's year, in which something begins,
        each as its first day
    """

    today: date
    start: Start | None = None
    now: tuple[AgendaEntry, ...] = ()
    next: tuple[AgendaEntry, ...] = ()
    next_day: date | None = None
    running: tuple[Occurrence, ...] = ()
    months: tuple[AgendaMonth, ...] = ()
    past: tuple[AgendaMonth, ...] = ()
    undated: tuple[AgendaEntry, ...] = ()
    unlisted: Mapping[str, int]
    earlier: AgendaPageLink | None = None
    later: AgendaPageLink | None = None
    rest: Start | None = None
    years: tuple[date, ...] = ()
    months_of_year: tuple[date, ...] = ()


def agenda(listing: Listing, today: date, start: Start | None = None) -> Agenda:
    """The page that begins at `start`, or today's page."""
    return _page_of_today(listing, today) if start is None else _page(listing, today, start)


def _page_of_today(listing: Listing, today: date) -> Agenda:
    """What is on, next and ahead.

    The past is included if everything fits on one page, or if nothing is ahead; otherwise `earlier`
    leads to it.
    """
    dated = listing.dated
    past, ahead = parted(listing, today)
    now, following = _on_now(listing, ahead, today), _next(listing, ahead, today)
    pointed_out = {*now[:MOST_POINTED_OUT], *following[:MOST_POINTED_OUT]}
    rest = [place for place in ahead if place not in pointed_out]
    fits = sum(listing.weights) <= MOST
    room = MOST - sum(listing.weights[place] for place in pointed_out)
    end = len(rest) if fits else _end(listing, rest, max(room, 1))
    begin = 0 if fits else len(past) if ahead else _begin(listing, past)
    undated = listing.entries[dated:] if fits else listing.entries[dated:][:MOST_UNDATED]
    hidden = len(listing.entries) - dated - len(undated)
    return Agenda(
        today=today,
        now=tuple(listing.entries[place] for place in now[:MOST_POINTED_OUT]),
        next=tuple(listing.entries[place] for place in following[:MOST_POINTED_OUT]),
        next_day=listing.runs[following[0]][2] if following else None,
        months=tuple(months(listing, rest[:end], after=rest[end] if end < len(rest) else None)),
        past=tuple(reversed([*months(listing, past[begin:])])),
        undated=undated,
        unlisted={
            "now": len(now[MOST_POINTED_OUT:]),
            "next": len(following[MOST_POINTED_OUT:]),
            "past": sum(listing.weights[place] for place in past[:begin]),
            "undated": hidden,
        },
        earlier=_turn_back(listing, past[begin - 1] + 1) if begin else None,
        later=_turn(listing, rest[end]) if end < len(rest) else None,
        rest=listing.start(dated + len(undated)) if hidden else None,
        years=_years(listing),
        months_of_year=_months_of_year(listing, today),
    )


def _on_now(listing: Listing, ahead: Iterable[int], today: date) -> list[int]:
    """The positions of what is on today."""
    return _places(listing, ahead, on_now(listing, today), today)


def _next(listing: Listing, ahead: Iterable[int], today: date) -> list[int]:
    """The positions of what begins next."""
    times = next_after(listing, today)
    last = next((each.when.first for each in times if each.when), today)
    return _places(listing, ahead, times, last)


def _places(
    listing: Listing, ahead: Iterable[int], times: Iterable[Occurrence], last: date
) -> list[int]:
    """The positions of some occurrences that begin no later than a day."""
    wanted = {id(each) for each in times}
    run = (last.replace(day=1), False, last)
    near = takewhile(lambda place: listing.runs[place] <= run, ahead)
    return [place for place in near if id(listing.entries[place].time) in wanted]


def _page(listing: Listing, today: date, start: Start) -> Agenda:
    """What begins on a day and after it, and what is still on then."""
    begin = min(listing.at(start.day) + start.skip, len(listing.entries))
    end = page_end(listing.runs, listing.weights, begin, MOST)
    places = range(begin, min(end, listing.dated))
    before, after = begin - 1 if begin else None, end if end < len(listing.entries) else None
    running = [] if start.skip else begun_before(listing, start.day)
    return Agenda(
        today=today,
        start=start,
        running=tuple(running[:MOST_POINTED_OUT]),
        months=tuple(months(listing, places, before=before, after=after)),
        undated=listing.entries[max(begin, listing.dated) : end],
        unlisted={"running": len(running[MOST_POINTED_OUT:])},
        earlier=_turn_back(listing, begin) if before is not None else None,
        later=_turn(listing, end) if after is not None else None,
        years=_years(listing),
        months_of_year=_months_of_year(listing, start.day),
    )


def _end(listing: Listing, places: Sequence[int], most: int) -> int:
    """How many of the positions fit on a page, from the first on."""
    runs, weights = _at(listing, places[:_LOOKED_AT])
    return page_end(runs, weights, 0, most)


def _begin(listing: Listing, places: Sequence[int]) -> int:
    """How many of the positions come before a page that ends with the last."""
    runs, weights = _at(listing, places[-_LOOKED_AT:])
    return len(places) - len(runs) + page_start(runs, weights, len(runs), MOST)


def _at(listing: Listing, places: Iterable[int]) -> tuple[list[Run], list[int]]:
    found = [(listing.runs[place], listing.weights[place]) for place in places]
    return [run for run, _ in found], [weight for _, weight in found]


def _turn_back(listing: Listing, end: int) -> AgendaPageLink:
    return _turn(listing, page_start(listing.runs, listing.weights, end, MOST), end)


def _turn(listing: Listing, begin: int, end: int | None = None) -> AgendaPageLink:
    end = end or page_end(listing.runs, listing.weights, begin, MOST)
    firsts = [run[0] for run in listing.runs[begin:end] if run != UNDATED]
    return AgendaPageLink(
        start=listing.start(begin),
        first=firsts[0] if firsts else None,
        last=firsts[-1] if firsts else None,
    )


def _years(listing: Listing) -> tuple[date, ...]:
    """The years in which something begins."""
    return tuple(dict.fromkeys(month.replace(month=1) for month in listing.busy))


def _months_of_year(listing: Listing, day: date) -> tuple[date, ...]:
    return tuple(month for month in listing.busy if month.year == day.year)
