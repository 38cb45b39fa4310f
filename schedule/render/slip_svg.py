"""SVG: how early the day of each event was known, and how often it moved."""

from collections.abc import Callable, Sequence
from xml.etree import ElementTree as ET

from schedule.known.model import Event
from schedule.known.slips import Slip
from schedule.language.words import Words
from schedule.layout.drawing import FONTS, across, add, level, mirrored, paint, text, wide
from schedule.layout.text_width import ellipsed

MIME = "image/svg+xml; charset=utf-8"
MOST_ROWS = 60
_ROW, _HEAD, _BAR, _SIZE = 42, 12, 8, 13
_LABEL = 300
"""The width of a title, in pixels."""

Link = Callable[[Event], str]


def render(
    slips: Sequence[Slip], words: Words, name: str, link: Link, *, width: str = "960"
) -> bytes:
    """Draw the first slips whose day is known: a thin bar from the first report to the event,
    which is at the right, and a broad one from when its present day became known.
    """
    shown = [each for each in slips if (each.announced_ahead or 0) > 0][:MOST_ROWS]
    longest = max((each.announced_ahead or 0 for each in shown), default=1)
    picture = ET.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "class": "picture",
            "width": width,
            "height": str(_HEAD + _ROW * len(shown)),
            "lang": words.language,
            "role": "group",
            "aria-labelledby": "slips-name",
            "font-family": FONTS,
            "direction": "ltr",
        },
    )
    add(picture, "title", id="slips-name").text = name
    add(picture, "rect", width="100%", height="100%", **paint("page"))
    rows = add(picture, "g", role="list")
    for number, each in enumerate(shown):
        row = add(add(rows, "g", role="listitem"), "a", href=link(each.event))
        _row(row, each, longest, _HEAD + _ROW * number, words)
    if words.direction == "rtl":
        mirrored(picture)
    content: bytes = ET.tostring(picture, encoding="utf-8")
    return content + b"\n"


def _row(row: ET.Element, slip: Slip, longest: int, top: int, words: Words) -> None:
    title = words.name(slip.event.title)
    announced, known = slip.announced_ahead or 0, max(slip.known_ahead or 0, 0)
    days = words.counted("{count} day ahead", "{count} days ahead", known)
    moves = words.counted("moved {count} time", "moved {count} times", slip.moves)
    said = f"{days} · {moves}" if slip.moves else days
    add(row, "title").text = words.say("{title}: {dates}", title=title, dates=said)
    level(row, top, "line")
    text(row, ellipsed(title, _SIZE, _LABEL), across(0), top + 15, "ink", _SIZE)
    for ahead, height, colour in ((announced, 2, "soft"), (known, _BAR, "accent")):
        start = 1 - ahead / longest
        y = str(top + 30 - height // 2)
        bar = {"x": across(start), "y": y, "width": wide(start, 1), "height": str(height)}
        add(row, "rect", **bar, **paint(colour))
    text(row, said, across(1), top + 15, "soft", 12, ends=True)
