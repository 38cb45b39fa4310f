"""Lighthouse's marks for a page, by the browser that the tests use."""

import json
import os
import subprocess
from dataclasses import dataclass
from typing import Any, Literal

from .installed import CHROMIUM, FLAGS, LIGHTHOUSE, NODE, require

Device = Literal["mobile", "desktop"]
CATEGORIES = ("accessibility", "best-practices", "performance", "seo")
_LIMIT_SECONDS = 180
_TRIES = 4
"""Now and then Lighthouse loses the trace of a load on a busy machine, and asks to be run again."""


@dataclass(frozen=True, slots=True)
class Marks:
    scores: dict[str, int]
    """From 0 to 100, by category."""
    lost: list[str]
    """What cost marks: "category: title"."""


def marks(url: str, device: Device = "mobile") -> Marks:
    """Performance depends on what else the machine does; the others don't."""
    require(CHROMIUM, NODE, LIGHTHOUSE)
    report = _report(url, device, _TRIES)
    scores = {name: round(100 * (report["categories"][name]["score"] or 0)) for name in CATEGORIES}
    lost = [
        f"{name}: {report['audits'][each['id']]['title']}"
        for name in CATEGORIES
        for each in report["categories"][name]["auditRefs"]
        if each["weight"] and (report["audits"][each["id"]]["score"] or 0) < 1
        if report["audits"][each["id"]]["scoreDisplayMode"] not in ("notApplicable", "manual")
    ]
    return Marks(scores, lost)


def _report(url: str, device: Device, tries: int) -> dict[str, dict[str, dict[str, Any]]]:
    """Raises RuntimeError when Lighthouse fails at every try: of the page it has said nothing then,
    neither good nor bad.
    """
    done = subprocess.run(
        [
            *(str(NODE), str(LIGHTHOUSE), url, "--output=json", "--quiet"),
            f"--only-categories={','.join(CATEGORIES)}",
            f"--chrome-flags=--headless=new {' '.join(FLAGS)}",
            *("--no-enable-error-reporting", "--disable-full-page-screenshot"),
            *(["--preset=desktop"] if device == "desktop" else []),
        ],
        env={**os.environ, "CHROME_PATH": str(CHROMIUM)},
        capture_output=True,
        text=True,
        check=False,
        timeout=_LIMIT_SECONDS,
    )
    report: dict[str, dict[str, dict[str, Any]]] = {}
    if not done.returncode:
        report = json.loads(done.stdout)
    if report and "runtimeError" not in report:
        return report
    if tries > 1:
        return _report(url, device, tries - 1)
    raise RuntimeError(f"lighthouse failed: {report.get('runtimeError') or done.stderr}")
