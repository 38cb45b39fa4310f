"""PNG: the card of one event, which is shown where its page is shared.

Pillow draws it with a font of its own, so nothing depends on the machine. The picture is drawn at
twice its size and halved, which smooths the edges with whole numbers only.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from io import BytesIO

import webcolors
from PIL import Image, ImageDraw, ImageFont

from schedule.known.model import Event
from schedule.layout.bars import BarKind, TimelineBar
from schedule.layout.card import Card, Mark, calendar_card, card
from schedule.layout.drawing import COLOURS
from schedule.search.publication import Publication

MIME = "image/png"
WIDTH, HEIGHT = 1200, 630

Colour = tuple[int, int, int]
Box = tuple[float, float, float, float]

_SCALE = 2
_EDGE, _BAND = 80, 28
_DATE_LINE, _DATE_SIZE, _CLOCK_SIZE, _TEXT_SIZE = 172, 124, 44, 26
_LEFT, _RIGHT, _TOP, _BOTTOM = 270, WIDTH - 64, 346, HEIGHT - 50
_ROW, _BAR, _NARROWEST = 80, 36, 8
_CONTRAST = 3.0
"""The contrast ratio that WCAG requires for graphics."""


def render(event: Event, publication: Publication) -> bytes:
    """Render the card of an event in the calendar's colour."""
    return drawn(card(event), publication.calendar.colour)


def render_calendar(events: Iterable[Event], publication: Publication) -> bytes:
    """Render the card of a whole calendar in its colour."""
    return drawn(calendar_card(events), publication.calendar.colour)


@lru_cache(maxsize=128)
def drawn(found: Card, colour: str) -> bytes:
    canvas = _Canvas(colour)
    canvas.box((0, 0, _BAND, HEIGHT), fill=canvas.accent)
    _date(canvas, found)
    _chart(canvas, found)
    written = BytesIO()
    canvas.image.reduce(_SCALE).save(written, "PNG", optimize=True)
    return written.getvalue()


class _Canvas:
    """A picture with the coordinates of the finished card."""

    def __init__(self, colour: str) -> None:
        self.paper, self.ink, self.soft, self.line = (
            _rgb(COLOURS[name]) for name in ("paper", "ink", "soft", "line")
        )
        self.accent = _legible(_rgb(webcolors.name_to_hex(colour)), self.paper)
        self.image = Image.new("RGB", (WIDTH * _SCALE, HEIGHT * _SCALE), self.paper)
        self._draw = ImageDraw.Draw(self.image)

    def box(
        self, box: Box, fill: Colour | None = None, outline: Colour | None = None, round_: float = 0
    ) -> None:
        edges = tuple(round(each * _SCALE) for each in box)
        corner = (edges[0], edges[1], edges[2] - 1, edges[3] - 1)
        self._draw.rounded_rectangle(corner, round_ * _SCALE, fill, outline, 3 * _SCALE)

    def stroke(self, box: Box, colour: Colour, width: float = 1) -> None:
        ends = [each * _SCALE for each in box]
        self._draw.line(ends, colour, round(width * _SCALE))

    def text(self, text: str, x: float, baseline: float, size: float, colour: Colour) -> None:
        at = (x * _SCALE, baseline * _SCALE)
        self._draw.text(at, text, colour, _font(size), anchor="ls")

    def dashed(self, box: Box, colour: Colour, width: float = 3) -> None:
        """Draw a box with a dashed outline, one side after the other."""
        left, top, right, bottom = box
        for y in (top, bottom):
            for start, end in _dashes(left, right):
                self.stroke((start, y, end, y), colour, width)
        for x in (left, right):
            for start, end in _dashes(top, bottom):
                self.stroke((x, start, x, end), colour, width)

    def hatched(self, box: Box, colour: Colour, gap: int = 9) -> None:
        """Fill a box with slanted lines."""
        left, top, right, bottom = (round(each * _SCALE) for each in box)
        width, height = max(1, right - left), max(1, bottom - top)
        tile = Image.new("RGB", (width, height), self.paper)
        draw = ImageDraw.Draw(tile)
        for x in range(-height, width, gap * _SCALE):
            draw.line((x, height, x + height, 0), colour, 3 * _SCALE)
        self.image.paste(tile, (left, top))


def _date(canvas: _Canvas, found: Card) -> None:
    """Draw the date, as large as its line allows."""
    words = [found.first or "?", found.last]
    size: float = _DATE_SIZE
    while _date_width(words, size) > WIDTH - 2 * _EDGE - 16:
        size -= 4
    baseline = _DATE_LINE if found.rows else HEIGHT / 2 + size * 0.36
    end = _EDGE + _date_width(words, size)
    for text, x in zip(words, _places(words, size), strict=True):
        canvas.text(text, x, baseline, size, canvas.ink)
    if found.last:
        _between(canvas, found, _EDGE + _wide(words[0], size), baseline, size)
    box = (_EDGE - 20, baseline - size * 0.72 - 24, end + 20, baseline + 26)
    if found.vague:
        canvas.dashed(box, canvas.accent, 4)
    if found.off:
        middle = baseline - size * 0.35
        canvas.stroke((_EDGE - 14, middle, end + 14, middle), canvas.accent, 9)
    if found.clock:
        canvas.text(found.clock, _EDGE, baseline + 66, _CLOCK_SIZE, canvas.soft)


