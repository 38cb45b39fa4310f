"""A frame in a page on another origin: it is shown, grows to its height, and links leave it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from playwright.sync_api import Browser, Page, expect

from .conftest import Hosts
from .host import Host, hosting

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication

AROUND = "<!doctype html><title>An article</title><h1>An article</h1>\n{}"


@contextmanager
def article(html: str) -> Iterator[Host]:
    """A page of another origin with this HTML in it."""

    def made(_: str) -> "WSGIApplication":
        def answer(_: object, start: "StartResponse") -> list[bytes]:
            start("200 OK", [("Content-Type", "text/html; charset=utf-8")])
            return [AROUND.format(html).encode()]

        return answer

    with hosting(made) as host:
        yield host


@contextmanager
def shown(browser: Browser, snippet: str) -> Iterator[Page]:
    with article(snippet) as host, browser.new_context() as context:
        page = context.new_page()
        page.goto(host.at("/"))
        yield page


def snippets(browser: Browser, host: Host, address: str) -> list[str]:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(host.at(address))
        return [each.input_value() for each in page.locator("textarea").all()]


def test_an_embedded_agenda_grows_to_its_height_and_links_leave_the_frame(
    browser: Browser, hosts: Hosts
) -> None:
    _, agenda, _ = snippets(browser, hosts(), "/embedding")
    with shown(browser, agenda.replace('height="600"', 'height="90"')) as page:
        frame = page.frame_locator("iframe")
        expect(frame.locator("h1")).to_have_text("Agenda")
        page.wait_for_function("document.querySelector('iframe').clientHeight > 90")
        inner = page.frames[1].evaluate("document.body.getBoundingClientRect().height")
        assert page.evaluate("document.querySelector('iframe').clientHeight") >= inner
        scrolls = "document.documentElement.scrollHeight > innerHeight"
        assert not page.frames[1].evaluate(scrolls)
        frame.get_by_role("link", name="Russian-Chinese EXPO").first.click()
        page.wait_for_url("**/events/harbin-expo-2024")


def test_a_frame_grows_although_the_script_comes_later(browser: Browser, hosts: Hosts) -> None:
    event, *_ = snippets(browser, hosts(), "/embedding?id=harbin-expo-2024")
    frame, script = event.split("\n")
    with shown(browser, frame.replace('height="220"', 'height="40"')) as page:
        expect(page.frame_locator("iframe").locator("h1")).to_be_visible()
        page.evaluate(
            "src => document.head.append(Object.assign(document.createElement('script'), { src }))",
            script.split('"')[1],
        )
        page.wait_for_function("document.querySelector('iframe').clientHeight > 40")


def test_a_page_that_is_not_for_frames_is_not_shown_in_one(browser: Browser, hosts: Hosts) -> None:
    with shown(browser, f'<iframe src="{hosts().at("/")}"></iframe>') as page:
        page.wait_for_load_state("networkidle")
        assert page.frame_locator("iframe").locator(".masthead").count() == 0
