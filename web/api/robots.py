"""robots.txt, the icon and the static files."""

from pathlib import Path

from flask import Flask, abort

from web.serving.edition import edition
from web.serving.response import Response, open_to_all
from web.serving.routing import add_route

_STATIC = Path(__file__).parents[1] / "static"
_MIMES = {
    ".css": "text/css; charset=utf-8",
    ".ico": "image/vnd.microsoft.icon",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}


def register(app: Flask) -> None:
    add_route(app, "robots", robots)
    add_route(app, "favicon", lambda: static("favicon.ico"))
    add_route(app, "static", static)


def robots() -> Response:
    """Everything is allowed: Google's calendar obeys this file when it fetches a feed."""
    links = edition().links
    text = f"User-agent: *\nAllow: /\nSitemap: {links.absolute(links.to('sitemap'))}\n"
    return Response(text, "text/plain; charset=utf-8", edition().midnight())


def static_files() -> tuple[str, ...]:
    """The names of the style sheets, scripts and icons of the pages."""
    return tuple(sorted(each.name for each in _STATIC.iterdir()))


def static(filename: str) -> Response:
    """A style sheet, script or icon. Only the files of the folder are served."""
    if filename not in static_files():
        abort(404)
    file = _STATIC / filename
    mime = _MIMES.get(file.suffix, "application/octet-stream")
    response = Response(file.read_bytes(), mime)
    # Other sites load the script beside the frames that they show.
    return open_to_all(response) if filename == "embed.js" else response
