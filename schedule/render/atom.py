"""Atom (RFC 4287): what changed in what is known. Each revision is an entry.

The id of an entry consists of the event and the day, and never changes. `published` is the day on
which the change could be known. `updated` is when the last report or ruling of the change was
recorded here, so that a feed reader shows a report that is filed late.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, time
from xml.etree import ElementTree as ET
from zoneinfo import ZoneInfo

from schedule.known.model import Event, Revision
from schedule.known.rules_edition import RULES_EDITION
from schedule.language.history import changes
from schedule.search.publication import Publication

MIME = "application/atom+xml; charset=utf-8"

MOST = 200
# RFC 4151 wants the year in which ids were first made. As a part of them it never changes.
_MINTED = "2026"


def render(events: Iterable[Event], publication: Publication) -> bytes:
    """Render the newest revisions. The one that was recorded last comes first."""
    turns = [(event, revision) for event in events for revision in event.revisions]
    turns.sort(key=lambda turn: (updated(turn[1]), turn[1].day), reverse=True)
    feed = _feed(publication, [updated(revision) for _, revision in turns])
    for event, revision in turns[:MOST]:
        feed.append(_entry(event, revision, publication))
    ET.indent(feed, space="")
    content: bytes = ET.tostring(feed, encoding="utf-8", xml_declaration=True)
    return content + b"\n"


def updated(revision: Revision) -> datetime:
    """When the last record of a change was filed."""
    reported = [report.recorded for report in revision.reports]
    return max(reported + [ruling.recorded for ruling in revision.rulings])


def _feed(publication: Publication, moments: list[datetime]) -> ET.Element:
    about, words = publication.calendar, publication.words
    feed = ET.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": words.language})
    _add(feed, "id", _tag(publication, publication.key))
    _add(feed, "title", words.say("Changes: {calendar}", calendar=publication.name))
    _add(feed, "subtitle", words.name(about.description).text)
    newest = RULES_EDITION.last_modified(max(moments)) if moments else publication.updated
    _add(feed, "updated", _stamp(newest))
    _link(feed, "self", publication.absolute(publication.address), MIME.partition(";")[0])
    _link(feed, "alternate", publication.absolute(publication.home), "text/html")
    _author(feed, words.name(about.name).text, publication.url("home"))
    _add(feed, "generator", "Dateline")
    return feed


def _entry(event: Event, revision: Revision, publication: Publication) -> ET.Element:
    words = publication.words
    turns = [*changes(revision, words, event.part_of)]
    entry = ET.Element("entry")
    _add(entry, "id", _tag(publication, f"/events/{event.id}/{revision.day}"))
    fields = words.list(field for field, _, _ in turns)
    title = words.say("{title}: {fields}", title=words.name(event.title).text, fields=fields)
    _add(entry, "title", title)
    _add(entry, "published", _stamp(_midnight(revision, publication)))
    _add(entry, "updated", _stamp(updated(revision)))
    for publisher in dict.fromkeys(report.publisher for report in revision.reports):
        if publisher:
            _author(entry, publisher)
    _link(entry, "alternate", publication.event_page(event), "text/html")
    for report in revision.reports:
        _link(entry, "via", publication.source(report), title=words.report(report))
    kind = words.name(event.kind.name).text
    ET.SubElement(entry, "category", {"term": event.kind_id, "label": kind})
    _add(entry, "content", "\n".join(_lines(revision, turns, publication)), type="text")
    return entry


def _lines(
    revision: Revision, turns: Iterable[tuple[str, str | None, str]], publication: Publication
) -> Iterable[str]:
    """Lines of text: each change, then the reports and rulings that made it."""
    words = publication.words
    for field, before, after in turns:
        if before:
            yield words.say("{field}: {before} → {after}", field=field, before=before, after=after)
        else:
            yield words.say("{field}: {after}", field=field, after=after)
    if revision.reports:
        yield words.say("Reported by: {reports}", reports=words.reports(revision.reports))
    for ruling in revision.rulings:
        yield words.say("Ruling: {reason}", reason=ruling.reason)


def _midnight(revision: Revision, publication: Publication) -> datetime:
    """The start of the day in the calendar's own zone."""
    return datetime.combine(revision.day, time(), ZoneInfo(publication.calendar.zone))


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
