"""`check`: every problem and warning in the data."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from schedule.__main__ import main
from tests.build import day
from tests.folder import DATA, REPORT, Folder
from tests.mistakes import FINE, MISTAKES, Mistake
from tests.repository import Repository


def test_sound_data_passes_the_check(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(DATA)]) == 0
    assert capsys.readouterr() == (f"{DATA}: 0 problems, 0 warnings\n", "")


def test_a_problem_fails_the_check_and_a_warning_does_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = Folder.small(tmp_path)
    folder.change(REPORT, lambda data: data["claims"].pop())
    told = "warning: no report speaks of this event, so it is not published"
    warning = f"events/all.toml:18: summit: {told}"
    assert main(["check", str(tmp_path)]) == 0
    assert capsys.readouterr().out == f"{warning}\n{tmp_path}: 0 problems, 1 warning\n"
    folder.change(REPORT, lambda data: data["claims"][0].update(place="atlantis"))
    assert main(["check", str(tmp_path)]) == 1
    assert capsys.readouterr().out.splitlines() == [
        warning,
        (
            f"{REPORT}:11: claims[1].place: 'atlantis' is not in places.toml; expected one of "
            "moscow, kremlin, harbin, sea"
        ),
        f"{tmp_path}: 1 problem, 1 warning",
    ]


def test_a_file_that_is_no_toml_is_a_problem_of_its_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = Folder.small(tmp_path)
    (folder.path / "places.toml").write_text("[moscow\n", encoding="utf-8")
    assert main(["check", str(folder.path)]) == 1
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "places.toml:1: `[moscow` is not closed; expected a bracket at its end"
    assert told[-1].startswith(f"{folder.path}: 1 problem, ")


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.name)
def test_each_mistake_is_named_with_its_file_line_key_and_what_is_expected(
    mistake: Mistake, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Folder.small(tmp_path).text(mistake.file, mistake.text)
    main(["check", str(tmp_path)])
    told = capsys.readouterr().out.splitlines()
    assert mistake.line in told


@pytest.mark.parametrize("fine", FINE, ids=lambda fine: fine.name)
def test_what_editors_of_text_do_to_a_file_is_no_mistake(fine: Mistake, tmp_path: Path) -> None:
    Folder.small(tmp_path).text(fine.file, fine.text)
    assert main(["check", "--strict", str(tmp_path)]) == 0


def test_the_same_article_twice_is_a_warning(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """At one address, in any spelling; of one document; or with the same claims."""
    folder, claim = Folder.small(tmp_path), {"event": "visit"}
    folder.file("2023-03-18-b", claim, url="https://gazette.example/visit")
    folder.file("2023-03-19-c", claim, url="http://www.gazette.example/visit/#top")
    folder.file("2023-03-18-d", claim, document="7")
    folder.file("2023-03-19-e", claim, document="7")
    folder.file("2023-03-18-f", claim, publisher="The Gazette")
    folder.file("2023-03-18-g", claim, publisher="The Gazette")
    assert main(["check", str(tmp_path)]) == 0
    same = "publisher, day and claims"
    said = "warning: report {} has the same {}; expected one report"
    assert capsys.readouterr().out.splitlines()[:-1] == [
        f"reports/2023-03-18-g.toml:4: claims: {said.format(repr('f'), same)}",
        f"reports/2023-03-19-c.toml:3: url: {said.format(repr('b'), 'address')}",
        f"reports/2023-03-19-e.toml:3: document: {said.format(repr('d'), 'document')}",
    ]


def test_a_folder_that_is_not_there_or_is_empty_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = Folder.small(tmp_path / "data").remove(REPORT)
    nowhere = tmp_path / "nowhere"
    assert [main(["check", str(each)]) for each in (nowhere, folder.path)] == [1, 0]
    told = capsys.readouterr().out.splitlines()
    assert told[0].startswith(f"{nowhere}: no such folder; expected a data folder")
    assert told[2] == (
        "reports/: warning: no report; expected a file for each, such as "
        "reports/2024-05-14-gazette.toml"
    )


def test_one_round_names_the_problems_of_all_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also the conflicts between the reports that are valid."""
    folder = Folder.small(tmp_path).text("reports/2023-03-18-b.toml", "x = \n")
    folder.file("2023-03-17-c", {"event": "summit", "dates": day("2023-03-25")})
    folder.file("2023-03-18-d", {"event": "vist", "place": "moskow"}, official="yes")
    assert main(["check", str(tmp_path)]) == 1
    told = capsys.readouterr().out.splitlines()
    places = [line.partition(": ")[0] for line in told if line.partition(":")[0].endswith("toml")]
    assert places == [
        "events/all.toml:18",
        "reports/2023-03-18-b.toml:1",
        "reports/2023-03-18-d.toml:3",
        "reports/2023-03-18-d.toml:5",
        "reports/2023-03-18-d.toml:5",
    ]


