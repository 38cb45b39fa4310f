"""Lines, texts and colours in SVG."""

from xml.etree import ElementTree as ET

import pytest

from schedule.layout import drawing
from schedule.layout.drawing import COLOURS, across, paint, wide


def drawn(parent: ET.Element) -> str:
    return ET.tostring(parent, encoding="unicode")


@pytest.mark.parametrize(
    ("x", "at"), [(0, "1.5%"), (0.5, "50%"), (1, "98.5%"), (1 / 3, "33.83%"), (0.005, "1.98%")]
)
def test_a_place_across_is_a_percentage_with_a_free_edge_on_both_sides(x: float, at: str) -> None:
    assert across(x) == at


@pytest.mark.parametrize(
    ("start", "end", "width"), [(0, 1, "97%"), (0.25, 0.75, "48.5%"), (0.5, 0.5, "0%")]
)
def test_a_width_is_that_of_the_same_places(start: float, end: float, width: str) -> None:
    assert wide(start, end) == width
    assert float(width[:-1]) == pytest.approx(float(across(end)[:-1]) - float(across(start)[:-1]))


def test_a_colour_is_an_attribute_and_a_class() -> None:
    assert paint(fill="ink", stroke="paper") == {
        "class": "fill-ink stroke-paper",
        "fill": COLOURS["ink"],
        "stroke": COLOURS["paper"],
    }
    assert paint(stroke="accent") == {"class": "stroke-accent", "stroke": COLOURS["accent"]}
    assert paint(fill="none") == {"fill": "none"}


def test_lines_go_down_or_from_edge_to_edge() -> None:
    picture = ET.Element("svg")
    drawing.upright(picture, 0.5, 10, 90, "line")
    drawing.level(picture, 40, "ink")
    assert drawn(picture) == (
        '<svg><line x1="50%" x2="50%" y1="10" y2="90" class="stroke-line" stroke="#ddd6c8" />'
        '<line x1="1.5%" x2="98.5%" y1="40" y2="40" class="stroke-ink" stroke="#1d1b18" /></svg>'
    )


def test_a_mirrored_picture_has_everything_at_the_other_side_and_its_texts_as_they_were() -> None:
    picture = ET.Element("svg")
    drawing.add(picture, "path", id="before")
    drawing.add(picture, "rect", x="1.5%", width="48.5%")
    drawing.upright(picture, 0, 10, 90, "line")
    drawing.text(picture, "title", across(0.25), 20, "soft", 13, "4")
    drawing.add(picture, "use", href="#before", x="98.5%", transform="translate(-9)")
    before = drawn(picture)
    drawing.mirrored(picture)
    found = [{**each.attrib} for each in picture]
    assert found[0] == {"id": "after"}
    assert found[1] == {"x": "50%", "width": "48.5%"}
    assert (found[2]["x1"], found[2]["x2"]) == ("98.5%", "98.5%")
    assert (found[3]["x"], found[3]["dx"], found[3]["text-anchor"]) == ("74.25%", "-4", "end")
    assert found[4] == {"href": "#before", "x": "1.5%", "transform": "translate(9)"}
    drawing.mirrored(picture)
    assert drawn(picture) == before.replace(' dx="4"', ' dx="4" text-anchor="start"')


def test_letters_have_a_seam_of_paper_and_begin_or_end_where_they_are_put() -> None:
    picture = ET.Element("svg")
    drawing.text(picture, "State <visit>", across(0), 20, "soft", 13)
    drawing.text(picture, "ends", across(1), 20, "soft", 13, "-4", ends=True)
    seam = (
        'class="fill-soft stroke-paper" fill="#5b564e" stroke="#fdfcf9" font-size="13" '
        'stroke-width="3" paint-order="stroke"'
    )
    assert drawn(picture) == (
        f'<svg><text x="1.5%" y="20" {seam}>State &lt;visit&gt;</text>'
        f'<text x="98.5%" y="20" {seam} dx="-4" text-anchor="end">ends</text></svg>'
    )