def _between(canvas: _Canvas, found: Card, x: float, baseline: float, size: float) -> None:
    """Draw a dash between the ends of a span, dots for a window. The font has no dash."""
    if found.vague:
        canvas.text("...", x + (size - _wide("...", size)) / 2, baseline, size, canvas.soft)
        return
    middle = baseline - size * 0.27
    canvas.stroke((x + size * 0.25, middle, x + size * 0.75, middle), canvas.soft, size * 0.07)


def _places(words: list[str], size: float) -> list[float]:
    return [_EDGE, _EDGE + _wide(words[0], size) + size]


def _date_width(words: list[str], size: float) -> float:
    first, last = words
    return _wide(first, size) + (size + _wide(last, size) if last else 0)


def _chart(canvas: _Canvas, found: Card) -> None:
    if found.stretch:
        left, right = map(_across, found.stretch)
        tint = _mixed(canvas.accent, canvas.paper, 0.12)
        canvas.box((left, _TOP, max(right, left + _NARROWEST), _BOTTOM), fill=tint)
    for mark in found.marks:
        _mark(canvas, mark)
    height = min(_ROW, (_BOTTOM - _TOP) / max(1, len(found.rows)))
    top = (_TOP + _BOTTOM - height * len(found.rows)) / 2
    for number, row in enumerate(found.rows):
        middle = top + height * (number + 0.5)
        canvas.text(row.day, _EDGE, middle + 9, _TEXT_SIZE, canvas.soft)
        for bar in row.bars:
            _bar(canvas, bar, middle, min(_BAR, height * 0.6))


def _mark(canvas: _Canvas, mark: Mark) -> None:
    x = _across(mark.x)
    top = _TOP - 62 if mark.major else _TOP - 6
    canvas.stroke((x, top, x, _BOTTOM), canvas.line, 2 if mark.major else 1)
    if mark.text and mark.major:
        canvas.text(mark.text, x + 8, _TOP - 40, _TEXT_SIZE, canvas.ink)
    elif mark.text:
        canvas.text(mark.text, x + 3, _TOP - 12, 20, canvas.soft)


def _bar(canvas: _Canvas, bar: TimelineBar, middle: float, height: float) -> None:
    """Draw a bar: solid if the days are known, hatched and dashed if not, hollow if they no longer
    hold. A bar of dissent has a sign beside it.
    """
    left, right = _across(bar.start), _across(bar.end)
    box = (left, middle - height / 2, max(right, left + _NARROWEST), middle + height / 2)
    colour = canvas.soft if bar.kind is BarKind.FORMER else canvas.accent
    hollow = bar.kind in (BarKind.FORMER, BarKind.OFF)
    if bar.kind is BarKind.DISSENT:
        _unlike(canvas, box[2] + 14, middle, colour)
    if hollow:
        canvas.box(box, fill=canvas.paper)
    elif bar.vague or bar.kind is BarKind.DISSENT:
        canvas.hatched(box, _mixed(colour, canvas.paper, 0.45))
    for x, aside, is_open in ((box[0], 9, bar.open_start), (box[2], -9, bar.open_end)):
        if is_open:
            for y in (box[1] - 4, box[3] + 4):
                canvas.stroke((x + aside, y, x, middle), canvas.ink, 3)
    if bar.vague:
        canvas.dashed(box, colour)
    elif hollow or bar.kind is BarKind.DISSENT:
        canvas.box(box, outline=colour, round_=4)
    else:
        canvas.box(box, fill=colour, round_=4)


def _unlike(canvas: _Canvas, x: float, middle: float, colour: Colour) -> None:
    """Draw ≠, which the font doesn't have."""
    for y in (middle - 5, middle + 5):
        canvas.stroke((x, y, x + 20, y), colour, 3)
    canvas.stroke((x + 5, middle + 13, x + 15, middle - 13), colour, 3)


def _across(x: float) -> float:
    return _LEFT + x * (_RIGHT - _LEFT)


def _dashes(start: float, end: float) -> Iterator[tuple[float, float]]:
    """Dashes of about 12 units with gaps of at most 8. Both corners are drawn."""
    count = max(1, round((end - start - 12) / 20))
    step = (end - start - 12) / count if end - start > 12 else 0  # noqa: PLR2004
    for number in range(count + 1):
        begin = start + number * step
        yield begin, min(begin + 12, end)


@lru_cache(maxsize=64)
def _font(size: float) -> ImageFont.FreeTypeFont:
    font = ImageFont.load_default(size * _SCALE)
    assert isinstance(font, ImageFont.FreeTypeFont)  # noqa: S101 - Pillow's own, by its size
    return font


def _wide(text: str, size: float) -> float:
    return _font(size).getlength(text) / _SCALE


def _rgb(colour: str) -> Colour:
    red, green, blue = webcolors.hex_to_rgb(colour)
    return red, green, blue


def _mixed(one: Colour, other: Colour, share: float) -> Colour:
    red, green, blue = (round(a * share + b * (1 - share)) for a, b in zip(one, other, strict=True))
    return red, green, blue


def _legible(colour: Colour, ground: Colour) -> Colour:
    """The colour, made darker until its contrast with the background is enough."""
    while _contrast(colour, ground) < _CONTRAST:
        colour = _mixed(colour, (0, 0, 0), 0.9)
    return colour


def _contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio of WCAG 2.2."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Colour) -> float:
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004
        for part in (each / 255 for each in colour)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
