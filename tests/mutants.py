"""Mutation testing with mutmut, one part of the project at a time: `make mutants PART=dates`.

mutmut changes one thing in a function ("a mutant") and runs the tests that call the function. If
all of them pass, the mutant survives: no test checks what was changed. Everything happens in a copy
of the project under `.mutants/PART`. A run that was stopped continues where it was. The next run
tries the survivors again, and what has changed since.
"""

import argparse
import json
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    mutated: tuple[str, ...]
    tests: tuple[str, ...]


RULES = (
    *("accounts", "attendance", "ballots", "breaks", "choice", "chronicle", "clocks"),
    *("comparison", "course", "days", "endings", "endpoints", "grounds", "revisions", "rules"),
    *("rulings", "stance", "standing", "sweep"),
)
"""The modules of schedule/known that decide a date."""
_BESIDE_RULES = ("cases", "resolver", "silence", "times_of_change", "waiting")
FEED = ("alarms", "content", "ical", "ical_times", "vtimezone")
PARTS: Mapping[str, Part] = {
    "dates": Part(mutated=("schedule/dates/*.py",), tests=("tests/schedule/dates",)),
    "known": Part(
        mutated=tuple(f"schedule/known/{each}.py" for each in RULES),
        tests=tuple(f"tests/schedule/known/test_{each}.py" for each in (*RULES, *_BESIDE_RULES)),
    ),
    "feed": Part(
        mutated=tuple(f"schedule/render/{each}.py" for each in FEED),
        tests=tuple(f"tests/schedule/render/test_{each}.py" for each in (*FEED, "ical_oracle")),
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
        "pytest_add_cli_args": ["-p", "no:cacheprovider", "--hypothesis-profile=mutants"],
        "pytest_add_cli_args_test_selection": part.tests,
        # Forked from a process that has run no test: what tests have cached would hide mutants.
        "process_isolation": "forkserver",
    }
    written = "".join(f"{name} = {json.dumps(value)}\n" for name, value in settings.items())
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    (work / "pyproject.toml").write_text(f"{project}\n[tool.mutmut]\n{written}", encoding="utf-8")
    (work / "mutants" / "mutmut-stats.json").unlink(missing_ok=True)
    for meta in (work / "mutants").rglob("*.meta"):
        noted = json.loads(meta.read_text(encoding="utf-8"))
        codes = noted["exit_code_by_key"]
        noted["exit_code_by_key"] = {
            each: None if code in _SURVIVED else code for each, code in codes.items()
        }
        meta.write_text(json.dumps(noted), encoding="utf-8")


def codes(work: Path) -> Iterator[tuple[str, Mapping[str, int | None]]]:
    """Each module with mutmut's notes of its mutants; None for one that was not tried yet."""
    for meta in sorted((work / "mutants").rglob("*.meta")):
        found = json.loads(meta.read_text(encoding="utf-8"))["exit_code_by_key"]
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
