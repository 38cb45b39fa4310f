"""An agenda: what happens, laid out in months and days around a day that is called today.

What is shown, and where, is decided here; a page only loops over it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from schedule.model import Event
from schedule.occurrences import Occurrence, by_date


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """What begins on one day."""

    day: date
    entries: tuple[Occurrence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """The days of one month on which something begins, and what falls in it on a day that isn't
    known. `first` is the month's first day.
    """

    first: date
    days: tuple[Day, ...]
    vague: tuple[Occurrence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """Every occurrence once in `past` (newest month first), `months` (what runs today, and all
    that is ahead) or `undated`.

    `now` and `next` point out some of these: what runs today, and what begins on the next day on
    which anything does.
    """

    today: date
    now: tuple[Occurrence, ...]
    next: tuple[Occurrence, ...]
    months: tuple[Month, ...]
    past: tuple[Month, ...]
    undated: tuple[Occurrence, ...]


def agenda(events: Iterable[Event], today: date) -> Agenda:
    """Lay out every time of some events."""
    entries = by_date(events)
    dated = [(each.when.first, each.when.last, each) for each in entries if each.when]
    on = [(first, last, each) for first, last, each in dated if not (each.is_vague or each.is_off)]
    soonest = min((first for first, _, _ in on if first > today), default=None)
    past = _months((first, each) for first, last, each in dated if last < today)
    return Agenda(
        today=today,
        now=tuple(each for first, last, each in on if first <= today <= last),
        next=tuple(each for first, _, each in on if first == soonest),
        months=tuple(_months((first, each) for first, last, each in dated if last >= today)),
        past=tuple(reversed([*past])),
        undated=tuple(each for each in entries if not each.when),
    )


def _months(dated: Iterable[tuple[date, Occurrence]]) -> Iterator[Month]:
    for first, group in groupby(dated, key=lambda each: each[0].replace(day=1)):
        within = [*group]
        exact = (each for each in within if not each[1].is_vague)
        yield Month(
            first=first,
            days=tuple(
                Day(day=day, entries=tuple(entry for _, entry in same))
                for day, same in groupby(exact, key=lambda each: each[0])
            ),
            vague=tuple(entry for _, entry in within if entry.is_vague),
        )
