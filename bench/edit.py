"""What one edited report costs: a survey that starts from the one before, beside a first one."""

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


def measure(events: int, repeats: int) -> list[Row]:
    """One row, after which the peak of this process's memory is that of so many events."""
    with TemporaryDirectory() as path:
        folder = Path(path)
        generate(events, folder)
        start = time.process_time()
        known = survey(folder)
        cold = time.process_time() - start
        # As a server would, so that what lasts isn't gone through again and again.
        gc.collect()
        gc.freeze()
        return [_row(events, _warm(folder, known, repeats), cold)]


def _row(events: int, warm: float, cold: float) -> Row:
    what = f"one report edited, {events:,} events"
    return Row(what=what, ours=warm, yardstick="a first survey", theirs=cold, goal=0.05)


def _warm(folder: Path, known: Survey, repeats: int) -> float:
    """The median of some edits of the report in the middle, each of which moves an event."""
    moving = Moving(folder)
    taken = []
    for _ in range(repeats):
        moving.save()
        start = time.process_time()
        known = survey(folder, known)
        taken.append(time.process_time() - start)
    return median(taken)


class Moving:
    """The report in the middle of a generated folder, which moves its first event to another day
    each time it is saved.
    """

    def __init__(self, folder: Path) -> None:
        reports = sorted((folder / "reports").iterdir())
        self.report = reports[len(reports) // 2]
        self._head, _, self._rest = self.report.read_text(encoding="utf-8").partition("\ndates = ")
        self._number = 0

    def save(self) -> None:
        """As editors do that never leave half a file."""
        self._number += 1
        first = date(2020, 1, 1) + timedelta(days=self._number % 28)
        day = f"{'[' if self._rest.startswith('[') else ''}{first}"
        moved = self._rest.replace(self._rest[: len(day)], day, 1)
        draft = self.report.with_suffix(".draft")
        draft.write_text(f"{self._head}\ndates = {moved}", encoding="utf-8")
        draft.replace(self.report)


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
