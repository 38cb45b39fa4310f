"""Every main page in windows of all sizes, by day and night, in three kinds of script: there is no
sideways scroll, no words lie on others, none are cut off.
"""

from collections.abc import Mapping

import pytest

from . import layout
from .addresses import DAYS, LANGUAGES, in_language
from .conftest import Hosts, Visitor
from .host import Host
from .test_pages import assert_none
from .visit import Look, Scheme, Visit

WIDTHS = (320, 390, 744, 820, 1024, 1440)
REAL: Mapping[str, str] = {
    "agenda": "/",
    "agenda with a filter": "/?place=harbin",
    "month": "/month/2023-03",
    "year": "/year/2023",
    "timeline": "/timeline",
    "changes": "/changes",
    "event": "/events/xi-russia-2023",
    "report": "/reports/001",
    "subscribe": "/subscribe",
    "slips": "/slips",
    "about": "/about",
}
RIGHT_TO_LEFT: Mapping[str, str] = {
    "agenda": "/",
    "agenda in English": "/?lang=en",
    "month": "/month/2024-05",
    "year": "/year/2024",
    "timeline": "/timeline",
    "changes": "/changes",
    "disputed event": "/events/disputed",
    "event of a series": "/events/weekly-london",
    "subscribe": "/subscribe",
}
every_scheme = pytest.mark.parametrize("scheme", ["light", "dark"])


def faults(page: Visit) -> list[str]:
    """What doesn't fit in some window, each with the window's width."""
    checks = (layout.overflow, layout.overlaps, layout.clipped)
    return [
        f"{width}: {fault}"
        for width in WIDTHS
        for sized in [page.resized(width)]
        for check in checks
        for fault in check(sized)
    ]


@every_scheme
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("address", REAL.values(), ids=REAL)
def test_a_page_fits_every_window(
    visit: Visitor, address: str, language: str, scheme: Scheme
) -> None:
    assert_none(faults(visit(in_language(address, language), Look(scheme=scheme))))


@every_scheme
@pytest.mark.parametrize("address", RIGHT_TO_LEFT.values(), ids=RIGHT_TO_LEFT)
def test_a_page_that_is_read_from_right_to_left_fits_every_window(
    visit: Visitor, right_to_left_host: Host, address: str, scheme: Scheme
) -> None:
    assert_none(faults(visit(address, Look(scheme=scheme), right_to_left_host)))


def test_a_picture_is_labelled_in_a_right_to_left_language(
    visit: Visitor, right_to_left_host: Host
) -> None:
    """Each label of a row lies in the picture, and not left of it."""
    page = visit("/timeline", Look(width=820), right_to_left_host).page
    outside = """texts => texts.filter(text => {
        const box = text.getBoundingClientRect();
        const picture = text.ownerSVGElement.getBoundingClientRect();
        return box.width && (box.left < picture.left - 1 || box.right > picture.right + 1);
    }).map(text => text.textContent)"""
    assert page.locator("svg .roomy text").count() > 0
    assert page.eval_on_selector_all("svg text", outside) == []


def test_a_status_stays_inside_the_day_of_its_event(visit: Visitor, rare_host: Host) -> None:
    page = visit("/month/2024-05", Look(width=744), rare_host)
    assert_none([fault for width in (704, 744, 850) for fault in faults(page.resized(width))])
    outside = """all => all.filter(each => {
        const cell = each.closest("td").getBoundingClientRect(), box = each.getBoundingClientRect();
        return box.left < cell.left || box.right > cell.right;
    }).map(each => each.textContent)"""
    assert page.page.eval_on_selector_all(".grid .status", outside) == []


FIRST_EVENT = "main article.line"
LATER = DAYS[-1]
"""A day on which nothing is ahead."""


def top(page: Visit, selector: str) -> int:
    """How far below the page's top the first such element begins, in CSS pixels."""
    box = page.page.locator(selector).first.bounding_box()
    assert box
    return round(box["y"])


@pytest.mark.parametrize(("width", "most"), [(390, 300), (1440, 320)])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", ["/", "/?place=harbin"])
def test_the_first_event_stands_in_the_first_screen(
    visit: Visitor, address: str, language: str, width: int, most: int
) -> None:
    page = visit(in_language(address, language), Look(width=width))
    assert top(page, FIRST_EVENT) <= most


@pytest.mark.parametrize(("width", "most"), [(390, 300), (1440, 320)])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", ["/", "/?place=harbin", "/?place=harbin&status=announced"])
def test_the_newest_event_stands_in_the_first_screen_if_nothing_is_ahead(
    visit: Visitor, hosts: Hosts, address: str, language: str, width: int, most: int
) -> None:
    page = visit(in_language(address, language), Look(width=width), hosts(now=LATER))
    assert top(page, FIRST_EVENT) <= most


def test_the_first_of_thousands_of_days_stands_in_the_first_screen(
    visit: Visitor, many_host: Host
) -> None:
    assert top(visit("/", Look(width=390), many_host), "main .day") <= 420
