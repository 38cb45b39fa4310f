"""The application: its views, its logs, and the first edition of the data."""

import logging
import re
import time
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

from flask import Flask
from flask.logging import default_handler

from schedule import Survey, survey
from schedule.progress import Progress, silent
from web.api import files, health, openapi, robots, search_index, sitemap
from web.pages import (
    about,
    agenda,
    changes,
    embed,
    errors,
    event,
    facet_index,
    month,
    redirects,
    report,
    slips,
    sources,
    subscribe,
    timeline,
    year,
)
from web.serving import delivery
from web.serving.edition import Edition
from web.serving.logs import Visible
from web.serving.reload import READY, Editions

_VIEWS = (
    *(about, agenda, changes, embed, event, facet_index, month, report),
    *(slips, sources, subscribe, timeline, year),
    *(files, health, openapi, robots, search_index, sitemap),
    errors,
    redirects,
    delivery,
)

_LOG_LINE = "[%(asctime)s] %(levelname)s in %(module)s: %(message)s"
LAST_PORT = 65535
_ADDRESS = re.compile(
    r"https?://([A-Za-z0-9.-]+|\[[0-9a-fA-F:.]+\])(:(?P<port>[0-9]{1,5}))?(?P<path>(/[A-Za-z0-9._~-]+)*)"
    r"(?P<rest>[/?#][!-~]*)?"
)


def create_app(
    data: Path | str = "data",
    *,
    public_url: str = "http://127.0.0.1:8000",
    clock: Callable[[], datetime] | None = None,
    watch: bool = True,
    progress: Progress = silent,
    ready: Iterable[str] = READY,
    found: Survey | None = None,
) -> Flask:
    """Make the application. Raises DataError if the data can't be served, and ValueError for a
    public URL that isn't one.

    public_url: the beginning of every absolute address; the Host header of a request is never used
    clock: gives the present moment with a zone, instead of the system; nothing below asks for the
        time in another way
    watch: whether the application follows changes in the folder
    progress: gets the progress until the application is ready
    ready: the paths whose responses are made before the application is returned
    found: the survey of the folder, if it is already there
    """
    folder, address = Path(data), _site(public_url)
    now = (lambda: clock().timestamp()) if clock else time.time
    first = Edition(found or survey(folder, progress=progress), site=address, now=now)
    app = Flask("web", static_folder=None)
    app.logger.setLevel(logging.INFO)
    default_handler.setFormatter(Visible(_LOG_LINE))
    app.jinja_options = {"trim_blocks": True, "lstrip_blocks": True, "autoescape": True}
    app.url_map.strict_slashes = False
    # Werkzeug would answer `//` with a redirect to the host in the request.
    app.url_map.merge_slashes = False
    for each in _VIEWS:
        each.register(app)
    layer = delivery.Delivery(app, lambda: editions.current)
    layer.prepare(ready, first)
    editions = Editions(folder, first, layer.prepare, layer.tidy)
    app.extensions["editions"] = editions
    app.wsgi_app = layer  # type: ignore[method-assign]
    if watch:
        editions.watch()
    return app


def _site(public_url: str) -> str:
    """The public URL without its final slash."""
    site = public_url.rstrip("/")
    match = _ADDRESS.fullmatch(site)
    if not match or int(match["port"] or 0) > LAST_PORT:
        raise ValueError(f"public URL: expected an address like https://example.org, not {site!r}")
    if match["rest"] or {".", ".."} & {*match["path"].split("/")}:
        expected = "expected at most a path of plain names behind the host"
        raise ValueError(f"public URL: {expected}, not {site!r}")
    return site
