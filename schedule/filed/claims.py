"""What one report says of one event, as filed: a claim. It may be retracted, as a report may."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from schedule.dates.recurrence import repeated
from schedule.dates.spans import DaySpan, LocalSpan
from schedule.filed.fields import (
    Dates,
    Day,
    Ids,
    Instant,
    Rule,
    StatusWord,
    Within,
    Zone,
    written_as,
)
from schedule.filed.keys import INSTANT, OCCURRENCE, REPEATS, ZONE, Key
from schedule.filed.names import Record
from schedule.filed.text import Id, Line


class Retractable(Record):
    """A record that may have been filed by mistake.

    `retracted` says why, and `revised` when it was retracted. It still counts as a record, but what
    it says is ignored.
    """

    retracted: Annotated[
        Line | None, Key("Why it was filed by mistake; set `revised`, too.", '"Filed twice."')
    ] = None
    revised: Annotated[Instant | None, Key("When it was retracted, with its offset.", INSTANT)] = (
        None
    )

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

    event: Annotated[
        Id,
        Key("The id of the event, from a file in events/.", '"state-visit-2024"', table="events"),
    ]
    dates: Annotated[
        Dates | None,
        Key(
            "The day, [first, last], or local times: a start or [start, end].",
            "[2024-05-17, 2024-05-21]",
            ruled=True,
        ),
    ] = None
    within: Annotated[
        Within | None,
        Key("A window in which it falls; the exact day is not known.", '"2024-05"', ruled=True),
    ] = None
    zone: Annotated[Zone | None, ZONE] = None
    repeats: Annotated[Rule | None, REPEATS] = None
    occurrence: Annotated[Day | None, OCCURRENCE] = None
    place: Annotated[
        Id | None,
        Key("The id of the place, from places.toml.", '"harbin"', table="places", ruled=True),
    ] = None
    people: Annotated[
        Ids,
        Key(
            "The ids of those who take part, from people.toml.",
            '["li-qiang"]',
            table="people",
            ruled=True,
        ),
    ] = ()
    status: Annotated[
        StatusWord | None,
        Field(title="Status"),
        Key("How far the event has come.", '"announced"', ruled=True),
    ] = None
    wording: Annotated[
        Line | None, Key("How the report puts it, in your own words.", '"expected in May"')
    ] = None
    formerly: Annotated[bool, Key("Whether this is what was expected before.", "true")] = False
    uid: Annotated[
        Line | None, Key("Its UID in the calendar file that it was taken from.", '"1@example.org"')
    ] = None
    distinct_from: Annotated[
        Ids, Key("Events that imports don't propose for that UID.", '["expo-2024"]', table="events")
    ] = ()

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
