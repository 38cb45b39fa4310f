"""`schema`: the JSON Schemas of the data files."""

import json
from pathlib import Path

import pytest

from schedule.__main__ import main
from tests.folder import DATA, Folder


def test_the_schemas_are_written_where_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["schema", "--to", str(tmp_path)]) == 0
    kept = {path.name: path.read_bytes() for path in (DATA / "schema").iterdir()}
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == kept
    assert capsys.readouterr().out.splitlines() == [str(tmp_path / name) for name in sorted(kept)]


def test_a_folder_that_cannot_be_made_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "file"
    file.touch()
    assert main(["schema", "--to", str(file)]) == 1
    assert capsys.readouterr() == ("", f"{file}: File exists\n")


def test_the_ids_of_a_folder_are_choices(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    assert main(["schema", "--for", str(folder.path)]) == 0
    kept = {path.stem: json.loads(path.read_bytes()) for path in (tmp_path / "schema").iterdir()}
    claim = kept["reports"]["$defs"]["Claim"]["properties"]
    identity = kept["events"]["additionalProperties"]["properties"]
    assert claim["event"]["enum"] == ["summit", "talks", "visit"]
    assert claim["people"]["items"]["enum"] == ["putin", "xi"]
    assert identity["kind"]["enum"] == ["talks", "visit"]
    assert {"type": "string", "enum": ["harbin", "kremlin", "moscow", "sea"]} in claim["place"][
        "anyOf"
    ]
