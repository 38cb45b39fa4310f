"""axe-core: what WCAG 2.2 asks, as far as a program can judge it, contrast included."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from .installed import AXE, require
from .visit import Visit

STANDARDS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")


def violations(visit: Visit) -> list[str]:
    """Only what axe is sure of; what it leaves to people is in the pictures."""
    require(AXE)
    # Evaluated by the debugger, which the page's Content-Security-Policy does not bind.
    visit.page.evaluate(_axe())
    options = {
        "runOnly": {"type": "tag", "values": [*STANDARDS]},
        "resultTypes": ["violations"],
        "elementRef": False,
    }
    found = visit.page.evaluate("options => axe.run(document, options)", options)
    return [line for rule in found["violations"] for line in _lines(rule)]


def _lines(rule: dict[str, Any]) -> Iterator[str]:
    for node in rule["nodes"]:
        judged = [*node["any"], *node["all"], *node["none"]]
        why = judged[0]["message"] if judged else rule["help"]
        yield f"{rule['id']}: {' '.join(map(str, node['target']))} – {why}"


@cache
def _axe() -> str:
    return AXE.read_text(encoding="utf-8")
