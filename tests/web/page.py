"""A page as its reader sees it: its text, headings, links, times, tables and forms.

A page whose tags aren't nested properly can't be read: every test that reads one holds it to that.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import NamedTuple

_VOID = frozenset({"base", "br", "hr", "img", "input", "link", "meta", "source", "wbr"})
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_REGIONS = frozenset({"article", "section", "details", "nav", "form", "main", "header", "footer"})
_UNREAD = frozenset({"script", "style", "template"})
_INLINE = frozenset(
    {"a", "abbr", "b", "bdi", "code", "del", "em", "i", "ins", "small", "span", "strong", "time"}
)


class Link(NamedTuple):
    text: str
    href: str


class Time(NamedTuple):
    text: str
    datetime: str


@dataclass(eq=False, slots=True)
class Element:
    """One element with everything inside it."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    parent: "Element | None" = None
    children: list["Element | str"] = field(default_factory=list)

    def __getitem__(self, name: str) -> str:
        return self.attributes.get(name, "")

    def walk(self) -> Iterator["Element"]:
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()

    def all(self, *tags: str) -> list["Element"]:
        return [each for each in self.walk() if each.tag in tags]

    def one(self, tag: str) -> "Element":
        (found,) = self.all(tag)
        return found

    @property
    def above(self) -> Iterator["Element"]:
        """The elements that contain this one, from the inside out."""
        parent = self.parent
        while parent:
            yield parent
            parent = parent.parent

    @property
    def text(self) -> str:
        """What is read aloud, its white space in order."""
        return " ".join("".join(self.spoken()).split())

    def spoken(self) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            elif child.tag not in _UNREAD and child["aria-hidden"] != "true":
                text = "".join(child.spoken())
                yield text if child.tag in _INLINE else f" {text} "

    @property
    def headings(self) -> list[tuple[int, str]]:
        return [(int(each.tag[1]), each.text) for each in self.all(*_HEADINGS)]

    @property
    def links(self) -> list[Link]:
        return [Link(each.text, each["href"]) for each in self.all("a")]

    @property
    def times(self) -> list[Time]:
        return [Time(each.text, each["datetime"]) for each in self.all("time")]

    @property
    def rows(self) -> list[list[str]]:
        """The rows of every table inside, heads included."""
        return [[cell.text for cell in row.all("th", "td")] for row in self.all("tr")]

    @property
    def paragraphs(self) -> list[str]:
        return [each.text for each in self.all("p")]

    @property
    def items(self) -> list[str]:
        """The items of lists, but not those of lists inside lists."""
        return [
            each.text
            for each in self.all("li")
            if not any(outer.tag == "li" for outer in each.above)
        ]

    @property
    def facts(self) -> dict[str, str]:
        """Description lists: terms, and what is said of each."""
        terms, said = self.all("dt"), self.all("dd")
        return {term.text: about.text for term, about in zip(terms, said, strict=True)}

    @property
    def entries(self) -> list[tuple[str, "Element"]]:
        """The events that stand here as entries of their own, by id, in reading order."""
        headed = ((each, each.all(*_HEADINGS)[:1]) for each in self.all("article"))
        links = ((entry, link) for entry, top in headed for each in top for link in each.links)
        return [
            (link.href.rpartition("/events/")[2].partition("?")[0], entry) for entry, link in links
        ]

    @property
    def events(self) -> list[str]:
        return [event for event, _ in self.entries]

    def entry(self, event: str) -> "Element":
        """The only entry of an event."""
        (found,) = [entry for identifier, entry in self.entries if identifier == event]
        return found

    def region(self, heading: str) -> "Element":
        """The smallest region of the page that a heading stands over."""
        (found,) = [each for each in self.all(*_HEADINGS) if each.text == heading]
        return next(each for each in found.above if each.tag in _REGIONS)

    def has(self, heading: str) -> bool:
        return heading in [text for _, text in self.headings]

    def labelled(self, name: str) -> "Element":
        """The part of the page with this accessible name."""
        (found,) = [each for each in self.walk() if each["aria-label"] == name]
        return found

    @property
    def fields(self) -> dict[str, str]:
        """What this form would send, but for fields that are left blank."""
        found = {each["name"]: each["value"] for each in self.all("input")}
        for select in self.all("select"):
            options = select.all("option")
            chosen = [each for each in options if "selected" in each.attributes] or options[:1]
            found[select["name"]] = chosen[0]["value"]
        return {name: value for name, value in found.items() if value}


class Page(Element):
    """A whole document."""

    @classmethod
    def read(cls, document: str) -> "Page":
        builder = _Builder()
        builder.feed(document)
        builder.close()
        assert builder.open == [builder.page], [each.tag for each in builder.open]
        return builder.page

    @property
    def title(self) -> str:
        return self.one("head").one("title").text

    @property
    def main(self) -> Element:
        return self.one("main")

    def related(self, relation: str, kind: str = "") -> list[Link]:
        """What the head links to by a relation, and by the type of what is there."""
        return [
            Link(each["title"], each["href"])
            for each in self.all("link")
            if relation in each["rel"].split() and each["type"] == kind
        ]

    @property
    def calendars(self) -> list[Link]:
        """The feeds or files of calendar text that the page says it has."""
        return self.related("alternate", "text/calendar")


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page = Page("document")
        self.open: list[Element] = [self.page]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"<{tag}> has an attribute twice: {names}"
        outer = self.open[-1]
        element = Element(tag, {name: value or "" for name, value in attrs}, outer)
        outer.children.append(element)
        if tag not in _VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.open[-1].tag, f"</{tag}> stands where <{self.open[-1].tag}> is open"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)
