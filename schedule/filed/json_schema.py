"""JSON Schemas of the data files, generated from the records so that both always agree."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

from schedule.filed.calendar import Calendar
from schedule.filed.keys import TABLE
from schedule.filed.names import Record
from schedule.filed.read import TABLES
from schedule.filed.records import Report
from schedule.filed.rulings import Ruling

Ids = Mapping[str, Sequence[str]]
"""The ids of each table that are offered as choices."""


def schemas(ids: Ids = MappingProxyType({})) -> dict[str, str]:
    """The schema of each data file as JSON text, by file name; the text ends in a newline.

    With the `ids` of a folder, an editor can complete them.
    """
    found = {
        "calendar": _schema(Calendar),
        "reports": _schema(Report),
        "rulings": {
            "type": "object",
            "properties": {"rulings": {"type": "array", "items": _schema(Ruling)}},
            "additionalProperties": False,
        },
    }
    for table, kind in TABLES.items():
        found[table] = {
            "type": "object",
            "propertyNames": {"pattern": "^[a-z0-9-]{1,80}$"},
            "additionalProperties": _schema(kind),
        }
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return {
        f"{name}.json": json.dumps(
            _offered({**head, **_lifted(schema)}, ids), indent=2, sort_keys=True
        )
        + "\n"
        for name, schema in sorted(found.items())
    }


def write_schemas(folder: Path, ids: Ids = MappingProxyType({})) -> Iterator[Path]:
    """Write every schema into a folder. Yields the paths of the files."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas(ids).items():
        path = folder / name
        path.write_text(text, encoding="utf-8")
        yield path


def _schema(kind: type[Record]) -> dict[str, Any]:
    """The schema of one record, without its `id`, which is a table's key or part of a
    file's name.
    """
    schema = kind.model_json_schema()
    schema["properties"].pop("id", None)
    schema["required"] = [key for key in schema.get("required", ()) if key != "id"]
    return schema


def _offered(schema: Any, ids: Ids) -> Any:
    """A schema with ids as choices."""
    for record in _records(schema):
        for name, about in record["properties"].items():
            if choices := ids.get(about.pop(TABLE, "")):
                chosen = _chosen(about, choices)
                record["properties"][name] = {**chosen, "description": about["description"]}
    return schema


def _records(part: Any) -> Iterator[dict[str, Any]]:
    """Every record schema inside a schema."""
    if isinstance(part, dict):
        if isinstance(part.get("properties"), dict):
            yield part
        for each in part.values():
            yield from _records(each)
    for each in part if isinstance(part, list) else ():
        yield from _records(each)


def _chosen(about: Any, choices: Sequence[str]) -> Any:
    """The schema of an id, or of a list of ids, that accepts only these ids."""
    if isinstance(about, list):
        return [_chosen(each, choices) for each in about]
    if not isinstance(about, dict):
        return about
    if about.get("type") == "string":
        return {"type": "string", "enum": [*choices]}
    return {name: _chosen(each, choices) for name, each in about.items()}


def _lifted(schema: dict[str, Any]) -> dict[str, Any]:
    """A schema with its definitions moved to the top, where `$ref` looks for them."""
    definitions: dict[str, Any] = {}

    def lift(part: Any) -> Any:
        if isinstance(part, dict):
            definitions.update({name: lift(each) for name, each in part.get("$defs", {}).items()})
            return {key: lift(value) for key, value in part.items() if key != "$defs"}
        return [lift(each) for each in part] if isinstance(part, list) else part

    lifted = lift(schema)
    return {**lifted, "$defs": definitions} if definitions else lifted
