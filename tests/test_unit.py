"""The systemd unit in the docs leaves the service little that it could do harm with."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.extras import need
from tests.web.server import ROOT

MOST_EXPOSED = 2.0


def test_the_unit_of_the_docs_is_rated_as_safe(tmp_path: Path) -> None:
    need(None if shutil.which("systemd-analyze") else "systemd-analyze is missing")
    unit = tmp_path / "dateline.service"
    docs = (ROOT / "docs/running.md").read_text(encoding="utf-8")
    unit.write_text(docs.partition("```ini\n")[2].partition("```")[0], encoding="utf-8")
    found = subprocess.run(
        ["systemd-analyze", "security", "--offline=true", "--no-pager", unit],
        capture_output=True,
        text=True,
        check=False,
    )
    if "offline" in found.stderr:
        pytest.skip("this systemd can't rate a unit that isn't installed")
    rated = re.search(r"exposure level .*: ([0-9.]+)", found.stdout)
    assert rated is not None, found.stderr
    assert float(rated[1]) <= MOST_EXPOSED
