"""The table of addresses: the name, the path and the parameters of everything that is served.

The router, links, the cache, the sitemap and the OpenAPI description read this table. A new address
is a row here and a view that is registered under its name.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, zip_longest
from urllib.parse import quote

from schedule.search.filters import FILTERS

CHOOSING = tuple(name for name in FILTERS if name not in ("tz", "remind"))
"""The filters that every list takes, as a page or as a file."""
EVERY = (*CHOOSING, "tz")
"""The filters of pages and tables with times, which may follow the reader's clock, too."""
FEED = (*CHOOSING, "remind")
"""The filters of feeds, whose entries may have alarms."""
CARRIED = tuple(name for name, each in FILTERS.items() if each.carried)
"""The filters that links keep from page to page."""
SPOKEN = tuple(name for name in CARRIED if name in CHOOSING)
"""The filters of one event's files."""
FOLDERS = {each.folder: name for name, each in FILTERS.items() if each.folder}
"""The filters whose values have paths: `/places/harbin` is `/` with `place=harbin`."""
PAGED = ("at", "skip")
"""The parameters of long pages besides the filters: where the page begins."""


@dataclass(frozen=True, kw_only=True)
class Route:
    """A row of the table.

    name: its name in links and in the router
    pattern: its path, with `{name}` for each variable part
    about: what is there, for programmers, in English; empty if they don't need it
    filters: the names of the filters that it takes
    view: the names of parameters that only this route takes
    is_page: whether it is a page that people read
    """

    name: str
    pattern: str
    about: str = ""
    filters: tuple[str, ...] = ()
    view: tuple[str, ...] = ()
    is_page: bool = False

    @property
    def parameters(self) -> tuple[str, ...]:
        """The names of all parameters that it takes."""
        return *self.filters, *self.view

    @property
    def parts(self) -> list[str]:
        """The names of the variable parts of its path."""
        return re.findall(r"{(\w+)}", self.pattern)

    @property
    def is_of_an_event(self) -> bool:
        """Whether it is about one event. The filters of its page are those of the list that the
        reader comes from.
        """
        return "event_id" in self.parts

    @property
    def in_paths(self) -> tuple[str, ...]:
        """The parameters that may be parts of its path. An event isn't below its places."""
        return CARRIED if self.is_of_an_event else self.parameters

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """A regular expression for the paths of this address."""
        between = re.split(r"{(\w+)}", self.pattern)
        names = (f"(?P<{name}>[^/]+)" for name in between[1::2])
        fixed = map(re.escape, between[::2])
        return re.compile("".join(chain(*zip_longest(fixed, names, fillvalue=""))))

    def path(self, parts: Mapping[str, str]) -> str:
        """The path with its parts filled in. Raises KeyError if one is missing."""
        quoted = {name: quote(value, safe="") for name, value in parts.items()}
        return self.pattern.format_map(quoted)


def _page(
    name: str,
    pattern: str,
    about: str,
    filters: tuple[str, ...] = EVERY,
    view: tuple[str, ...] = (),
) -> Route:
    return Route(name=name, pattern=pattern, about=about, filters=filters, view=view, is_page=True)


def _file(name: str, pattern: str, about: str, filters: tuple[str, ...] = ()) -> Route:
    return Route(name=name, pattern=pattern, about=about, filters=filters)


