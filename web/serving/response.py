"""Responses: as views return them, and as they are cached.

They follow RFC 9110 and 9111 as calendar apps use them. An app polls for years, so most responses
should be a 304 without a body. Some apps can't read gzip, so only clients that ask for it get it.
"""

from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from hashlib import sha256
from itertools import repeat
from threading import Lock
from typing import Any, NamedTuple, TypeVar

import flask
from werkzeug.datastructures import Accept
from werkzeug.http import parse_accept_header, parse_date, parse_etags
from werkzeug.wrappers import Response as AnyResponse
from zlib_ng import zlib_ng

from schedule.cached import cached_property
from web.serving.event_cache import EventCache

Header = tuple[str, str]
Address = tuple[str, str]
"""A path and a query string."""
R = TypeVar("R", bound=AnyResponse)

LONGEST_FRESH = 900
"""How many seconds a response may be used without asking again."""
SLICE = 1 << 13
"""How many bytes the server gets at a time, at least, so that a stalled reader takes no more
memory.
"""
WHOLE = 1 << 20
"""A body of at most this many bytes is sent at once: the server copies it and is done.

The server takes a larger one in slices, as fast as they are read.
"""
JOINED = 1 << 18
"""A body of at most this many bytes is cached in one part."""
WORTH_COMPRESSING = 512
"""Fewer bytes aren't sent as gzip."""

_HEAD_WEIGHT = 4096
_PART_WEIGHT = 8
"""How many bytes the list takes for each part: a pointer."""
_LONGEST_COMMON = 200
"""The meaning of an Accept-Encoding of at most this many characters is cached."""
_ROUNDING = 0.001
_GZIP = 16 + zlib_ng.MAX_WBITS
# A client that gets a 304 already has these headers (RFC 9111, section 3.2).
_OF_THE_BODY = frozenset(
    {
        "Content-Type",
        "Content-Disposition",
        "Last-Modified",
        "Content-Security-Policy",
        "X-Content-Type-Options",
        "Referrer-Policy",
        "Cross-Origin-Opener-Policy",
    }
)


class Response(flask.Response):
    """A response that may be cached, here and elsewhere.

    until: the moment until which it is valid, in seconds since the epoch; None as long as its
        edition is served
    entries: the cache from which parts of the content are
    is_kept: whether this server caches it
    """

    is_kept = True

    def __init__(
        self,
        content: str | bytes | Iterable[bytes],
        content_type: str | None = None,
        until: float | None = None,
        entries: EventCache[bytes] | None = None,
    ) -> None:
        super().__init__(content, content_type=content_type)
        self.until = until
        self.entries = entries


def open_to_all(response: R) -> R:
    """Allow scripts on any site to read a response for programs (CORS)."""
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


class Answer(NamedTuple):
    """What is sent. A content that is a list is sent at once, any other in slices."""

    status: str
    headers: list[Header]
    content: Iterable[bytes]


class Heads(NamedTuple):
    """What all responses in one encoding have in common, as long as they have the same max-age.

    fresh: the max-age, in seconds
    whole: the headers of a 200, except `Content-Length`
    unchanged: the 304
    """

    fresh: int
    tag: str
    whole: list[Header]
    unchanged: Answer


