"""The publisher: writes an edition as files at a place; makes and writes only what changed.

The responses are those of the application itself, at a given moment. The order is: new addresses,
changed files, pages, feeds, and at last deletions. So no page ever links to what isn't there yet.
The manifest is written at the end. Before anything changes, a note lists the addresses that will be
touched. If the work is stopped, the next run finds the note and writes all of them again.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from http import HTTPStatus
from itertools import compress
from pathlib import Path
from typing import TYPE_CHECKING, cast
from zoneinfo import ZoneInfo

from flask import Flask, Response

from schedule.progress import Progress, reporting, silent
from schedule.search.routes import FOLDERS
from web.api import sitemap
from web.api.formats import FORMATS
from web.application import create_app
from web.publishing import kept_survey, kept_templates, rendered
from web.publishing.addresses import NOT_FOUND, Address, Subject, addresses
from web.publishing.digests import Digests
from web.publishing.kept_survey import KeptSurvey
from web.publishing.kept_templates import KeptTemplates
from web.publishing.manifest import Entry, Group, Head, Manifest, head_name
from web.publishing.rendered import Rendered
from web.publishing.rewriting import Rewriter
from web.publishing.store import NotPublished, Store
from web.publishing.writer import Writer
from web.serving.response import LONGEST_FRESH, WORTH_COMPRESSING, content_hash

if TYPE_CHECKING:
    from web.serving.delivery import Delivery
    from web.serving.edition import Edition

MANIFEST = "manifest.json"
UNFINISHED = "unfinished.json"
_FRESH = f"max-age={LONGEST_FRESH}"
_FEEDS = frozenset(each.route for each in FORMATS) | {"download"}
_ANSWERS = frozenset({200, 301, 302, 404, 410})
_NOT_KEPT = frozenset(
    {
        "Cache-Control",
        "Content-Encoding",
        "Content-Length",
        "Content-Type",
        "ETag",
        "Last-Modified",
        "Location",
        "Vary",
    }
)
"""Headers that are elsewhere in an entry, or are made by the server."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What is published: a data folder, at a moment, for a public address.

    live: the address of a live server for what files can't answer; empty if there is none
    """

    data: Path
    public_url: str
    now: datetime
    live: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The links that were written for the first time, written again and deleted, and the number of
    addresses.
    """

    new: tuple[Address, ...] = ()
    changed: tuple[Address, ...] = ()
    deleted: tuple[str, ...] = ()
    total: int


def publish(settings: Settings, store: Store, progress: Progress = silent) -> Result:
    """Publish at a place what isn't there yet. Raises DataError, NotPublished, and ValueError for a
    public URL that isn't one.
    """
    with store.lock():
        sealed = (kept_survey.NOTE, kept_templates.NOTE)
        kept, compiled = (store.note(each) if store.is_own else None for each in sealed)
        found = KeptSurvey.of(settings.data, kept, progress)
        if store.is_own and found.is_new:
            store.keep_note(kept_survey.NOTE, found.write())
        app = create_app(
            settings.data,
            public_url=settings.public_url,
            clock=lambda: settings.now,
            watch=False,
            found=found.survey,
            ready=(),
        )
        app.jinja_env.bytecode_cache = templates = KeptTemplates(compiled)
        result = _Run(app, found, settings, store).publish(progress)
        if store.is_own and templates.is_new:
            store.keep_note(kept_templates.NOTE, templates.write())
        return result


