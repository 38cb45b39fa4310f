"""A visit: one address opened in a browser by a reader with a window, a scheme and a language."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Page,
    Request,
    Response,
    ViewportSize,
    sync_playwright,
)

from .installed import CHROMIUM, FLAGS

Scheme = Literal["light", "dark"]
Media = Literal["screen", "print"]

PHONE = 390
"""Windows up to this width, in CSS pixels, are phones': they have a finger and obey `viewport`."""

_HEIGHTS = {320: 640, 390: 844, 744: 1133, 820: 1180, 1024: 768, 1440: 900}
_MEASURES = Path(__file__).parent / "measures"


@dataclass(frozen=True, kw_only=True, slots=True)
class Look:
    """How a reader looks at a page. `locale` is the browser's own language, which no page follows;
    `unfolded` opens every `<details>`.
    """

    width: int = 1440
    scheme: Scheme = "light"
    scripts: bool = True
    locale: str = "en-GB"
    media: Media = "screen"
    unfolded: bool = False

    @property
    def is_phone(self) -> bool:
        return 320 < self.width <= PHONE  # 320 is a magnified desktop window (WCAG 1.4.10)

    @property
    def window(self) -> ViewportSize:
        return {"width": self.width, "height": _HEIGHTS.get(self.width, 900)}


@dataclass(frozen=True, kw_only=True, slots=True)
class Visit:
    """An open page, with all that was heard of it since it was asked for."""

    page: Page
    look: Look
    response: Response
    requests: list[Request] = field(default_factory=list)
    console: list[ConsoleMessage] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def measure(self, name: str, argument: Any = None) -> Any:
        """What a script in `measures/` finds on the page; it works with page scripts off, too."""
        return self.page.evaluate(_measure(name), argument)

    def unfold(self) -> None:
        self.measure("unfold")

    def resized(self, width: int) -> "Visit":
        """The same page in a window of another width."""
        look = replace(self.look, width=width)
        self.page.set_viewport_size(look.window)
        return replace(self, look=look)

    def coloured(self, scheme: Scheme) -> "Visit":
        """The same page in another colour scheme."""
        self.page.emulate_media(color_scheme=scheme)
        return replace(self, look=replace(self.look, scheme=scheme))

    def shot(self, path: Path, *, whole: bool = True) -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=path, full_page=whole, animations="disabled")
        return path


@contextmanager
def browsing() -> Iterator[Browser]:
    """Debian's Chromium: Playwright's own is a download."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=[*FLAGS])
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def visiting(browser: Browser, url: str, look: Look) -> Iterator[Visit]:
    context = browser.new_context(
        viewport=look.window,
        is_mobile=look.is_phone,
        has_touch=look.is_phone,
        color_scheme=look.scheme,
        reduced_motion="reduce",
        java_script_enabled=look.scripts,
        locale=look.locale,
        timezone_id="America/New_York",  # far from every calendar's own: no day may shift
    )
    context.set_default_timeout(60_000)
    try:
        yield _opened(context.new_page(), url, look)
    finally:
        context.close()


def _opened(page: Page, url: str, look: Look) -> Visit:
    requests: list[Request] = []
    console: list[ConsoleMessage] = []
    errors: list[str] = []
    # Playwright marks the listeners it is given, which a method of a list does not suffer.
    page.on("request", lambda request: requests.append(request))  # noqa: PLW0108
    page.on("console", lambda message: console.append(message))  # noqa: PLW0108
    page.on("pageerror", lambda error: errors.append(str(error)))
    if look.media == "print":
        page.emulate_media(media="print")
    response = page.goto(url)
    assert response, f"no answer from {url}"
    visit = Visit(
        page=page, look=look, response=response, requests=requests, console=console, errors=errors
    )
    if look.unfolded:
        visit.unfold()
    return visit


@cache
def _measure(name: str) -> str:
    """A measure is one function expression; `elements.js` gives all of them what they share."""
    shared = (_MEASURES / "elements.js").read_text(encoding="utf-8")
    own = (_MEASURES / f"{name}.js").read_text(encoding="utf-8").rstrip().rstrip(";")
    return f"(argument) => {{\n{shared}\nreturn ({own})(argument);\n}}"
