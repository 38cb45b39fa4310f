"""The table of formats in which events can be fetched.

The router, the links to files, OpenAPI and the page of subscriptions read it.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from schedule import Event
from schedule.language.phrases import mark
from schedule.render import atom, ical, jscalendar, png, svg, table
from schedule.search.publication import Publication


@dataclass(frozen=True, slots=True, kw_only=True)
class Entrywise:
    """A format that is joined from entries. Each event's entry is rendered once."""

    entry: Callable[[Event, Publication], bytes]
    joined: Callable[[Sequence[Event], Publication, Callable[[Event], bytes]], Sequence[bytes]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format for all events of a query, served at one address.

    route: the name of its address
    title: what the format is called
    mime: its media type, with parameters
    vague: whether events whose day isn't known are included if the query doesn't say so. Calendar
      apps would show a window as days on which the event takes place; other formats can tell.
    use: what it is for, a phrase for readers; empty for the feed, because the page that lists the
      uses is about the feed
    """

    route: str
    title: str
    mime: str
    render: Entrywise | Callable[[Iterable[Event], Publication], bytes]
    vague: bool
    use: str

    @property
    def type(self) -> str:
        """The media type without parameters."""
        return self.mime.partition(";")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventFormat:
    """A format for one event, served at an address of its own.

    route: the name of its address
    mimes: every media type that it may have
    mime: the media type for one event
    linked: whether the head of an event's page links to it for programs
    """

    route: str
    mimes: tuple[str, ...]
    mime: Callable[[Event], str]
    render: Callable[[Event, Publication], bytes]
    linked: Callable[[Event], bool] = lambda _: False

    @property
    def type(self) -> str:
        """The media type without parameters."""
        return self.mimes[0].partition(";")[0]


FEED = Format(
    route="calendar_ics",
    title="iCalendar",
    mime=ical.MIME,
    render=Entrywise(entry=ical.entry, joined=ical.joined),
    vague=False,
    use="",
)
CHANGES = Format(
    route="changes_atom",
    title="Atom",
    mime=atom.MIME,
    render=atom.render,
    vague=True,
    use=mark("for a feed reader: what became known, and what changed"),
)
OTHERS = (
    Format(
        route="calendar_json",
        title="JSCalendar",
        mime=jscalendar.MIME,
        render=Entrywise(entry=jscalendar.entry, joined=jscalendar.joined),
        vague=True,
        use=mark("for programs: everything that is known, with its reports"),
    ),
    Format(
        route="calendar_csv",
        title="CSV",
        mime=table.MIME,
        render=Entrywise(entry=table.entry, joined=table.joined),
        vague=True,
        use=mark("for a spreadsheet: one row for each event"),
    ),
    CHANGES,
    Format(
        route="calendar_jcal",
        title="jCal",
        mime=ical.JCAL_MIME,
        render=Entrywise(entry=ical.jcal_entry, joined=ical.jcal_joined),
        vague=False,
        use=mark("for programs: the same as the feed, in JSON"),
    ),
)
FORMATS = (FEED, *OTHERS)

EVENT_FORMATS = (
    EventFormat(
        route="event_ics",
        mimes=(ical.MIME,),
        mime=lambda _: ical.MIME,
        render=lambda event, publication: ical.render([event], publication),
        linked=lambda event: event.stands_at is not None,
    ),
    EventFormat(
        route="event_json",
        mimes=(jscalendar.EVENT_MIME, jscalendar.MIME),
        mime=jscalendar.mime,
        render=jscalendar.render_event,
        linked=lambda _: True,
    ),
    EventFormat(
        route="event_atom",
        mimes=(atom.MIME,),
        mime=lambda _: atom.MIME,
        render=atom.render_event,
        linked=lambda _: True,
    ),
    EventFormat(
        route="event_svg",
        mimes=(svg.MIME,),
        mime=lambda _: svg.MIME,
        render=svg.render_event,
    ),
    EventFormat(
        route="event_png",
        mimes=(png.MIME,),
        mime=lambda _: png.MIME,
        render=png.render,
    ),
)
