"""The commands of the Containerfile, run without a container: in an environment of their own, below
a temporary folder. What only a container has, its users, layers and read-only root, isn't tried.
"""

import json
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.folder import DATA
from tests.web.server import ROOT, environment, free_port, serving

WITHIN_S = 600
TEXT = (ROOT / "Containerfile").read_text(encoding="utf-8")
HOME = "/opt/dateline"


def lines(instruction: str) -> list[str]:
    """What stands behind each instruction of a name."""
    return re.findall(rf"^{instruction} (.+)$", TEXT, re.MULTILINE)


def test_what_is_copied_is_there_and_not_ignored() -> None:
    copied = [shlex.split(each) for each in lines("COPY") if not each.startswith("--from")]
    sources = {source for *found, _ in copied for source in found}
    assert {each for each in sources if not (ROOT / each).exists()} == set()
    ignored = (ROOT / ".containerignore").read_text(encoding="utf-8").splitlines()
    assert sources == {each[1:] for each in ignored if each.startswith("!")}


@pytest.mark.slow
def test_what_is_installed_serves_and_is_healthy(tmp_path: Path) -> None:
    def moved(text: str) -> str:
        return text.replace(HOME, str(tmp_path / "dateline")).replace("/src", str(tmp_path / "src"))

    steps = re.findall(r"^(RUN|COPY) (.+)$", TEXT.split("\nFROM")[1], re.MULTILINE)
    for instruction, rest in steps:
        if instruction == "RUN":
            words = [
                sys.executable if each == "python" else each for each in shlex.split(moved(rest))
            ]
            subprocess.run(words, check=True, cwd=tmp_path, timeout=WITHIN_S)
            continue
        source, target = shlex.split(moved(rest))
        if (ROOT / source).is_dir():
            shutil.copytree(ROOT / source, target)
        else:
            Path(target).mkdir(parents=True)
            shutil.copy(ROOT / source, target)
    port = free_port()
    python = str(tmp_path / "dateline/bin/python")
    settings = dict(each.split("=", 1) for each in shlex.split(moved(" ".join(lines("ENV")))))
    given = environment(**{**settings, "DATA": str(DATA), "PORT": str(port), "HOST": "127.0.0.1"})
    entry = [*json.loads(lines("ENTRYPOINT")[0]), *json.loads(lines("CMD")[0])]
    check = json.loads(TEXT.partition("HEALTHCHECK")[2].partition("CMD ")[2].partition("\n")[0])
    with serving(port, [python, *entry[1:]], tmp_path, given) as server:
        assert server.get("/calendar.ics").body.startswith(b"BEGIN:VCALENDAR\r\n")
        done = subprocess.run([python, *check[1:]], env=given, check=False, timeout=WITHIN_S)
        assert done.returncode == 0
    down = subprocess.run(
        [python, *check[1:]], env=given, check=False, capture_output=True, timeout=WITHIN_S
    )
    assert down.returncode != 0
