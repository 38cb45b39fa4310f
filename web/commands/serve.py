"""`serve`: a data folder, served with granian."""

import argparse
import gc
import logging
import os
import resource
import socket
import sys
import time
from functools import cache, partial
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import urlsplit

from flask import Flask
from flask.logging import default_handler

from schedule import DataError
from schedule.commands import Command, Session, add_data, tell, uncollected
from schedule.commands.progress import ProgressLine
from web.application import LAST_PORT, create_app
from web.serving import memory
from web.serving.logs import JsonLines, OneLine, Visible
from web.serving.metrics import Metrics
from web.serving.metrics import serve as serve_metrics

if TYPE_CHECKING:
    from granian.server.common import AbstractServer

    from web.serving.delivery import Delivery

THREADS = 80
"""Each request that waits, and each large response that is sent, takes a thread; all
are limited.
"""
_SWITCH_S = 0.0005
"""After this time, a busy thread lets another one run. Most responses take less."""
CONNECTIONS = 4096
"""How many clients may be connected. An idle or slow client takes no thread."""
_ASKED_WITHIN_MS = 10_000
_ENDED_WITHIN_S = 5
_LOOKED_AFTER_S = 0.5
"""How often a worker checks whether its parent still runs."""
_BUFFER = 1 << 14
"""How many bytes may wait for a reader, besides the next slice; also the limit of a
request's head.
"""
_OLD_CACHE = ".dateline"
_EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104 - compared, not listened on
_LOGS = {
    "text": {
        "generic": {"()": Visible, "fmt": "[%(levelname)s] %(message)s"},
        "access": {"()": OneLine, "fmt": "%(message)s"},
    },
    "json": {name: {"()": JsonLines} for name in ("generic", "access")},
}
"""The formats of granian's log, and of its log of requests."""

log = logging.getLogger(__name__)


def serve(options: argparse.Namespace, _: Session) -> int:
    host = f"[{options.host}]" if ":" in options.host else options.host
    options.public_url = options.public_url or f"http://{host}:{options.port}"
    load = partial(_load, options.data, options.public_url)
    metrics = Metrics(options.workers) if options.metrics else None
    work = partial(_work, options.data, options.public_url, os.getpid(), metrics)
    try:
        if urlsplit(options.public_url).hostname in _EVERYWHERE:
            told = f"Links say {options.public_url}, which readers can't open: give --public-url"
            tell(told, to=sys.stderr)
        _claim(options.host, options.port)
        _allow_connections()
        memory.save()
        load()
        if metrics:
            serve_metrics(metrics, *options.metrics)
    except (OSError, ValueError) as error:
        tell(f"Not served: {error}", to=sys.stderr)
        return 1
    except DataError as error:
        mend = f"Not served: mend {options.data} and start again."
        tell(*error.lines, mend, to=sys.stderr)
        return 1
    if (options.data / _OLD_CACHE).exists():
        tell(f"{options.data / _OLD_CACHE} isn't used any more, and can be deleted")
    _announce(options)
    _granian(options).serve(target_loader=work, wrap_loader=False)
    return 0


def _announce(options: argparse.Namespace) -> None:
    told = f"Serving {options.data} at {options.public_url}"
    if options.log == "json":
        default_handler.setFormatter(JsonLines())
        log.info(told)
    else:
        tell(told)


def _granian(options: argparse.Namespace) -> "AbstractServer[Any]":
    from granian import Granian  # noqa: PLC0415 - after memory.save
    from granian.constants import HTTPModes, Interfaces  # noqa: PLC0415
    from granian.http import HTTP1Settings  # noqa: PLC0415

    # Threads that wait for stalled readers don't load the processor.
    logging.getLogger("_granian").addFilter(lambda record: "Python threads" not in record.msg)
    return Granian(
        "web",
        address=options.host,
        port=options.port,
        interface=Interfaces.WSGI,
        # HTTP/2 is for a proxy in front. Without it, the version needs no detection.
        http=HTTPModes.http1,
        workers=options.workers,
        log_access=options.log_access,
        log_dictconfig={"formatters": _LOGS[options.log]},
        websockets=False,
        blocking_threads=THREADS,
        backpressure=CONNECTIONS,
        http1_settings=HTTP1Settings(header_read_timeout=_ASKED_WITHIN_MS, max_buffer_size=_BUFFER),
        workers_kill_timeout=_ENDED_WITHIN_S,
    )


