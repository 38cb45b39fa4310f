"""SVG: a picture to the byte, whole for those who hear it, and in a page as in a file."""

from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given

from schedule import Schedule, resolve
from schedule.filed.records import Records
from schedule.language.words import Words
from schedule.layout.drawing import COLOURS
from schedule.layout.outline import Outline
from schedule.layout.timeline import timeline
from schedule.render import svg
from tests.build import claim, day, days, publication, report, schedule
from tests.golden import golden
from tests.schedule.render.every_sort import every_sort
from tests.strategies import all_records

SPACE = "{http://www.w3.org/2000/svg}"
TODAY = day("2023-03-21")


def drawn(known: Schedule, language: str = "en", **about: Any) -> bytes:
    words = Words(language=language)
    laid = timeline(Outline(known.events.values()), words, TODAY)
    return svg.render(laid, words, "Visits", lambda event: f"/events/{event.id}", **about)


def read(content: bytes) -> ET.Element:
    return ET.fromstring(content)  # noqa: S314 - what was drawn here a moment ago


def named(element: ET.Element) -> str | None:
    return element.findtext(f"{SPACE}title")


def attributes(content: bytes) -> list[tuple[str, str]]:
    return [each for element in read(content).iter() for each in element.attrib.items()]


def percentages(content: bytes) -> list[float]:
    return [
        float(value.removesuffix("%"))
        for name, value in attributes(content)
        if name in ("x", "x1", "x2", "width") and value.endswith("%")
    ]


@pytest.mark.parametrize("language", ["en", "ru", "zh"])
def test_every_sort_of_event_is_drawn_to_the_byte(language: str) -> None:
    content = drawn(every_sort(), language)
    assert golden(f"every-sort-{language}.svg", content) == content
    assert drawn(every_sort(), language) == content


def test_how_a_date_became_known_is_drawn_to_the_byte() -> None:
    known = every_sort()
    content = svg.render_event(known.events["visit"], publication(known))
    assert golden("visit.svg", content) == content
    assert named(read(content)) == "How the date of “State visit” became known"


def test_a_row_is_a_link_that_tells_all_that_its_bars_show() -> None:
    known = schedule(
        report("a", "2023-03-10", claim(dates=days("2023-03-20", "2023-03-23"))),
        report("b", "2023-03-12", claim(dates=days("2023-03-20"))),
    )
    (row,) = read(drawn(known)).findall(f".//{SPACE}g[@role='listitem']/{SPACE}a")
    assert row.attrib == {"href": "/events/visit"}
    assert named(row) == (
        "State visit: 20 March 2023; Known before: 20–23 March 2023 – "
        "publisher not named, report of 10 March 2023"
    )


def test_a_file_leads_to_the_public_addresses() -> None:
    known = every_sort()
    links = publication(known).event_page
    laid = timeline(Outline(known.events.values()), Words(), TODAY)
    hrefs = [
        each.get("href") for each in read(svg.render(laid, Words(), "x", links)).iter(f"{SPACE}a")
    ]
    assert hrefs[0] == "https://calendar.example/events/weekly"


def test_a_title_that_is_too_long_is_cut_where_it_is_drawn_and_whole_where_it_is_read() -> None:
    long = "A visit of a great many people to a great many places, and talks on everything"
    world = {"visit": {"title": {"en": long}, "kind": "visit"}}
    known = schedule(report("a", "2023-03-10", claim(dates=days("2023-03-20"))), events=world)
    (row,) = read(drawn(known)).iter(f"{SPACE}a")
    assert named(row) == f"{long}: 20 March 2023"
    assert [each.text for each in row.iter(f"{SPACE}text")] == [
        long,
        "A visit of a great many people to a great ma…",
    ]


def test_text_is_text() -> None:
    world = {"visit": {"title": {"en": "</title><script>&amp;\"'"}, "kind": "visit"}}
    known = schedule(report("a", "2023-03-10", claim(dates=days("2023-03-20"))), events=world)
    content = drawn(known)
    assert b"<script" not in content
    assert [each.tag for each in read(content).iter() if "script" in each.tag] == []


def test_time_runs_to_the_left_in_a_language_that_is_read_from_right_to_left() -> None:
    """Each bar is at the other side, and an event that is part of another has a mirrored sign."""
    there, mirrored = (
        [
            (float(at[:-1]), float(wide[:-1]))
            for each in read(drawn(every_sort(), language)).iter(f"{SPACE}rect")
            if (at := each.get("x")) and (wide := each.get("width"))
        ]
        for language in ("en", "he")
    )
    assert len(there) > 10
    assert mirrored == [(pytest.approx(100 - at - wide, abs=0.011), wide) for at, wide in there]  # type: ignore[comparison-overlap]
    assert "↲" in drawn(every_sort(), "he").decode()
    assert "↲" not in drawn(every_sort()).decode()


def test_a_title_in_another_language_says_so() -> None:
    known = schedule(report("a", "2023-03-10", claim("summit", dates=days("2023-03-20"))))
    (row,) = read(drawn(known, "zh")).iter(f"{SPACE}a")
    assert {each.get("lang") for each in row.iter(f"{SPACE}text")} == {"en"}


def test_nothing_needs_a_style_that_a_page_would_refuse_and_every_colour_has_a_name() -> None:
    found = attributes(drawn(every_sort()))
    assert {name for name, _ in found} & {"style", "onload", "onclick"} == set()
    painted = {value for name, value in found if name in ("fill", "stroke")}
    assert painted <= {*COLOURS.values(), "url(#hatch-accent)", "url(#hatch-warn)"}
    classes = {each for name, value in found if name == "class" for each in value.split()}
    named_ones = {f"{part}-{colour}" for part in ("fill", "stroke") for colour in COLOURS}
    assert classes - named_ones == {"picture", "roomy", "narrow"}


def test_a_picture_in_a_page_is_as_wide_as_it_and_otherwise_the_same() -> None:
    inside, file = drawn(every_sort(), width=svg.WHOLE_WIDTH), drawn(every_sort())
    assert inside.replace(b'width="100%"', b'width="960"', 1) == file


def test_with_nothing_to_draw_there_is_an_empty_scale() -> None:
    root = read(drawn(schedule()))
    assert [each.tag for each in root.iter(f"{SPACE}a")] == []
    assert root.attrib["role"] == "group"


@given(all_records())
def test_every_picture_is_well_formed_and_stays_within_its_width(filed: Records) -> None:
    known = resolve(filed)
    pictures = [drawn(known, language) for language in ("en", "ru", "zh")]
    pictures += [svg.render_event(each, publication(known)) for each in known.events.values()]
    for content in pictures:
        assert all(0 <= place <= 100 for place in percentages(content))
    assert pictures[0] == drawn(resolve(filed))
