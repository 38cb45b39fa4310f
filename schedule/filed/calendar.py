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
from schedule.filed.keys import Key
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

    name: Annotated[
        Names, Key("What such an event is called, in each language.", '{ en = "Visit" }')
    ]


class Calendar(Record):
    """The name of the whole calendar, and how it is published.

    `domain` is the right-hand side of every UID, so it must never change. Every name must exist in
    the first of `languages`. A day begins at midnight in `zone`.
    """

    name: Annotated[
        Names, Key("What the calendar is called, in each language.", '{ en = "Harbour festival" }')
    ]
    description: Annotated[
        Names, Key("What it is about, in each language.", '{ en = "What happens when." }')
    ]
    domain: Annotated[
        str,
        Field(pattern=r"^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$"),
        Key("The right-hand side of every UID, for ever: never change it.", '"dates.example.org"'),
    ]
    zone: Annotated[
        Zone, Key("The IANA time zone whose midnight begins the day.", '"Europe/London"')
    ]
    languages: Annotated[
        tuple[LanguageTag, ...],
        Strict(strict=False),
        Field(min_length=1),
        Key("The languages of the names; every name must exist in the first.", '["en", "ru"]'),
    ]
    colour: Annotated[Colour, Key("A CSS colour name, for apps that show one.", '"steelblue"')]
    refresh: Annotated[
        timedelta,
        Strict(strict=False),
        Field(ge=timedelta(minutes=15), le=timedelta(days=7)),
        BeforeValidator(lambda value: value if isinstance(value, str | timedelta) else None),
        Key("How often apps should poll the feed, PT15M to P7D.", '"PT12H"'),
    ]
    contact: Annotated[
        Contact | None, Key("Where readers report errors.", '"mailto:editor@example.org"')
    ] = None
    licence: Annotated[
        Licence | None, Key("How the data may be used: a name or an address.", '"CC BY 4.0"')
    ] = None
    about: Annotated[
        Proses | None, Key("Who makes the calendar, in each language.", '{ en = "Made by us." }')
    ] = None
    kinds: Annotated[
        dict[Id, Kind],
        Key("The kinds of events: id → name.", '{ visit = { name = { en = "Visit" } } }'),
    ]

    @property
    def licence_address(self) -> str | None:
        """The licence, if it is given by its address."""
        return self.licence if self.licence and is_address(self.licence) else None
