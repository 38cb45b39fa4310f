"""The addresses by which each app subscribes."""

from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from schedule import load, resolve
from schedule.publication import Publication
from schedule.words import Words
from web.subscribe import ways

SCHEDULE = resolve(load(Path(__file__).parents[2] / "data"))
HARBIN = Publication(
    calendar=SCHEDULE.calendar,
    words=Words(),
    site="https://dates.example.org",
    address="/calendar.ics?place=harbin&vague=1",
    label="Harbin",
    modified=None,
)


def test_each_app_gets_the_scheme_that_it_takes_and_the_whole_filter() -> None:
    apple, google, outlook, office = ways(HARBIN)
    feed = "dates.example.org/calendar.ics?place=harbin&vague=1"
    assert apple.href == f"webcal://{feed}"
    assert google.href.partition("?")[0] == "https://calendar.google.com/calendar/r"
    assert parse_qs(urlsplit(google.href).query) == {"cid": [f"webcal://{feed}"]}
    for way, host in ((outlook, "outlook.live.com"), (office, "outlook.office.com")):
        parts = urlsplit(way.href)
        assert (parts.scheme, parts.netloc, parts.path) == (
            "https",
            host,
            "/calendar/0/addfromweb",
        )
        assert parse_qs(parts.query) == {"url": [f"https://{feed}"], "name": [HARBIN.name]}


def test_a_server_without_tls_is_offered_as_it_is() -> None:
    plain = replace(HARBIN, site="http://127.0.0.1:8000")
    assert ways(plain)[0].href == "webcal://127.0.0.1:8000/calendar.ics?place=harbin&vague=1"
    assert "http%3A%2F%2F127.0.0.1%3A8000" in ways(plain)[2].href
