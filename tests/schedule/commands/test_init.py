"""`init`: a folder that is sound and can be served at once, and its workflow."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from schedule import load, resolve
from schedule.__main__ import main
from tests.repository import Repository
from tests.web.server import ROOT

WORKFLOW = ".github/workflows/dateline.yml"
DATELINE = f'#!/bin/sh\nexec "{sys.executable}" -m schedule "$@"\n'
GH = '#!/bin/sh\necho "$@" > "$POSTED"\n'


def test_a_new_folder_is_sound_and_has_one_event_of_its_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "harbour-festival"
    assert main(["init", str(folder)]) == 0
    told = capsys.readouterr().out
    assert f"dateline serve --data {folder}" in told
    assert main(["check", "--strict", str(folder)]) == 0
    schedule = resolve(load(folder))
    assert [each.id for each in schedule.events.values()] == ["first-event"]
    assert schedule.calendar.name.root == {"en": "Harbour festival"}
    assert schedule.calendar.domain == "harbour-festival.example"


def test_the_options_stand_in_the_calendar(tmp_path: Path) -> None:
    options = ("--name", 'The "Gala"', "--domain", "gala.example.org", "--zone", "Asia/Shanghai")
    assert main(["init", str(tmp_path), *options, "--lang", "ru"]) == 0
    calendar = load(tmp_path).calendar
    assert (calendar.name.root, calendar.domain, calendar.zone, calendar.languages) == (
        {"ru": "The 'Gala'"},
        "gala.example.org",
        "Asia/Shanghai",
        ("ru",),
    )


def test_every_file_of_the_editor_s_settings_has_its_schema(tmp_path: Path) -> None:
    main(["init", str(tmp_path)])
    rules = tomllib.loads((tmp_path / ".taplo.toml").read_text(encoding="utf-8"))["rule"]
    included = [each["include"][0] for each in rules]
    assert [each for each in included if not any(tmp_path.glob(each))] == []
    assert {each["schema"]["path"] for each in rules} == {
        path.relative_to(tmp_path).as_posix() for path in (tmp_path / "schema").iterdir()
    }


def test_nothing_is_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "calendar.toml").write_text("mine", encoding="utf-8")
    assert main(["init", str(tmp_path)]) == 1
    assert capsys.readouterr().err == (
        f"{tmp_path / 'calendar.toml'} exists already; expected a new folder\n"
    )
    assert [each.name for each in tmp_path.iterdir()] == ["calendar.toml"]


@pytest.mark.parametrize(
    "option", [("--zone", "Moscow"), ("--lang", "English"), ("--domain", "https://a.example/")]
)
def test_a_malformed_option_is_wrong_usage(option: tuple[str, str], tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["init", str(tmp_path / "new"), *option])
    assert ended.value.code == 2


def test_the_workflow_checks_a_pull_request_and_posts_what_it_changes(tmp_path: Path) -> None:
    """Its steps run as they are, in a clone that is ahead of `main`; only `gh` is a stub."""
    origin = Repository(tmp_path / "origin")
    main(["init", str(origin.path)])
    origin.git("init", "--quiet", "--initial-branch=main")
    origin.commit("Begin")
    origin.git("clone", "--quiet", str(origin.path), str(tmp_path / "clone"))
    clone = Repository(tmp_path / "clone")
    report = next((clone.path / "reports").iterdir())
    text = report.read_text(encoding="utf-8")
    added = report.with_name(report.name.replace("example", "second"))
    added.write_text(text.replace('"announced"', '"confirmed"').replace("Example", "Second"))
    clone.commit("Add a report")
    assert steps(tmp_path, clone) == {
        "Check the data": 0,
        "Check what subscribers have": 0,
        "Say what changes": 0,
        "Post it": 0,
    }
    posted = (tmp_path / "posted").read_text(encoding="utf-8")
    assert posted == f"pr comment 7 --body-file {tmp_path}/diff.md --edit-last --create-if-none\n"
    said = (tmp_path / "diff.md").read_text(encoding="utf-8")
    assert "- Status: announced → confirmed" in said
    report.unlink()
    clone.commit("Delete a report")
    assert steps(tmp_path, clone)["Check what subscribers have"] == 1


def steps(folder: Path, clone: Repository) -> dict[str, int]:
    """The exit code of each step that runs something, without the installation."""
    for name, text in {"dateline": DATELINE, "gh": GH}.items():
        (folder / name).write_text(text)
        (folder / name).chmod(0o755)
    workflow = yaml.safe_load((clone.path / WORKFLOW).read_text(encoding="utf-8"))
    given = {
        "PATH": f"{folder}:{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "DATA": workflow["env"]["DATA"],
        "GITHUB_BASE_REF": "main",
        "GITHUB_STEP_SUMMARY": f"{folder}/summary.md",
        "RUNNER_TEMP": str(folder),
        "POSTED": f"{folder}/posted",
        "NUMBER": "7",
    }
    return {
        step["name"]: subprocess.run(
            ["bash", "-e", "-c", step["run"]], cwd=clone.path, env=given, check=False
        ).returncode
        for step in workflow["jobs"]["check"]["steps"]
        if step.get("name", "Install") != "Install"
    }
