"""What the import contracts of pyproject.toml can't say: no clock, no chance, no environment, and
tests that mirror the source.
"""

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


def test_every_module_has_a_test_file_of_its_name() -> None:
    """tests/ has the folders and names of the source, so that a claim about a module is found."""
    modules = (path for part in ("schedule", "web") for path in (ROOT / part).rglob("*.py"))
    missing = {
        path.relative_to(ROOT).as_posix()
        for path in modules
        if path.name != "__init__.py" and not mirror(path).exists()
    }
    assert missing == set()


def mirror(module: Path) -> Path:
    path = module.relative_to(ROOT)
    return ROOT / "tests" / path.parent / f"test_{path.stem.strip('_')}.py"