class CachedResponse:
    """The bytes and headers of a response. A large one stays in its parts: most are entries of
    events, which the edition keeps anyway.

    The ETag is a hash of the content. It differs between encodings, as a strong one must (RFC 9110,
    section 8.8.3.3).

    dated: whether a date alone tells that the client has it
    weight: about how many bytes it takes in the cache, with its headers
    """

    def __init__(self, response: Response, *, dated: bool = True) -> None:
        parts = [*response.iter_encoded()]
        self.until = response.until
        self.size = sum(map(len, parts))
        self._parts = parts if self.size > JOINED else [b"".join(parts)]
        self._hash = content_hash(parts)
        self.weight = _HEAD_WEIGHT + self._weight(response.entries)
        self._headers = [each for each in response.headers if each[0] != "Content-Length"]
        self._modified = response.last_modified if dated else None
        self._heads: dict[bool, Heads] = {}

    @cached_property
    def gzip(self) -> bytes:
        return compressed(self._parts)

    def _weight(self, entries: EventCache[bytes] | None) -> int:
        if self.size <= JOINED:
            return 2 * self.size
        own = entries.others(self._parts) if entries else self._parts
        return len(self.gzip) + _PART_WEIGHT * len(self._parts) + sum(map(len, own))

    def answer(self, environ: Mapping[str, Any], now: float) -> Answer:
        """The response to a GET or HEAD request with these headers at a moment, in seconds since
        the epoch.
        """
        packed = self.size >= WORTH_COMPRESSING and _takes_gzip(
            environ.get("HTTP_ACCEPT_ENCODING", "")
        )
        fresh = LONGEST_FRESH
        if self.until is not None and self.until - now < LONGEST_FRESH:
            fresh = max(0, int(self.until - now + _ROUNDING))
        heads = self._heads.get(packed)
        if heads is None or heads.fresh != fresh:
            heads = self._made_heads(packed, fresh)
        if environ.get("HTTP_IF_NONE_MATCH") == heads.tag or self._is_current(environ, heads.tag):
            return heads.unchanged
        parts, size = ([self.gzip], len(self.gzip)) if packed else (self._parts, self.size)
        headers = [*heads.whole, ("Content-Length", str(size))]
        if environ["REQUEST_METHOD"] == "HEAD":
            return Answer("200 OK", headers, [])
        return Answer("200 OK", headers, parts if size <= WHOLE else iter(parts))

    def _made_heads(self, packed: bool, fresh: int) -> Heads:  # noqa: FBT001 - a key
        """Make them, and keep them for all requests until the max-age changes."""
        tag = f'"{self._hash}-gzip"' if packed else f'"{self._hash}"'
        how = [
            ("ETag", tag),
            ("Vary", "Accept-Encoding"),
            ("Cache-Control", f"max-age={fresh}"),
        ]
        coded = [("Content-Encoding", "gzip")] if packed else []
        lasting = [each for each in self._headers if each[0] not in _OF_THE_BODY]
        unchanged = Answer("304 Not Modified", [*lasting, *how], [])
        heads = Heads(fresh, tag, [*self._headers, *how, *coded], unchanged)
        self._heads[packed] = heads
        return heads

    def _is_current(self, environ: Mapping[str, Any], tag: str) -> bool:
        """Whether the client already has it (RFC 9110, section 13.2.2).

        A tag has priority over a date, and a malformed date is ignored. A date must be equal to the
        one that is served: if a record is withdrawn, the date of the data goes back.
        """
        known = environ.get("HTTP_IF_NONE_MATCH")
        if known is not None:
            return parse_etags(known).contains_weak(tag[1:-1])
        since = parse_date(environ.get("HTTP_IF_MODIFIED_SINCE"))
        return since is not None and self._modified == since


class ResponseCache:
    """An LRU cache of responses by address, bounded by bytes. None may take more than a quarter."""

    def __init__(self, bound: int) -> None:
        self._bound = bound
        self._weight = 0
        self._found: OrderedDict[Address, CachedResponse] = OrderedDict()
        self._lock = Lock()

    @property
    def weight(self) -> int:
        return self._weight

    def get(self, address: Address, now: float) -> CachedResponse | None:
        """The response, if it is still valid at a moment, in seconds since the epoch."""
        found = self._found.get(address)
        if found is None or (found.until is not None and now >= found.until):
            return None
        try:  # noqa: SIM105 - faster than `suppress`
            self._found.move_to_end(address)
        except KeyError:  # Another thread has just removed it.
            pass
        return found

    def put(self, address: Address, response: CachedResponse) -> None:
        if _weight_at(address, response) > self._bound // 4:
            return
        with self._lock:
            if address in self._found:
                self._weight -= _weight_at(address, self._found.pop(address))
            self._found[address] = response
            self._weight += _weight_at(address, response)
            while self._weight > self._bound:
                self._weight -= _weight_at(*self._found.popitem(last=False))


def _weight_at(address: Address, response: CachedResponse) -> int:
    """About how many bytes a response and its address take in the cache."""
    return response.weight + sum(map(len, address))


def compressed(parts: Iterable[bytes]) -> bytes:
    """The parts as one gzip member (RFC 1952). The bytes are the same for the same content: zlib-ng
    writes others if it gets the content in other pieces.
    """
    packer = zlib_ng.compressobj(wbits=_GZIP)
    slices = sliced(parts, repeat(SLICE))
    return b"".join([*map(packer.compress, slices), packer.flush()])


def sliced(parts: Iterable[bytes], sizes: Iterator[int]) -> Iterator[bytes]:
    """The content of the parts in slices of so many bytes; the last one is shorter."""
    waiting: list[bytes] = []
    missing = next(sizes)
    for part in parts:
        start = 0
        while len(part) - start >= missing:
            end = start + missing
            yield b"".join([*waiting, part[start:end]])
            waiting, start, missing = [], end, next(sizes)
        waiting.append(part[start:])
        missing -= len(part) - start
    yield b"".join(waiting)


def content_hash(parts: Iterable[bytes]) -> str:
    found = sha256()
    for part in parts:
        found.update(part)
    return found.hexdigest()[:32]


def _takes_gzip(accepted: str) -> bool:
    if len(accepted) > _LONGEST_COMMON:
        return _is_asked_for(accepted)
    return _is_commonly_asked_for(accepted)


def _is_asked_for(accepted: str) -> bool:
    return parse_accept_header(accepted, Accept).quality("gzip") > 0


_is_commonly_asked_for = lru_cache(maxsize=256)(_is_asked_for)
