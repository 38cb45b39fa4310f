"""PNG: the card of an event, dot by dot."""

from io import BytesIO

import pytest
from hypothesis import given, settings
from PIL import Image

from schedule import Schedule, resolve
from schedule.filed.records import Records
from schedule.render import png
from tests.build import CALENDAR, claim, days, publication, report, schedule
from tests.golden import golden
from tests.schedule.render.every_sort import every_sort
from tests.strategies import all_records

PAPER = (253, 252, 249)
FIREBRICK, DARK_GOLD, GREY = (178, 34, 34), (167, 142, 0), (135, 135, 135)


def drawn(known: Schedule, identifier: str = "visit") -> bytes:
    return png.render(known.events[identifier], publication(known))


def dots(content: bytes) -> Image.Image:
    image = Image.open(BytesIO(content))
    image.load()
    return image


@pytest.mark.parametrize("identifier", ["visit", "month", "hours", "weekly", "off", "rumour"])
def test_every_sort_of_event_is_drawn_to_the_dot(identifier: str) -> None:
    """How dots are packed into bytes is zlib's affair, which each machine has its own way of."""
    content = drawn(every_sort(), identifier)
    held = golden(f"card-{identifier}.png", content)
    assert dots(held).tobytes() == dots(content).tobytes()


def test_the_same_card_is_the_same_bytes() -> None:
    content = drawn(every_sort())
    png.drawn.cache_clear()
    assert drawn(every_sort()) == content


def test_a_card_has_the_size_that_is_asked_for_where_links_are_shared() -> None:
    image = dots(drawn(every_sort()))
    assert (image.size, image.format, image.mode) == ((1200, 630), "PNG", "RGB")


@pytest.mark.parametrize(
    ("colour", "band"), [("firebrick", FIREBRICK), ("gold", DARK_GOLD), ("white", GREY)]
)
def test_the_calendars_colour_is_darkened_where_it_would_not_stand_out(
    colour: str, band: tuple[int, int, int]
) -> None:
    said = report("a", "2023-03-01", claim(dates=days("2023-03-20")))
    image = dots(drawn(schedule(said, calendar={**CALENDAR, "colour": colour})))
    assert (image.getpixel((5, 5)), image.getpixel((1190, 5))) == (band, PAPER)


def test_the_widest_dates_stay_on_the_card() -> None:
    said = claim(within=days("2023-12-30", "2024-01-02"))
    image = dots(drawn(schedule(report("a", "2023-03-01", said))))
    margin = image.crop((1160, 0, 1200, 630)).getcolors()
    assert margin == [(40 * 630, PAPER)]


@settings(max_examples=15)
@given(all_records())
def test_every_event_can_be_drawn(filed: Records) -> None:
    known = resolve(filed)
    for identifier in known.events:
        assert dots(drawn(known, identifier)).size == (1200, 630)
