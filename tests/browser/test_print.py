"""A page on paper: what it says, black on white, without what only a screen can use."""

import re

import pypdfium2
import pytest

from .conftest import Visitor
from .host import Host
from .visit import Look

DARK = Look(width=1440, scheme="dark")


def printed(visit: Visitor, address: str, host: Host | None = None) -> list[str]:
    """The text of each sheet, its white space in order."""
    content = visit(address, DARK, host).page.pdf(prefer_css_page_size=True)
    with pypdfium2.PdfDocument(content) as document:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]


def has(text: str, *phrases: str) -> list[str]:
    return [each for each in phrases if each in text]


@pytest.mark.parametrize(
    ("address", "said", "unsaid"),
    [
        (
            "/kinds/visit",
            ("Russian-Chinese diplomacy", "Visit", "On now", "16–17 May 2024", "Data as of"),
            ("Русский", "Month", "Timeline", "Search", "Subscribe", "Report an error", "×"),
        ),
        (
            "/events/xi-russia-2023",
            ("20–22 March 2023", "The Moscow Times, 17 March 2023", "Who says what", "followed"),
            ("Русский", "Subscribe", "Google", "(.ics)"),
        ),
        ("/month/2024-05", ("May 2024", "Putin’s state visit"), ("Русский", "Go", "Today")),
        ("/subscribe", ("App by app", "Every 12 to 24 hours"), ("Copy", "Русский", "Download")),
    ],
)
def test_paper_has_what_a_page_says_and_nothing_to_click(
    visit: Visitor, address: str, said: tuple[str, ...], unsaid: tuple[str, ...]
) -> None:
    text = " ".join(printed(visit, address))
    assert has(text, *said) == [*said]
    assert [each for each in unsaid if re.search(rf"(?<!\w){re.escape(each)}(?!\w)", text)] == []


def test_paper_says_where_it_was_read(visit: Visitor) -> None:
    assert re.search(r"http://[^ ]*/reports/001$", printed(visit, "/reports/001")[-1])


def test_paper_is_white_and_its_letters_black_though_the_screen_is_dark(visit: Visitor) -> None:
    content = visit("/", DARK).page.pdf(print_background=True)
    with pypdfium2.PdfDocument(content) as document:
        shades = bytes(document[0].render(scale=1, grayscale=True).buffer)
    white, black = shades.count(255), sum(each < 0x40 for each in shades)
    assert (white > 0.85 * len(shades), black > 0.005 * len(shades)) == (True, True)


@pytest.mark.parametrize("address", ["/", "/?at=2016-02-01", "/timeline", "/changes"])
def test_every_sheet_of_a_long_list_has_events_and_none_ends_with_a_day(
    visit: Visitor, many_host: Host, address: str
) -> None:
    sheets = printed(visit, address, many_host)
    assert min(map(len, sheets[:-1])) > 500
    day = re.compile(r"(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \d+$")
    assert [sheet for sheet in sheets if day.search(sheet)] == []


def test_no_event_is_split_between_sheets(visit: Visitor) -> None:
    """Its title doesn't end a sheet; what it is part of may, for that stands at its own end."""
    page = visit("/", DARK).page
    page.eval_on_selector_all("details", "all => all.forEach(each => { each.open = true })")
    titles = page.locator(":is(.past, .latest) article :is(h3, h4)").all_inner_texts()
    with pypdfium2.PdfDocument(page.pdf(height="9cm", width="14cm")) as document:
        sheets = [" ".join(each.get_textpage().get_text_bounded().split()) for each in document]
    assert len(sheets) > 4
    ends = [(sheet, title) for sheet in sheets for title in titles if sheet.endswith(title)]
    assert [title for sheet, title in ends if not sheet.endswith(f"Part of: {title}")] == []
