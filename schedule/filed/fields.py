"""The types of single values in the data files: statuses, dates, windows, zones, colours, instants.

pydantic validates each type. Each has the message that an editor sees, and the JSON Schema that
completion in an editor uses.
"""

from datetime import UTC, date, datetime
from enum import Enum, StrEnum, auto
from typing import Annotated, Any, Self

import webcolors
from pydantic import (
    AfterValidator,
    AwareDatetime,
    BeforeValidator,
    Field,
    PlainValidator,
    Strict,
    WithJsonSchema,
)

from schedule.dates.days import sane
from schedule.dates.rule_parts import sound_rule
from schedule.dates.spans import DaySpan, LocalSpan, Window
from schedule.dates.windows import OPEN, PATTERN, PERIODS, parse_window
from schedule.dates.zones import zones
from schedule.filed.text import Id


class Outlook(Enum):
    """What a status means for people who plan by the calendar."""

    UNSURE = auto()
    PLANNED = auto()
    OVER = auto()
    PUT_OFF = auto()
    OFF = auto()

    @property
    def is_off(self) -> bool:
        return self is Outlook.OFF

    @property
    def is_firm(self) -> bool:
        """Whether the event takes place, or took place."""
        return self in (Outlook.PLANNED, Outlook.OVER)


class Status(StrEnum):
    """How far an event has come, as a report says it. This is the one table of statuses.

    gravity: the rank in a tie between reports: the lowest is followed, so that no event is shown as
        off while reports differ
    course: the stage that an event has reached, 0 for a break; a later stage doesn't contradict an
        earlier one
    """

    gravity: int
    outlook: Outlook
    course: int

    FLOATED = "floated", 4, Outlook.UNSURE, 1
    ANNOUNCED = "announced", 3, Outlook.PLANNED, 2
    CONFIRMED = "confirmed", 2, Outlook.PLANNED, 3
    POSTPONED = "postponed", 5, Outlook.PUT_OFF
    CANCELLED = "cancelled", 6, Outlook.OFF
    HELD = "held", 1, Outlook.OVER, 4

    def __new__(cls, value: str, gravity: int, outlook: Outlook, course: int = 0) -> Self:
        status = str.__new__(cls, value)
        status._value_ = value
        status.gravity, status.outlook, status.course = gravity, outlook, course
        return status


STATUSES = tuple(Status)


def _parse_dates(value: object) -> DaySpan | LocalSpan:
    match value:
        case DaySpan() | LocalSpan():
            return value
        case datetime() as start:
            return LocalSpan(start=_local_time(start), end=None)
        case [datetime() as start, datetime() as end]:
            if _local_time(start) < _local_time(end):
                return LocalSpan(start=start, end=end)
            raise ValueError("expected an end after the start")
        case [datetime(), _] | [_, datetime()]:
            raise ValueError("expected two local times [start, end], or days without times")
        case date() as day:
            return DaySpan(first=sane(day), last=day)
        case [date() as first, date() as last]:
            if sane(first) <= sane(last):
                return DaySpan(first=first, last=last)
            raise ValueError("expected the first day before the last")
    raise ValueError("expected a day, [first day, last day], a start or [start, end] in local time")


def _local_time(moment: datetime) -> datetime:
    if moment.tzinfo:
        raise ValueError("expected local times without an offset; `zone` names their zone")
    if moment.microsecond:
        raise ValueError("expected whole seconds")
    sane(moment.date())
    return moment


def _parse_within(value: object) -> Window:
    match value:
        case Window():
            return value
        case str():
            try:
                return parse_window(value)
            except ValueError:
                pass
        case [datetime(), _] | [_, datetime()]:
            pass
        case [date() as first, date() as last]:
            if sane(first) <= sane(last):
                return Window(first=first, last=last)
            raise ValueError("expected the first day before the last")
    examples = (each.example for each in PERIODS if each.example)
    *others, last_one = ("[first day, last day]", *examples, *OPEN)
    raise ValueError(f"expected {', '.join(others)} or {last_one}")


def _parse_rule(value: object) -> str:
    if isinstance(value, str):
        return sound_rule(value)
    raise ValueError("expected a recurrence rule, such as FREQ=WEEKLY;BYDAY=TU;COUNT=8")


def _known_zone(name: str) -> str:
    if name not in zones():
        raise ValueError("expected the name of an IANA time zone, such as Asia/Shanghai")
    return name


def _known_colour(name: str) -> str:
    if name not in webcolors.names(webcolors.CSS3):
        raise ValueError("expected a CSS colour name, such as firebrick (RFC 7986, section 5.9)")
    return name


def not_empty(items: tuple[Any, ...]) -> tuple[Any, ...]:
    """Refuse an empty list.

    pydantic's `min_length` would count only the items that are valid.
    """
    if not items:
        raise ValueError("expected at least one")
    return items


def written_as(value: object) -> str:
    """The word that a window was written as. Empty for other values."""
    return value.word if isinstance(value, Window) else ""


def _sane_instant(instant: datetime) -> datetime:
    """The same moment in UTC, so that it is served in one way however it was written."""
    sane(instant.date())
    return instant.astimezone(UTC)


def _published(value: object) -> object:
    """The day as it is written. It may have a time with its offset."""
    if not isinstance(value, datetime):
        return value
    if value.tzinfo is None:
        raise ValueError("expected a day, or a time with its offset (2024-05-14T18:30:00+08:00)")
    return value.date()


StatusWord = Annotated[
    Status, Strict(strict=False), WithJsonSchema({"enum": [*map(str, Status)], "type": "string"})
]
_DAY = {"type": "string", "format": "date"}
_TIME = {"type": "string", "format": "date-time"}
_PAIR = {"type": "array", "minItems": 2, "maxItems": 2}
Dates = Annotated[
    DaySpan | LocalSpan,
    PlainValidator(_parse_dates),
    WithJsonSchema({"anyOf": [_DAY, {**_PAIR, "items": _DAY}, _TIME, {**_PAIR, "items": _TIME}]}),
]
Within = Annotated[
    Window,
    PlainValidator(_parse_within),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "pattern": PATTERN},
                {**_PAIR, "items": _DAY},
            ]
        }
    ),
]
Rule = Annotated[str, PlainValidator(_parse_rule), WithJsonSchema({"type": "string"})]
Day = Annotated[date, AfterValidator(sane)]
Published = Annotated[
    date,
    BeforeValidator(_published),
    AfterValidator(sane),
    WithJsonSchema({"anyOf": [_DAY, _TIME]}),
]
Instant = Annotated[AwareDatetime, AfterValidator(_sane_instant)]
Zone = Annotated[str, AfterValidator(_known_zone)]
Colour = Annotated[str, AfterValidator(_known_colour)]
Ids = Annotated[tuple[Id, ...], Strict(strict=False)]
Latitude = Annotated[float, Field(ge=-90, le=90)]
Longitude = Annotated[float, Field(ge=-180, le=180)]
