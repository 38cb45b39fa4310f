"""JSON Schemas of the data files, generated from the records so that both always agree."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from schedule.filed.read import TABLES
from schedule.filed.records import Calendar, Record, Report, Ruling


def schemas() -> dict[str, str]:
    """File name → the schema as JSON text, ending in a newline."""
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
        f"{name}.json": json.dumps({**head, **_lifted(schema)}, indent=2, sort_keys=True) + "\n"
        for name, schema in sorted(found.items())
    }


def write_schemas(folder: Path) -> Iterator[Path]:
    """Write every schema into a folder; yields the files' paths."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        path = folder / name
        path.write_text(text, encoding="utf-8")
        yield path


def _schema(kind: type[Record]) -> dict[str, Any]:
    """The schema of one record. An `id` stands outside of the record: in a table's key or a
    file's name.
    """
    schema = kind.model_json_schema()
    schema["properties"].pop("id", None)
    schema["required"] = [key for key in schema.get("required", ()) if key != "id"]
    return schema


def _lifted(schema: dict[str, Any]) -> dict[str, Any]:
    """Definitions moved to the top, where `$ref` looks for them."""
    definitions: dict[str, Any] = {}

    def lift(part: Any) -> Any:
        if isinstance(part, dict):
            definitions.update({name: lift(each) for name, each in part.get("$defs", {}).items()})
            return {key: lift(value) for key, value in part.items() if key != "$defs"}
        return [lift(each) for each in part] if isinstance(part, list) else part

    lifted = lift(schema)
    return {**lifted, "$defs": definitions} if definitions else lifted
