"""The manifest: what is published at each address, and what it was made from."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from functools import lru_cache
from posixpath import splitext
from typing import Self

VERSION = 1
Headers = tuple[tuple[str, str], ...]
_PAGE = "text/html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What is published at an address.

    status: 200, 301 or 302, 404 or 410
    hash: the hash of the bytes, which is the ETag
    type: the media type with its parameters
    caching: Cache-Control
    headers: the other headers
    location: where a redirect leads
    packed: whether there is also gzip
    inputs: the digest of what it was made from
    """

    status: int
    hash: str
    type: str
    caching: str
    headers: Mapping[str, str] = field(default_factory=dict)
    location: str = ""
    packed: bool = False
    inputs: str

    @property
    def is_page(self) -> bool:
        return self.type.startswith(_PAGE)

    @property
    def all_headers(self) -> Headers:
        """All headers but those that a server adds by itself, in the order of their names."""
        return _in_order(self.type, self.caching, tuple(self.headers.items()))

    @property
    def served(self) -> Self:
        """Everything that a reader can notice."""
        return replace(self, inputs="")


@lru_cache(maxsize=256)
def _in_order(mime: str, caching: str, others: Headers) -> Headers:
    """Many entries share their headers."""
    return tuple(sorted({"Content-Type": mime, "Cache-Control": caching, **dict(others)}.items()))


_FIELDS = tuple(each.name for each in fields(Entry))


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
        headers = found["headers"]
        return cls(
            public_url=found["public_url"],
            moment=found["moment"],
            data=found["data"],
            entries={
                address: Entry(**(each | {"headers": headers[each["headers"]]}))
                for address, each in found["addresses"].items()
            },
        )

    def write(self) -> bytes:
        """The manifest as JSON. There are few sets of headers, so they are in a list of
        their own.
        """
        headers: list[Mapping[str, str]] = []
        numbers: dict[tuple[tuple[str, str], ...], int] = {}
        found = {}
        for address, each in sorted(self.entries.items()):
            number = numbers.setdefault(tuple(each.headers.items()), len(headers))
            if number == len(headers):
                headers.append(each.headers)
            row = {name: getattr(each, name) for name in _FIELDS}
            found[address] = {**row, "headers": number}
        content = {
            "version": VERSION,
            "public_url": self.public_url,
            "moment": self.moment,
            "data": self.data,
            "headers": headers,
            "addresses": found,
        }
        return json.dumps(content, ensure_ascii=False).encode()


def ending(address: str, entry: Entry) -> str:
    """What the type of an address follows from: `.ics`. Empty for a page."""
    return "" if entry.is_page else splitext(address)[1]


def file_name(address: str, *, is_page: bool) -> str:
    """The path of the file for an address.

    A page has its own ending, because `/places` and `/places/harbin` can't be a file and a folder
    with one name.
    """
    if not is_page:
        return address[1:]
    return f"{address[1:]}index.html" if address.endswith("/") else f"{address[1:]}.html"
