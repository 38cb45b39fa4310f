"""What stands beside the pages: a word to robots."""

from flask import Flask, Response

from web.delivery import fresh_for
from web.edition import edition


def register(app: Flask) -> None:
    app.add_url_rule("/robots.txt", "robots", robots)


def robots() -> Response:
    """Nothing is forbidden: Google's calendar obeys this file when it fetches a feed."""
    text = "User-agent: *\nAllow: /\n"
    return fresh_for(Response(text, mimetype="text/plain"), edition().fresh_until_midnight())
