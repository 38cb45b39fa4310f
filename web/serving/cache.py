"""What was rendered, kept on the disk from one start to the next.

One file has the entries and chunks of the feed in each language that was asked for. It is believed
only if it was written for the same data, address and program, and is whole; else it is as if there
were none. It can be deleted at any time, and where it can't be written, all is served without it.
"""

import errno
import hashlib
import json
import logging
import os
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple, Self

import schedule
from schedule import Event
from schedule.regular import regular
from web.serving.body import Piece
from web.serving.entries import Feed, Render
from web.serving.representation import Representation

log = logging.getLogger(__name__)

_HASH_BYTES = 32
_LEFT_AFTER_S = 600
_LIBRARIES = ("babel", "icalendar", "python-dateutil", "tzdata")


class Plain(NamedTuple):
    """An entry of a feed."""

    id: str
    vague: bool
    entry: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """What an edition has rendered: its feeds' entries by language and event, in order; deflated
    pieces by their digests; and the headers and first bytes of its whole feed.
    """

    digest: str
    """Of the data."""
    language: str
    headers: Sequence[tuple[str, str]]
    opening: bytes
    rows: Mapping[str, Sequence[Plain]]
    packed: Mapping[bytes, tuple[bytes, int]]
    chunks: Sequence[tuple[bytes, int, int]]
    """Of the whole feed: each one's digest, and the rows from and up to which it goes."""

    @classmethod
    def of(
        cls, digest: str, language: str, front: Representation, feeds: Mapping[str, Feed]
    ) -> Self:
        """`front` is the whole feed in the first language, as it is served."""
        chunks = feeds[language].chunks
        ends = accumulate(len(each.rows) for each in chunks)
        pieces = [chunk.exact for feed in feeds.values() for chunk in feed.chunks]
        return cls(
            digest=digest,
            language=language,
            headers=front.headers,
            opening=b"".join(front.body.pieces[0].parts),
            rows={
                each: [Plain(row.id, row.vague, row.entry) for row in feed.rows]
                for each, feed in feeds.items()
            },
            packed={each.digest: each.packed for each in pieces},
            chunks=[
                (each.exact.digest, end - len(each.rows), end)
                for each, end in zip(chunks, ends, strict=True)
            ],
        )

    def pieces(self) -> Iterator[Piece]:
        """The chunks of the whole feed."""
        rows = self.rows[self.language]
        for digest, start, end in self.chunks:
            piece = Piece([each.entry for each in rows[start:end] if not each.vague], digest)
            yield self._as_packed(piece)

    def feed(self, language: str, events: Iterable[Event], render: Render) -> Feed:
        """The feed of the same data, of which only what isn't here is rendered."""
        entries = {each.id: each.entry for each in self.rows.get(language, ())}
        feed = Feed.of(events, lambda event: entries.get(event.id) or render(event))
        for chunk in feed.chunks:
            self._as_packed(chunk.exact)
        return feed

    def _as_packed(self, piece: Piece) -> Piece:
        if piece.digest in self.packed:
            piece.packed = self.packed[piece.digest]
        return piece


class Cache:
    """What was rendered for an address, in a folder of its own."""

    def __init__(self, folder: Path, site: str) -> None:
        self._folder = folder
        self._file = folder / "rendered"
        self._site = site

    def load(self, digest: str) -> Rendered | None:
        """What was saved for this data; None when it can't be had or isn't whole."""
        self._clear()
        try:
            with open(self._file, "rb", opener=regular) as file:
                return _read(file.read(), self._key(digest))
        except FileNotFoundError:
            return None
        except OSError as error:
            log.warning("%s can't be read, and all is made anew: %s", self._file, error.strerror)
            return None
        except (ValueError, KeyError, TypeError, IndexError):
            log.warning("%s isn't what was written there, and is made anew", self._file)
            return None

    def save(self, rendered: Rendered) -> None:
        """Write the file anew, whole or not at all. That a disk can't be written is only logged."""
        try:
            if self._folder.is_symlink():
                raise NotADirectoryError(errno.ENOTDIR, "it is a link")
            self._folder.mkdir(exist_ok=True)
            _replace(self._folder / ".gitignore", [b"*\n"])
            _replace(self._file, _written(self._key(rendered.digest), rendered))
        except OSError as error:
            log.warning("The next start has to render anew: %s: %s", self._folder, error.strerror)

    def _clear(self) -> None:
        """Take away what was left by a process that was killed while it wrote, but not what another
        one may be writing just now.
        """
        with suppress(OSError):
            for left in self._folder.glob("*-*"):
                if time.time() - left.stat().st_mtime > _LEFT_AFTER_S:
                    left.unlink()

    def _key(self, digest: str) -> str:
        """What rendered entries depend on, besides their language: data, address and program."""
        return hashlib.sha256(f"{digest} {self._site} {_program()}".encode()).hexdigest()


def _replace(path: Path, parts: Sequence[bytes]) -> None:
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f"{path.name}-")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.writelines(parts)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _written(key: str, rendered: Rendered) -> list[bytes]:
    """A hash of all that follows; a line that tells how long each part is; the parts."""
    about = {
        "key": key,
        "digest": rendered.digest,
        "language": rendered.language,
        "headers": rendered.headers,
        "opening": len(rendered.opening),
        "rows": {
            language: [(each.id, each.vague, len(each.entry)) for each in rows]
            for language, rows in rendered.rows.items()
        },
        "packed": [
            (digest.hex(), len(deflated), checksum)
            for digest, (deflated, checksum) in rendered.packed.items()
        ],
        "chunks": [(digest.hex(), start, end) for digest, start, end in rendered.chunks],
    }
    parts = [json.dumps(about).encode(), b"\n", rendered.opening]
    parts += (each.entry for rows in rendered.rows.values() for each in rows)
    parts += (deflated for deflated, _ in rendered.packed.values())
    whole = hashlib.sha256()
    for part in parts:
        whole.update(part)
    return [whole.digest(), *parts]


def _read(content: bytes, key: str) -> Rendered | None:
    """None for another key. Raises ValueError and others for what was not written by `_written`."""
    end = content.index(b"\n", _HASH_BYTES)
    if hashlib.sha256(memoryview(content)[_HASH_BYTES:]).digest() != content[:_HASH_BYTES]:
        raise ValueError("hash")
    about: dict[str, Any] = json.loads(content[_HASH_BYTES:end])
    if about["key"] != key:
        return None
    at = end + 1

    def taken(size: int) -> bytes:
        nonlocal at
        at += size
        return content[at - size : at]

    return Rendered(
        digest=about["digest"],
        language=about["language"],
        headers=[(name, value) for name, value in about["headers"]],
        opening=taken(about["opening"]),
        rows={
            language: [Plain(each, vague, taken(size)) for each, vague, size in rows]
            for language, rows in about["rows"].items()
        },
        packed={
            bytes.fromhex(digest): (taken(size), checksum)
            for digest, size, checksum in about["packed"]
        },
        chunks=[(bytes.fromhex(digest), start, end) for digest, start, end in about["chunks"]],
    )


@cache
def _program() -> str:
    """A hash of the source, of the libraries that words come from and of the interpreter."""
    found = hashlib.sha256(sys.version.encode())
    for name in _LIBRARIES:
        found.update(version(name).encode())
    for package in (Path(schedule.__file__).parent, Path(__file__).parents[1]):
        for file in sorted(package.rglob("*")):
            if file.suffix in (".py", ".po"):
                found.update(file.read_bytes())
    return found.hexdigest()
