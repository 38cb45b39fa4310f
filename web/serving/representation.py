"""Representations: what stands at an address, ready to be sent again and again.

RFC 9110 and 9111 as calendar apps use them. An app polls for years, so most answers should be a 304
without a body; some apps can't read gzip, so it's only for those that ask for it.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from threading import Lock
from typing import Any, NamedTuple

from werkzeug.datastructures import Accept
from werkzeug.http import parse_accept_header, parse_date, parse_etags

from web.serving.body import Body, sliced

Header = tuple[str, str]
Address = tuple[str, str]
"""Path and query string, as they were asked for."""

LONGEST_FRESH = 900
"""Seconds for which an answer may be used without asking again."""

_OWN_WEIGHT = 4096
_WORTH_COMPRESSING = 512
_LONGEST_COMMON = 200
"""Characters of an Accept-Encoding that it's worth remembering what it means."""
_ROUNDING = 0.001
_SENT_WHOLE = 1 << 20
"""Bytes up to which a body is handed over at once. The server copies it and is done; a larger one
it takes in slices, as fast as they are read, so that those who don't read it cost no memory.
"""
# Who is told that nothing changed has these with the body (RFC 9111, section 3.2).
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


class Answer(NamedTuple):
    status: str
    headers: list[Header]
    content: Iterable[bytes]


class Heads(NamedTuple):
    """What is the same in every answer in one encoding, but for the body and what is said of it."""

    tag: str
    how: list[Header]
    unchanged: list[Header]


class Representation:
    """A body with its headers. `until` is the moment, in seconds of the epoch, from which it is
    something else (None: it stays as long as its edition).

    The ETag is a hash of the content and differs between encodings, as a strong one must
    (RFC 9110, section 8.8.3.3).
    """

    def __init__(self, body: Body, headers: Iterable[Header], until: float | None) -> None:
        self.body = body
        self.until = until
        self.headers = [*headers]
        modified = next((value for name, value in self.headers if name == "Last-Modified"), None)
        self._modified = parse_date(modified)
        self._lasting = [header for header in self.headers if header[0] not in _OF_THE_BODY]
        self._compresses = body.size >= _WORTH_COMPRESSING
        self._kept_heads: dict[bool, Heads] = {}

    def ready(self) -> None:
        """Compress the body now rather than for the first who asks."""
        if self._compresses:
            self.body.gzip_size  # noqa: B018

    @property
    def weight(self) -> int:
        """About how many bytes keeping it takes, its headers and address included."""
        return _OWN_WEIGHT + self.body.weight

    def answer(self, environ: Mapping[str, Any], now: Callable[[], float]) -> Answer:
        """What to answer to a GET or HEAD with these headers."""
        packed = self._compresses and _takes_gzip(environ.get("HTTP_ACCEPT_ENCODING", ""))
        tag, how, unchanged = self._kept_heads.get(packed) or self._heads(packed, now)
        if self._is_current(environ, tag):
            return Answer("304 Not Modified", unchanged, [])
        size = self.body.gzip_size if packed else self.body.size
        coded = [("Content-Encoding", "gzip")] if packed else []
        content: Iterable[bytes] = []
        if environ["REQUEST_METHOD"] != "HEAD":
            content = self._content(packed, size)
        headers = [*self.headers, *how, *coded, ("Content-Length", str(size))]
        return Answer("200 OK", headers, content)

    def _content(self, packed: bool, size: int) -> Iterable[bytes]:  # noqa: FBT001 - as below
        if size > _SENT_WHOLE:
            return sliced(self.body.gzip() if packed else self.body.plain())
        return [b"".join(self.body.gzip()) if packed else self.body.whole()]

    def _heads(self, packed: bool, now: Callable[[], float]) -> Heads:  # noqa: FBT001 - a key
        """Where they don't depend on the moment, they are made once: most answers are a 304."""
        tag = f'"{self.body.tag}-gzip"' if packed else f'"{self.body.tag}"'
        fresh = LONGEST_FRESH
        if self.until is not None:
            fresh = max(0, min(fresh, int(self.until - now() + _ROUNDING)))
        how = [
            ("ETag", tag),
            ("Cache-Control", f"max-age={fresh}"),
            ("Vary", "Accept-Encoding"),
        ]
        heads = Heads(tag, how, [*self._lasting, *how])
        if self.until is None:
            self._kept_heads[packed] = heads
        return heads

    def _is_current(self, environ: Mapping[str, Any], tag: str) -> bool:
        """Whether the client has it already (RFC 9110, section 13.2.2): a tag counts before a
        date, and a malformed date not at all. A date is taken for a tag: what is filed may be
        taken back, and then the data's date goes back with it.
        """
        known = environ.get("HTTP_IF_NONE_MATCH")
        if known is not None:
            return known == tag or parse_etags(known).contains_weak(tag[1:-1])
        since = parse_date(environ.get("HTTP_IF_MODIFIED_SINCE"))
        return since is not None and self._modified == since


class Kept:
    """Representations by address, up to a bound of bytes: the one unused for longest gives way.
    None takes more than a quarter of it.
    """

    def __init__(self, bound: int) -> None:
        self._bound = bound
        self._weight = 0
        self._found: OrderedDict[Address, Representation] = OrderedDict()
        self._lock = Lock()

    @property
    def weight(self) -> int:
        return self._weight

    def get(self, address: Address, now: Callable[[], float]) -> Representation | None:
        found = self._found.get(address)
        if found is None or (found.until is not None and now() >= found.until):
            return None
        with self._lock:
            if address in self._found:
                self._found.move_to_end(address)
        return found

    def __getitem__(self, address: Address) -> Representation:
        return self._found[address]

    def put(self, address: Address, representation: Representation) -> None:
        if representation.weight > self._bound // 4:
            return
        with self._lock:
            replaced = self._found.pop(address, None)
            self._found[address] = representation
            self._weight += representation.weight - (replaced.weight if replaced else 0)
            while self._weight > self._bound:
                _, oldest = self._found.popitem(last=False)
                self._weight -= oldest.weight


def _takes_gzip(accepted: str) -> bool:
    if len(accepted) > _LONGEST_COMMON:
        return _is_asked_for(accepted)
    return _is_commonly_asked_for(accepted)


def _is_asked_for(accepted: str) -> bool:
    return parse_accept_header(accepted, Accept).quality("gzip") > 0


_is_commonly_asked_for = lru_cache(maxsize=256)(_is_asked_for)
