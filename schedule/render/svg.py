"""SVG: a timeline as a picture, inside a page or as a file.

For screen readers it is a list. Each row is an item that says in words what its bars show.
"""

from collections.abc import Callable, Iterable
from xml.etree import ElementTree as ET

from schedule.known.model import Event
from schedule.language.words import Words
from schedule.layout.bars import BarKind, TimelineBar
from schedule.layout.drawing import (
    FONTS,
    across,
    add,
    level,
    mirrored,
    paint,
    text,
    upright,
    wide,
)
from schedule.layout.legend import LEGEND, SAMPLE, columns_of, entries_of
from schedule.layout.narrowing import narrowing
from schedule.layout.scale import NARROWEST, TICK_SIZE, Tick
from schedule.layout.text_width import ellipsed
from schedule.layout.timeline import LABEL_SIZE, NOTE_SIZE, Timeline, TimelineRow
from schedule.search.publication import Publication

MIME = "image/svg+xml; charset=utf-8"
FILE_WIDTH = "960"
WHOLE_WIDTH = "100%"

Link = Callable[[Event], str]

# From top to bottom: the scale's texts; for each row its note, its label, its bars, each thin
# bar, and the space below them; then the word for today, and the legend, line by line.
_HEAD, _NOTE, _LABEL, _BAR, _GHOST, _SPACE, _TODAY, _LEGEND = 46, 15, 19, 15, 10, 6, 15, 22
_THICK, _THIN = 9, 4
_ASIDE = 9
_NARROW_LABEL = 0.92 * NARROWEST


def render(
    timeline: Timeline, words: Words, name: str, link: Link, *, width: str = FILE_WIDTH
) -> bytes:
    """Render a timeline. `name` is its accessible name, and `link` gives the address of an event.
    `width` is in pixels, or a percentage inside a page.
    """
    tops = _tops(timeline.rows)
    legend = tops[-1] + (_TODAY if timeline.today is not None else 0) + _LEGEND
    lines = -(-len(entries_of(timeline)) // columns_of(timeline, words))
    picture = ET.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "class": "picture",
            "width": width,
            "height": str(legend + _LEGEND * max(0, lines - 1) + _SPACE),
            "lang": words.language,
            **({"direction": "ltr"} if words.direction == "rtl" else {}),
            "role": "group",
            "aria-labelledby": "picture-name",
            "aria-describedby": "picture-about",
            "font-family": FONTS,
        },
    )
    add(picture, "title", id="picture-name").text = name
    add(picture, "desc", id="picture-about").text = _about(timeline, words)
    held = add(picture, "defs")
    _hatchings(held)
    _inequality(held)
    _arrows(held, timeline)
    add(picture, "rect", width="100%", height="100%", **paint("page"))
    _grid(add(picture, "g", **{"aria-hidden": "true"}), timeline, tops[-1])
    rows = add(picture, "g", role="list")
    for row, top, bottom in zip(timeline.rows, tops, tops[1:], strict=False):
        _row(add(rows, "g", role="listitem"), row, (top, bottom), words, link)
    _legend(add(picture, "g", **{"aria-hidden": "true"}), timeline, legend, words)
    if words.direction == "rtl":
        mirrored(picture)
    content: bytes = ET.tostring(picture, encoding="utf-8")
    return content + b"\n"


def render_event(event: Event, publication: Publication) -> bytes:
    """Render how one event's dates became known, as a file."""
    return course(event, publication.words, publication.event_page)


def course(event: Event, words: Words, link: Link, *, width: str = FILE_WIDTH) -> bytes:
    """Render how one event's dates became known, for a page."""
    title = words.name(event.title)
    name = words.say("How the date of “{title}” became known", title=title)
    return render(narrowing(event, words), words, name, link, width=width)


def _tops(rows: Iterable[TimelineRow]) -> list[int]:
    """The top of each row, and the bottom of the last one."""
    found = [_HEAD]
    for row in rows:
        note = _NOTE if row.label.note else 0
        found.append(found[-1] + note + _LABEL + _BAR + _GHOST * len(row.ghosts) + _SPACE)
    return found


def _about(timeline: Timeline, words: Words) -> str:
    days = words.days(timeline.scale.first, timeline.scale.last)
    return words.say("Bars on a scale of days, {days}", days=days)


def _inequality(held: ET.Element) -> None:
    """Define ≠ as a path: many fonts don't have it."""
    sign = "M-3.5 -1.75H3.5M-3.5 1.75H3.5M-2 4.5L2 -4.5"
    add(held, "path", id="unlike", d=sign, **paint("none", "warn"), **{"stroke-width": "1.25"})


def _arrows(held: ET.Element, timeline: Timeline) -> None:
    """Define the arrows at open ends of bars, if there are any."""
    bars = [bar for row in timeline.rows for bar in (*row.bars, *row.ghosts)]
    if any(bar.open_start or bar.open_end for bar in bars):
        for name, shape in (("before", "M5 -6L-1 0L5 6"), ("after", "M-5 -6L1 0L-5 6")):
            add(held, "path", id=name, d=shape, **paint("none", "ink"), **{"stroke-width": "2"})


def _hatchings(held: ET.Element) -> None:
    """Define the patterns of bars whose days aren't known."""
    for colour in ("accent", "warn"):
        pattern = add(
            held,
            "pattern",
            id=f"hatch-{colour}",
            width="5",
            height="5",
            patternUnits="userSpaceOnUse",
            patternTransform="rotate(45)",
        )
        add(pattern, "rect", width="5", height="5", **paint("paper"))
        add(pattern, "rect", width="2", height="5", **paint(colour))


