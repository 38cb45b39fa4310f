"""Atom (RFC 4287): what changed in what is known, an entry for each revision and each withdrawal.

The id of an entry is made of its event and day, and never changes. An entry was `published` on the
day from which the change could be known, which is what entries are ordered by. It was
`updated` when its last report or ruling was recorded here: a report that is filed late is new to a
feed reader.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time
from xml.etree import ElementTree as ET
from zoneinfo import ZoneInfo

from schedule.known.model import Event, Revision, Withdrawal
from schedule.known.rules_edition import RULES_EDITION
from schedule.language.history import headline, lines
from schedule.search.publication import Publication

MIME = "application/atom+xml; charset=utf-8"

MOST = 200
# The year in which ids were first made (RFC 4151). It is part of them, so it never changes.
_MINTED = "2026"

Change = tuple[Event | None, Revision | Withdrawal]


def render(events: Iterable[Event], publication: Publication) -> bytes:
    """The newest changes, the last known first."""
    changes: list[Change] = [(event, each) for event in events for each in event.revisions]
    changes += [(None, each) for each in publication.withdrawals]
    moments = [updated(each) for _, each in changes]
    order = sorted(
        range(len(changes)), key=lambda at: (changes[at][1].day, moments[at]), reverse=True
    )
    feed = _feed(publication, moments)
    for event, each in map(changes.__getitem__, order[:MOST]):
        if isinstance(each, Withdrawal):
            feed.append(_withdrawal(each, publication))
        elif event:
            feed.append(_entry(event, each, publication))
    ET.indent(feed, space="")
    content: bytes = ET.tostring(feed, encoding="utf-8", xml_declaration=True)
    return content + b"\n"


def render_event(event: Event, publication: Publication) -> bytes:
    """The changes of one event."""
    page = publication.event_page(event).removeprefix(publication.links.origin)
    own = replace(publication, key=f"/events/{event.id}.atom", home=page, withdrawals=())
    return render([event], own)


def updated(change: Revision | Withdrawal) -> datetime:
    """When the last of the records that made the change was filed."""
    if isinstance(change, Withdrawal):
        return change.moment
    moments = [each.recorded for each in change.reports]
    moments += [each.recorded for each in change.rulings]
    return max(moments + [each.revised for each in change.merged if each.revised])


def _feed(publication: Publication, moments: list[datetime]) -> ET.Element:
    about, words = publication.calendar, publication.words
    feed = ET.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": words.language})
    _add(feed, "id", _tag(publication, publication.key))
    _add(feed, "title", words.say("Changes: {calendar}", calendar=publication.name))
    _add(feed, "subtitle", words.name(about.description))
    newest = RULES_EDITION.last_modified(max(moments)) if moments else publication.updated
    _add(feed, "updated", _stamp(newest))
    _link(feed, "self", publication.absolute(publication.address), MIME.partition(";")[0])
    _link(feed, "alternate", publication.absolute(publication.home), "text/html")
    _author(feed, words.name(about.name), publication.url("home"))
    _add(feed, "generator", "Dateline")
    if about.licence:
        _add(feed, "rights", about.licence)
    return feed


def _entry(event: Event, revision: Revision, publication: Publication) -> ET.Element:
    words = publication.words
    entry = ET.Element("entry")
    _add(entry, "id", _tag(publication, f"/events/{event.id}/{revision.day}"))
    _add(entry, "title", headline(event, revision, words))
    _add(entry, "published", _stamp(_midnight(revision.day, publication)))
    _add(entry, "updated", _stamp(updated(revision)))
    for publisher in dict.fromkeys(report.publisher for report in revision.reports):
        if publisher:
            _author(entry, publisher)
    _link(entry, "alternate", publication.event_page(event), "text/html")
    for report in revision.reports:
        _link(entry, "via", publication.source(report), title=words.report(report))
    kind = words.name(event.kind.name)
    ET.SubElement(entry, "category", {"term": event.kind_id, "label": kind})
    _add(entry, "content", "\n".join(lines(event, revision, words)), type="text")
    return entry


def _withdrawal(gone: Withdrawal, publication: Publication) -> ET.Element:
    """The entry of a withdrawn event. Its title isn't shown anywhere any more."""
    words = publication.words
    entry = ET.Element("entry")
    _add(entry, "id", _tag(publication, f"/events/{gone.id}/withdrawn"))
    _add(entry, "title", words.say("{event}: withdrawn", event=gone.id))
    _add(entry, "published", _stamp(_midnight(gone.day, publication)))
    _add(entry, "updated", _stamp(gone.moment))
    _link(entry, "alternate", publication.url("event", event_id=gone.id), "text/html")
    _add(entry, "content", gone.reason, type="text")
    return entry


def _midnight(day: date, publication: Publication) -> datetime:
    """The beginning of a day in the calendar's own zone."""
    return datetime.combine(day, time(), ZoneInfo(publication.calendar.zone))


def _tag(publication: Publication, path: str) -> str:
    """A tag URI (RFC 4151). It stays the same when the site moves to another address."""
    return f"tag:{publication.calendar.domain},{_MINTED}:{path}"


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _add(parent: ET.Element, name: str, text: str, **attributes: str) -> None:
    ET.SubElement(parent, name, attributes).text = text


def _link(parent: ET.Element, relation: str, href: str, mime: str = "", *, title: str = "") -> None:
    about = {"rel": relation, "href": href, "type": mime, "title": title}
    ET.SubElement(parent, "link", {name: value for name, value in about.items() if value})


def _author(parent: ET.Element, name: str, uri: str = "") -> None:
    author = ET.SubElement(parent, "author")
    _add(author, "name", name)
    if uri:
        _add(author, "uri", uri)
