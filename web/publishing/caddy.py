"""The configuration of Caddy for a published folder, made from the manifest.

Caddy makes its own ETags. Types and headers follow from the ending of an address. Addresses with
other headers than most with their ending are listed.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import unquote

from web.publishing.manifest import Head, Headers, Manifest, file_name

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
    rules = [*_headers(manifest), *_moved(manifest), *_refused(manifest)]
    text = _FORM.format(
        site=manifest.public_url,
        root=json.dumps(str(site)),
        rules="\n".join(f"        {each}" for each in rules),
        errors="\n".join(f"        {each}" for each in _errors(manifest)),
    )
    return text.encode()


def _headers(manifest: Manifest) -> Iterator[str]:
    """The headers of each ending, and of the addresses that differ."""
    others: dict[Headers, list[str]] = {}
    for number, (suffix, found) in enumerate(sorted(manifest.endings.items())):
        sets: dict[Headers, list[str]] = {}
        for head, links in found.items():
            sets.setdefault(head.all_headers, []).extend(links)
        where = f"path *{suffix}" if suffix else r"not path_regexp \.[^/]+$"
        usual = max(sets, key=lambda each: len(sets[each]))
        yield from _set(f"usual{number}", where, usual)
        for headers in sets.keys() - {usual}:
            others.setdefault(headers, []).extend(sets[headers])
    for number, (headers, links) in enumerate(sorted(others.items())):
        yield from _set(f"other{number}", f"path {_paths(links)}", headers)


def _set(name: str, where: str, headers: Headers) -> Iterator[str]:
    yield f"@{name} {where}"
    for header, value in headers:
        yield f"header @{name} {header} {json.dumps(value)}"


def _moved(manifest: Manifest) -> Iterator[str]:
    for link, head in manifest.answered(HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.FOUND).items():
        yield f"redir {unquote(link)} {head.location} {head.status}"


def _refused(manifest: Manifest) -> Iterator[str]:
    for status in (HTTPStatus.NOT_FOUND, HTTPStatus.GONE):
        if links := manifest.answered(status):
            yield f"@refused{status} path {_paths(links)}"
            yield f"error @refused{status} {status}"


def _errors(manifest: Manifest) -> Iterator[str]:
    """The files for what is gone and for what doesn't exist: by language, as a text or a page."""
    found = manifest.answered(HTTPStatus.NOT_FOUND, HTTPStatus.GONE)
    for number, (where, link) in enumerate(_error_files(found)):
        head = found[link]
        yield f"@error{number} {where}"
        yield f"handle @error{number} {{"
        yield f"    rewrite * /{file_name(unquote(link), is_page=head.is_page)}"
        yield from (f"    header {name} {json.dumps(value)}" for name, value in head.all_headers)
        yield "    file_server"
        yield "}"


def _error_files(found: Mapping[str, Head]) -> Iterator[tuple[str, str]]:
    for link, head in found.items():
        if head.status == HTTPStatus.GONE:
            yield f"path {unquote(link)}", link
    for name, pattern in (("/404.txt", r"/(.*/)?[^/]*\.[^/]*$"), ("/404", "(/|$)")):
        for link in _longest_first(each for each in found if each.endswith(name)):
            yield f"path_regexp ^{link.removesuffix(name)}{pattern}", link


def _paths(links: Iterable[str]) -> str:
    return " ".join(map(unquote, sorted(links)))


def _longest_first(links: Iterable[str]) -> list[str]:
    return sorted(links, key=lambda each: -len(each))
