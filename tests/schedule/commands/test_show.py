"""`show`: one event in the terminal."""

from pathlib import Path

import pytest

from schedule.__main__ import main
from tests.build import day
from tests.folder import DATA, Folder


def test_an_event_is_shown_with_its_reports_and_its_history(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = Folder.small(tmp_path)
    claim = {"event": "summit", "dates": day("2023-03-25")}
    folder.file("2023-03-18-b", claim, publisher="The Gazette")
    assert main(["show", "summit", "--data", str(tmp_path)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Summit (summit)",
        "Talks · announced",
        "25 March 2023",
        "",
        "Followed: The Gazette, 18 March 2023",
        "Known before: 20–22 March 2023 – publisher not named, report of 17 March 2023",
        "",
        "2023-03-17 announced: publisher not named, report of 17 March 2023",
        "  Date: 20–22 March 2023",
        "  Status: announced",
        "2023-03-18 moved: The Gazette, 18 March 2023",
        "  Date: 20–22 March 2023 → 25 March 2023",
    ]


def test_an_event_is_shown_as_it_was_known_and_in_another_language(
    capsys: pytest.CaptureFixture[str],
) -> None:
    options = ("--as-of", "2023-03-18", "--lang", "ru", "--data", str(DATA))
    assert main(["show", "Xi visit Russia", *options]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0].endswith("(xi-russia-2023)")
    assert "20–22 марта 2023" in "\n".join(told)
    assert not any(line.startswith("2023-04") for line in told)


def test_a_merged_event_is_shown_as_the_other_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = Folder.small(tmp_path)
    folder.change("events/all.toml", lambda data: data["talks"].update(merged_into="summit"))
    assert main(["show", "talks", "--data", str(tmp_path)]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[:2] == ["talks is now summit.", "Summit (summit)"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("olympics",), "There is no event 'olympics'.\n"),
        (
            ("xi-russia-2023", "--as-of", "2020-01-01"),
            "There is no report 'of xi-russia-2023 up to 2020-01-01'.\n",
        ),
    ],
)
def test_what_is_not_known_is_told(
    arguments: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["show", *arguments, "--data", str(DATA)]) == 2
    assert capsys.readouterr().err == said
