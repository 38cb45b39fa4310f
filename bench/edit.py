"""What one edited report costs: a survey that starts from the one before, beside a first one."""

import argparse
import gc
import resource
import sys
import time
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
    reports = sorted((folder / "reports").iterdir())
    report = reports[len(reports) // 2]
    text = report.read_text(encoding="utf-8")
    head, _, rest = text.partition("\ndates = ")
    taken = []
    for number in range(repeats):
        day = f"{'[' if rest.startswith('[') else ''}2020-01-{number % 28 + 1:02}"
        moved = rest.replace(rest[: len(day)], day, 1)
        report.write_text(f"{head}\ndates = {moved}", encoding="utf-8")
        start = time.process_time()
        known = survey(folder, known)
        taken.append(time.process_time() - start)
    return median(taken)


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
