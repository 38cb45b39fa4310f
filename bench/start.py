"""What a start takes, cold and with what was rendered before at hand.

A server's start is that of a process, from nothing to its first answer, and goes beyond it: the
data is read after the feed is there. An edition's start is what the program does once it is loaded.
"""

import argparse
import gc
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from bench.generate import generate
from bench.rows import Row
from bench.server import ROOT, SITE, dateline, status, until_up
from web import create_app
from web.__main__ import CACHE

GOAL = 0.1
FEED = "/calendar.ics"


def measure(events: int, repeats: int) -> list[Row]:
    with TemporaryDirectory() as path:
        data = Path(path)
        generate(events, data)
        return [*_rows(data, f"{events:,} events", repeats)]


def _rows(data: Path, of: str, repeats: int) -> Iterator[Row]:
    starts = [
        (_first_answer(data, warm=False), _first_answer(data, warm=True)) for _ in range(repeats)
    ]
    cold, warm = (median(each) for each in zip(*starts, strict=True))
    imports = median(_imported() for _ in range(repeats))
    editions = [(_edition(data, warm=False), _edition(data, warm=True)) for _ in range(repeats)]
    cold_edition, warm_edition = (median(each) for each in zip(*editions, strict=True))
    yield Row(
        what=f"an edition with its feed from the cache, {of}",
        ours=warm_edition,
        yardstick="without",
        theirs=cold_edition,
        goal=GOAL,
    )
    yield Row(
        what=f"a process and its first feed from the cache, {of}",
        ours=warm,
        yardstick="without",
        theirs=cold,
    )
    yield Row(
        what=f"a process and its first feed from the cache, {of}",
        ours=warm,
        yardstick="loading its modules",
        theirs=imports,
    )


def _first_answer(data: Path, *, warm: bool) -> float:
    """CPU time of all of a server's processes until its first answer. It leaves a cache behind."""
    cache = data / CACHE
    if not warm:
        shutil.rmtree(cache, ignore_errors=True)
    with dateline(data, awaited=False) as server:
        until_up(server)
        if status(server.get(FEED)) != 200:  # noqa: PLR2004
            raise RuntimeError("The feed isn't served")
        taken = server.cpu
        while not (cache / "rendered").exists():
            time.sleep(0.05)
    return taken


def _imported() -> float:
    code = "import time, web.__main__; print(time.process_time())"
    return _told([sys.executable, "-c", code])


def _edition(data: Path, *, warm: bool) -> float:
    options = ["--cache", str(data / CACHE)] if warm else []
    return _told([sys.executable, "-m", "bench.start", "--data", str(data), *options])


def _told(command: list[str]) -> float:
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    return float(done.stdout)


def main() -> None:
    """Print the CPU time of one start of an edition in a fresh process."""
    parser = argparse.ArgumentParser(prog="python -m bench.start", description=main.__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--cache", type=Path)
    options = parser.parse_args()
    # As `python -m web` does while it starts.
    gc.disable()
    start = time.process_time()
    app = create_app(options.data, public_url=SITE, watch=False, cache=options.cache)
    taken = time.process_time() - start
    if options.cache and not app.extensions["editions"].current.is_restored:
        raise RuntimeError("The cache didn't hold")
    print(taken)


if __name__ == "__main__":
    main()
