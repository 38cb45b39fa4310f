"""That the checks find what they are for: on pages with one fault each, and on one with none."""

from collections.abc import Iterator, Mapping
from typing import Protocol

import pytest
from werkzeug.wrappers import Request, Response

from . import accessibility, keyboard, layout, linked_data, markup, scripts, traffic
from .conftest import Visitor
from .host import Host, hosting
from .visit import Look, Visit

STYLE = """
body { margin: 1rem; line-height: 24px }
input, button { min-height: 24px }
:focus-visible { outline: 3px solid navy }
"""
SOUND = """
<h1>Visits</h1>
<p>Known since <a href="/a">a report</a> of May.</p>
<form action="/"><p><label>Day <input type="date" name="day"></label>
<label><input type="checkbox" name="vague"> Vague ones, too</label> <button>Show</button></p></form>
"""
NO_HEADERS: Mapping[str, str] = {}


class Planter(Protocol):
    """Opens a page with this in its `main`, these styles and scripts in files of their own."""

    def __call__(
        self,
        main: str,
        style: str = ...,
        script: str = ...,
        look: Look = ...,
        headers: Mapping[str, str] = ...,
    ) -> Visit: ...


@pytest.fixture(scope="module")
def garden() -> Iterator[tuple[Host, dict[str, Response]]]:
    answers: dict[str, Response] = {}

    @Request.application
    def app(request: Request) -> Response:
        return answers.get(request.path) or Response("Not found", 404)

    with hosting(lambda _: app) as host:
        yield host, answers


@pytest.fixture
def plant(visit: Visitor, garden: tuple[Host, dict[str, Response]]) -> Planter:
    host, answers = garden

    def planted(
        main: str,
        style: str = STYLE,
        script: str = "",
        look: Look = Look(width=390),  # noqa: B008  # frozen
        headers: Mapping[str, str] = NO_HEADERS,
    ) -> Visit:
        answers["/"] = Response(document(main), mimetype="text/html", headers={**headers})
        answers["/s.css"] = Response(style, mimetype="text/css")
        answers["/s.js"] = Response(script, mimetype="text/javascript")
        return visit("/", look, host)

    return planted


