"""The manifest: what is published at each address, and what it was made from.

Addresses that are made from the same data are a group. A group is a line of the file, which is only
read if the group has changed.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from http import HTTPStatus
from operator import itemgetter
from typing import Any, NamedTuple, Self

from schedule.cached import cached_property
from schedule.known.sequences import grouped

VERSION = 2
Headers = tuple[tuple[str, str], ...]
_PAGE = "text/html"
_PLAIN = "status", "type", "caching", "location", "packed"
_TOLD = "public_url", "moment", "data"
_LENGTH = 12
"""How many digits the name of a head has."""


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

    @property
    def plain(self) -> Mapping[str, object]:
        """The head as it is written in JSON."""
        return {name: getattr(self, name) for name in _PLAIN} | {"headers": dict(self.headers)}

    @classmethod
    def of(cls, plain: Mapping[str, Any]) -> Self:
        """The head that was written."""
        headers = tuple(plain["headers"].items())
        return cls(**{name: plain[name] for name in _PLAIN}, headers=headers)


class Entry(NamedTuple):
    """What is published at an address: all that a reader can notice.

    head: everything about it but its bytes
    hash: the hash of the bytes, which is the ETag
    """

    head: Head
    hash: str


class Group(NamedTuple):
    """The addresses that are made from the same data.

    inputs: the digest of the data
    rows: the addresses with their hashes, by the names of their heads, as JSON
    """

    inputs: str
    rows: str

    @classmethod
    def of(cls, inputs: str, entries: Mapping[str, Entry]) -> Self:
        rows: dict[str, dict[str, str]] = {}
        for link, entry in sorted(entries.items()):
            rows.setdefault(head_name(entry.head), {})[link] = entry.hash
        return cls(inputs, json.dumps(rows, ensure_ascii=False, sort_keys=True))


@dataclass(frozen=True, kw_only=True)
class Manifest:
    """What is published.

    public_url: where readers find it
    moment: the present moment that was given
    data: the digest of the data
    heads: the heads by their names
    groups: the groups by their names
    """

    public_url: str = ""
    moment: str = ""
    data: str = ""
    heads: dict[str, Head] = field(default_factory=dict)
    groups: Mapping[str, Group] = field(default_factory=dict)

    @classmethod
    def read(cls, content: bytes | None) -> Self:
        """Read a manifest. Without one, or with one of a later version, it is empty."""
        first, *lines = content.decode().split("\n") if content else ["{}"]
        found = json.loads(first)
        if found.get("version") == 1:
            heads, groups = _of_version_1(found)
        elif found.get("version") == VERSION:
            heads = {name: Head.of(each) for name, each in found["heads"].items()}
            groups = {name: Group(*each) for name, *each in (line.split("\t") for line in lines)}
        else:
            return cls()
        plain = {name: found[name] for name in _TOLD}
        return cls(**plain, heads=heads, groups=groups)

    def write(self) -> bytes:
        """The manifest: a line of JSON with the heads that are used, and a line for each group."""
        heads = {name: self.heads[name].plain for name in sorted(self._rows)}
        told = {name: getattr(self, name) for name in _TOLD}
        lines = [json.dumps({"version": VERSION, **told, "heads": heads}, ensure_ascii=False)]
        lines += ("\t".join((name, *each)) for name, each in sorted(self.groups.items()))
        return "\n".join(lines).encode()

    def entries_of(self, groups: Iterable[str]) -> Mapping[str, Entry]:
        """The entries of some groups, by their addresses."""
        return {
            link: Entry(self.heads[name], its)
            for name, rows in self._rows_of(groups).items()
            for link, its in rows.items()
        }

    @property
    def entries(self) -> Mapping[str, Entry]:
        """All entries, in the order of their addresses."""
        return dict(sorted(self.entries_of(self.groups).items()))

    @property
    def hashes(self) -> Mapping[Head, Mapping[str, str]]:
        """The addresses with each head, with their hashes."""
        return {self.heads[name]: rows for name, rows in sorted(self._rows.items())}

    @cached_property
    def endings(self) -> Mapping[str, Mapping[Head, Sequence[str]]]:
        """The addresses that are answered with 200 by their endings and heads."""
        found: dict[str, dict[Head, Sequence[str]]] = {}
        for head, hashes in self.hashes.items():
            if head.status == HTTPStatus.OK:
                for ending, links in _by_ending(head, hashes).items():
                    found.setdefault(ending, {})[head] = links
        return found

    def answered(self, *statuses: int) -> Mapping[str, Head]:
        """The addresses that are answered with one of these, with their heads, in order."""
        chosen = ((each, links) for each, links in self.hashes.items() if each.status in statuses)
        return dict(
            sorted(((link, head) for head, links in chosen for link in links), key=itemgetter(0))
        )

    @cached_property
    def _rows(self) -> Mapping[str, Mapping[str, str]]:
        return self._rows_of(self.groups)

    def _rows_of(self, groups: Iterable[str]) -> Mapping[str, Mapping[str, str]]:
        """The hashes of the addresses in some groups, by the names of their heads."""
        rows = ",".join(self.groups[each].rows for each in sorted(groups) if each in self.groups)
        found: dict[str, dict[str, str]] = {}
        for each in json.loads(f"[{rows}]"):
            for name, hashes in each.items():
                found.setdefault(name, {}).update(hashes)
        return found


def _by_ending(head: Head, links: Iterable[str]) -> Mapping[str, Sequence[str]]:
    """Links by the endings of their last parts, with the dot. A page has none."""
    if head.is_page:
        return {"": tuple(links)}
    dots = ((link.rfind("."), link) for link in links)
    return grouped((link[at:] if at > link.rfind("/") else "", link) for at, link in dots)


@cache
def head_name(head: Head) -> str:
    """The name of a head: a digest of it."""
    return sha256(json.dumps(head.plain, sort_keys=True).encode()).hexdigest()[:_LENGTH]


def _of_version_1(found: Mapping[str, Any]) -> tuple[dict[str, Head], Mapping[str, Group]]:
    """The heads and one group with all addresses of a manifest of version 1."""
    entries = {}
    for link, each in found["addresses"].items():
        headers = found["headers"][each["headers"]]
        entries[link] = Entry(Head.of({**each, "headers": headers}), each["hash"])
    heads = {head_name(each.head): each.head for each in entries.values()}
    return heads, {"": Group.of("", entries)}


def file_name(address: str, *, is_page: bool) -> str:
    """The path of the file for an address.

    A page has its own ending, because `/places` and `/places/harbin` can't be a file and a folder
    with one name.
    """
    if not is_page:
        return address[1:]
    return f"{address[1:]}index.html" if address.endswith("/") else f"{address[1:]}.html"
