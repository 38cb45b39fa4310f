"""Rulings: an editor's decisions between claims."""

from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any, Literal, Self

from pydantic import (
    PlainValidator,
    TypeAdapter,
    ValidationError,
    ValidationInfo,
    WithJsonSchema,
    model_validator,
)

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
from schedule.filed.names import Record
from schedule.filed.text import (
    Id,
    Prose,
)

RuledField = Literal["dates", "within", "status", "place", "people"]


_RULED: Mapping[str, Any] = {
    "dates": Dates,
    "within": Within,
    "status": StatusWord,
    "place": Id,
    "people": Ids,
}


@cache
def _adapter(field: str) -> TypeAdapter[Any]:
    """What validates a value for a field. It is built for the first ruling on that field."""
    return TypeAdapter(_RULED[field])


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

    event: Id
    field: RuledField
    value: Annotated[Any, PlainValidator(_parse_ruled), WithJsonSchema({})]
    zone: Zone | None = None
    repeats: Rule | None = None
    occurrence: Day | None = None
    reason: Prose
    recorded: Instant

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
