"""What stands beside the pages: a word to robots, icons, scripts and the style sheet."""

import pytest

from tests.web.served import real
from tests.web.server import ROOT


def test_robots_are_told_where_it_is() -> None:
    assert real().get("/robots.txt").text == (
        "User-agent: *\nAllow: /\nSitemap: https://calendar.example/sitemap.xml\n"
    )


STATIC = ROOT / "web" / "static"


@pytest.mark.parametrize(
    ("address", "mime"),
    [
        ("/favicon.ico", "image/vnd.microsoft.icon"),
        ("/static/favicon.svg", "image/svg+xml"),
        ("/static/copy.js", "text/javascript; charset=utf-8"),
        ("/static/search.js", "text/javascript; charset=utf-8"),
        ("/static/dateline.css", "text/css; charset=utf-8"),
    ],
)
def test_an_icon_and_a_style_sheet_are_served_as_what_they_are(address: str, mime: str) -> None:
    response = real().get(address)
    assert (response.status_code, response.headers["Content-Type"]) == (200, mime)
    name = address.rpartition("/")[2]
    assert response.data == (STATIC / name).read_bytes()


@pytest.mark.parametrize("name", ["other.css", "..%2Frobots.py", "%2e%2e/robots.py", ""])
def test_nothing_else_is_looked_for(name: str) -> None:
    assert real().get(f"/static/{name}").status_code == 404
