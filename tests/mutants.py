"""Mutation testing with mutmut, one part of the project at a time: `make mutants PART=dates`.

mutmut changes one thing in a function ("a mutant") and runs the tests that call the function. If
all of them pass, the mutant survives: no test checks what was changed. Everything happens in a copy
of the project under `.mutants/PART`. A run that was stopped continues where it was. The next run
tries the survivors again, and what has changed since.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
COPIED = ("schedule", "tests", "data")
LEAST = 95
"""Percent of a part's mutants that the tests have to notice."""
_SURVIVED = {0, 5, 33}
"""What mutmut notes when the tests passed, or when there was none."""
_TIMEOUT = 36
"""What mutmut notes when the tests took too long."""
_OPTIONS = ("-p", "no:cacheprovider", "--hypothesis-profile=mutants")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    mutated: tuple[str, ...]
    tests: tuple[str, ...]


RULES = (
    *("accounts", "attendance", "ballots", "breaks", "choice", "chronicle", "clocks"),
    *("comparison", "course", "days", "endings", "endpoints", "grounds", "revisions", "rounds"),
    *("rules", "rulings", "stance", "standing", "sweep"),
)
"""The modules of schedule/known that decide a date."""
_BESIDE_RULES = ("cases", "resolver", "silence", "times_of_change", "waiting")
FEED = ("alarms", "content", "ical", "ical_times", "vtimezone")
_BESIDE_FEED = ("ical_endless", "ical_languages", "ical_oracle", "ical_series")
PARTS: Mapping[str, Part] = {
    "dates": Part(mutated=("schedule/dates/*.py",), tests=("tests/schedule/dates",)),
    "known": Part(
        mutated=tuple(f"schedule/known/{each}.py" for each in RULES),
        tests=tuple(f"tests/schedule/known/test_{each}.py" for each in (*RULES, *_BESIDE_RULES)),
    ),
    "feed": Part(
        mutated=tuple(f"schedule/render/{each}.py" for each in FEED),
        tests=tuple(f"tests/schedule/render/test_{each}.py" for each in (*FEED, *_BESIDE_FEED)),
    ),
}


def prepare(part: Part, work: Path) -> None:
    """Copy the project, and forget what survived, so that it is tried again."""
    for name in COPIED:
        shutil.rmtree(work / name, ignore_errors=True)
        shutil.copytree(ROOT / name, work / name, ignore=shutil.ignore_patterns("__pycache__"))
    settings = {
        "source_paths": ["schedule"],
        "only_mutate": part.mutated,
        "also_copy": ["data"],
        "pytest_add_cli_args": _OPTIONS,
        "pytest_add_cli_args_test_selection": part.tests,
        # Forked from a process that has run no test: what tests have cached would hide mutants.
        "process_isolation": "forkserver",
    }
    written = "".join(f"{name} = {json.dumps(value)}\n" for name, value in settings.items())
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    (work / "pyproject.toml").write_text(f"{project}\n[tool.mutmut]\n{written}", encoding="utf-8")
    (work / "mutants" / "mutmut-stats.json").unlink(missing_ok=True)
    for meta, found in _notes(work):
        _note(meta, {each: None if code in _SURVIVED else code for each, code in found.items()})


def confirm(part: Part, work: Path) -> None:
    """Try each survivor again in a new process, with all tests of the part.

    mutmut runs only the tests that called the function, in a process that has loaded the modules.
    What runs when a module is loaded, or once for a cache, isn't tested by that.
    """
    for meta, found in _notes(work):
        survivors = [each for each, code in found.items() if code in _SURVIVED]
        if survivors:
            _note(meta, {**found, **{each: _exit_code(each, part, work) for each in survivors}})


def _exit_code(mutant: str, part: Part, work: Path) -> int:
    run = [sys.executable, "-m", "pytest", "-xqq", "--rootdir=.", *_OPTIONS, *part.tests]
    tried = {**os.environ, "MUTANT_UNDER_TEST": mutant}
    try:
        done = subprocess.run(
            run, cwd=work / "mutants", env=tried, capture_output=True, timeout=600, check=False
        )
    except subprocess.TimeoutExpired:
        return _TIMEOUT
    return done.returncode


def _notes(work: Path) -> Iterator[tuple[Path, Mapping[str, int | None]]]:
    """Each file of mutmut's notes, with what it notes of each mutant: None if it wasn't tried."""
    for meta in sorted((work / "mutants").rglob("*.meta")):
        yield meta, json.loads(meta.read_text(encoding="utf-8"))["exit_code_by_key"]


def _note(meta: Path, codes: Mapping[str, int | None]) -> None:
    noted = json.loads(meta.read_text(encoding="utf-8"))
    meta.write_text(json.dumps({**noted, "exit_code_by_key": codes}), encoding="utf-8")


def codes(work: Path) -> Iterator[tuple[str, Mapping[str, int | None]]]:
    """Each module that has mutants, with what mutmut notes of them."""
    for meta, found in _notes(work):
        if found:
            yield meta.relative_to(work / "mutants").as_posix().removesuffix(".meta"), found


def report(work: Path) -> Iterator[str]:
    yield "| module | mutants | tried | killed | survived | killed, % |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: |"
    for module, found in codes(work):
        tried, dead = len(outcomes(found)), killed(found)
        share = f"{100 * dead / max(tried, 1):.1f}"
        yield f"| `{module}` | {len(found)} | {tried} | {dead} | {tried - dead} | {share} |"


def outcomes(found: Mapping[str, int | None]) -> Sequence[int]:
    """What mutmut noted of the mutants that were tried."""
    return [code for code in found.values() if code is not None]


def killed(found: Mapping[str, int | None]) -> int:
    return sum(code not in _SURVIVED for code in outcomes(found))


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("parts", nargs="*", default=[*PARTS], choices=PARTS, metavar="PART")
    parser.add_argument("--jobs", default="1", help="processes (default: %(default)s)")
    parser.add_argument(
        "--ending",
        default="",
        metavar="DIGITS",
        help="try only mutants whose number ends in one of these digits, such as 147",
    )
    weak = False
    options = parser.parse_args()
    for name in options.parts:
        work = ROOT / ".mutants" / name
        work.mkdir(parents=True, exist_ok=True)
        prepare(PARTS[name], work)
        mutmut = str(Path(sys.executable).with_name("mutmut"))
        some = [f"*[{options.ending}]"] if options.ending else []
        run = [mutmut, "run", "--max-children", options.jobs, *some]
        subprocess.run(run, cwd=work, check=False)
        confirm(PARTS[name], work)
        noted = [*codes(work)]
        tried = sum(len(outcomes(found)) for _, found in noted)
        weak = weak or sum(killed(found) for _, found in noted) * 100 < LEAST * tried
        for module, found in noted:
            for mutant in (each for each, code in found.items() if code in _SURVIVED):
                print(f"\n{module}: {mutant} survived", flush=True)
                subprocess.run([mutmut, "show", mutant], cwd=work, check=False)
        print("", *report(work), sep="\n")
    return int(weak)


if __name__ == "__main__":
    sys.exit(main())
