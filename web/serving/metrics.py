"""Metrics in Prometheus's text format: requests, the data's age, problems, makers, memory.

Each worker process writes numbers into its part of a shared memory, so that one address has those
of all workers. It isn't an address of the calendar, because metrics are not for readers.
"""

import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from ctypes import Array, c_double, c_int
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from multiprocessing.sharedctypes import RawArray, Value
from pathlib import Path
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any

from web.serving.delivery import Delivery
from web.serving.reload import Editions

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

MIME = "text/plain; version=0.0.4; charset=utf-8"
KINDS = ("page", "feed", "file", "static", "health")
GAUGES = ("pid", "modified", "looked", "problems", "conflicts", "events", "reports")
MAKERS = ("pages", "files")
_FEEDS = ("calendar.ics", "calendar.json", "calendar.csv", "calendar.jcal", "changes.atom")
_STATUSES = 600
_LATEST_S = 1.0
"""How old the gauges of a worker may be, in seconds."""
_SECTION = len(GAUGES) + len(MAKERS) + len(KINDS) * _STATUSES

Numbers = Array[c_double]


def kind(path: str) -> str:
    """The kind of an address, in any language and below any path."""
    name = path.rpartition("/")[2]
    if name == "healthz":
        return "health"
    if "/static/" in path:
        return "static"
    if name in _FEEDS:
        return "feed"
    return "file" if "." in name else "page"


class Metrics:
    """The shared numbers of all workers. It is made before the workers are forked."""

    def __init__(self, workers: int) -> None:
        self._parts: Sequence[Numbers] = [RawArray(c_double, _SECTION) for _ in range(workers)]
        self._started: Any = Value(c_int, 0)

    def counted(self, delivery: Delivery, editions: Editions) -> "WSGIApplication":
        """The application of a worker, with its requests counted and its gauges updated."""
        with self._started.get_lock():
            numbers = self._parts[self._started.value % len(self._parts)]
            self._started.value += 1
        numbers[0] = os.getpid()
        follow = partial(_follow, numbers, delivery, editions)
        Thread(target=follow, name="metrics", daemon=True).start()
        return _Counted(delivery, numbers)

    def text(self, now: float) -> str:
        """All metrics in Prometheus's text format."""
        return "".join(f"{line}\n" for line in self._lines(now))

    def _lines(self, now: float) -> Iterator[str]:
        yield from _family("requests_total", "counter", "Requests answered", self._requests())
        for name, about, value in (
            ("data_age_seconds", "Since something was last recorded", self._since("modified", now)),
            ("look_age_seconds", "Since the data was last looked at", self._since("looked", now)),
            ("problems", "Problems of the data in the folder", self._most("problems")),
            ("conflicts", "Conflicts between reports without a ruling", self._most("conflicts")),
            ("events", "Events that are served", self._most("events")),
            ("reports", "Reports that are served", self._most("reports")),
        ):
            yield from _family(name, "gauge", about, [] if value is None else [("", value)])
        about = "Requests that wait for an answer that is being made"
        yield from _family("waiting", "gauge", about, self._waiting())
        yield from _family("memory_bytes", "gauge", "Resident memory", self._memory())

    def _requests(self) -> Iterator[tuple[str, float]]:
        for at, name in enumerate(KINDS):
            start = len(GAUGES) + len(MAKERS) + at * _STATUSES
            for status in range(_STATUSES):
                total = sum(each[start + status] for each in self._parts)
                if total:
                    yield f'{{kind="{name}",status="{status}"}}', total

    def _waiting(self) -> Iterator[tuple[str, float]]:
        for at, name in enumerate(MAKERS, start=len(GAUGES)):
            yield f'{{maker="{name}"}}', sum(each[at] for each in self._parts)

    def _memory(self) -> Iterator[tuple[str, float]]:
        pids = {"parent": os.getpid()}
        pids |= {str(at): int(each[0]) for at, each in enumerate(self._parts, 1) if each[0]}
        for name, pid in pids.items():
            if resident := _resident(pid):
                yield f'{{process="{name}"}}', resident

    def _most(self, gauge: str) -> float:
        at = GAUGES.index(gauge)
        return max(each[at] for each in self._parts)

    def _since(self, gauge: str, now: float) -> float | None:
        """The seconds since a moment, of the worker that is furthest behind."""
        at = GAUGES.index(gauge)
        moments = [each[at] for each in self._parts if each[at]]
        return round(now - min(moments), 3) if moments else None


class _Counted:
    """A WSGI application whose requests are counted by kind and status."""

    def __init__(self, application: "WSGIApplication", numbers: Numbers) -> None:
        self._application = application
        self._numbers = numbers
        self._lock = Lock()

    def __call__(
        self, environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        first = len(GAUGES) + len(MAKERS) + KINDS.index(kind(environ["PATH_INFO"])) * _STATUSES

        def started(status: str, *rest: object) -> Callable[[bytes], object]:
            with self._lock:
                self._numbers[first + int(status[:3])] += 1
            return start_response(status, *rest)  # type: ignore[arg-type]

        return self._application(environ, started)


def serve(metrics: Metrics, host: str, port: int, clock: Callable[[], float] = time.time) -> int:
    """Serve the metrics at an address, in threads of this process, and return the port. Raises
    OSError if the address can't be used.
    """

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = metrics.text(clock()).encode()
            self.send_response(200)
            self.send_header("Content-Type", MIME)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Log nothing: a monitor asks every few seconds."""

    server = ThreadingHTTPServer((host, port), Handler)
    Thread(target=server.serve_forever, name="metrics", daemon=True).start()
    return server.server_port


def _follow(numbers: Numbers, delivery: Delivery, editions: Editions) -> None:
    while True:
        schedule = editions.current.survey.schedule
        modified = schedule.modified.timestamp() if schedule.modified else 0.0
        told = [modified, editions.looked, len(editions.problems), len(editions.current.conflicts)]
        told += [len(schedule.events), len(schedule.reports), *delivery.waiting]
        for at, number in enumerate(told, start=1):
            numbers[at] = number
        time.sleep(_LATEST_S)


def _family(
    name: str, sort: str, about: str, samples: Iterable[tuple[str, float]]
) -> Iterator[str]:
    yield f"# HELP dateline_{name} {about}."
    yield f"# TYPE dateline_{name} {sort}"
    for labels, value in samples:
        yield f"dateline_{name}{labels} {value:.15g}"


def _resident(pid: int) -> int | None:
    """The memory of a process in bytes, if the system tells it as Linux does."""
    try:
        pages = Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]
    except OSError:
        return None
    return int(pages) * os.sysconf("SC_PAGE_SIZE")