_ROWS = (
    _file(
        "calendar_ics",
        "/calendar.ics",
        "The feed that calendar apps subscribe to: iCalendar (RFC 5545)",
        FEED,
    ),
    _file(
        "calendar_json",
        "/calendar.json",
        "JSCalendar (RFC 8984): everything that is known, with its grounds",
        CHOOSING,
    ),
    _file("calendar_csv", "/calendar.csv", "A table (RFC 4180), one row for each event", EVERY),
    _file(
        "changes_atom",
        "/changes.atom",
        "Atom (RFC 4287): what changed in what is known, and by which report",
        CHOOSING,
    ),
    _file(
        "calendar_jcal",
        "/calendar.jcal",
        "jCal (RFC 7265): the same as the feed, spelled in JSON",
        CHOOSING,
    ),
    _file("download", "/download/calendar.ics", "The feed as a file to keep", FEED),
    _file(
        "event_ics",
        "/events/{event_id}.ics",
        "One event as iCalendar; over its window if its day isn't known",
        SPOKEN,
    ),
    _file(
        "event_json",
        "/events/{event_id}.json",
        "One event as JSCalendar; a Group without entries if its day isn't known",
        SPOKEN,
    ),
    _file(
        "event_atom",
        "/events/{event_id}.atom",
        "Atom (RFC 4287): what changed in what is known of one event",
        SPOKEN,
    ),
    _file(
        "event_svg",
        "/events/{event_id}.svg",
        "How one event's dates narrowed and moved, as a picture (SVG)",
        SPOKEN,
    ),
    _file(
        "event_png",
        "/events/{event_id}.png",
        "One event's date and how it came about, in digits: a card to share the page with",
        SPOKEN,
    ),
    _file("card", "/card.png", "The whole calendar in digits: a card to share its pages with"),
    _file("timeline_svg", "/timeline.svg", "The timeline as a picture", CHOOSING),
    _page("home", "/", "The agenda", view=(*PAGED, "add", "remove")),
    _page(
        "changes",
        "/changes",
        "What changed in what is known, on the days from `from` to `to`",
        view=PAGED,
    ),
    *(
        _page(folder, f"/{folder}", f"Every {noun} with the number of its events", CARRIED)
        for folder, noun in FOLDERS.items()
    ),
    _page("event", "/events/{event_id}", "One event, with who says what"),
    _page("report", "/reports/{report_id}", "One report, with what it says", CARRIED),
    _page("some_month", "/month", "Leads to a month with something in it", view=("year", "month")),
    _page("month", "/month/{month}", "A month of weeks"),
    _page("year", "/year/{year}", "A year of twelve months"),
    _page("subscribe", "/subscribe", "How to subscribe, app by app", (*EVERY, "remind")),
    _page("timeline", "/timeline", "A timeline, from the day `from` to the day `to`"),
    _page("sources", "/sources", "Who publishes the reports, and how each fared", CARRIED),
    _page("source", "/sources/{source_id}", "One publisher, and what it reported", CARRIED),
    _page("slips", "/slips", "How dates moved, and how long ahead they were known"),
    _page("embed", "/embed", "The next events, for a frame on another site"),
    _page("embed_agenda", "/embed/agenda", "The agenda, for a frame on another site"),
    _page("embed_month", "/embed/month", "A month with something in it, for a frame"),
    _page("embed_month_of", "/embed/month/{month}", "A month of weeks, for a frame"),
    _page("embed_event", "/embed/events/{event_id}", "One event, for a frame", CARRIED),
    _page("embedding", "/embedding", "How to show these events on another site"),
    _file("slips_csv", "/slips.csv", "How dates moved, as a table (RFC 4180)", CHOOSING),
    _file("slips_svg", "/slips.svg", "How dates moved, as a picture", CHOOSING),
    _page("about", "/about", "Who makes this calendar, and how a date is decided", CARRIED),
    _file(
        "search_index",
        "/search.json",
        "What the search of published pages looks through: for each event its link, its title, its"
        " dates in words, and its names, folded",
        ("lang",),
    ),
    _file("health", "/healthz", "The state of the service"),
    _file("openapi", "/openapi.json", "This description"),
    _file("favicon", "/favicon.ico", "The icon"),
    _file("robots", "/robots.txt", "What robots may fetch: everything"),
    _file("sitemap", "/sitemap.xml", "Every page, or the files that have them"),
    _file("sitemap_part", "/sitemap-{number}.xml", "Some of the pages of a large calendar"),
    _file("static", "/static/{filename}", ""),
)

EMBEDS = frozenset(each.name for each in _ROWS if each.name.startswith("embed_")) | {"embed"}
"""The pages that stand in a frame on any other site. No other page may."""

ROUTES: Mapping[str, Route] = {each.name: each for each in _ROWS}


def find(path: str) -> tuple[Route, Mapping[str, str]] | None:
    """The first route in the table for a path, with the variable parts."""
    for route in _ROWS:
        if found := route.expression.fullmatch(path):
            return route, found.groupdict()
    return None
