"""What rules without an end take: a tenth of all events repeat each week.

Working out what is known is measured beside the same number of events that happen once.
"""

import gc
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time

from bench import feed, page, saved
from bench.generate import generate
from bench.rows import Row
from schedule import load, resolve

GOAL = 1.5
PAGES = (
    "/month/2022-05",
    "/",
    "/?at=2022-05-01",
    "/timeline?from=2022-05-01&to=2022-05-31",
    "/timeline",
)


def measure(events: int, repeats: int) -> list[Row]:
    endless = events // 10
    return [
        _resolved(events, repeats, endless),
        *feed.measure_endless(events, repeats, endless),
        *(row for row in page.measure(events, 3 * repeats, endless, PAGES) if "made" in row.what),
        *saved.measure(events, repeats, endless),
    ]


def _resolved(events: int, repeats: int, endless: int) -> Row:
    """Reading, checking and resolving."""
    taken: list[list[float]] = [[], []]
    with TemporaryDirectory() as one, TemporaryDirectory() as other:
        generate(events, Path(one), endless)
        generate(events, Path(other))
        for _ in range(repeats):
            for folder, times in zip((one, other), taken, strict=True):
                gc.collect()
                start = process_time()
                resolve(load(Path(folder)))
                times.append(process_time() - start)
    ours, theirs = map(median, taken)
    return Row(
        what=f"read, check and resolve {events:,} events, {endless:,} without an end",
        ours=ours,
        yardstick="the same without rules",
        theirs=theirs,
        goal=GOAL,
    )
