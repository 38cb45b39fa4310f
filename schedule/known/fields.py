"""The fields of what is known of an event: the one table that all who tell of them read."""

from enum import StrEnum
from typing import Any, Self


class Field(StrEnum):
    """One field, in the order in which the fields are told.

    The value is the field's name in messages and for programs, `attribute` its name in Known.
    """

    attribute: str

    DATES = "dates", "when"
    STATUS = "status", "status"
    PLACE = "place", "place"
    PEOPLE = "people", "people"
    OCCURRENCES = "occurrences", "deviations"

    def __new__(cls, value: str, attribute: str) -> Self:
        field = str.__new__(cls, value)
        field._value_ = value
        field.attribute = attribute
        return field

    def of(self, known: object) -> Any:
        """The field of a Known: one resolved value, several, or deviations; empty when unknown."""
        return getattr(known, self.attribute)
