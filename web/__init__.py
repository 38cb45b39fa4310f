"""The web: a schedule served as pages to read, a feed to subscribe to and files to fetch."""

import logging
import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from flask import Flask

from schedule import load
from web import delivery, errors, feeds, openapi, pages, pictures, site, sitemap
from web.edition import Edition

Clock = Callable[[], datetime]

LAST_PORT = 65535
_ADDRESS = re.compile(
    r"https?://([A-Za-z0-9.-]+|\[[0-9a-fA-F:.]+\])(:(?P<port>[0-9]{1,5}))?(?P<rest>[/?#][!-~]*)?"
)


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
    # Werkzeug would answer `//` with a redirect to the host that the request names.
    app.url_map.merge_slashes = False
    app.extensions["edition"] = Edition(
        records=load(Path(data)), site=_site(public_url), clock=clock
    )
    pages.register(app)
    pictures.register(app)
    feeds.register(app)
    openapi.register(app)
    site.register(app)
    sitemap.register(app)
    errors.register(app)
    delivery.register(app)
    return app


def _site(public_url: str) -> str:
    """The public URL without its final slash."""
    site = public_url.rstrip("/")
    match = _ADDRESS.fullmatch(site)
    if not match or int(match["port"] or 0) > LAST_PORT:
        raise ValueError(f"public URL: expected an address like https://example.org, not {site!r}")
    if match["rest"]:
        raise ValueError(f"public URL: expected no path behind the host, but {site!r} has one")
    return site
