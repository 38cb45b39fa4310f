"""The questions of `add`."""

import io
from pathlib import Path

import pytest

from schedule import load
from schedule.__main__ import main
from tests.build import day, window
from tests.folder import Folder


def test_what_is_missing_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An event that is unclear is asked again; dates may be a window."""
    Folder.small(tmp_path)
    answers = "olympics\nsummit\nThe Gazette\n2023-03-18\n2023-04\nannounced\n"
    monkeypatch.setattr("sys.stdin", io.StringIO(answers))
    assert main(["add", "--data", str(tmp_path)]) == 0
    assert "There is no event 'olympics'." in capsys.readouterr().err
    report = load(tmp_path).reports["the-gazette"]
    (claim,) = report.claims
    assert (report.published, claim.event, claim.within, claim.status) == (
        day("2023-03-18"),
        "summit",
        window("2023-04-01", "2023-04-30"),
        "announced",
    )
