"""`check`: every problem and warning in the data."""

import argparse
import os
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from pathlib import Path

from schedule import examine
from schedule.commands import Command, Session, add_data, count, tell, tell_json
from schedule.errors import Problem, abridged
from schedule.filed.toml_lines import located

FORMATS = ("text", "json", "github")


def check(options: argparse.Namespace, session: Session) -> int:
    found = examine(options.data, session.line.show, session.now)
    session.line.clear()
    if options.since and not any(problem.severity == "error" for problem in found):
        # The library that compares words is slow to load.
        found += import_module("schedule.commands.earlier").broken(options.data, options.since)
    problems = [*located(options.data, found)]
    report(options.data, problems, options.format)
    failing = {"error", "conflict"} | ({"warning"} if options.strict else set())
    return int(any(problem.severity in failing for problem in problems))


def report(data: Path, problems: Sequence[Problem], form: str) -> None:
    """Print problems in one of the formats."""
    if form == "json":
        tell_json(_as_json(problems))
        return
    tell(*(_annotations(data, problems) if form == "github" else abridged(problems)))
    errors = [problem for problem in problems if problem.severity != "warning"]
    warnings = len(problems) - len(errors)
    counts = f"{count(len(errors), 'problem')}, {count(warnings, 'warning')}"
    tell(f"{data}: {counts}")


def _as_json(problems: Sequence[Problem]) -> dict[str, object]:
    """The JSON format of docs/commands.md."""
    counts = {
        f"{each}s": sum(problem.severity == each for problem in problems)
        for each in ("error", "conflict", "warning")
    }
    return {
        "problems": [
            {
                "file": each.file,
                "line": each.line or None,
                "key": each.where,
                "severity": each.severity,
                "message": each.message,
                "details": [*each.details],
            }
            for each in problems
        ],
        **counts,
    }


def _annotations(data: Path, problems: Iterable[Problem]) -> Iterator[str]:
    """Workflow commands: GitHub shows each problem beside its line."""
    for each in problems:
        level = "warning" if each.severity == "warning" else "error"
        about = {"file": os.path.relpath(data / each.file)}
        if each.line:
            about["line"] = str(each.line)
        about["title"] = each.where or each.file
        said = ",".join(f"{name}={_escaped(value, ',:')}" for name, value in about.items())
        text = "\n".join((each.message, *each.details))
        yield f"::{level} {said}::{_escaped(text)}"


def _escaped(text: str, more: str = "") -> str:
    """A text with percent-encoding, as workflow commands need it."""
    for sign in "%\r\n" + more:
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text


def _add(command: argparse.ArgumentParser) -> None:
    add_data(command, positional=True)
    command.add_argument(
        "--format",
        choices=FORMATS,
        default="text",
        help="text for people (default), json for programs, github for annotations in a workflow",
    )
    command.add_argument(
        "--since",
        metavar="REF|FOLDER",
        help="name as errors what must never happen to what subscribers have: against a commit of "
        "git, another data folder, or a file that `diff --save` wrote",
    )
    command.add_argument("--strict", action="store_true", help="exit with 1 for a warning, too")


COMMAND = Command(
    name="check",
    help="print every problem and warning in the data",
    description="Print every problem and warning in the data, each with its file, line and key, "
    "and with what is expected. Claims are counted from 1. Exits with 1 if there is a problem: an "
    "error keeps the data from being served, a conflict between reports of equal weight is served "
    "as disputed and asks for a ruling.",
    epilog="Example: dateline check data --since origin/main --format github",
    add=_add,
    run=check,
)
