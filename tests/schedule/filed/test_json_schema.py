"""The schemas that editors complete by say just what the code takes."""

import json
import tomllib
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it has no types

from schedule.filed.json_schema import schemas, write_schemas
from tests.broken import Broken
from tests.broken.keys import KEYS
from tests.folder import DATA, Folder

FILES = sorted(path.relative_to(DATA).as_posix() for path in DATA.rglob("*.toml"))


def as_json(value: Any) -> Any:
    """What an editor's validator sees of TOML: dates as texts."""
    match value:
        case date() | datetime():
            return value.isoformat()
        case dict():
            return {key: as_json(each) for key, each in value.items()}
        case list():
            return [as_json(each) for each in value]
    return value


def flaws(path: Path, name: str) -> list[str]:
    schema = json.loads(schemas()[f"{name.split('/', maxsplit=1)[0].removesuffix('.toml')}.json"])
    content = as_json(tomllib.loads((path / name).read_text(encoding="utf-8")))
    return [error.message for error in Draft202012Validator(schema).iter_errors(content)]


def test_the_filed_schemas_are_those_of_the_code() -> None:
    filed = {path.name: path.read_text(encoding="utf-8") for path in (DATA / "schema").iterdir()}
    assert filed == schemas()


def test_writing_the_schemas_writes_each_of_them(tmp_path: Path) -> None:
    paths = [*write_schemas(tmp_path / "new")]
    assert {path.name: path.read_text(encoding="utf-8") for path in paths} == schemas()


@pytest.mark.parametrize("name", [*schemas()])
def test_each_schema_is_one(name: str) -> None:
    Draft202012Validator.check_schema(json.loads(schemas()[name]))


@pytest.mark.parametrize("name", FILES)
def test_each_served_file_is_sound_by_its_schema_and_names_it(name: str) -> None:
    assert flaws(DATA, name) == []
    first = (DATA / name).read_text(encoding="utf-8").splitlines()[0]
    kind = name.split("/", maxsplit=1)[0].removesuffix(".toml")
    assert first == f"#:schema {'../' * name.count('/')}schema/{kind}.json"


# A schema needn't say everything that the code does.
SEEN = [broken for broken in KEYS if broken.name not in ("no claim", "no language tag")]


@pytest.mark.parametrize("broken", SEEN, ids=lambda broken: broken.name)
def test_a_flaw_in_keys_is_seen_by_the_schema_too(broken: Broken, tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    broken.apply(folder)
    assert len(flaws(tmp_path, broken.file)) == 1


def test_every_key_is_described() -> None:
    """Keys of languages aside: whatever an editor may write has its meaning."""
    bare = [
        f"{name}: {key}"
        for name, text in schemas().items()
        for record in records_in(json.loads(text))
        for key, about in record["properties"].items()
        if "description" not in about and key != "rulings"
    ]
    assert bare == []


def records_in(part: Any) -> list[Any]:
    """Every schema inside a schema that has keys of its own."""
    inside = part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()
    own = [part] if isinstance(part, dict) and isinstance(part.get("properties"), dict) else []
    return own + [each for one in inside for each in records_in(one)]
