"""The formats in which what a query asks for can be fetched: one table, from which routes, the
links by which programs find them, and the description of the service follow.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from schedule import Event
from schedule.render import atom, ical, jscalendar, png, svg, table
from schedule.search.publication import Publication


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A whole selection of events at one address.

    `vague` tells whether events whose day isn't known are there when the query doesn't say. A
    calendar app would show a window as days on which the event takes place; the other formats
    can tell the difference.
    """

    path: str
    title: str
    mime: str
    render: Callable[[Iterable[Event], Publication], bytes]
    vague: bool
    about: str

    @property
    def type(self) -> str:
        """The media type without parameters."""
        return self.mime.partition(";")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventFormat:
    """One event's own file. Its media type may depend on what is known of the event."""

    extension: str
    mimes: tuple[str, ...]
    mime: Callable[[Event], str]
    render: Callable[[Event, Publication], bytes]
    about: str


FEED = Format(
    path="/calendar.ics",
    title="iCalendar",
    mime=ical.MIME,
    render=ical.render,
    vague=False,
    about="The feed that calendar apps subscribe to: iCalendar (RFC 5545)",
)
CHANGES = Format(
    path="/changes.atom",
    title="Atom",
    mime=atom.MIME,
    render=atom.render,
    vague=True,
    about="Atom (RFC 4287): what changed in what is known, and by which report",
)
OTHERS = (
    Format(
        path="/calendar.json",
        title="JSCalendar",
        mime=jscalendar.MIME,
        render=jscalendar.render,
        vague=True,
        about="JSCalendar (RFC 8984): everything that is known, with its grounds",
    ),
    Format(
        path="/calendar.csv",
        title="CSV",
        mime=table.MIME,
        render=table.render,
        vague=True,
        about="A table (RFC 4180), one row for each event",
    ),
    CHANGES,
    Format(
        path="/calendar.jcal",
        title="jCal",
        mime=ical.JCAL_MIME,
        render=ical.render_jcal,
        vague=False,
        about="jCal (RFC 7265): the same as the feed, spelled in JSON",
    ),
)
FORMATS = (FEED, *OTHERS)

EVENT_FORMATS = (
    EventFormat(
        extension="ics",
        mimes=(ical.MIME,),
        mime=lambda _: ical.MIME,
        render=lambda event, publication: ical.render([event], publication),
        about="One event as iCalendar; over its window if its day isn't known",
    ),
    EventFormat(
        extension="json",
        mimes=(jscalendar.EVENT_MIME, jscalendar.MIME),
        mime=jscalendar.mime,
        render=jscalendar.render_event,
        about="One event as JSCalendar; a Group without entries if its day isn't known",
    ),
    EventFormat(
        extension="svg",
        mimes=(svg.MIME,),
        mime=lambda _: svg.MIME,
        render=svg.render_event,
        about="How one event's dates narrowed and moved, as a picture (SVG)",
    ),
    EventFormat(
        extension="png",
        mimes=(png.MIME,),
        mime=lambda _: png.MIME,
        render=png.render,
        about="One event's date and how it came about, in digits: a card to share the page with",
    ),
)
