"""Converts an HTML description to text: a line for each paragraph, links with their addresses."""

import re
from html.parser import HTMLParser

_TAG = re.compile(
    r"</?(?:p|br|div|a|b|i|u|ul|ol|li|span|html|body|strong|em|h[1-6]|table|tr|td|font|pre|meta)\b"
    r"[^<>]{0,2000}>|&(?:nbsp|amp|lt|gt|quot|#[0-9]{2,6});",
    re.IGNORECASE,
)
_BREAKS = ("p", "br", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "pre")
_UNSEEN = ("script", "style", "title", "head")
_LONGEST = 100_000


def is_html(text: str) -> bool:
    """Whether a text contains an HTML tag or entity."""
    return bool(_TAG.search(text))


def plain(text: str) -> str:
    """The text as a browser would show it."""
    reader = _Reader()
    reader.feed(text[:_LONGEST])
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.words).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


class _Reader(HTMLParser):
    """Collects words. Inside a marked paragraph, a line break in the source is a space."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._address = ""
        self._linked = 0
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._unseen += tag in _UNSEEN
        if tag in _BREAKS:
            self.words.append("\n")
        if tag == "a":
            self._address = dict(attrs).get("href") or ""
            self._linked = len(self.words)

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in _UNSEEN and self._unseen > 0
        if tag in _BREAKS and tag != "br":
            self.words.append("\n")
        if tag == "a" and self._address:
            said = "".join(self.words[self._linked :])
            if self._address.startswith(("http://", "https://")) and self._address not in said:
                self.words.append(f" ({self._address})")
            self._address = ""

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.words.append(data)
