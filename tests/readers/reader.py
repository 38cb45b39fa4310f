"""The readers, and how each is run."""

from __future__ import annotations

import os
import subprocess
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import TYPE_CHECKING
from urllib.request import urlopen

from tests.extras import need

from .reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PYTHON = str(ROOT / ".readers/venv/bin/python")
NODE_MODULES = ROOT / ".readers/node/node_modules"
LIMIT_SECONDS = 300


@dataclass(frozen=True, kw_only=True)
class Reader:
    """One program or library that reads calendars, behind its adapter.

    `probe` succeeds where the reader is installed. `blind_to` says what of RFC 5545 it is known to
    misread, as a test's condition for leaving it out: "overrides" (RECURRENCE-ID), "rdate", and of
    series "series" (all), "repeats" (in a zone that is not the machine's), "rules" (BYDAY with a
    number, also in a VTIMEZONE), "utc" (in a zone that is UTC in winter).
    """

    name: str
    adapter: tuple[str, ...]
    probe: tuple[str, ...]
    over_http: bool = False
    blind_to: frozenset[str] = frozenset()

    def available(self) -> str | None:
        """Why it can't be run here; None if it can."""
        reason = _missing(self.probe)
        return reason and f"{self.name} is not installed (run .ci/readers): {reason}"

    def read(
        self,
        source: Path | str,
        *,
        first: date,
        last: date,
        tz: str | None = None,
        state: Path | None = None,
    ) -> Reading:
        """What it understands of a file or an address, and what falls from `first` up to `last`.

        `tz` is the zone that the reader's machine is in. `state` is a folder that a subscriber
        keeps between two polls; only a reader over HTTP has one.
        """
        (reading,) = self.read_all([source], first=first, last=last, tz=tz, state=state)
        return reading

    def read_all(
        self,
        sources: Sequence[Path | str],
        *,
        first: date,
        last: date,
        tz: str | None = None,
        state: Path | None = None,
    ) -> list[Reading]:
        """The same of many files or addresses, by a program that starts once."""
        with ExitStack() as stack:
            reachable = [
                stack.enter_context(_reachable(source, over_http=self.over_http))
                for source in sources
            ]
            command = [*self.adapter, first.isoformat(), last.isoformat(), *reachable]
            settings = {"TZ": tz, "STATE": str(state.resolve()) if state else None}
            lines = _run(command, settings).splitlines()
        return [Reading.from_json(line) for line in lines]


def _run(command: list[str], settings: dict[str, str | None]) -> str:
    done = subprocess.run(
        command,
        cwd=HERE,
        env={**os.environ, **{name: value for name, value in settings.items() if value}},
        capture_output=True,
        check=False,
        timeout=LIMIT_SECONDS,
    )
    if done.returncode:
        message = f"{' '.join(command)} failed:\n{done.stderr.decode()}"
        raise RuntimeError(message)
    return done.stdout.decode("utf-8")


@cache
def _missing(probe: tuple[str, ...]) -> str | None:
    try:
        done = subprocess.run(probe, cwd=ROOT, capture_output=True, text=True, check=False)
    except OSError as error:
        return str(error)
    if done.returncode == 0:
        return None
    errors = [line for line in done.stderr.splitlines() if "Error" in line]
    return errors[0] if errors else f"exit status {done.returncode}"


@contextmanager
def _reachable(source: Path | str, *, over_http: bool) -> Iterator[str]:
    """The source in the form that the reader takes: an address, or else a file."""
    if over_http and isinstance(source, Path):
        with _served(source.read_bytes()) as address:
            yield address
    elif not over_http and isinstance(source, str):
        with TemporaryDirectory() as folder, urlopen(source) as answer:  # noqa: S310  a test's own
            file = Path(folder) / "calendar.ics"
            file.write_bytes(answer.read())
            yield str(file)
    else:
        yield source if isinstance(source, str) else str(source.resolve())


@contextmanager
def _served(body: bytes) -> Iterator[str]:
    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/calendar; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Silence: the test's own output is what matters."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/calendar.ics"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def require(reader: Reader) -> None:
    need(reader.available())


