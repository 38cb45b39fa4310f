"""The configuration of nginx for a published folder, made from the manifest.

It belongs in nginx's `http` block. It has a row for each address: the number of its class, whether
there is gzip, and its ETag. Addresses of one class have the same status, type and headers. An
address without a row is still served from its file, so that files are found that were published
after nginx read this configuration.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from http import HTTPStatus
from pathlib import Path
from urllib.parse import unquote, urlsplit

from web.publishing.manifest import Head, Headers, Manifest, file_name

_ROOM = 4
"""How many slots nginx's hash table has for each address."""
_LEAST_SLOTS = 2048
_CHARACTERS = str.maketrans({"\\": "\\\\", '"': '\\"', "$": "${dateline_dollar}"})
_SPECIAL = re.compile(r'[\\"$]')
# Headers about the body: a response without a body doesn't have them.
_OF_THE_BODY = frozenset(
    {
        "Content-Type",
        "Content-Disposition",
        "Content-Security-Policy",
        "X-Content-Type-Options",
        "Referrer-Policy",
        "Cross-Origin-Opener-Policy",
    }
)
_START = """\
# Made by `dateline publish`: changes here are lost. Include it in nginx's http block, and let nginx
# read it again after each run: nginx -s reload
map_hash_max_size {slots};
map_hash_bucket_size 512;
geo $dateline_dollar {{ default "$"; }}

# An address with and without a slash at its end is the same.
map $uri $dateline_path {{
    "~^(?<dateline_without>/.+)/$" $dateline_without;
    default $uri;
}}
"""
_MAPS = r"""
map $dateline_entry $dateline_class {
    "~^(?<dateline_number>\d+) " $dateline_number;
    default $dateline_likely_class;
}
map $dateline_entry $dateline_hash {
    "~ (?<dateline_found>[0-9a-f]+)$" $dateline_found;
    default "";
}
# Which bytes gzip_static will send, and their tag.
map "$dateline_entry,$http_accept_encoding" $dateline_coding {
    "~*^\d+ gzip [^,]*,(.*[ ,])?gzip *(,|$|; *q=(1|0\.0*[1-9]))" "-gzip";
    default "";
}
map "$http_if_none_match|$dateline_hash$dateline_coding" $dateline_is_current {
    "~^(?:.*[,/ ])?\"?([0-9a-f]+(?:-gzip)?)\"? *(?:,.*)?\|\1$" 1;
    "~^\*\|." 1;
    default 0;
}
map "$status $sent_http_content_encoding" $dateline_sent_coding {
    "304 " $dateline_coding;
    "200 gzip" "-gzip";
    default "";
}
map "$status $dateline_hash" $dateline_tag {
    "~^(200|304) ." "\"$dateline_hash$dateline_sent_coding\"";
    default "";
}
map $status $dateline_answered_class {
    404 $dateline_missing_class;
    default $dateline_class;
}
map $status $dateline_vary {
    "~^(200|304)$" Accept-Encoding;
    default "";
}
"""
_SERVER = """
server {{
    listen {port};
    server_name {host};
    root "{site}";

    types {{ }}
    default_type "";
    etag off;
    if_modified_since off;
    gzip off;
    gzip_static on;
    gzip_http_version 1.0;
    gzip_proxied any;
    merge_slashes off;
    server_tokens off;
    absolute_redirect off;

    add_header Last-Modified "" always;
    add_header ETag $dateline_tag always;
    add_header Vary $dateline_vary always;
{headers}
    if ($dateline_is_current) {{ return 304; }}
    if ($dateline_status = 301) {{ return 301 $dateline_location; }}
    if ($dateline_status = 302) {{ return 302 $dateline_location; }}
    if ($dateline_status = 404) {{ return 404; }}
    if ($dateline_status = 410) {{ return 410; }}
    error_page 301 302 410 @stored;
    error_page 404 @missing;

    location / {{ try_files $dateline_path$dateline_ending $dateline_path/index.html =404; }}
    location ~ "\\.(html|gz)$" {{ return 404; }}
    location @stored {{ try_files $dateline_path$dateline_ending =404; }}
    location @missing {{ try_files $dateline_missing =404; }}
}}
"""
Class = tuple[int, str, str, Headers]


