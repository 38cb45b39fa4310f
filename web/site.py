"""What stands beside the pages: a word to robots, and the icon where browsers look for it."""

from flask import Flask, Response, current_app

from web.delivery import LONGEST_FRESH, fresh_for
from web.edition import edition


def register(app: Flask) -> None:
    app.add_url_rule("/robots.txt", "robots", robots)
    app.add_url_rule("/favicon.ico", "favicon", favicon)


def robots() -> Response:
    """Nothing is forbidden: Google's calendar obeys this file when it fetches a feed."""
    text = f"User-agent: *\nAllow: /\nSitemap: {edition().site}/sitemap.xml\n"
    return fresh_for(Response(text, mimetype="text/plain"), edition().fresh_until_midnight())


def favicon() -> Response:
    with current_app.open_resource("static/favicon.ico") as icon:
        response = Response(icon.read(), mimetype="image/vnd.microsoft.icon")
    return fresh_for(response, LONGEST_FRESH)