def test_strict_fails_for_a_warning(tmp_path: Path) -> None:
    Folder.small(tmp_path).change(REPORT, lambda data: data["claims"].pop())
    assert [main(["check", *more, str(tmp_path)]) for more in ([], ["--strict"])] == [0, 1]


def test_json_has_every_problem_with_its_parts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = Folder.small(tmp_path)
    folder.change(REPORT, lambda data: data["claims"][1].update(place="kremln"))
    assert main(["check", "--format", "json", str(tmp_path)]) == 1
    assert json.loads(capsys.readouterr().out) == {
        "problems": [
            {
                "file": REPORT,
                "line": 19,
                "key": "claims[2].place",
                "severity": "error",
                "message": "'kremln' is not in places.toml; expected an id from there; did you "
                "mean 'kremlin'?",
                "details": [],
            }
        ],
        "errors": 1,
        "conflicts": 0,
        "warnings": 0,
    }


def test_annotations_name_the_file_from_where_the_command_runs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = Folder.small(tmp_path / "data")
    folder.file("2023-03-17-b", {"event": "visit", "dates": day("2023-03-25")})
    monkeypatch.chdir(tmp_path)
    assert main(["check", "--format", "github", "data"]) == 1
    told = capsys.readouterr().out.splitlines()[0]
    assert told.startswith(
        "::error file=data/events/all.toml,line=1,title=visit::reports a, b of 2023-03-17 differ "
        "on its dates; expected a ruling in rulings.toml%0A"
    )


def test_since_names_what_must_never_happen(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A title that is corrected without `revised`, at its line."""
    repository = Repository.small(tmp_path)
    data = str(repository.data.path)
    assert main(["check", data, "--since", "HEAD"]) == 0
    title = {"en": "Summit of two"}
    repository.data.change("events/all.toml", lambda data: data["summit"].update(title=title))
    capsys.readouterr()
    assert [main(["check", data]), main(["check", data, "--since", "HEAD"])] == [0, 1]
    told = capsys.readouterr().out.splitlines()[1]
    assert told == (
        "events/all.toml:21: summit.title: corrected without `revised`, so apps keep the old "
        "title; expected `revised` beside it"
    )


def test_the_folder_is_given_alone_or_by_name(tmp_path: Path) -> None:
    Folder.small(tmp_path).remove("calendar.toml")
    path = str(tmp_path)
    assert [main(["check", *given]) for given in ([path], ["--data", path], [])] == [1, 1, 0]


def test_check_starts_without_what_only_other_commands_need() -> None:
    """Valid data is checked in half a second. Most of it is loading pydantic."""
    slow = {"babel", "flask", "icalendar", "rapidfuzz", "subprocess", "PIL"}
    program = f"from schedule.__main__ import main; main(['check', {str(DATA)!r}])"
    tell = f"import sys; print(sorted({slow} & {{*sys.modules}}))"
    done = subprocess.run(
        [sys.executable, "-c", f"{program}; {tell}"], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == [f"{DATA}: 0 problems, 0 warnings", "[]"]
