"""The cost of one edited report: a survey that starts from the last one, beside a first survey."""

import argparse
import gc
import resource
import sys
import time
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from bench.generate import generate
from bench.rows import Row, table
from schedule import Survey, survey

MEBIBYTE = 1024
PLACES = 20
"""Reports that are edited in turn: what an edit costs depends on what lies around its event."""
DAYS_APART = 37


def measure(events: int, repeats: int) -> list[Row]:
    """One row. Afterwards, the peak of this process's memory is that of so many events."""
    with TemporaryDirectory() as path:
        folder = Path(path)
        generate(events, folder)
        start = time.process_time()
        known = survey(folder)
        cold = time.process_time() - start
        # As a server does, so that garbage collection skips what lasts.
        gc.collect()
        gc.freeze()
        return [_row(events, _warm(folder, known, repeats), cold)]


def _row(events: int, warm: float, cold: float) -> Row:
    what = f"one report edited, {events:,} events"
    return Row(what=what, ours=warm, yardstick="a first survey", theirs=cold, goal=0.05)


def _warm(folder: Path, known: Survey, repeats: int) -> float:
    """The median of some edits. Each moves an event."""
    moving = Moving(folder)
    taken = []
    for _ in range(repeats):
        moving.save()
        start = time.process_time()
        known = survey(folder, known)
        taken.append(time.process_time() - start)
    return median(taken)


class Moving:
    """Reports of a generated folder. Each is saved in turn with an event on another day."""

    def __init__(self, folder: Path) -> None:
        reports = sorted((folder / "reports").iterdir())
        self._reports = reports[:: len(reports) // PLACES + 1]
        self._number = 0

    def save(self) -> None:
        """Save as careful editors do, which never leave half a file."""
        report = self._reports[self._number % len(self._reports)]
        head, _, rest = report.read_text(encoding="utf-8").partition("\ndates = ")
        others = rest.partition("\n")[2]
        self._number += 1
        day = date(2020, 1, 1) + timedelta(days=self._number * DAYS_APART % 365)
        draft = report.with_suffix(".draft")
        draft.write_text(f"{head}\ndates = {day}\n{others}", encoding="utf-8")
        draft.replace(report)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.edit", description=__doc__)
    parser.add_argument("--events", type=int, default=10_000, help="default: %(default)s")
    parser.add_argument("--repeats", type=int, default=9, help="default: %(default)s")
    parser.add_argument("--tenfold", action="store_true", help="ten times as many events, too")
    options = parser.parse_args()
    for events in (options.events, *([options.events * 10] if options.tenfold else [])):
        print(table(measure(events, options.repeats)))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEBIBYTE
        print(f"peak memory so far: {peak:.0f} MiB", file=sys.stderr)


if __name__ == "__main__":
    main()
