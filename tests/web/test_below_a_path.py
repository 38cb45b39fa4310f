"""A calendar below a path of a site: behind nginx, which passes the path on unchanged."""

import re
from collections.abc import Iterator
from html import unescape

import pytest

from bench.server import has_nginx, nginx
from tests.extras import need
from tests.folder import DATA
from tests.web.crawl import crawled
from tests.web.server import Answer, Server, free_port, running

FOLLOWED = 2
"""How many pages that are alike are read for their links."""
FETCHED = 6
"""How many addresses that are alike are asked for."""
_CONFIGURATION = """
server {{
    listen 127.0.0.1:{port};
    location /dates/ {{ proxy_pass http://127.0.0.1:{ours}; }}
    location = /healthz {{ proxy_pass http://127.0.0.1:{ours}; }}
    location / {{ return 404; }}
}}
"""


@pytest.fixture(scope="module")
def proxy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    need(None if has_nginx() else "not installed (run .ci/debian nginx): nginx")
    ours, port = free_port(), free_port()
    url = f"http://127.0.0.1:{port}/dates"
    options = ("--data", str(DATA), "--port", str(ours), "--public-url", url)
    folder = tmp_path_factory.mktemp("nginx")
    with (
        running(ours, "web", *options),
        nginx(folder, port, _CONFIGURATION.format(port=port, ours=ours)),
    ):
        yield Server(port)


def test_no_link_below_the_path_is_dead(proxy: Server) -> None:
    site = f"http://127.0.0.1:{proxy.port}"

    def ask(address: str) -> tuple[int, list[str]]:
        answer = proxy.get(address)
        return answer.code, [*_links(answer, site)]

    start = [
        "/dates/",
        "/dates/ru/",
        "/dates/sitemap.xml",
        "/dates/embed/",
        "/dates/ru/embed/month",
    ]
    crawl = crawled(
        start, ask, _alike, lambda each: "&" not in each, fetched=FETCHED, followed=FOLLOWED
    )
    seen, codes = crawl.seen, crawl.codes
    assert {link: code for link, code in codes.items() if code not in (200, 302)} == {}
    assert [link for link in seen if not link.startswith("/dates/")] == []
    kinds = (
        "/events/",
        "/reports/",
        "/places/",
        "/ru/",
        "/static/",
        ".ics",
        ".json",
        "/month/",
        "/embed/",
    )
    assert [kind for kind in kinds if not any(kind in link for link in seen)] == []


def test_the_state_is_told_at_both_paths_and_nothing_else_beside_the_site(proxy: Server) -> None:
    assert [proxy.get(each).code for each in ("/healthz", "/dates/healthz")] == [200, 200]
    assert [proxy.get(each).code for each in ("/", "/calendar.ics", "/datesetc")] == [404, 404, 404]


def test_a_redirect_stays_below_the_path(proxy: Server) -> None:
    answer = proxy.get("/dates/?lang=ru")
    assert (answer.code, answer.headers["Location"]) == (301, "/dates/ru/")


def test_the_feed_names_itself_by_its_whole_address(proxy: Server) -> None:
    feed = proxy.get("/dates/ru/places/harbin/calendar.ics").body.replace(b"\r\n ", b"").decode()
    site = f"http://127.0.0.1:{proxy.port}/dates/ru"
    assert f"SOURCE;VALUE=URI:{site}/places/harbin/calendar.ics\r\n" in feed
    assert f"URL:{site}/events/harbin-expo-2024\r\n" in feed


def _alike(address: str) -> str:
    """What an address has in common with others: ids and values left out."""
    path, _, query = address.partition("?")
    names = sorted(each.partition("=")[0] for each in query.split("&"))
    return re.sub(r"(places|people|kinds|events|reports|month)/[^/.]+", r"\1/", path) + str(names)


def _links(answer: Answer, site: str) -> Iterator[str]:
    """Where an answer leads to on the site of the proxy."""
    kind, text = answer.headers.get("Content-Type", ""), answer.body.decode(errors="replace")
    if kind.startswith("text/html"):
        found = re.findall(
            r'<(?:a|link|script|img|form)\b[^>]*? (?:href|src|action)="([^"]*)"', text
        )
    elif kind.startswith("application/xml"):
        found = re.findall(r"<loc>([^<]*)</loc>", text)
    elif kind.startswith("text/calendar"):
        found = re.findall(r"\n(?:URL|SOURCE;VALUE=URI):(.*)\r", text.replace("\r\n ", ""))
    else:
        found = []
    for each in found:
        local = unescape(each).partition("#")[0].removeprefix(site)
        if local.startswith("/"):
            yield local
