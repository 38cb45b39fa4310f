"""Rendered entries of files of the whole calendar, kept between runs.

An edit changes `/calendar.json` in every language. Nearly all of its time would go into entries
that are the same as before.
"""

import json
import zlib
from collections.abc import Callable, Iterator, Mapping

from schedule.render import table
from web.api import search_index
from web.api.formats import FORMATS, Entrywise
from web.serving.edition import Edition
from web.serving.event_cache import EventCache

NOTE = "entries"
ROUTES = {
    **{each.route: each.render.entry for each in FORMATS if isinstance(each.render, Entrywise)},
    "search_index": search_index.entry,
    "slips_csv": table.slip_entry,
}
"""The formats with entries, by the names of their addresses."""
VERSION = 1
"""Of the form of the note. One of another form, or a damaged one, is written again."""
_FAST = 1
"""The level of compression. To write the entries as they are would take longer."""


class Rendered:
    """The entries of an edition. `digest` gives the digest of what an event's entries are made
    from.
    """

    def __init__(self, edition: Edition, digest: Callable[[str], str]) -> None:
        self._edition = edition
        self._digests = {each: digest(each) for each in edition.schedule().events}

    def read(self, content: bytes | None) -> None:
        """Take over the entries of the events that are the same as in the last run."""
        try:
            entries = zlib.decompress(content or b"")
            begin = entries.index(b"\n") + 1
            version, events, formats = json.loads(entries[:begin])
        except (zlib.error, ValueError):
            return
        if version != VERSION:
            return
        valid = {each for each, digest in events.items() if self._digests.get(each) == digest}
        for name, language, sizes in formats:
            found = {}
            for event, size in sizes.items():
                if event in valid:
                    found[event] = entries[begin : begin + size]
                begin += size
            if name in ROUTES:
                self._edition.entries(ROUTES[name], language).keep(found)

    def write(self) -> bytes:
        """The entries: a line with the digests and the size of each entry, then their bytes."""
        formats: list[tuple[str, str, Mapping[str, int]]] = []
        parts: list[bytes] = []
        for name, language, entries in self._entries():
            formats.append((name, language, {each: len(its) for each, its in entries.kept.items()}))
            parts.append(b"".join(entries.kept.values()))
        head = json.dumps((VERSION, self._digests, formats)).encode()
        packer = zlib.compressobj(_FAST)
        return b"".join([*map(packer.compress, (head, b"\n", *parts)), packer.flush()])

    def _entries(self) -> Iterator[tuple[str, str, EventCache[bytes]]]:
        languages = [
            self._edition.words(each).language for each in self._edition.calendar.languages
        ]
        for name, render in ROUTES.items():
            for language in dict.fromkeys(languages):
                yield name, language, self._edition.entries(render, language)
