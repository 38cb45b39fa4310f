"""The document with the figures. The text between marks with a part's name is written here, and
only here. The text around them explains the figures, and is not changed.
"""

import os
import platform
import re
import shutil
import subprocess
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from bench.rows import Row, markdown


class Report:
    def __init__(self, path: Path) -> None:
        self._path = path

    def put(self, part: str, rows: Iterable[Row]) -> None:
        self._fill(part, f"\n{markdown(rows)}\n")

    def put_line(self, part: str, text: str) -> None:
        self._fill(part, f"\n{text}\n")

    def _fill(self, part: str, content: str) -> None:
        begin, end = f"<!-- {part} -->", f"<!-- /{part} -->"
        text = self._path.read_text(encoding="utf-8")
        pattern = re.compile(f"({re.escape(begin)}).*?({re.escape(end)})", re.DOTALL)
        filled, places = pattern.subn(lambda found: f"{found[1]}{content}{found[2]}", text)
        if places != 1:
            raise ValueError(f"{self._path} has {places} places for {part}, not one")
        self._path.write_text(filled, encoding="utf-8")


def machine() -> str:
    """What it was measured on, and when."""
    cores = len(os.sched_getaffinity(0))
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / (1 << 30)
    parts = [
        f"{_processor()}, {cores} cores",
        f"{memory:.0f} GiB",
        f"Linux {platform.release()}",
        f"{platform.python_implementation()} {platform.python_version()}",
        *_nginx(),
        f"{datetime.now(UTC):%Y-%m-%d}",
    ]
    return "; ".join(parts)


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.machine())


def _nginx() -> list[str]:
    program = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    if program is None:
        return []
    told = subprocess.run([program, "-v"], capture_output=True, text=True, check=False).stderr
    return [told.strip().rpartition(" ")[2]]
