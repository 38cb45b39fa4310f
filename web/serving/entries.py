"""The entries of a whole calendar in one language, rendered once for each event and compressed once
for each chunk of them.

Where one chunk ends and the next begins follows from the events' ids alone. So an edit costs the
chunk that it falls into, and the same data gives the same chunks, and with them the same bytes and
tags, however it came about.
"""

import zlib
from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import chain
from typing import NamedTuple, Self

from schedule import Event
from schedule.cached import once
from schedule.dates.spans import Series
from web.serving.body import Piece

Render = Callable[[Event], bytes]

CHUNK = 256
"""Events in a chunk, on average."""


class Row(NamedTuple):
    """An event's place in the order of all, and its entry; that is empty when it has no day."""

    order: tuple[object, ...]
    id: str
    vague: bool
    repeats: bool
    entry: bytes
    digest: bytes

    @property
    def opens(self) -> bool:
        """Whether a chunk begins here."""
        return zlib.crc32(self.id.encode()) % CHUNK == 0


class Chunk:
    """Consecutive rows, and their entries as pieces of a feed."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = tuple(rows)

    @once
    def exact(self) -> Piece:
        """Without events whose day isn't known."""
        return piece(row for row in self.rows if not row.vague)

    @once
    def repeating(self) -> Sequence[str]:
        """The ids of the events that repeat."""
        return [row.id for row in self.rows if row.repeats]

    @once
    def whole(self) -> Piece:
        if not any(row.vague and row.entry for row in self.rows):
            return self.exact
        return piece(self.rows)


class Feed:
    """All entries, in the order of `Event.order`."""

    def __init__(self, chunks: Iterable[Chunk]) -> None:
        self.chunks = tuple(chunks)

    @classmethod
    def of(cls, events: Iterable[Event], render: Render) -> Self:
        """The feed of events that are in order."""
        return cls(map(Chunk, _cut(row(event, render) for event in events)))

    def amended(self, gone: Iterable[Event], come: Iterable[Event], render: Render) -> Self:
        """The feed without some events and with others; of what changed, both states. An event of
        which nothing shows that changed leaves its chunk as it is.
        """
        fresh = {event.id: row(event, render) for event in come}
        firsts = [chunk.rows[0].order for chunk in self.chunks]
        opened: dict[int, list[Row]] = {}

        def rows_around(order: tuple[object, ...]) -> list[Row]:
            at = max(0, bisect_right(firsts, order) - 1)
            return opened.setdefault(at, list(self.chunks[at].rows) if self.chunks else [])

        for event in gone:
            order = event.order
            if fresh.get(event.id) == self._row(order, firsts):
                del fresh[event.id]
                continue
            rows = rows_around(order)
            del rows[bisect_left(rows, order, key=lambda each: each.order)]
        for shown in fresh.values():
            insort(rows_around(shown.order), shown, key=lambda each: each.order)
        return type(self)(self._with(opened))

    def pieces(self, *, vague: bool) -> Iterator[Piece]:
        return (chunk.whole if vague else chunk.exact for chunk in self.chunks)

    @property
    def repeating(self) -> Iterator[str]:
        """The ids of the events that repeat."""
        return chain.from_iterable(each.repeating for each in self.chunks)

    @once
    def rows(self) -> Sequence[Row]:
        """Every event's row, in order."""
        return [*chain.from_iterable(each.rows for each in self.chunks)]

    @once
    def entries(self) -> "Entries":
        return Entries(self.rows)

    def _row(self, order: tuple[object, ...], firsts: Sequence[tuple[object, ...]]) -> Row:
        """The row in a place of the order; `firsts` are those in which chunks begin."""
        rows = self.chunks[max(0, bisect_right(firsts, order) - 1)].rows
        return rows[bisect_left(rows, order, key=lambda each: each.order)]

    def _with(self, opened: dict[int, list[Row]]) -> list[Chunk]:
        """The chunks, those that were opened cut anew. Rows at whose head none opens a chunk any
        more join the chunk before them.
        """
        done: list[Chunk] = []
        held: list[Row] = []
        for at in range(max(len(self.chunks), 1)):
            rows = opened.get(at)
            if rows is None:
                done += map(Chunk, _cut(held))
                done += self.chunks[at : at + 1]
                held = []
                continue
            if rows and not rows[0].opens and not held and done:
                held += done.pop().rows
            held += rows
        return [*done, *map(Chunk, _cut(held))]


class Entries:
    """The entries of some rows, of which any can be picked by their positions."""

    def __init__(self, rows: Iterable[Row]) -> None:
        found = [*rows]
        self._entries = [each.entry for each in found]
        self._digests = [each.digest for each in found]

    def piece(self, positions: Iterable[int]) -> Piece:
        picked = [*positions]
        digests = b"".join(map(self._digests.__getitem__, picked))
        return Piece(map(self._entries.__getitem__, picked), _digest(digests))


def piece(rows: Iterable[Row]) -> Piece:
    """The entries of some rows, with a digest of theirs, so that none is hashed twice."""
    found = [*rows]
    return Entries(found).piece(range(len(found)))


def _digest(content: bytes) -> bytes:
    """Short, since a filter's feed is hashed by those of its entries."""
    return blake2b(content, digest_size=16).digest()


def _cut(rows: Iterable[Row]) -> Iterator[list[Row]]:
    held: list[Row] = []
    for row in rows:
        if held and row.opens:
            yield held
            held = []
        held.append(row)
    if held:
        yield held


def row(event: Event, render: Render) -> Row:
    entry = render(event)
    repeats, vague = isinstance(event.stands_at, Series), event.known.entry is None
    return Row(event.order, event.id, vague, repeats, entry, _digest(entry))
