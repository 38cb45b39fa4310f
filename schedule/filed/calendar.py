"""The calendar as a whole, and its kinds of events."""

from datetime import timedelta
from typing import Annotated

from pydantic import (
    BeforeValidator,
    Field,
    Strict,
)

from schedule.filed.fields import (
    Colour,
    Zone,
)
from schedule.filed.names import Names, Proses, Record
from schedule.filed.text import (
    Contact,
    Id,
    LanguageTag,
    Licence,
    is_address,
)


class Kind(Record):
    """A sort of event: a visit, a summit, an exhibition."""

    name: Names


class Calendar(Record):
    """The name of the whole calendar, and how it is published.

    `domain` is the right-hand side of every UID, so it must never change. Every name must exist in
    the first of `languages`. A day begins at midnight in `zone`.
    """

    name: Names
    description: Names
    domain: Annotated[str, Field(pattern=r"^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$")]
    zone: Zone
    languages: Annotated[tuple[LanguageTag, ...], Strict(strict=False), Field(min_length=1)]
    colour: Colour
    refresh: Annotated[
        timedelta,
        Strict(strict=False),
        Field(ge=timedelta(minutes=15), le=timedelta(days=7)),
        BeforeValidator(lambda value: value if isinstance(value, str | timedelta) else None),
    ]
    contact: Contact | None = None
    licence: Licence | None = None
    about: Proses | None = None
    kinds: dict[Id, Kind]

    @property
    def licence_address(self) -> str | None:
        """The licence, if it is given by its address."""
        return self.licence if self.licence and is_address(self.licence) else None
