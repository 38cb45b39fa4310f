"""A record from the shell: it is checked, what it changes is told, and it is written."""

from argparse import Namespace
from pathlib import Path

import pytest

from schedule.commands.filing import Folder as Filed
from schedule.commands.filing import validated
from schedule.errors import BadParameter
from schedule.filed.claims import Claim
from tests.folder import Folder

NAME = "reports/2023-03-18-b.toml"
TEXT = """\
published = 2023-03-18
recorded  = 2026-11-23T00:00:00Z
claims = [{ event = "summit", dates = 2023-03-25 }]
"""


@pytest.mark.parametrize("dry", [True, False])
def test_what_changes_is_told_and_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], *, dry: bool
) -> None:
    Folder.small(tmp_path)
    assert Filed.read(tmp_path).file({NAME: TEXT}, Namespace(dry_run=dry)) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[:2] == ["summit: Summit: changed", "  Date: 20–22 March 2023 → 25 March 2023"]
    assert told[-1] == f"{tmp_path / NAME}: {'would be written' if dry else 'written'}"
    assert (tmp_path / NAME).exists() is not dry


def test_nothing_is_written_if_the_data_has_an_error_then(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Folder.small(tmp_path)
    text = TEXT.replace("summit", "olympics")
    assert Filed.read(tmp_path).file({NAME: text}, Namespace(dry_run=False)) == 1
    told = capsys.readouterr().err.splitlines()
    assert told[0].startswith(f"{NAME}: claims[1].event: 'olympics' is not in events/; expected ")
    assert told[1:] == ["nothing is written"]
    assert not (tmp_path / NAME).exists()


def test_a_text_begins_as_the_file_does(tmp_path: Path) -> None:
    filed = Filed.read(Folder.small(tmp_path).text("rulings.toml", "# mine\n").path)
    assert [filed.text(each, "new") for each in ("rulings.toml", "other.toml")] == [
        "# mine\n",
        "new",
    ]


def test_a_malformed_value_says_what_is_expected() -> None:
    with pytest.raises(BadParameter) as raised:
        validated(Claim, {"event": "visit", "status": "hald"})
    assert str(raised.value) == (
        "status: expected 'floated', 'announced', 'confirmed', 'postponed', 'cancelled' or 'held', "
        "not 'hald'; did you mean 'held'?"
    )
