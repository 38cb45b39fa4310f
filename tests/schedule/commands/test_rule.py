"""`rule`: an editor's decision between reports that differ."""

from pathlib import Path

import pytest

from schedule import load
from schedule.__main__ import main
from tests.build import day, span
from tests.folder import Folder

WHY = ("--because", "The organiser said so.")


def test_a_ruling_stands_behind_what_the_file_has(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = Folder.small(tmp_path).text("rulings.toml", "# mine\n")
    folder.file("2023-03-17-b", {"event": "summit", "dates": day("2023-03-25")})
    arguments = ["rule", "Summit", "dates", "2023-03-25", *WHY, "--data", str(tmp_path)]
    assert [main([*arguments, "--dry-run"]), main(arguments)] == [0, 0]
    told = capsys.readouterr().out
    assert "  Date: 20–22 March 2023 → 25 March 2023" in told
    text = (tmp_path / "rulings.toml").read_text(encoding="utf-8")
    assert text.startswith('# mine\n\n[[rulings]]\nevent    = "summit"\nfield    = "dates"\n')
    (ruling,) = load(tmp_path).rulings
    assert (ruling.value, ruling.reason) == (span("2023-03-25"), "The organiser said so.")


@pytest.mark.parametrize(
    ("field", "value", "code", "said"),
    [
        (
            "dates",
            "2023-03-26",
            1,
            (
                "rulings.toml: rulings[1].value: expected a value that some report gives for "
                "'summit': [2023-03-20, 2023-03-22]\nnothing is written\n"
            ),
        ),
        ("dates", "May", 2, "dates: expected a day (2024-05-17)"),
        ("place", "atlantis", 2, "There is no place 'atlantis'."),
        ("people", "xi, nemo", 2, "There is no person 'nemo'."),
        ("status", "hald", 2, "value: expected 'floated', "),
    ],
)
def test_a_ruling_that_is_not_sound_is_refused(
    field: str,
    value: str,
    code: int,
    said: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    Folder.small(tmp_path)
    assert main(["rule", "summit", field, value, *WHY, "--data", str(tmp_path)]) == code
    assert capsys.readouterr().err[: len(said)] == said
    assert load(tmp_path).rulings == ()
