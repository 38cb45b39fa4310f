"""How two values of one field compare: dates, status or place.

`meet` gives what two values share: the more exact one of the two, or the days that two windows have
in common, or None. `covers` tells whether one value says the same as another, less exactly.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from schedule.dates.spans import DaySpan, Series, TimeSpan, When, Window, is_vaguer, shared
from schedule.filed.fields import Status
from schedule.filed.records import Place

V = TypeVar("V")

BREAKS = tuple(status for status in Status if not status.course)


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison(Generic[V]):
    """How the values of one field compare.

    `finer` gives the types of the values that may be more exact than a value; None if any may.
    """

    name: str
    covers: Callable[[V, V], bool]
    finer: Callable[[V], tuple[type, ...] | None]
    order: Callable[[V], Any]
    shared: Callable[[V, V], V | None]

    def meet(self, one: V, other: V) -> V | None:
        if one == other or self.covers(other, one):
            return one
        if self.covers(one, other):
            return other
        return self.shared(one, other)


def nothing_shared(_one: object, _other: object) -> None:
    """None: values that don't cover each other have nothing in common."""


def shared_days(one: When, other: When) -> When | None:
    """The days that two windows have in common."""
    if not (isinstance(one, Window) and isinstance(other, Window)):
        return None
    return shared(one, other)


def covers_when(clocks: Mapping[When, Iterable[When]]) -> Callable[[When, When], bool]:
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


def finer_statuses(value: Status) -> tuple[type, ...] | None:
    return None if value.course and value is not Status.HELD else ()


def covers_place(around: Callable[[Place], Iterable[Place]]) -> Callable[[Place, Place], bool]:
    return lambda one, other: one != other and one in around(other)