def _module(name: str) -> tuple[str, ...]:
    return ("node", "--eval", f"require({str(NODE_MODULES / name)!r})")


# The bindings of libical and Evolution are Debian's, and so is the Python that they are for.
SYSTEM_PYTHON = "/usr/bin/python3"

EDS_PROBE = """
import gi, os
gi.require_version("EDataServer", "1.2")
gi.require_version("ECal", "2.0")
os.stat("/usr/libexec/evolution-calendar-factory")
"""

KDE = str(ROOT / ".readers/kde/read_kcalendarcore")


def installed(*programs: str) -> str:
    """A probe in Python: every program can be found."""
    return f"import shutil, sys; sys.exit(not all(map(shutil.which, {programs!r})))"


READERS: tuple[Reader, ...] = (
    Reader(
        name="libical",
        adapter=(SYSTEM_PYTHON, "-m", "adapters.read_libical"),
        probe=(SYSTEM_PYTHON, "-c", "import gi; gi.require_version('ICalGLib', '3.0')"),
    ),
    Reader(
        name="ical.js",
        adapter=("node", "adapters/read_icaljs.mjs"),
        probe=_module("ical.js"),
        blind_to=frozenset({"rdate"}),
    ),
    Reader(
        name="node-ical",
        adapter=("node", "adapters/read_nodeical.mjs"),
        probe=_module("node-ical"),
        blind_to=frozenset({"rdate"}),
    ),
    Reader(
        name="recurring-ical-events",
        adapter=(PYTHON, "-m", "adapters.read_icalendar"),
        probe=(PYTHON, "-c", "import recurring_ical_events"),
    ),
    Reader(
        name="ha-ical",
        adapter=(PYTHON, "-m", "adapters.read_ha_ical"),
        probe=(PYTHON, "-c", "import ical.calendar_stream"),
        blind_to=frozenset({"rdate"}),
    ),
    Reader(
        name="khal",
        adapter=(PYTHON, "-m", "adapters.read_khal"),
        probe=(PYTHON, "-c", "import khal, vdirsyncer"),
        over_http=True,
    ),
    Reader(
        name="eds",
        adapter=(SYSTEM_PYTHON, "-m", "adapters.read_eds"),
        probe=(SYSTEM_PYTHON, "-c", EDS_PROBE),
        over_http=True,
    ),
    Reader(
        name="thunderbird",
        adapter=(PYTHON, "-m", "adapters.read_thunderbird"),
        probe=(PYTHON, "-c", installed("thunderbird", "Xvfb")),
        over_http=True,
    ),
    Reader(
        name="kcalendarcore",
        adapter=(PYTHON, "-m", "adapters.read_kcalendarcore"),
        probe=(PYTHON, "-c", installed(KDE)),
    ),
    Reader(
        name="ts-ics",
        adapter=("node", "adapters/read_tsics.mjs"),
        probe=_module("ts-ics"),
        blind_to=frozenset({"rdate", "rules"}),
    ),
    Reader(
        name="icalevents",
        adapter=(PYTHON, "-m", "adapters.read_icalevents"),
        probe=(PYTHON, "-c", "import icalevents"),
        blind_to=frozenset({"rdate"}),
    ),
    Reader(
        name="vobject",
        adapter=(PYTHON, "-m", "adapters.read_vobject"),
        probe=(PYTHON, "-c", "import vobject"),
        blind_to=frozenset({"rdate", "utc"}),
    ),
    Reader(
        name="ics.py",
        adapter=(PYTHON, "-m", "adapters.read_icspy"),
        probe=(PYTHON, "-c", "import ics"),
        blind_to=frozenset({"overrides", "rdate", "series"}),
    ),
    Reader(
        name="calcurse",
        adapter=(PYTHON, "-m", "adapters.read_calcurse"),
        probe=(PYTHON, "-c", installed("calcurse")),
        blind_to=frozenset({"overrides", "rdate", "repeats"}),
    ),
)

SUBSCRIBERS = tuple(reader for reader in READERS if reader.over_http)
"""Those that keep what they have read, and come again to see what is new."""
