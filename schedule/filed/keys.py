"""What the keys of the data files mean: each field of a record is annotated with its Key.

The schemas describe the keys with it, messages say what is expected, and the check of references
knows which keys have ids.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import BaseModel, GetJsonSchemaHandler
from pydantic_core import CoreSchema

INSTANT = "2026-11-22T09:30:00Z"
TABLE = "x-table"
"""The key of a JSON Schema that names the table whose ids a value has."""


@dataclass(frozen=True, slots=True)
class Key:
    """What a key is.

    about: one or two short sentences
    example: a value, as TOML
    table: the table whose ids are its value; empty if the value is no id
    ruled: whether a ruling can decide it
    """

    about: str
    example: str
    table: str = ""
    ruled: bool = False

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        described = {**handler(schema), "description": f"{self.about} Example: {self.example}"}
        return described | ({TABLE: self.table} if self.table else {})


CORRECTED = Key(
    "When this record was last corrected: some apps read an entry again only then.", INSTANT
)
ZONE = Key(
    "The IANA time zone of the times in `dates`; the default is the zone of the place.",
    '"Asia/Shanghai"',
)
REPEATS = Key(
    "A recurrence rule (RFC 5545); `dates` are those of the first time.",
    '"FREQ=WEEKLY;BYDAY=TU;COUNT=8"',
)
OCCURRENCE = Key("The day of the one occurrence that this is about.", "2024-05-21")


@cache
def keys(record: type[BaseModel]) -> Mapping[str, Key]:
    """The keys of a record, by name. Its `id` is none: it is a table's key or in a file's name."""
    return {
        name: each
        for name, field in record.model_fields.items()
        for each in field.metadata
        if isinstance(each, Key)
    }


@cache
def pointers(record: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """The keys of a record that have ids, each with the table that the ids are in."""
    return tuple((name, key.table) for name, key in keys(record).items() if key.table)
