"""The address of a feed: copied by a button where scripts run, and by hand where they don't."""

from dataclasses import replace

import pytest

from .conftest import Visitor
from .visit import Look, Visit

DESK = Look(width=1440, unfolded=True)
PAGES = ("/places/harbin/subscribe",)


def address(visit: Visit) -> str:
    return visit.page.locator("#address").input_value()


@pytest.mark.parametrize("page", PAGES)
def test_a_button_copies_the_address_and_says_so(visit: Visitor, page: str) -> None:
    seen = visit(page, DESK)
    seen.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    told = seen.page.locator(".address [role=status]")
    assert told.inner_text() == ""
    seen.page.get_by_role("button", name="Copy").click()
    told.filter(has_text="Copied.").wait_for()
    assert seen.page.evaluate("navigator.clipboard.readText()") == address(seen)
    assert address(seen).endswith("/places/harbin/calendar.ics")


def test_a_browser_without_a_clipboard_for_pages_copies_the_older_way(visit: Visitor) -> None:
    """As without TLS."""
    seen = visit(PAGES[0], DESK)
    seen.page.evaluate(
        "Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })"
    )
    seen.page.get_by_role("button", name="Copy").click()
    seen.page.locator(".address [role=status]", has_text="Copied.").wait_for()


def test_where_nothing_can_be_copied_the_address_is_selected_and_said_to_be(
    visit: Visitor,
) -> None:
    seen = visit(PAGES[0], DESK)
    seen.page.evaluate(
        """() => {
          Object.defineProperty(navigator, "clipboard", { value: undefined });
          document.execCommand = () => false;
        }"""
    )
    seen.page.get_by_role("button", name="Copy").click()
    status = seen.page.locator(".address [role=status]", has_text="copy it by hand")
    status.wait_for()
    assert seen.page.evaluate("getSelection().toString()") == address(seen)


@pytest.mark.parametrize("page", PAGES)
def test_without_scripts_the_address_is_there_to_be_selected_and_no_button(
    visit: Visitor, page: str
) -> None:
    seen = visit(page, replace(DESK, scripts=False))
    assert seen.page.get_by_role("button", name="Copy").count() == 0
    field = seen.page.get_by_label("Address for any calendar app")
    field.select_text()
    assert field.input_value().endswith("/places/harbin/calendar.ics")
