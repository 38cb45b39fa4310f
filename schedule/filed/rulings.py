"""Rulings: an editor's decisions between claims."""

from functools import cache
from typing import Annotated, Any, Self, get_type_hints

from pydantic import (
    GetPydanticSchema,
    PlainValidator,
    TypeAdapter,
    ValidationError,
    ValidationInfo,
    WithJsonSchema,
    model_validator,
)
from pydantic_core.core_schema import literal_schema

from schedule.dates.recurrence import repeated
from schedule.dates.spans import DaySpan, LocalSpan
from schedule.filed.claims import Claim
from schedule.filed.fields import Day, Instant, Rule, Zone, written_as
from schedule.filed.keys import INSTANT, OCCURRENCE, REPEATS, ZONE, Key, keys
from schedule.filed.names import Record
from schedule.filed.text import Id, Prose

RULED = tuple(name for name, key in keys(Claim).items() if key.ruled)
"""The fields of a claim that a ruling can decide."""


@cache
def _adapter(field: str) -> TypeAdapter[Any]:
    """What validates a value for a field. It is built for the first ruling on that field."""
    return TypeAdapter(get_type_hints(Claim, include_extras=True)[field])


def _parse_ruled(value: object, info: ValidationInfo) -> object:
    """Parse the value of a ruling in the same way as the field of a claim that it decides."""
    field = info.data.get("field")
    if field is None:
        return value
    try:
        return _adapter(field).validate_python(value)
    except ValidationError as error:
        message = error.errors(include_url=False)[0]["msg"].removeprefix("Value error, ")
        raise ValueError(message) from None


class Ruling(Record):  # noqa: PLW1641 - pydantic gives frozen records a hash
    """An editor's decision between claims, with its reason.

    It is kept apart from reports, so that a new report never undoes it.
    """

    event: Annotated[Id, Key("The id of the event.", '"state-visit-2024"', table="events")]
    field: Annotated[
        str,
        GetPydanticSchema(lambda _type, _handler: literal_schema([*RULED])),
        Key("Which field is decided.", '"dates"'),
    ]
    value: Annotated[
        Any,
        PlainValidator(_parse_ruled),
        WithJsonSchema({}),
        Key("The value that counts: one that some report gives.", "2024-05-17"),
    ]
    zone: Annotated[Zone | None, ZONE] = None
    repeats: Annotated[Rule | None, REPEATS] = None
    occurrence: Annotated[Day | None, OCCURRENCE] = None
    reason: Annotated[Prose, Key("Why it is decided so.", '"Both later reports agree."')]
    recorded: Annotated[Instant, Key("When it was decided, with its offset.", INSTANT)]

    def __eq__(self, other: object) -> bool:
        """Also compares how windows are written, as for claims."""
        same = isinstance(other, Ruling) and written_as(self.value) == written_as(other.value)
        return same and super().__eq__(other)

    @model_validator(mode="after")
    def _rules_soundly(self) -> Self:
        match self.value:
            case DaySpan() | LocalSpan() as first:
                if self.repeats and self.occurrence:
                    raise ValueError("expected no `repeats` with `occurrence`")
                if self.repeats:
                    repeated(first, self.repeats)
            case _ if self.repeats:
                raise ValueError("expected `repeats` only beside dates")
        return self
