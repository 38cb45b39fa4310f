"""How two values of one field compare.

`meet` gives what two values share: the more exact one of the two, or the days that two windows have
in common, or None. `covers` tells whether one value says the same as another, less exactly.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, Generic, TypeVar

from schedule.dates.spans import (
    DaySpan,
    Series,
    TimeSpan,
    When,
    Window,
    in_order,
    is_vaguer,
    shared,
)
from schedule.filed.fields import Status
from schedule.filed.records import Place

V = TypeVar("V")

Clocks = Mapping[When, Iterable[When]]
"""Each time that reports give, by each of the clocks in use."""
Around = Callable[[Place], Iterable[Place]]
"""A place and those that contain it."""

BREAKS = tuple(status for status in Status if not status.course)


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison(Generic[V]):
    """How the values of one field compare. By default they are the same or differ.

    finer: the types of the values that may be more exact than a value; None if any may
    by_days: whether days tell quickly which values may be more exact than a window
    """

    covers: Callable[[V, V], bool] = lambda *_: False
    finer: Callable[[V], tuple[type, ...] | None] = lambda _: ()
    order: Callable[[V], Any] = str
    shared: Callable[[V, V], V | None] = lambda *_: None
    by_days: bool = False

    def meet(self, one: V, other: V) -> V | None:
        if one == other or self.covers(other, one):
            return one
        if self.covers(one, other):
            return other
        return self.shared(one, other)


def compare_plain(_clocks: Clocks, _around: Around) -> Comparison[Any]:
    return Comparison()


def compare_dates(clocks: Clocks, _around: Around) -> Comparison[When]:
    covers = covers_when(clocks)
    return Comparison(
        covers=covers, finer=finer_whens, order=in_order, shared=shared_days, by_days=True
    )


def compare_statuses(_clocks: Clocks, _around: Around) -> Comparison[Status]:
    return Comparison(covers=covers_status, finer=lambda _: None, order=attrgetter("gravity"))


def compare_places(_clocks: Clocks, around: Around) -> Comparison[Place]:
    covers = covers_place(around)
    return Comparison(covers=covers, finer=lambda _: None, order=attrgetter("id"))


def shared_days(one: When, other: When) -> When | None:
    """The days that two windows have in common."""
    if not (isinstance(one, Window) and isinstance(other, Window)):
        return None
    return shared(one, other)


def covers_when(clocks: Clocks) -> Callable[[When, When], bool]:
    """Whether one date covers another.

    `clocks` has an instant by each of the clocks in use: a day covers hours if any of these clocks
    shows that day.
    """

    def covers(one: When, other: When) -> bool:
        if isinstance(one, DaySpan) and isinstance(other, TimeSpan):
            return any(is_vaguer(one, each) for each in clocks.get(other, (other,)))
        return is_vaguer(one, other)

    return covers


def finer_whens(value: When) -> tuple[type, ...] | None:
    match value:
        case DaySpan() | TimeSpan(end=None):
            return (TimeSpan,)
        case TimeSpan() | Series():
            return ()
    return None


def covers_status(one: Status, other: Status) -> bool:
    """Whether a status covers another: an earlier stage of the course covers a later one."""
    return 0 < one.course < other.course


def covers_place(around: Around) -> Callable[[Place, Place], bool]:
    return lambda one, other: one != other and one in around(other)
