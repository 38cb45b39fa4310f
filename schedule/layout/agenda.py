"""An agenda: one page of a listing, in months and days around today.

This module decides what is shown and where; the template only loops over it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, islice

from schedule.known.occurrences import Occurrence
from schedule.layout.agenda_entry import UNDATED, AgendaEntry, day_run
from schedule.layout.days import AgendaMonth, months
from schedule.layout.listing import Listing
from schedule.layout.now_and_next import next_after, next_day, on_now
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
    unlisted: how many more there are of `now`, `next`, `running` and `undated`
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
    fits, begins = listing.fits(MOST), next_day(listing, today)
    near = [*listing.ahead(today, day_run(begins or today))]
    now, following = on_now(near, today), next_after(near, begins)
    pointed_out = (*now[:MOST_POINTED_OUT], *following[:MOST_POINTED_OUT])
    room = MOST - sum(each.weight for each in pointed_out)
    rest = chain(_unlike(pointed_out, near), listing.after(today, day_run(begins or today)))
    page, after = _first_page(rest, None if fits else max(room, 1))
    past, before = _past(listing, today, fits=fits, alone=not (near or page))
    undated = listing.undated if fits else listing.undated[:MOST_UNDATED]
    hidden = listing.undated[len(undated) :]
    return Agenda(
        today=today,
        now=tuple(now[:MOST_POINTED_OUT]),
        next=tuple(following[:MOST_POINTED_OUT]),
        next_day=begins if following else None,
        months=tuple(months(page, after=after)),
        past=tuple(reversed([*months(past)])),
        undated=tuple(undated),
        unlisted={
            "now": len(now[MOST_POINTED_OUT:]),
            "next": len(following[MOST_POINTED_OUT:]),
            "undated": len(hidden),
        },
        earlier=_earlier(listing, before),
        later=_later(listing, after),
        rest=listing.start(hidden[0]) if hidden else None,
        years=_years(listing),
        months_of_year=_months_of_year(listing, today),
    )


def _page(listing: Listing, today: date, start: Start) -> Agenda:
    """What begins on a day and after it, and what is still on then."""
    page, after = _first_page(listing.forward(start), MOST)
    before = next(listing.backward(start), None)
    running = [] if start.skip else listing.begun_before(start.day)
    dated = [each for each in page if each.run != UNDATED]
    return Agenda(
        today=today,
        start=start,
        running=tuple(running[:MOST_POINTED_OUT]),
        months=tuple(months(dated, before=before, after=after)),
        undated=tuple(page[len(dated) :]),
        unlisted={"running": len(running[MOST_POINTED_OUT:])},
        earlier=_earlier(listing, before),
        later=_later(listing, after),
        years=_years(listing),
        months_of_year=_months_of_year(listing, start.day),
    )


Page = tuple[Sequence[AgendaEntry], AgendaEntry | None]
"""The entries of a page, and the one after or before them."""


def _past(listing: Listing, today: date, *, fits: bool, alone: bool) -> Page:
    """The entries that are over: all if they fit, the last page of them if they are alone, else
    none.
    """
    over = listing.over(today)
    if fits:
        return [*over][::-1], None
    return _last_page(over) if alone else ([], next(over, None))


def _unlike(some: Iterable[AgendaEntry], entries: Iterable[AgendaEntry]) -> Iterator[AgendaEntry]:
    """The entries that aren't among some others."""
    ids = {*map(id, some)}
    return (each for each in entries if id(each) not in ids)


def _first_page(entries: Iterable[AgendaEntry], most: int | None) -> Page:
    """The first entries, of so many lines; all if `most` is None. Then the entry after them."""
    if most is None:
        return [*entries], None
    seen = [*islice(entries, _LOOKED_AT)]
    end = page_end([each.run for each in seen], [each.weight for each in seen], 0, most)
    return seen[:end], next(iter(seen[end:]), None)


def _last_page(entries: Iterable[AgendaEntry]) -> Page:
    """The last entries that fit on a page, and the one before them. The last one is given first."""
    seen = [*islice(entries, _LOOKED_AT)][::-1]
    runs, weights = [each.run for each in seen], [each.weight for each in seen]
    begin = page_start(runs, weights, len(seen), MOST)
    return seen[begin:], seen[begin - 1] if begin else None


def _earlier(listing: Listing, last: AgendaEntry | None) -> AgendaPageLink | None:
    """A link to the page that ends with an entry."""
    if last is None:
        return None
    return _link(listing, _last_page(chain([last], listing.backward(listing.start(last))))[0])


def _later(listing: Listing, first: AgendaEntry | None) -> AgendaPageLink | None:
    """A link to the page that begins with an entry."""
    if first is None:
        return None
    return _link(listing, _first_page(listing.forward(listing.start(first)), MOST)[0])


def _link(listing: Listing, page: Sequence[AgendaEntry]) -> AgendaPageLink:
    firsts = [each.run[0] for each in page if each.run != UNDATED]
    return AgendaPageLink(
        start=listing.start(page[0]),
        first=firsts[0] if firsts else None,
        last=firsts[-1] if firsts else None,
    )


def _years(listing: Listing) -> tuple[date, ...]:
    """The years in which something begins."""
    return tuple(dict.fromkeys(month.replace(month=1) for month in listing.busy))


def _months_of_year(listing: Listing, day: date) -> tuple[date, ...]:
    return tuple(month for month in listing.busy if month.year == day.year)