def configuration(manifest: Manifest, site: Path) -> bytes:
    """The text of the configuration. `site` is the folder with the files."""
    hashes = manifest.hashes
    classes = {each: at for at, each in enumerate(dict.fromkeys(map(_class, hashes)))}
    rows, moved = [], []
    for head, its in hashes.items():
        value = f"{classes[_class(head)]} {'gzip' if head.packed else 'plain'}"
        has_tag = head.status == HTTPStatus.OK
        rows += [(_path(link), f"{value} {tag if has_tag else ''}") for link, tag in its.items()]
        moved += [(_path(link), head.location) for link in its if head.location]
    slots = max(_LEAST_SLOTS, _ROOM * len(rows))
    parts = [
        _START.format(slots=slots),
        _map("$dateline_path", "entry", sorted(rows)),
        _map("$dateline_path", "location", sorted(moved)),
        _map("$dateline_path", "likely_class", _likely(manifest, classes)),
        *_missing_maps(manifest, classes),
        _MAPS,
        *_class_maps(classes),
        _server(manifest, site, _headers(classes)),
    ]
    return "".join(parts).encode()


def _class(head: Head) -> Class:
    return head.status, ".html" if head.is_page else "", head.type, head.all_headers


def _path(link: str) -> str:
    """The path of a link as nginx compares it."""
    path = unquote(link) if "%" in link else link
    return path.rstrip("/") or "/"


def _likely(manifest: Manifest, classes: Mapping[Class, int]) -> Iterator[tuple[str, str]]:
    """The class of most addresses with the same ending, for an address without a row."""
    for suffix, links in sorted(manifest.endings.items()):
        head = max(links, key=lambda each: len(links[each]))
        yield (rf"~\{suffix}$" if suffix else "default"), str(classes[_class(head)])


def _missing_maps(manifest: Manifest, classes: Mapping[Class, int]) -> Iterator[str]:
    """The file for what doesn't exist, and its class: a text for programs, a page for people."""
    heads = manifest.answered(HTTPStatus.NOT_FOUND)
    found = sorted(_missing(heads), key=lambda each: -len(each[0]))
    files = [(each, file_name(link, is_page=heads[link].is_page)) for each, link in found]
    numbers = [(each, str(classes[_class(heads[link])])) for each, link in found]
    yield _map("$dateline_path", "missing", [(each, f"/{file}") for each, file in files])
    yield _map("$dateline_path", "missing_class", numbers)


def _missing(links: Iterable[str]) -> Iterator[tuple[str, str]]:
    for link in links:
        folder, _, name = link.rpartition("/")
        if name == "404.txt":
            yield rf"~^{folder}/(.*/)?[^/]*\.[^/]*$", link
        elif name == "404":
            yield f"~^{folder}(/|$)", link


def _class_maps(classes: Mapping[Class, int]) -> Iterator[str]:
    rows = [(str(number), each) for each, number in classes.items()]
    yield _map("$dateline_class", "status", [(number, str(each[0])) for number, each in rows])
    yield _map("$dateline_class", "ending", [(number, each[1]) for number, each in rows])
    for header, variable in _headers(classes):
        bodiless = [("~^304 ", "")] if header in _OF_THE_BODY else []
        valued = [(f"~ {number}$", dict(each[3]).get(header, "")) for number, each in rows]
        yield _map('"$status $dateline_answered_class"', variable, [*bodiless, *valued])


def _headers(classes: Iterable[Class]) -> Sequence[tuple[str, str]]:
    """The names of all headers, each with its variable."""
    names = sorted({name for each in classes for name, _ in each[3]})
    return [(name, f"header_{name.lower().replace('-', '_')}") for name in names]


def _server(manifest: Manifest, site: Path, headers: Iterable[tuple[str, str]]) -> str:
    url = urlsplit(manifest.public_url)
    lines = (f"    add_header {name} $dateline_{variable} always;\n" for name, variable in headers)
    return _SERVER.format(
        port=(url.port if url.scheme == "http" else None) or 80,
        host=url.hostname,
        site=str(site).translate(_CHARACTERS),
        headers="".join(lines),
    )


def _map(source: str, variable: str, rows: Iterable[tuple[str, str]]) -> str:
    lines = "".join(f"    {_quoted(key)} {_quoted(value)};\n" for key, value in rows)
    return f"map {source} $dateline_{variable} {{\n{lines}}}\n"


def _quoted(text: str) -> str:
    if text == "default":
        return text
    is_plain = text.startswith("~") or not _SPECIAL.search(text)
    return f'"{text if is_plain else text.translate(_CHARACTERS)}"'
