"""What is filed: reports and their claims, rulings, and the identities that they speak of.

There is one type for each kind of record in the data folder. A record holds what an editor wrote
and nothing that was worked out from it; that is in `schedule.known`. The fields of a record are
validated here and nowhere else; `check` validates how records fit together. The docstrings of
records are in the JSON Schemas, where an editor sees them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import chain
from typing import Annotated, Any, Self

from pydantic import (
    AfterValidator,
    Field,
    ModelWrapValidatorHandler,
    PrivateAttr,
    Strict,
    model_validator,
)

from schedule.dates.days import FIRST_YEAR
from schedule.dates.recurrence import horizon, repeated
from schedule.dates.spans import DaySpan, LocalSpan
from schedule.filed.calendar import Calendar
from schedule.filed.fields import (
    Dates,
    Day,
    Ids,
    Instant,
    Latitude,
    Longitude,
    Published,
    Rule,
    StatusWord,
    Within,
    Zone,
    not_empty,
    written_as,
)
from schedule.filed.names import Names, Proses, Record
from schedule.filed.rulings import Ruling
from schedule.filed.text import (
    Id,
    Line,
    WebAddress,
)


class Place(Record):
    """A place where events happen. `part_of` is a place that contains it."""

    id: Id
    name: Names
    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")] | None = None
    zone: Zone | None = None
    coordinates: (
        Annotated[
            tuple[Latitude, Longitude],
            Strict(strict=False),
        ]
        | None
    ) = None
    part_of: Id | None = None
    revised: Instant | None = None

    def __hash__(self) -> int:
        return hash(self.id)


class Person(Record):
    """Somebody who takes part."""

    id: Id
    name: Names
    office: Names | None = None
    revised: Instant | None = None


class Publisher(Record):
    """Somebody who publishes reports. Reports may name it by any of its `aliases`."""

    id: Id
    name: Names | None = None
    aliases: Annotated[tuple[Line, ...], Strict(strict=False)] = ()
    url: WebAddress | None = None


class Identity(Record):
    """Which scheduled item is meant. Dates come only from claims.

    `revised` is when a title was last corrected: apps read an entry again only if its times of
    change are newer. `withdrawn` says why an event was entered by mistake.
    """

    id: Id
    title: Names
    kind: Id
    description: Proses | None = None
    part_of: Ids = ()
    merged_into: Id | None = None
    withdrawn: Line | None = None
    revised: Instant | None = None

    @model_validator(mode="after")
    def _is_withdrawn_soundly(self) -> Self:
        if self.withdrawn and self.merged_into:
            raise ValueError("expected `merged_into` or `withdrawn`, not both")
        if self.withdrawn and not self.revised:
            raise ValueError("expected `revised` beside `withdrawn`, the moment when it was")
        return self


class Retractable(Record):
    """A record that may have been filed by mistake.

    `retracted` says why, and `revised` when it was retracted. It still counts as a record, but what
    it says is ignored.
    """

    retracted: Line | None = None
    revised: Instant | None = None

    @model_validator(mode="after")
    def _is_retracted_soundly(self) -> Self:
        if (self.retracted is None) != (self.revised is None):
            raise ValueError("expected `retracted` and `revised` together: the reason and the time")
        return self


class Claim(Retractable):  # noqa: PLW1641 - pydantic gives frozen records a hash
    """What one report says of one event. What the report doesn't say is left out.

    A claim marked `formerly` says what was expected before; it is history from the start. A claim
    with an `occurrence` is about that day alone, of an event that `repeats` in other claims. `uid`
    is the UID of the event in the calendar file that the claim was taken from.
    `distinct_from` are events that an import doesn't propose for this UID.
    """

    event: Id
    dates: Dates | None = None
    within: Within | None = None
    zone: Zone | None = None
    repeats: Rule | None = None
    occurrence: Day | None = None
    place: Id | None = None
    people: Ids = ()
    status: Annotated[StatusWord | None, Field(title="Status")] = None
    wording: Line | None = None
    formerly: bool = False
    uid: Line | None = None
    distinct_from: Ids = ()

    def __eq__(self, other: object) -> bool:
        """Also compares how windows are written: windows of the same days are equal."""
        same = isinstance(other, Claim) and written_as(self.within) == written_as(other.within)
        return same and super().__eq__(other)

    @model_validator(mode="after")
    def _says_one_thing(self) -> Self:
        if self.dates and self.within:
            raise ValueError("expected `dates` or `within`, not both")
        if self.formerly and not (self.dates or self.within):
            raise ValueError("expected `dates` or `within` beside `formerly`")
        if self.zone and not isinstance(self.dates, LocalSpan):
            raise ValueError("expected `zone` only beside `dates` with times")
        if self.repeats and not self.dates:
            raise ValueError("expected `repeats` only beside `dates`, those of the first time")
        if self.occurrence and (self.repeats or self.formerly):
            raise ValueError("expected no `repeats` or `formerly` with `occurrence`")
        if self.event in self.distinct_from:
            raise ValueError("expected in `distinct_from` other events than `event`")
        return self

    @model_validator(mode="after")
    def _repeats_soundly(self) -> Self:
        match self.dates:
            case DaySpan() | LocalSpan() as first if self.repeats:
                repeated(first, self.repeats)
        return self


class Report(Retractable):
    """One document that mentions events. Its id is the part of its file's name after the day.

    `published` is a day, or a time on it. `via` is the agency whose words the publisher repeats.
    `archived` is the address of a stored copy. `corrects` has the ids of earlier reports: what this
    report says of an event replaces what they say.
    """

    id: Id
    publisher: Line | None = None
    via: Line | None = None
    published: Published
    recorded: Instant
    document: Line | None = None
    url: WebAddress | None = None
    archived: WebAddress | None = None
    official: bool = False
    corrects: Ids = ()
    claims: Annotated[tuple[Claim, ...], Strict(strict=False), AfterValidator(not_empty)]
    _moment: datetime | None = PrivateAttr(default=None)

    @property
    def moment(self) -> datetime | None:
        return self._moment

    @model_validator(mode="wrap")
    @classmethod
    def _keeps_its_moment(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        report = handler(data)
        published = data.get("published") if isinstance(data, Mapping) else None
        if isinstance(published, datetime):
            report._moment = published  # noqa: SLF001 - its own
        return report


@dataclass(frozen=True, slots=True, kw_only=True)
class Records:
    """Everything that is filed, each kind by its id.

    `files` has the file of each entry, such as `("events", "harbin-expo-2024")`.
    """

    calendar: Calendar
    places: Mapping[str, Place]
    people: Mapping[str, Person]
    events: Mapping[str, Identity]
    reports: Mapping[str, Report]
    rulings: tuple[Ruling, ...]
    files: Mapping[tuple[str, str], str]
    publishers: Mapping[str, Publisher] = field(default_factory=dict)

    @property
    def horizon(self) -> date:
        """The day up to which rules without an end are expanded."""
        return horizon_of(chain(self.reports.values(), self.rulings))


def horizon_of(filed: Iterable[Report | Ruling]) -> date:
    """The horizon of rules without an end, from the year of the newest record."""
    return horizon(max((each.recorded.year for each in filed), default=FIRST_YEAR))
