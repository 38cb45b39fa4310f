"""The web: a schedule served as pages to read, a feed to subscribe to and files to fetch."""

import logging
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from flask import Flask

from schedule import load
from web import delivery, errors, feeds, openapi, pages, site
from web.edition import Edition

Clock = Callable[[], datetime]


def system_clock() -> datetime:
    return datetime.now(UTC)


def create_app(
    data: Path | str = "data",
    *,
    public_url: str = "http://127.0.0.1:8000",
    clock: Clock = system_clock,
) -> Flask:
    """Make the application. Raises DataError when the data can't be served, ValueError for a
    public URL that isn't one.

    Every absolute address is made from `public_url`, never from what a request says of its host.
    `clock` gives the present moment with a zone; nothing below asks for the time in another way.
    """
    app = Flask(__name__)
    app.logger.setLevel(logging.INFO)
    app.jinja_options = {"trim_blocks": True, "lstrip_blocks": True, "autoescape": True}
    app.url_map.strict_slashes = False
    app.extensions["edition"] = Edition(
        records=load(Path(data)), site=_site(public_url), clock=clock
    )
    pages.register(app)
    feeds.register(app)
    openapi.register(app)
    site.register(app)
    errors.register(app)
    delivery.register(app)
    return app


def _site(public_url: str) -> str:
    """The public URL without its final slash."""
    site = public_url.rstrip("/")
    parts = urlsplit(site)
    if parts.scheme not in ("http", "https") or not parts.hostname or site != parts.geturl():
        raise ValueError(f"public URL: expected an address like https://example.org, not {site!r}")
    if parts.path or parts.query or parts.fragment:
        raise ValueError(f"public URL: expected no path behind the host, but {site!r} has one")
    return site
