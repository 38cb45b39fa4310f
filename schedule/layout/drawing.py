"""Drawing in SVG: lines, texts and positions, in named colours.

Horizontal positions are fractions, written as percentages, so that a picture is as wide as its page
while letters keep their size. Vertical positions are pixels. A colour is an attribute, for the
picture as a file, and a class, so that a page can replace it. There is no inline style, which the
security policy of a page forbids.
"""

import re
from collections.abc import Mapping
from unicodedata import bidirectional
from xml.etree import ElementTree as ET

COLOURS: Mapping[str, str] = {
    "page": "#fdfcf9",
    "paper": "#fdfcf9",
    "ink": "#1d1b18",
    "soft": "#5b564e",
    "line": "#ddd6c8",
    "accent": "#9b1c1c",
    "warn": "#7a4b00",
    "none": "none",
}
"""The stylesheet's light colours, by the same names. `page` is the background."""

FONTS = (
    "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans CJK SC', "
    "'PingFang SC', 'Microsoft YaHei', sans-serif"
)
_EDGE = 1.5
"""The margin at both sides, in percent."""
_WIDTH = 100 - 2 * _EDGE
_SIGNED = re.compile(r"-?\d+")
_ARROWS = {"before": "after", "after": "before"}


def upright(parent: ET.Element, x: float, top: int, bottom: int, colour: str) -> None:
    at = across(x)
    add(parent, "line", x1=at, x2=at, y1=str(top), y2=str(bottom), **paint(stroke=colour))


def level(parent: ET.Element, y: int, colour: str) -> None:
    ends = {"x1": across(0), "x2": across(1)}
    add(parent, "line", **ends, y1=str(y), y2=str(y), **paint(stroke=colour))


def text(
    parent: ET.Element,
    letters: str,
    x: str,
    baseline: int,
    colour: str,
    size: int,
    aside: str = "",
    *,
    ends: bool = False,
) -> ET.Element:
    """Write a text that begins or ends at a position, or a little beside it.

    An outline in the colour of the paper keeps lines from running through its letters.
    """
    drawn = add(parent, "text", x=x, y=str(baseline), **paint(colour, "paper"))
    drawn.attrib |= {"font-size": str(size), "stroke-width": "3", "paint-order": "stroke"}
    if any(bidirectional(letter) in ("R", "AL") for letter in letters):
        drawn.set("unicode-bidi", "plaintext")
    if aside:
        drawn.set("dx", aside)
    if ends:
        drawn.set("text-anchor", "end")
    drawn.text = letters
    return drawn


def mirrored(picture: ET.Element) -> None:
    """Mirror a picture for a right-to-left language: time runs to the left, texts stay as they are.

    An arrow is mirrored by the exchange of the two that are defined.
    """
    for each in picture.iter():
        for name in ("x", "x1", "x2"):
            if at := each.get(name):
                wide = each.get("width", "0%") if name == "x" else "0%"
                each.set(name, f"{_short(100 - float(at[:-1]) - float(wide[:-1]))}%")
        for name in ("dx", "transform"):
            if aside := each.get(name):
                each.set(name, _SIGNED.sub(lambda found: _short(-float(found[0])), aside))
        if each.tag == "text":
            each.set("text-anchor", "start" if each.get("text-anchor") == "end" else "end")
        if each.get("id") in _ARROWS:
            each.set("id", _ARROWS[each.attrib["id"]])


def across(x: float) -> str:
    return f"{_short(_EDGE + x * _WIDTH)}%"


def wide(start: float, end: float) -> str:
    """The width of a stretch."""
    return f"{_short((end - start) * _WIDTH)}%"


def _short(number: float) -> str:
    """A number with the precision that a screen can show."""
    return f"{number:.2f}".rstrip("0").rstrip(".")


def paint(fill: str = "", stroke: str = "") -> dict[str, str]:
    """Colours by name, as attributes and as classes of a stylesheet."""
    painted = {"fill": fill, "stroke": stroke}
    named = {part: colour for part, colour in painted.items() if colour}
    classes = " ".join(f"{part}-{colour}" for part, colour in named.items() if colour != "none")
    return {
        **({"class": classes} if classes else {}),
        **{part: COLOURS[colour] for part, colour in named.items()},
    }


def add(parent: ET.Element, tag: str, **attributes: str) -> ET.Element:
    return ET.SubElement(parent, tag, attributes)
