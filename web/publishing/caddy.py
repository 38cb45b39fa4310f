"""The configuration of Caddy for a published folder, made from the manifest.

Caddy makes its own ETags. Types and headers follow from the ending of an address. Addresses with
other headers than most with their ending are listed.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import unquote

from web.publishing.manifest import Entry, Headers, Manifest, ending, file_name

if TYPE_CHECKING:
    from pathlib import Path

_FORM = """\
# Made by `dateline publish`: changes here are lost. Import it in Caddy's own file, and let Caddy
# read it again after each run: caddy reload
{site} {{
    root * {root}
    route {{
        header -Last-Modified
        header -Server
        header Vary Accept-Encoding
        @file path *.html *.gz
        error @file 404
        @slash path_regexp slash ^(/.+)/$
        rewrite @slash {{re.slash.1}}
{rules}
        try_files {{path}} {{path}}.html {{path}}/index.html
        file_server {{
            precompressed gzip
        }}
    }}
    handle_errors {{
        header -Etag
        header -Last-Modified
        header -Server
{errors}
    }}
}}
"""


def configuration(manifest: Manifest, site: "Path") -> bytes:
    """The text of the configuration. `site` is the folder with the files."""
    entries = {unquote(link): each for link, each in sorted(manifest.entries.items())}
    rules = [*_headers(entries), *_moved(entries), *_refused(entries)]
    text = _FORM.format(
        site=manifest.public_url,
        root=json.dumps(str(site)),
        rules="\n".join(f"        {each}" for each in rules),
        errors="\n".join(f"        {each}" for each in _errors(entries)),
    )
    return text.encode()


def _headers(entries: Mapping[str, Entry]) -> Iterator[str]:
    """The headers of each ending, and of the addresses that differ."""
    headers_of = {each: each.all_headers for each in {entry.head for entry in entries.values()}}
    found: dict[str, dict[Headers, list[str]]] = {}
    for link, entry in entries.items():
        if entry.head.status == HTTPStatus.OK:
            sets = found.setdefault(ending(link, entry.head), {})
            sets.setdefault(headers_of[entry.head], []).append(link)
    others: dict[Headers, list[str]] = {}
    for number, (suffix, sets) in enumerate(sorted(found.items())):
        where = f"path *{suffix}" if suffix else r"not path_regexp \.[^/]+$"
        usual = max(sets, key=lambda each: len(sets[each]))
        yield from _set(f"usual{number}", where, usual)
        for headers in sets.keys() - {usual}:
            others.setdefault(headers, []).extend(sets[headers])
    for number, (headers, links) in enumerate(sorted(others.items())):
        yield from _set(f"other{number}", f"path {' '.join(links)}", headers)


def _set(name: str, where: str, headers: Headers) -> Iterator[str]:
    yield f"@{name} {where}"
    for header, value in headers:
        yield f"header @{name} {header} {json.dumps(value)}"


def _moved(entries: Mapping[str, Entry]) -> Iterator[str]:
    for link, entry in entries.items():
        if entry.head.location:
            yield f"redir {link} {entry.head.location} {entry.head.status}"


def _refused(entries: Mapping[str, Entry]) -> Iterator[str]:
    for status in (HTTPStatus.NOT_FOUND, HTTPStatus.GONE):
        links = [link for link, each in entries.items() if each.head.status == status]
        if links:
            yield f"@refused{status} path {' '.join(links)}"
            yield f"error @refused{status} {status}"


def _errors(entries: Mapping[str, Entry]) -> Iterator[str]:
    """The files for what is gone and for what doesn't exist: by language, as a text or a page."""
    for number, (where, link) in enumerate(_error_files(entries)):
        head = entries[link].head
        yield f"@error{number} {where}"
        yield f"handle @error{number} {{"
        yield f"    rewrite * /{file_name(link, is_page=head.is_page)}"
        yield from (f"    header {name} {json.dumps(value)}" for name, value in head.all_headers)
        yield "    file_server"
        yield "}"


def _error_files(entries: Mapping[str, Entry]) -> Iterator[tuple[str, str]]:
    for link, entry in entries.items():
        if entry.head.status == HTTPStatus.GONE:
            yield f"path {link}", link
    for name, pattern in (("/404.txt", r"/(.*/)?[^/]*\.[^/]*$"), ("/404", "(/|$)")):
        for link in _longest_first(each for each in entries if each.endswith(name)):
            yield f"path_regexp ^{link.removesuffix(name)}{pattern}", link


def _longest_first(links: Iterable[str]) -> list[str]:
    return sorted(links, key=lambda each: -len(each))
