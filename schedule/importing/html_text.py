"""Converts an HTML description to text: a line for each paragraph, links with their addresses.

The text is read in one pass. `html.parser` isn't used: on some texts its time grows with the square
of their length.
"""

import re
from html import unescape

_HTML = re.compile(
    r"</?(?:p|br|div|a|b|i|u|ul|ol|li|span|html|body|strong|em|h[1-6]|table|tr|td|font|pre|meta)\b"
    r"[^<>]{0,2000}>|&(?:nbsp|amp|lt|gt|quot|#[0-9]{2,6});",
    re.IGNORECASE,
)
_ENTITY = re.compile(
    r"&(?:nbsp|amp|lt|gt|quot|[lr][sd]quo|[nm]dash|#x?[0-9a-f]{2,6});", re.IGNORECASE
)
# Comments and declarations, and tags. Each ends at the next mark, so that no text is read twice.
_MARKUP = re.compile(
    r"<!--(?:[^-]|-(?!->))*+(?:-->|\Z)|<[!?][^<>]*+>"
    r"|<(?P<end>/?)(?P<tag>[a-z][a-z0-9]*+)"
    r"""(?P<about>(?:[^<>"']|"[^"<]*+"|'[^'<]*+'|["'])*+)>""",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"""(?:^|[\s"'/])href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))""", re.IGNORECASE
)
_BREAKS = ("p", "br", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "pre")
_UNSEEN = ("script", "style", "title", "head")
_LONGEST = 100_000


def is_html(text: str) -> bool:
    """Whether a text contains an HTML tag or entity."""
    return bool(_HTML.search(text))


def with_entities_read(text: str) -> str:
    """A text without tags, its entities as characters."""
    return _ENTITY.sub(lambda found: unescape(found[0]), text)


def plain(text: str) -> str:
    """The text as a browser would show it."""
    reader, at, text = _Reader(), 0, text[:_LONGEST]
    for found in _MARKUP.finditer(text):
        reader.read(unescape(text[at : found.start()]))
        at = found.end()
        if found["end"]:
            reader.close(found["tag"].lower())
        elif found["tag"]:
            reader.open(found["tag"].lower(), found["about"])
    reader.read(unescape(text[at:]))
    lines = (" ".join(line.split()) for line in "".join(reader.words).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


class _Reader:
    """Collects words. Inside a marked paragraph, a line break in the source is a space."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self._address = ""
        self._linked = 0
        self._unseen = 0

    def open(self, tag: str, about: str) -> None:
        self._unseen += tag in _UNSEEN and not about.endswith("/")
        if tag in _BREAKS:
            self.words.append("\n")
        if tag == "a":
            found = _ADDRESS.search(about)
            self._address = unescape(found[found.lastindex or 0]) if found else ""
            self._linked = len(self.words)

    def close(self, tag: str) -> None:
        self._unseen -= tag in _UNSEEN and self._unseen > 0
        if tag in _BREAKS and tag != "br":
            self.words.append("\n")
        if tag == "a" and self._address:
            said = "".join(self.words[self._linked :])
            if self._address.startswith(("http://", "https://")) and self._address not in said:
                self.words.append(f" ({self._address})")
            self._address = ""

    def read(self, text: str) -> None:
        if not self._unseen:
            self.words.append(text)
