"""Reads a saved web page: the article, its publisher, day and address.

The article is the container with most text in paragraphs, as in the reader views of browsers. Tags
are found with a pattern that stops at the next tag: `html.parser` is quadratic on some pages.
"""

import html
import re
from collections import Counter
from datetime import date, datetime

from schedule.drafting.article import LANGUAGES, Article
from schedule.drafting.linked_data import linked_data, publishers, values, without_scripts
from schedule.record import Record

LARGEST_PAGE = 4_000_000
"""Characters of a page that are read."""

_SKIPPED = frozenset(
    {"nav", "footer", "aside", "form", "button", "noscript", "svg", "select", "iframe", "template"}
)
_BLOCKS = frozenset(
    {"p", "h1", "h2", "h3", "h4", "li", "blockquote", "figcaption", "td", "pre", "dd", "dt"}
)
_HEADINGS = frozenset({"h1"})
_VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
    ]
)
_BODY = frozenset(
    {"articlebody", "article-body", "article__body", "story-body", "entry-content", "post-content"}
)
_DEEPEST = 200


def looks_like_page(text: str) -> bool:
    head = text[:2000].lstrip().lower()
    return (
        head.startswith(("<!doctype html", "<html", "<?xml")) or "<html" in head or "<body" in head
    )


def read_page(text: str) -> Article:
    """Read the article of a page."""
    page = _Page()
    scripts, markup = without_scripts(text[:LARGEST_PAGE])
    page.feed(markup)
    about = [*linked_data(scripts)]
    said = page.said
    language = said.get("lang", "")[:2].lower()
    return Article(
        text=page.text(),
        published=_first_day(
            [*values(about, "datePublished"), *(said.get(each, "") for each in _DAYS)]
        ),
        publisher=next(filter(None, (*publishers(about), said.get("og:site_name"))), None),
        url=next(
            filter(_is_address, (said.get("canonical"), said.get("og:url"), *values(about, "url"))),
            None,
        ),
        language=language if language in LANGUAGES else None,
    )


_DAYS = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "pubdate",
    "date",
    "dc.date",
    "time",
)


class _Block(Record):
    """A paragraph, heading or the like, with the numbers of the elements around it."""

    tag: str
    path: tuple[int, ...]
    words: list[str]

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())


_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]{0,20})\b([^<>]{0,4000})>|<![^<>]{0,2000}>")
_ATTRIBUTE = re.compile(r"""([\w:.-]{1,60})\s{0,9}=\s{0,9}("[^"]*"|'[^']*'|[^\s"'>]+)""")


class _Page:
    """Blocks of text with the elements around them, and the page's metadata."""

    def __init__(self) -> None:
        self.said: dict[str, str] = {}
        self._open: list[tuple[str, int]] = []
        self._blocks: list[_Block] = []
        self._articles: dict[int, str] = {}
        self._skipping = 0
        self._number = 0

    def feed(self, markup: str) -> None:
        at = 0
        for match in _TAG.finditer(markup):
            self._say(markup[at : match.start()])
            at = match.end()
            tag = (match[2] or "").lower()
            if tag and match[1]:
                self._end(tag)
            elif tag:
                self._start(tag, _attributes(match[3]))
        self._say(markup[at:])

    def _start(self, tag: str, given: dict[str, str]) -> None:
        self._hear(tag, given)
        if tag == "br" and self._blocks:
            self._blocks[-1].words.append(" ")
        if tag in _VOID or len(self._open) > _DEEPEST:
            return
        self._number += 1
        self._open.append((tag, self._number))
        self._skipping += tag in _SKIPPED
        marks = {given.get("itemprop", "").lower(), *given.get("class", "").lower().split()}
        if tag in ("article", "main") or marks & _BODY:
            self._articles[self._number] = tag
        if tag in _BLOCKS or tag in ("div", "section", "article", "main", "body"):
            self._begin(tag)

    def _end(self, tag: str) -> None:
        if not any(name == tag for name, _ in self._open[-20:]):
            return
        while self._open:
            name, _ = self._open.pop()
            self._skipping -= name in _SKIPPED
            if name == tag:
                break
        if tag in _BLOCKS or tag in ("div", "section"):
            self._begin("div")

    def _say(self, words: str) -> None:
        is_title = bool(self._open) and self._open[-1][0] == "title"
        if words and not is_title and not self._skipping and self._blocks:
            self._blocks[-1].words.append(html.unescape(words))

    def _begin(self, tag: str) -> None:
        self._blocks.append(
            _Block(tag=tag, path=tuple(number for _, number in self._open), words=[])
        )

    def _hear(self, tag: str, given: dict[str, str]) -> None:
        """Read the metadata in META, LINK, TIME and HTML tags."""
        if tag == "html" and "lang" in given:
            self.said.setdefault("lang", given["lang"])
        if tag == "meta" and "content" in given:
            name = given.get("property") or given.get("name") or given.get("itemprop") or ""
            self.said.setdefault(name.lower(), given["content"].strip())
        if tag == "link" and given.get("rel", "").lower() == "canonical":
            self.said.setdefault("canonical", given.get("href", ""))
        if tag == "time" and "datetime" in given:
            self.said.setdefault("time", given["datetime"])

    def text(self) -> str:
        blocks = [each for each in self._blocks if each.text]
        chosen = self._container(blocks)
        inside = [each for each in blocks if chosen in each.path]
        title = next((each for each in blocks if each.tag in _HEADINGS), None)
        if title and title not in inside:
            inside.insert(0, title)
        return "\n\n".join(map(_told, inside)) + "\n" if inside else ""

    def _container(self, blocks: list[_Block]) -> int:
        """The element with most text in paragraphs: one marked as article, or their parent."""
        scores: Counter[int] = Counter()
        total: Counter[int] = Counter()
        for each in blocks:
            size = len(each.text) if each.tag in ("p", "blockquote", "pre") else len(each.text) // 4
            for number in each.path:
                total[number] += size
            around = each.path[:-1] if each.tag in _BLOCKS else each.path
            for weight, number in zip((4, 2, 1), reversed(around), strict=False):
                scores[number] += weight * size
        marked = {number: total[number] for number in self._articles if total[number]}
        whole = max(total.values(), default=0)
        best = max(marked, key=lambda each: (marked[each], each), default=0)
        if best and marked[best] * 3 >= whole:
            return best
        return max(scores, key=lambda each: (scores[each], -each), default=0)


def _attributes(text: str) -> dict[str, str]:
    return {
        name.lower(): html.unescape(value.strip("\"'")) for name, value in _ATTRIBUTE.findall(text)
    }


def _told(block: _Block) -> str:
    return f"Photo: {block.text}" if block.tag == "figcaption" else block.text


def _first_day(texts: list[str]) -> date | None:
    """The first value that begins with a day; the day as written, in its own zone."""
    for each in texts:
        try:
            return datetime.fromisoformat(each.strip()[:10]).date()
        except ValueError:
            continue
    return None


def _is_address(text: str | None) -> bool:
    return bool(text and re.match(r"https?://[^\s/]+", text))
