"""What the import contracts of pyproject.toml can't say: no clock, no chance, no environment."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
ENTRY = ROOT / "schedule" / "__main__.py"
CLOCKS = {"datetime.now", "datetime.today", "datetime.utcnow", "date.today"}
CHANCES = {"time", "random", "secrets", "uuid", "locale"}


def modules() -> Iterator[tuple[str, ast.Module]]:
    """Every module of the schedule but its entry: a command takes the time from there alone."""
    for path in sorted((ROOT / "schedule").rglob("*.py")):
        if path != ENTRY:
            yield path.relative_to(ROOT).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def test_the_schedule_asks_no_clock_and_no_environment() -> None:
    asked = {
        f"{name}: {node.attr}"
        for name, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and (ast.unparse(node) in CLOCKS or node.attr in ("environ", "getenv"))
    }
    assert asked == set()


def test_the_schedule_imports_nothing_of_time_chance_or_locale() -> None:
    imported = {
        f"{name}: {alias.name}"
        for name, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in (
            [ast.alias(node.module or "")] if isinstance(node, ast.ImportFrom) else node.names
        )
        if alias.name.split(".")[0] in CHANCES
    }
    assert imported == set()