class _Run:
    """One run, while the place is locked."""

    def __init__(self, app: Flask, kept: KeptSurvey, settings: Settings, store: Store) -> None:
        edition: Edition = app.extensions["editions"].current
        self._survey, self._settings, self._store = edition.survey, settings, store
        self._delivery = cast("Delivery", app.wsgi_app)
        pages = sitemap.pages(edition)
        found = [*addresses(edition.schedule(), edition.links, pages)]
        self._published = {each.link for each in found}
        self._rewriter = Rewriter(
            site=edition.links.site, published=self._published, live=settings.live.rstrip("/")
        )
        today = settings.now.astimezone(ZoneInfo(edition.calendar.zone)).date()
        digests = Digests(edition, kept, pages, today, settings.live)
        self._rendered = Rendered(edition, digests.of_entry)
        self._groups: dict[Subject, list[Address]] = {}
        for each in found:
            self._groups.setdefault(each.subject, []).append(each)
        self._inputs = {each: digests.of(each) for each in self._groups}
        self._before = Manifest.read(store.note(MANIFEST))
        self._left = frozenset(json.loads(store.note(UNFINISHED) or b"[]"))
        self._due = [*filter(self._is_due, self._groups)]
        names = {each.key for each in self._groups}
        old = {*(self._before.groups.keys() - names), *(each.key for each in self._due)}
        self._old = self._before.entries_of(old)

    def publish(self, progress: Progress) -> Result:
        due = [address for each in self._due for address in self._groups[each]]
        due.sort(key=self._order)
        gone = sorted((self._old.keys() | self._left) - self._published)
        touched = {*(each.link for each in due), *gone, *self._left}
        if touched:
            self._store.keep_note(UNFINISHED, json.dumps(sorted(touched)).encode())
        entries, written = dict[str, Entry](), []
        has_entries = any(each.route.name in rendered.ROUTES for each in due)
        if has_entries:
            self._rendered.read(self._store.note(rendered.NOTE))
        with Writer() as writer:
            for address in reporting(progress, "Publishing", due):
                entries[address.link] = entry = self._put(address, writer)
                if entry != self._served_before(address.link):
                    written.append(address)
            if has_entries:
                writer.add(self._store.keep_note, rendered.NOTE, self._rendered.write())
            for link in gone:
                writer.add(self._store.delete, link)
            self._finish(entries, writer)
        is_new = [each.link not in self._old for each in written]
        return Result(
            new=tuple(compress(written, is_new)),
            changed=tuple(each for each, new in zip(written, is_new, strict=True) if not new),
            deleted=tuple(gone),
            total=len(self._published),
        )

    def _is_due(self, subject: Subject) -> bool:
        before = self._before.groups.get(subject.key)
        if not before or before.inputs != self._inputs[subject]:
            return True
        return bool(self._left) and any(each.link in self._left for each in self._groups[subject])

    def _served_before(self, link: str) -> Entry | None:
        """What a reader has found at a link so far. None if that isn't certain."""
        return None if link in self._left else self._old.get(link)

    def _order(self, address: Address) -> tuple[object, ...]:
        """A sort key: what other pages link to comes first, and the pages of the whole calendar
        last.
        """
        is_feed, kind = address.route.name in _FEEDS, address.subject.kind
        stage = 3 if is_feed else 2 if address.route.is_page else 1
        is_new = address.link not in self._old
        return not is_new, stage, not kind, kind in FOLDERS.values(), address.link

    def _put(self, address: Address, writer: Writer) -> Entry:
        """Make the response of an address, and write it if it changed."""
        entry, content = self._made(address)
        if entry.head.status == HTTPStatus.NOT_FOUND and address.route not in NOT_FOUND:
            # An event without a date has no file.
            writer.add(self._store.delete, address.link)
        elif entry != self._served_before(address.link):
            writer.add(self._store.put, address.link, entry, content)
        return entry

    def _made(self, address: Address) -> tuple[Entry, bytes]:
        answer = self._delivery.uncached(address.link)
        if answer.status_code not in _ANSWERS:
            raise NotPublished(f"{address.link} was answered with {answer.status}")
        content = answer.get_data()
        is_packed = answer.status_code == HTTPStatus.OK and len(content) >= WORTH_COMPRESSING
        if answer.mimetype == "text/html":
            content = self._rewriter.page(content.decode()).encode()
        return Entry(self._head(answer, is_packed=is_packed), content_hash([content])), content

    def _head(self, answer: Response, *, is_packed: bool) -> Head:
        headers = {name: value for name, value in answer.headers if name not in _NOT_KEPT}
        if policy := headers.get("Content-Security-Policy"):
            headers["Content-Security-Policy"] = self._rewriter.policy(policy)
        location = answer.headers.get("Location", "")
        is_fresh = answer.status_code in (HTTPStatus.OK, HTTPStatus.FOUND)
        return Head(
            status=answer.status_code,
            type=answer.headers["Content-Type"],
            caching=_FRESH if is_fresh else answer.headers.get("Cache-Control", ""),
            headers=tuple(headers.items()),
            location=(self._rewriter.target(location) or location) if location else "",
            packed=is_packed,
        )

    def _finish(self, entries: Mapping[str, Entry], writer: Writer) -> None:
        manifest = Manifest(
            public_url=self._settings.public_url,
            moment=self._settings.now.isoformat(),
            data=self._survey.digest,
            heads=self._before.heads
            | {head_name(each.head): each.head for each in entries.values()},
            groups={subject.key: self._group(subject, entries) for subject in self._groups},
        )
        if replace(self._before, moment=manifest.moment) != manifest:
            notes = {**self._store.configurations(manifest), MANIFEST: manifest.write()}
            for name, content in notes.items():
                writer.add(self._store.keep_note, name, content)
        if self._left or self._store.note(UNFINISHED):
            writer.add(self._store.keep_note, UNFINISHED, None)

    def _group(self, subject: Subject, entries: Mapping[str, Entry]) -> Group:
        if self._groups[subject][0].link not in entries:
            return self._before.groups[subject.key]
        made = {each.link: entries[each.link] for each in self._groups[subject]}
        return Group.of(self._inputs[subject], made)
