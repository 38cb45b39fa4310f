"""What protects readers: headers on every answer, no trust in the Host, text that stays text."""

from pathlib import Path

import pytest

from tests.browser.linked_data import linked_data
from tests.build import RECORDED, days
from tests.folder import Folder
from tests.web.served import EXACT, FILES, PAGES, Site, lasting, real, serve

HOSTS = ("evil.example", "evil.example:8000", "calendar.example.evil.example", "evil.example/x")
POLICY = {
    "default-src": "'none'",
    "style-src": "'self'",
    "script-src": "'self'",
    "img-src": "'self'",
    "connect-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}
MARKUP = "<script>alert(1)</script><b class=\"x\" id='y'>&amp;"
ANSWERS = (*PAGES, *FILES, "/healthz", "/nix", "/static/dateline.css", "/events/nix.ics")


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST"])
@pytest.mark.parametrize("address", ANSWERS)
def test_every_answer_has_the_headers_that_protect_its_reader(address: str, method: str) -> None:
    headers = real().get(address, method).headers
    directives = (each.split(maxsplit=1) for each in headers["Content-Security-Policy"].split("; "))
    assert {name: " ".join(sources) for name, *sources in directives} == POLICY
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] in ("same-origin", "cross-origin")
    assert "Set-Cookie" not in headers


@pytest.mark.parametrize("address", PAGES)
def test_a_page_needs_nothing_that_its_policy_forbids(address: str) -> None:
    """No inline script or style, and nothing from elsewhere."""
    page = real().get(address).text
    assert [
        each for each in (" style=", "<style", " onclick=", "javascript:") if each in page
    ] == []
    assert [each for each in ('src="http', 'src="//', 'action="http') if each in page] == []


@pytest.mark.parametrize(
    "address",
    [
        *ANSWERS,
        f"//events/{EXACT}",
        f"/events//{EXACT}",
        f"/events/{EXACT}/",
        "//",
        "//evil.example/%2e%2e",
        "/static",
        "/calendar.ics/",
    ],
)
@pytest.mark.parametrize("host", HOSTS)
def test_what_a_request_says_of_its_host_is_never_repeated(address: str, host: str) -> None:
    forwarded = {"X_Forwarded_Host": host, "X_Forwarded_Proto": "gopher", "Forwarded": host}
    response = real().get(address, Host=host, **forwarded)
    lines = [*response.headers.values(), *response.text.splitlines()]
    asked = address.count("evil")
    assert sum(line.count("evil") for line in lines) <= asked
    assert "gopher" not in response.text


@pytest.mark.parametrize("address", [*PAGES, *FILES])
def test_the_host_changes_nothing_in_an_answer(address: str) -> None:
    given, other = real().get(address), real().get(address, Host="evil.example:99")
    assert (given.data, lasting(given)) == (other.data, lasting(other))


def test_absolute_addresses_are_made_from_the_public_url() -> None:
    feed = real().get("/calendar.ics").text.replace("\r\n ", "")
    addresses = [
        line.partition(":")[2]
        for line in feed.splitlines()
        if line.startswith(("URL", "SOURCE", "LINK"))
    ]
    assert len(addresses) > 20
    assert [each for each in addresses if not each.startswith("https://calendar.example/")] == []


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site whose data has markup wherever there is text."""
    folder = Folder.small(tmp_path_factory.mktemp("marked"))
    names = {"en": MARKUP, "ru": f"{MARKUP} ru"}
    folder.change("calendar.toml", lambda data: data.update(name=names, description=names))
    folder.change("calendar.toml", lambda data: data["kinds"]["visit"].update(name=names))
    folder.change("places.toml", lambda data: data["kremlin"].update(name=names))
    folder.change("people.toml", lambda data: data["xi"].update(name=names, office=names))
    folder.change(
        "events/all.toml", lambda data: data["visit"].update(title=names, description=names)
    )
    said = {"event": "visit", "place": "kremlin", "people": ["xi"], "wording": MARKUP}
    dates = {**said, "dates": days("2023-03-20", "2023-03-23")}
    earlier = {**said, "within": "2023-02", "formerly": True}
    ruling = {
        "event": "visit",
        "field": "dates",
        "value": days("2023-03-20", "2023-03-23"),
        "reason": MARKUP,
        "recorded": RECORDED,
    }
    folder.write("rulings.toml", {"rulings": [ruling]})
    about = {"publisher": MARKUP, "document": MARKUP, "url": "https://x.example/?a=1&b='(c)"}
    return serve(folder.file("2023-03-18-b", dates, earlier, **about).path)


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/?place=kremlin&person=xi&kind=visit",
        "/?q=%3Cscript%3Ealert(1)%3C/script%3E%22%27",
        "/events/visit",
        "/events/talks",
        "/reports/b",
    ],
)
def test_markup_in_the_data_or_the_query_is_shown_as_text(marked: Site, address: str) -> None:
    page = marked.page(address)
    assert [each for each in page.walk() if each["id"] == "y"] == []
    run = [each for each in page.all("script") if each["type"] != "application/ld+json"]
    scripts = [(each["src"], each.children) for each in run]
    assert [each for each in scripts if each != ("/static/copy.js", [])] == []
    assert [each.attributes for each in page.all("b") if each.attributes] == []
    assert MARKUP in page.title + page.text


def test_markup_in_what_search_engines_are_told_is_read_back_whole(marked: Site) -> None:
    (told,) = linked_data(marked.get("/events/visit").text)
    assert (told["name"], told["attendee"][0]["name"]) == (MARKUP, MARKUP)
    assert told["location"]["name"] == MARKUP


def test_markup_is_shown_whole_wherever_a_reader_meets_it(marked: Site) -> None:
    main = marked.page("/events/visit").main
    assert main.one("h1").text == MARKUP
    assert main.facts == {"Place": f"{MARKUP}, Moscow", "People": f"{MARKUP}, {MARKUP}"}
    row = main.region("Who says what").rows[-1]
    assert row[:2] == [
        f"{MARKUP}, 18 March 2023",
        f"in February 2023, day not known – {MARKUP} {MARKUP} · {MARKUP}",
    ]
    assert MARKUP in main.region("Why this date").paragraphs[0]


def test_a_link_of_the_data_leads_nowhere_but_to_its_own_address(
    marked: Site, tmp_path: Path
) -> None:
    address = "https://x.example/?a=1&b='(c)"
    assert (address, address) in marked.page("/reports/b").main.links
    bad = Folder.small(tmp_path).file("2023-03-18-b", {"event": "visit"}, url="javascript:alert(1)")
    with pytest.raises(Exception, match="expected an http or https address"):
        serve(bad.path)
