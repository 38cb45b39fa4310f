"""What is installed: pinned, each file by its hash, from whatever index the machine is set to."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.web.server import ROOT

LOCKS = (
    "requirements",
    "requirements-test",
    "requirements-mutants",
    "requirements-s3",
    "tests/readers/requirements",
    ".ci/requirements",
)


def pins(name: str) -> dict[str, str]:
    """The versions in a file of requirements, and in those that it includes."""
    text = (ROOT / name).read_text(encoding="utf-8")
    found = dict(re.findall(r"^([\w.-]+)(?:\[[\w,-]+\])?==([\w.]+)", text, re.MULTILINE))
    for other in re.findall(r"^-r (.+)$", text, re.MULTILINE):
        found |= pins(str((ROOT / name).parent.relative_to(ROOT) / other))
    return found


@pytest.mark.parametrize("name", LOCKS)
def test_every_pin_has_a_hash_and_no_index_is_named(name: str) -> None:
    text = (ROOT / f"{name}.txt").read_text(encoding="utf-8")
    entries = re.split(r"\n(?! )", text.strip())
    pinned = r"[\w.\[\],-]+==[\w.]+( ; [^\\]+)? \\(\n    --hash=sha256:[0-9a-f]{64}( \\)?)+"
    assert [each for each in entries if not re.fullmatch(pinned, each)] == []


@pytest.mark.parametrize("name", LOCKS)
def test_what_is_locked_is_what_was_asked_for(name: str) -> None:
    asked, locked = pins(f"{name}.in"), pins(f"{name}.txt")
    assert {each: locked.get(each) for each in asked} == asked


def test_extras_are_locked_as_such() -> None:
    """An older pip takes the newest version for `coverage[toml]` if only `coverage` is pinned, and
    then refuses it because it has no hash.
    """
    assert "coverage[toml]==" in (ROOT / "requirements-test.txt").read_text(encoding="utf-8")


def test_the_tests_run_with_what_serves() -> None:
    serving, testing = pins("requirements.txt"), pins("requirements-test.txt")
    assert {each: testing.get(each) for each in serving} == serving


AUDITS = (
    ("exit 0", 0, "pins.txt: no known flaws\n"),
    ("echo no route >&2; exit 1", 0, "no route\nNOT AUDITED: pins.txt, because the advisories"),
    ('while [ "$1" != --output ]; do shift; done; echo FLAW > "$2"; exit 1', 1, "FLAW\n"),
)


@pytest.mark.parametrize(("program", "code", "said"), AUDITS, ids=["sound", "away", "flawed"])
def test_an_audit_says_when_it_can_not_reach_the_advisories(
    tmp_path: Path, program: str, code: int, said: str
) -> None:
    """A flaw that is found fails it. Without a network it goes on."""
    tool = tmp_path / ".tools/bin/pip-audit"
    tool.parent.mkdir(parents=True)
    tool.write_text(f"#!/bin/sh\n{program}\n", encoding="utf-8")
    tool.chmod(0o755)
    (tmp_path / ".ci").mkdir()
    shutil.copy(ROOT / ".ci/audit", tmp_path / ".ci/audit")
    command = ["bash", str(tmp_path / ".ci/audit"), "pins.txt"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout[: len(said)]) == (code, said)
