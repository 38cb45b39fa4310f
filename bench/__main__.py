"""Measure every promise about speed and memory, each beside a yardstick."""

import argparse
import sys
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from bench import endless, feed, filtered, http, large, load, page, proxy, saved, soak
from bench.report import Report, machine
from bench.rows import Row, table
from bench.server import NO_NGINX, has_nginx

REPORT = Path(__file__).parent.parent / "docs" / "performance.md"
ONE_MEGABYTE = 2_000
"""The number of events whose feed has about this size."""

Measure = Callable[[], list[Row]]


def main() -> int:
    options = _parser().parse_args()
    parts = _parts(options.events, options.repeats, options.soak)
    if unknown := {*options.only} - parts.keys():
        print(f"no such part: {', '.join(sorted(unknown))}", file=sys.stderr)
        return 2
    chosen = options.only or [each for each in parts if each != "soak" or options.soak]
    if {"http", "proxy"} & {*chosen} and not has_nginx():
        print(NO_NGINX, file=sys.stderr)
        chosen = [each for each in chosen if each not in ("http", "proxy")]
    report, missed = Report(REPORT), 0
    for name in chosen:
        rows = _measured(name, parts[name])
        print(table(rows), end="\n\n", flush=True)
        missed += sum(not each.reached for each in rows)
        if options.write:
            report.put(name, rows)
            report.put_line("machine", machine())
    print(f"{missed} goals missed" if missed else "every goal reached")
    return 1 if missed else 0


def _parts(events: int, repeats: int, minutes: float) -> Mapping[str, Measure]:
    """What is measured, by the name that it has in the report."""
    return {
        "http": partial(http.measure, ONE_MEGABYTE, events, 2000, 2 * repeats + 1),
        "filtered": partial(filtered.measure, events, 3 * repeats),
        "page": partial(page.measure, events, 3 * repeats),
        "feed": partial(feed.measure, events, repeats),
        "endless": partial(endless.measure, events, repeats),
        "saved": partial(saved.measure, events, repeats),
        "load": partial(load.measure, events, 20),
        "proxy": partial(proxy.measure, events, 500, repeats),
        "large": partial(large.measure, 10 * events, 500, repeats),
        "soak": partial(soak.measure, events // 5, minutes or 10),
    }


def _measured(name: str, measure: Measure) -> list[Row]:
    """Measure in a new process, so that memory left by one part doesn't affect the next."""
    print(f"{name} …", file=sys.stderr, flush=True)
    begin = time.monotonic()
    with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as process:
        rows = process.submit(measure).result()
    print(f"{name}: {time.monotonic() - begin:.0f} s", file=sys.stderr, flush=True)
    return rows


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    add = partial(parser.add_argument, metavar="N")
    add("--events", type=int, default=10_000, help="and ten times as many (default: %(default)s)")
    add("--repeats", type=int, default=3, help="turns of each (default: %(default)s)")
    add("--soak", type=float, default=0, metavar="MINUTES", help="soak a server, too")
    parser.add_argument("--only", nargs="*", default=[], metavar="PART", help="http, page, …")
    parser.add_argument("--write", action="store_true", help=f"put the figures into {REPORT.name}")
    return parser


if __name__ == "__main__":
    sys.exit(main())