def _grid(back: ET.Element, timeline: Timeline, bottom: int) -> None:
    """Draw a line for each tick, from the scale down to the last row, and one for today."""
    for tick in timeline.ticks:
        upright(back, tick.x, _HEAD - 24, bottom, "line")
        _written(back, tick, _HEAD - 13, "soft", "400")
    for tick in timeline.eras:
        upright(back, tick.x, 4, bottom, "line")
        _written(back, tick, 15, "ink", "600")
    upright(back, 1, 4, bottom, "line")
    if timeline.today is not None:
        upright(back, timeline.today, _HEAD - 8, bottom + 3, "soft")
        ends = timeline.today > 1 / 2
        at, said = across(timeline.today), timeline.today_words
        text(back, said, at, bottom + _TODAY, "soft", NOTE_SIZE, "2" if ends else "-2", ends=ends)


def _row(
    item: ET.Element, row: TimelineRow, span: tuple[int, int], words: Words, link: Link
) -> None:
    top, bottom = span
    if row.event:
        item = add(item, "a", href=link(row.event))
    add(item, "title").text = row.said
    between = {"y": str(top), "width": "100%", "height": str(bottom - top)}
    add(item, "rect", **between, **paint("none"), **{"pointer-events": "all"})
    if not row.depth:
        level(item, top, "line")
    at = top + (_NOTE if row.label.note else 0)
    _label(item, row, at, words)
    for bar in row.bars:
        _bar(item, bar, at + _LABEL + 1, _THICK)
    for number, ghost in enumerate(row.ghosts):
        _bar(item, ghost, at + _LABEL + _BAR + _GHOST * number, _THIN)


def _label(item: ET.Element, row: TimelineRow, top: int, words: Words) -> None:
    """Draw a label twice: at its bar, and at the left edge for narrow pages, shorter."""
    label = row.label
    short = ellipsed(label.text, LABEL_SIZE, _NARROW_LABEL)
    written = [
        ("roomy", label.text, across(label.x), label.ends),
        ("narrow", short, across(0), False),
    ]
    for name, said, x, ends in written:
        both = add(item, "g", **{"class": name})
        if name == "narrow":
            both.set("display", "none")
        if label.note:
            text(both, label.note, x, top - 1, "soft", NOTE_SIZE, ends=ends)
        drawn = text(both, said, x, top + _LABEL - 6, "ink", LABEL_SIZE, ends=ends)
        if row.event and words.localized(row.event.title).language != words.language:
            drawn.set("lang", words.localized(row.event.title).language)


def _bar(item: ET.Element, bar: TimelineBar, top: int, height: int) -> None:
    """Draw a bar: solid if the days are known, hatched and dashed if not, hollow if they no longer
    hold. Its outline keeps a single day visible on a scale of years.
    """
    colour = {BarKind.DISSENT: "warn", BarKind.FORMER: "soft"}.get(bar.kind, "accent")
    hollow = bar.kind in (BarKind.OFF, BarKind.FORMER)
    drawn = add(
        item,
        "rect",
        x=across(bar.start),
        y=str(top),
        width=wide(bar.start, bar.end),
        height=str(height),
        rx="2",
        **paint("paper" if hollow else colour, colour),
    )
    drawn.set("stroke-width", "1.5" if hollow or bar.vague else "3")
    if bar.vague:
        drawn.set("stroke-dasharray", "3 2")
    if bar.vague and not hollow:
        drawn.set("fill", f"url(#hatch-{colour})")
        drawn.set("class", f"stroke-{colour}")
    if bar.kind is BarKind.DISSENT:
        _unlike(item, bar, top + height // 2)
    ends = (("before", bar.start, bar.open_start), ("after", bar.end, bar.open_end))
    for arrow, x, is_open in ends:
        if is_open:
            add(item, "use", href=f"#{arrow}", x=across(x), y=str(top + height // 2))
    if bar.kind in (BarKind.DISSENT, BarKind.FORMER):
        add(drawn, "title").text = bar.said


def _unlike(item: ET.Element, bar: TimelineBar, middle: int) -> None:
    """Draw a sign beside dissent, so that it doesn't depend on colour alone."""
    after = bar.end < 1 - 0.05
    at = across(bar.end if after else bar.start)
    aside = f"translate({_ASIDE if after else -_ASIDE})"
    add(item, "use", href="#unlike", x=at, y=str(middle), transform=aside)


def _legend(legend: ET.Element, timeline: Timeline, top: int, words: Words) -> None:
    """Draw the legend: a small bar and its meaning, two in a line if a narrow page has room."""
    columns = columns_of(timeline, words)
    for number, (kind, vague) in enumerate(entries_of(timeline)):
        x, y = number % columns / 2, top + _LEGEND * (number // columns)
        height = _THIN if kind in (BarKind.DISSENT, BarKind.FORMER) else _THICK
        bar = TimelineBar(start=x, end=x + SAMPLE, kind=kind, vague=vague, said="")
        _bar(legend, bar, y - height // 2 - 4, height)
        said = words.say(LEGEND[kind, vague])
        text(legend, said, across(x + SAMPLE), y, "soft", NOTE_SIZE, "20")


def _written(parent: ET.Element, tick: Tick, baseline: int, colour: str, weight: str) -> None:
    if tick.text:
        at = across(tick.x)
        drawn = text(parent, tick.text, at, baseline, colour, TICK_SIZE, "4")
        drawn.set("font-weight", weight)
