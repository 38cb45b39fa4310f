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
from schedule.dates.recurrence import horizon
from schedule.filed.calendar import Calendar
from schedule.filed.claims import Claim, Retractable
from schedule.filed.fields import (
    Ids,
    Instant,
    Latitude,
    Longitude,
    Published,
    Zone,
    not_empty,
)
from schedule.filed.keys import CORRECTED, INSTANT, Key
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
    name: Annotated[Names, Key("What the place is called, in each language.", '{ en = "Harbin" }')]
    country: Annotated[
        Annotated[str, Field(pattern=r"^[A-Z]{2}$")] | None,
        Key("Its country, a code of ISO 3166-1.", '"CN"'),
    ] = None
    zone: Annotated[
        Zone | None, Key("The IANA time zone of times that are given there.", '"Asia/Shanghai"')
    ] = None
    coordinates: Annotated[
        Annotated[
            tuple[Latitude, Longitude],
            Strict(strict=False),
        ]
        | None,
        Key("Degrees north and east.", "[45.80, 126.53]"),
    ] = None
    part_of: Annotated[
        Id | None, Key("The id of the place that contains it.", '"china"', table="places")
    ] = None
    revised: Annotated[Instant | None, CORRECTED] = None

    def __hash__(self) -> int:
        return hash(self.id)


class Person(Record):
    """Somebody who takes part."""

    id: Id
    name: Annotated[Names, Key("The person's name, in each language.", '{ en = "Li Qiang" }')]
    office: Annotated[
        Names | None, Key("The person's office, in each language.", '{ en = "Premier" }')
    ] = None
    revised: Annotated[Instant | None, CORRECTED] = None


class Publisher(Record):
    """Somebody who publishes reports. Reports may name it by any of its `aliases`."""

    id: Id
    name: Annotated[
        Names | None,
        Key("What the publisher is called, in each language.", '{ en = "The Gazette" }'),
    ] = None
    aliases: Annotated[
        tuple[Line, ...],
        Strict(strict=False),
        Key("Other names by which reports call it.", '["Gazette Online"]'),
    ] = ()
    url: Annotated[WebAddress | None, Key("Its address on the web.", '"https://example.org/"')] = (
        None
    )


class Identity(Record):
    """Which scheduled item is meant. Dates come only from claims.

    `revised` is when a title was last corrected: apps read an entry again only if its times of
    change are newer. `withdrawn` says why an event was entered by mistake.
    """

    id: Id
    title: Annotated[
        Names, Key("What the event is called, in each language.", '{ en = "State visit" }')
    ]
    kind: Annotated[
        Id, Key("The id of its kind, from [kinds] in calendar.toml.", '"visit"', table="kinds")
    ]
    description: Annotated[
        Proses | None, Key("What it is, in a sentence or two.", '{ en = "A visit of three days." }')
    ] = None
    part_of: Annotated[
        Ids,
        Key(
            "The ids of the events whose programme it is in.",
            '["state-visit-2024"]',
            table="events",
        ),
    ] = ()
    merged_into: Annotated[
        Id | None,
        Key(
            "The id of the event that this one turned out to be.",
            '"state-visit-2024"',
            table="events",
        ),
    ] = None
    withdrawn: Annotated[
        Line | None, Key("Why it was entered by mistake; set `revised`, too.", '"Entered twice."')
    ] = None
    revised: Annotated[Instant | None, CORRECTED] = None

    @model_validator(mode="after")
    def _is_withdrawn_soundly(self) -> Self:
        if self.withdrawn and self.merged_into:
            raise ValueError("expected `merged_into` or `withdrawn`, not both")
        if self.withdrawn and not self.revised:
            raise ValueError("expected `revised` beside `withdrawn`, the moment when it was")
        return self


class Report(Retractable):
    """One document that mentions events. Its id is the part of its file's name after the day.

    `published` is a day, or a time on it. `via` is the agency whose words the publisher repeats.
    `archived` is the address of a stored copy. `corrects` has the ids of earlier reports: what this
    report says of an event replaces what they say.
    """

    id: Id
    publisher: Annotated[Line | None, Key("Who published it.", '"The Example Times"')] = None
    via: Annotated[
        Line | None, Key("The agency whose words the publisher repeats.", '"The Agency"')
    ] = None
    published: Annotated[
        Published,
        Key(
            "The day of publication, as in the file's name, or a time on it with its offset.",
            "2024-05-14",
        ),
    ]
    recorded: Annotated[Instant, Key("When it was filed here, with its offset.", INSTANT)]
    document: Annotated[
        Line | None, Key("The document's name in your own archive.", '"001_1e49bf95"')
    ] = None
    url: Annotated[
        WebAddress | None, Key("Where it can be read.", '"https://example.org/article"')
    ] = None
    archived: Annotated[
        WebAddress | None, Key("Where a stored copy can be read.", '"https://example.org/copy"')
    ] = None
    official: Annotated[
        bool, Key("Whether the organiser says it: it outranks the others.", "true")
    ] = False
    corrects: Annotated[
        Ids,
        Key(
            "The ids of earlier reports whose words these replace.", '["gazette"]', table="reports"
        ),
    ] = ()
    claims: Annotated[
        tuple[Claim, ...],
        Strict(strict=False),
        AfterValidator(not_empty),
        Key("What it says: a [[claims]] for each event.", "[[claims]]"),
    ]
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