def document(main: str) -> str:
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Visits</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/s.css"><script src="/s.js" defer></script></head>
<body><main>{main}</main></body></html>
"""


def test_a_sound_page_has_no_fault(plant: Planter) -> None:
    visit = plant(SOUND)
    checks = (
        accessibility.violations,
        keyboard.faults,
        *(layout.overflow, layout.clipped, layout.crowded, layout.small_targets),
        *(traffic.excess, traffic.leftovers, traffic.noise, traffic.icon),
    )
    assert [fault for check in checks for fault in check(visit)] == []
    assert markup.invalid({"/": document(SOUND), "/s.css": STYLE}) == []
    assert traffic.load(visit)[0] == 3


def test_a_poor_contrast_and_a_picture_without_words_are_found(plant: Planter) -> None:
    picture = (
        "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=' width=30 height=30>"
    )
    found = accessibility.violations(plant(f"{SOUND}{picture}", f"{STYLE} p {{ color: #999 }}"))
    assert {each.partition(":")[0] for each in found} == {"color-contrast", "image-alt"}


def test_what_sticks_out_is_found_but_not_what_scrolls_by_itself(plant: Planter) -> None:
    wide = "<div class=wide>A timeline</div>"
    style = f"{STYLE} .wide {{ width: 700px }} .own {{ overflow-x: auto }}"
    visit = plant(f"<h1>Visits</h1>{wide}", style)
    assert layout.overflow(visit) == [
        "716 px wide in a window of 390: div.wide “A timeline” reaches 716"
    ]
    assert layout.overflow(plant(f"<h1>Visits</h1><div class=own>{wide}</div>", style)) == []


def test_words_that_are_cut_off_are_found_but_not_those_for_ears_only(plant: Planter) -> None:
    style = """
    .cut { overflow: hidden; white-space: nowrap; width: 80px }
    .ears { position: absolute; overflow: hidden; width: 1px; height: 1px; white-space: nowrap }
    """
    text = "A state visit of three days"
    visit = plant(f"<p class=cut>{text}</p><p class=ears>{text}</p>", style)
    (found,) = layout.clipped(visit)
    assert found.startswith(f"p.cut “{text}” is cut at 80 of ")


def test_words_at_the_edge_of_the_window_are_found(plant: Planter) -> None:
    style = "body { margin: 0 } .away { position: fixed; left: -99px }"
    visit = plant("<p>At the edge</p><p class=away>Not seen</p>", style)
    assert layout.crowded(visit) == ["p “At the edge” touches the edge of the window"]


def test_a_small_target_is_found_but_not_a_link_in_a_sentence(plant: Planter) -> None:
    page = (
        "<p><a href=/a>One</a> · <a href=/b class=large>Two</a></p><p>Said by <a href=/c>X</a>.</p>"
    )
    visit = plant(page, ".large { display: inline-block; padding: 12px } body { font: 16px serif }")
    assert [each.partition(" is ")[0] for each in layout.small_targets(visit)] == ["a “One”"]


@pytest.mark.parametrize(
    ("main", "style", "fault"),
    [
        ("<a href=/a>A</a>", "a:focus { outline: 0 }", "looks the same with the focus"),
        ("<a href=/a>A</a>", "a:focus { outline: 2px solid #ddd }", "has an outline of contrast"),
        ("<div role=button>A</div>", "", "has a role, but the keyboard can't reach it"),
        ("<a href=/a tabindex=2>A</a>", "", "has a tabindex above 0"),
        (
            "<a href=/a>A</a><b class=over>Over it</b>",
            ".over { position: fixed; inset: 0; background: white }",
            "has the focus under something else",
        ),
        (
            "<a href=/a class=away>A</a>",
            ".away { position: fixed; left: -99px }",
            "has the focus outside the window",
        ),
    ],
)
def test_what_fails_by_keyboard_is_found(plant: Planter, main: str, style: str, fault: str) -> None:
    (found,) = keyboard.faults(plant(f"<h1>Visits</h1>{main}", style))
    assert fault in found


def test_a_trap_leaves_the_rest_out_of_reach(plant: Planter) -> None:
    trap = "onkeydown = event => event.key === 'Tab' && document.activeElement.id === 'first'"
    main = "<a href=/a id=first>A</a> <a href=/b>B</a>"
    found = keyboard.faults(plant(main, script=f"{trap} ? event.preventDefault() : null"))
    assert found == ["a “B” is not reached"]


def test_what_a_page_asks_too_much_is_found(
    plant: Planter, garden: tuple[Host, dict[str, Response]]
) -> None:
    host, answers = garden
    answers["/heavy.txt"] = Response("x" * 200_000)
    other = f"{host.url.replace('127.0.0.1', 'localhost')}/third"
    fetch = f"fetch('/heavy.txt'); new Image().src = '/absent'; new Image().src = '{other}'"
    visit = plant(SOUND, script=fetch)
    found = traffic.excess(visit)
    assert f"asks a third party: {other}" in found
    assert f"answered 404: {host.url}/absent" in found
    assert [each for each in found if each.endswith("more than 150")] == [found[-1]]
    many = "for (let n = 0; n < 11; n++) fetch('/s.css?' + n)"
    assert traffic.excess(plant(SOUND, script=many)) == ["14 requests, more than 10"]


def test_what_a_page_leaves_and_says_is_found(plant: Planter) -> None:
    script = "localStorage.seen = 1; console.warn('old'); absent()"
    visit = plant(SOUND, script=script, headers={"Set-Cookie": "a=1"})
    assert traffic.leftovers(visit) == ["cookie a", "localStorage seen"]
    assert traffic.noise(visit) == ["console warning: old", "error: absent is not defined"]


def test_what_the_policy_forbids_is_heard(plant: Planter) -> None:
    strict = "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:"
    policy = {"Content-Security-Policy": strict}
    visit = plant(f"{SOUND}<p style='color: navy'>Blue</p>", headers=policy)
    (found,) = traffic.noise(visit)
    assert "style-src 'self'" in found
    assert accessibility.violations(visit) == []


def test_a_loose_policy_is_found() -> None:
    strict = "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    assert traffic.loose_policy({"content-security-policy": strict}) == []
    assert len(traffic.loose_policy({})) == 4
    loose = f"{strict}; style-src 'self' 'unsafe-inline'; script-src https:; img-src data:"
    assert traffic.loose_policy({"content-security-policy": loose}) == [
        "style-src allows 'unsafe-inline'",
        "script-src allows https:",
    ]


def test_what_scripts_take_away_or_add_is_found(plant: Planter) -> None:
    main = "<h1>Visits</h1><p id=zone>10:00 in Moscow</p><p id=own>03:00 where you are</p>"
    script = (
        "zone.textContent = '03:00'; own.dataset.added = ''; document.body.dataset.seen = 'yes'"
    )
    plain = plant(main.partition("<p id=own>")[0], look=Look(scripts=False))
    assert scripts.differences(plant(main, script=script), plain) == ["-10:00 in Moscow", "+03:00"]


def test_invalid_documents_are_told_by_address_and_line() -> None:
    documents = {
        "/?q=1": document("<h1>A</h1>"),
        "/b": document("\n<h1>B</h2>"),
        "/s.css": "p { colour: red }",
    }
    found = markup.invalid(documents)
    assert [each.partition(":")[0] for each in found] == ["/b, line 6", "/s.css, line 1"]


EVENT = {
    "@context": "https://schema.org",
    "@type": "Event",
    "name": "Expo",
    "startDate": "2024-05-17",
    "endDate": "2024-05-21",
    "eventStatus": "https://schema.org/EventScheduled",
    "location": {"@type": "Place", "name": "Harbin", "address": "Harbin, CN"},
}


def test_linked_data_is_read_from_a_page() -> None:
    graph = '{"@context": "https://schema.org", "@graph": [{"@type": "Event"}, {"@type": "Place"}]}'
    script = f'<script type="application/ld+json">{graph}</script>'
    assert linked_data.linked_data(document(f"<h1>Expo</h1>{script}")) == [
        {"@context": "https://schema.org", "@type": "Event"},
        {"@context": "https://schema.org", "@type": "Place"},
    ]


@pytest.mark.parametrize(
    ("change", "faults"),
    [
        ({}, []),
        ({"startDate": "17 May"}, ["startDate: Invalid isoformat string: '17 May'"]),
        ({"endDate": "2024-05-16"}, ["endDate is before startDate"]),
        ({"endDate": "2024-05-21T10:00:00"}, ["endDate: 2024-05-21T10:00:00 has no offset"]),
        ({"previousStartDate": "2024-05-16"}, ["previousStartDate with EventScheduled"]),
        ({"url": "/events/expo"}, ["url is not a whole address: '/events/expo'"]),
        ({"description": ""}, ["description is empty"]),
        ({"location": {"@type": "Place", "name": "Harbin"}}, ["Harbin has no address"]),
    ],
)
def test_what_an_event_is_told_wrongly_is_found(
    change: dict[str, object], faults: list[str]
) -> None:
    assert linked_data.ill_described({**EVENT, **change}) == faults