def _claim(host: str, port: int) -> None:
    """Bind the port. Raises OSError if it is in use.

    The server itself would share a port that is in use, and readers would get one calendar or the
    other.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as found:
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            found.bind((host, port))
        except OverflowError as error:
            raise ValueError(f"expected a port from 0 to 65535, not {port}") from error
        except (TypeError, UnicodeError) as error:
            raise ValueError(f"expected the name or address of a host, not {host!r}") from error
        except OSError as error:
            raise OSError(f"port {port} of {host} can't be had: {error.strerror}") from error


def _allow_connections() -> None:
    """Raise the limit of open files: each connection is one, and the default is often only 1024."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = 2 * CONNECTIONS
    if soft != resource.RLIM_INFINITY and soft < wanted:
        most = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))


@cache
def _load(data: Path, public_url: str) -> Flask:
    """Load the application. Forked workers share its memory with this process; others load it
    again.
    """
    line = ProgressLine(sys.stderr, time.monotonic)
    with uncollected():  # half of the work of a large start
        try:
            app = create_app(data, public_url=public_url, watch=False, progress=line.show)
        finally:
            line.clear()
        gc.freeze()
    return app


def _work(data: Path, public_url: str, parent: int, metrics: Metrics | None) -> Flask:
    """Run the application in a worker. It watches the data by itself, and ends with its parent."""
    Thread(target=_end_without, args=(parent,), name="parent", daemon=True).start()
    app = _load(data, public_url)
    sys.setswitchinterval(_SWITCH_S)
    # A worker that replaces a dead one may start long after the data was loaded.
    app.extensions["editions"].refresh()
    app.extensions["editions"].watch()
    if metrics:
        delivery, editions = cast("Delivery", app.wsgi_app), app.extensions["editions"]
        app.wsgi_app = metrics.counted(delivery, editions)  # type: ignore[method-assign, assignment]
    return app


def _end_without(parent: int) -> None:
    """End this process when its parent has ended.

    A parent that is killed has no time to end its workers, and a worker would keep the port.
    """
    while os.getppid() == parent:
        time.sleep(_LOOKED_AFTER_S)
    os._exit(1)


def _address(text: str) -> tuple[str, int]:
    """HOST:PORT, or [HOST]:PORT for an address with colons."""
    host, _, port = text.rpartition(":")
    if not host or not (port.isascii() and port.isdigit()) or int(port) > LAST_PORT:
        raise argparse.ArgumentTypeError(f"expected HOST:PORT, not {text!r}")
    return host.strip("[]"), int(port)


def _add(parser: argparse.ArgumentParser) -> None:
    env = os.environ.get
    add_data(parser, environment=env("DATA"))
    parser.add_argument("--host", default=env("HOST", "127.0.0.1"), help="address to listen on")
    parser.add_argument("--port", type=int, default=env("PORT", "8000"), help="port to listen on")
    parser.add_argument(
        "--public-url",
        default=env("PUBLIC_URL"),
        metavar="URL",
        help="the address under which readers know this server; pages and feeds link to it "
        "(default: http://HOST:PORT)",
    )
    parser.add_argument("--workers", type=int, default=1, help="processes (default: %(default)s)")
    parser.add_argument("--no-cache", action="store_true", help="does nothing any more")
    parser.add_argument("--log-access", action="store_true", help="log every request")
    parser.add_argument(
        "--log", choices=("text", "json"), default="text", help="how the log is written"
    )
    parser.add_argument(
        "--metrics",
        type=_address,
        metavar="HOST:PORT",
        help="also answer with metrics in Prometheus's text format at this address",
    )


COMMAND = Command(
    name="serve",
    help="serve a data folder: the agenda, the feed and the files",
    description="Serve a data folder as a feed, an agenda and .ics files. Edits are served within "
    "a second; while the data has an error, the last good edition is served.",
    epilog="DATA, HOST, PORT and PUBLIC_URL in the environment stand in for their options. "
    "Example: dateline serve --data data --port 8000 --public-url https://dates.example.org",
    add=_add,
    run=serve,
)
