"""The command `draft`: what it prints and keeps, and the exit codes that scripts go by."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from schedule.__main__ import main
from tests.folder import DATA

SURE = "The Russian-Chinese EXPO will be held in Harbin from May 17 to 21, 2024.\n"


def run(tmp_path: Path, text: str, *options: str) -> int:
    article = tmp_path / "article.txt"
    article.write_text(text, encoding="utf-8")
    kept = str(tmp_path / "kept")
    given = ["draft", str(article), "--data", str(DATA), "--evidence", kept, *options]
    return main(given)


def test_json_has_the_text_the_mentions_and_the_claims(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path, SURE, "--published", "2024-05-14", "--json") == 0
    assert json.loads(capsys.readouterr().out) == {
        "text": SURE,
        "mentions": [
            {
                "start": 53,
                "end": 71,
                "text": "May 17 to 21, 2024",
                "first": "2024-05-17",
                "last": "2024-05-21",
            }
        ],
        "claims": [
            {
                "event": "harbin-expo-2024",
                "dates": ["2024-05-17", "2024-05-21"],
                "status": "announced",
                "place": "harbin",
                "people": [],
                "formerly": False,
                "evidence": [[4, 24], [25, 37], [41, 47], [53, 71]],
                "unsure": [],
            }
        ],
    }


def test_the_terminal_shows_the_words_of_each_value(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path, SURE, "--published", "2024-05-14") == 0
    printed = capsys.readouterr().out
    assert "  dates: 2024-05-17 to 2024-05-21  “May 17 to 21, 2024” [53:71]\n" in printed
    assert printed.endswith("1 mention, 1 claim\n")


def test_the_evidence_is_kept_where_git_ignores_it(tmp_path: Path) -> None:
    run(tmp_path, SURE, "--published", "2024-05-14", "--publisher", "The Gazette")
    kept = tmp_path / "kept"
    record = json.loads((kept / "article.json").read_text(encoding="utf-8"))
    assert (kept / ".gitignore").read_text(encoding="utf-8") == "*\n"
    assert (record["publisher"], record["published"]) == ("The Gazette", "2024-05-14")
    assert record["claims"][0]["words"]["dates"] == ["May 17 to 21, 2024 [53:71]"]


def test_what_is_unsure_gives_the_exit_code_3(tmp_path: Path) -> None:
    assert run(tmp_path, "Spring fair, June 3.\n", "--published", "2024-05-14", "--json") == 3


def test_a_text_without_a_day_of_publication_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path, "The fair opens on Monday.\n") == 2
    assert "--published" in capsys.readouterr().err


def test_a_missing_article_gives_the_exit_code_1(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draft", "nowhere.txt"]) == 1
    assert capsys.readouterr().err == "nowhere.txt: No such file or directory\n"


def test_a_draft_starts_without_what_only_other_commands_need() -> None:
    program = "import sys; from schedule.__main__ import main; main(['draft', 'nowhere.txt'])"
    heavy = "print(sorted({'pydantic', 'babel', 'icalendar', 'dateutil'} & {*sys.modules}))"
    done = subprocess.run(
        [sys.executable, "-c", f"{program}; {heavy}"], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"
