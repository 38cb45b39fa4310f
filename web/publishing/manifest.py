"""The manifest: what is published at each address, and what it was made from."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from operator import itemgetter
from posixpath import splitext
from typing import Self

VERSION = 1
Headers = tuple[tuple[str, str], ...]
_PAGE = "text/html"
_PLAIN = "status", "type", "caching", "location", "packed"
_row_of = itemgetter(*_PLAIN, "headers")


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Everything about an address but its bytes. Many addresses share it.

    status: 200, 301 or 302, 404 or 410
    type: the media type with its parameters
    caching: Cache-Control
    headers: the other headers
    location: where a redirect leads
    packed: whether there is also gzip
    """

    status: int
    type: str
    caching: str
    headers: Headers = field(default=(), hash=False)
    location: str = ""
    packed: bool = False

    @property
    def is_page(self) -> bool:
        return self.type.startswith(_PAGE)

    @property
    def all_headers(self) -> Headers:
        """All headers but those that a server adds by itself, in the order of their names."""
        own = {"Content-Type": self.type, "Cache-Control": self.caching}
        return tuple(sorted({**own, **dict(self.headers)}.items()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What is published at an address.

    head: everything about it but its bytes
    hash: the hash of the bytes, which is the ETag
    inputs: the digest of what it was made from
    """

    head: Head
    hash: str
    inputs: str

    @property
    def served(self) -> tuple[Head, str]:
        """Everything that a reader can notice."""
        return self.head, self.hash


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """The entries by their addresses.

    public_url: where readers find them
    moment: the present moment that was given
    data: the digest of the data
    """

    public_url: str = ""
    moment: str = ""
    data: str = ""
    entries: Mapping[str, Entry] = field(default_factory=dict)

    @classmethod
    def read(cls, content: bytes | None) -> Self:
        """Read a manifest. Without one, or with one of another version, it is empty."""
        found = json.loads(content) if content else {}
        if found.get("version") != VERSION:
            return cls()
        heads: dict[object, Head] = {}
        entries = {}
        for address, each in found["addresses"].items():
            row = _row_of(each)
            if row not in heads:
                headers = tuple(found["headers"][each["headers"]].items())
                heads[row] = Head(**{name: each[name] for name in _PLAIN}, headers=headers)
            entries[address] = Entry(head=heads[row], hash=each["hash"], inputs=each["inputs"])
        return cls(
            public_url=found["public_url"],
            moment=found["moment"],
            data=found["data"],
            entries=entries,
        )

    def write(self) -> bytes:
        """The manifest as JSON. There are few sets of headers, so they are in a list of
        their own.
        """
        entries = sorted(self.entries.items())
        heads = dict.fromkeys(each.head for _, each in entries)
        headers = [*dict.fromkeys(each.headers for each in heads)]
        rows = {
            each: {name: getattr(each, name) for name in _PLAIN}
            | {"headers": headers.index(each.headers)}
            for each in heads
        }
        content = {
            "version": VERSION,
            "public_url": self.public_url,
            "moment": self.moment,
            "data": self.data,
            "headers": [*map(dict, headers)],
            "addresses": {
                address: {**rows[each.head], "hash": each.hash, "inputs": each.inputs}
                for address, each in entries
            },
        }
        return json.dumps(content, ensure_ascii=False).encode()


def ending(address: str, head: Head) -> str:
    """What the type of an address follows from: `.ics`. Empty for a page."""
    return "" if head.is_page else splitext(address)[1]


def file_name(address: str, *, is_page: bool) -> str:
    """The path of the file for an address.

    A page has its own ending, because `/places` and `/places/harbin` can't be a file and a folder
    with one name.
    """
    if not is_page:
        return address[1:]
    return f"{address[1:]}index.html" if address.endswith("/") else f"{address[1:]}.html"
