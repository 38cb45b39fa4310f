"""The manifest is written and read as it is."""

import json

import pytest

from web.publishing.manifest import Entry, Group, Head, Manifest, file_name, head_name

HEAD = Head(
    status=200,
    type="text/html; charset=utf-8",
    caching="max-age=900",
    headers=(("Referrer-Policy", "no-referrer"),),
    packed=True,
)
ENTRY = Entry(HEAD, "0f")
MOVED = Entry(Head(status=301, type="text/html", caching="", location="/events/a"), "")
MANIFEST = Manifest(
    public_url="https://calendar.example",
    moment="2024-05-16T00:00:00+00:00",
    data="3c",
    heads={head_name(each.head): each.head for each in (ENTRY, MOVED)},
    groups={
        "": Group.of("1a", {"/": ENTRY}),
        "event_id b": Group.of("2b", {"/events/b": MOVED, "/events/a": ENTRY}),
    },
)
VERSION_1 = {
    "version": 1,
    "public_url": "https://calendar.example",
    "moment": "2024-05-16T00:00:00+00:00",
    "data": "3c",
    "headers": [{"Referrer-Policy": "no-referrer"}],
    "addresses": {
        "/": {
            "status": 200,
            "type": "text/html; charset=utf-8",
            "caching": "max-age=900",
            "location": "",
            "packed": True,
            "headers": 0,
            "hash": "0f",
            "inputs": "1a",
        }
    },
}


def test_what_is_written_is_read() -> None:
    assert Manifest.read(MANIFEST.write()) == MANIFEST
    assert Manifest.read(MANIFEST.write()).write() == MANIFEST.write()
    assert MANIFEST.entries == {"/": ENTRY, "/events/a": ENTRY, "/events/b": MOVED}


def test_the_entries_of_some_groups_are_read_alone() -> None:
    assert MANIFEST.entries_of(["event_id b", "event_id gone"]) == {
        "/events/a": ENTRY,
        "/events/b": MOVED,
    }


def test_a_head_that_is_not_used_any_more_is_left_out() -> None:
    one = Manifest(heads=MANIFEST.heads, groups={"": MANIFEST.groups[""]})
    assert [*Manifest.read(one.write()).heads.values()] == [HEAD]


def test_addresses_are_found_by_status_and_ending() -> None:
    file = Entry(Head(status=200, type="text/calendar", caching=""), "1e")
    entries = {"/": ENTRY, "/events/b": MOVED, "/b.ics": file, "/a.b/c": file}
    heads = {head_name(each.head): each.head for each in entries.values()}
    manifest = Manifest(heads=heads, groups={"": Group.of("1a", entries)})
    assert manifest.answered(301, 302) == {"/events/b": MOVED.head}
    assert manifest.endings == {
        "": {HEAD: ("/",), file.head: ("/a.b/c",)},
        ".ics": {file.head: ("/b.ics",)},
    }


def test_version_1_tells_what_is_published_but_not_what_it_was_made_from() -> None:
    read = Manifest.read(json.dumps(VERSION_1).encode())
    assert (read.entries, read.groups[""].inputs) == ({"/": ENTRY}, "")


def test_nothing_and_a_later_version_are_an_empty_manifest() -> None:
    assert Manifest.read(None) == Manifest()
    assert Manifest.read(b'{"version": 999}') == Manifest()


@pytest.mark.parametrize(
    ("address", "is_page", "name"),
    [
        ("/", True, "index.html"),
        ("/ru/", True, "ru/index.html"),
        ("/places", True, "places.html"),
        ("/places/harbin", True, "places/harbin.html"),
        ("/places/harbin/calendar.ics", False, "places/harbin/calendar.ics"),
        ("/events/merged.ics", True, "events/merged.ics.html"),
    ],
)
def test_the_file_of_an_address(address: str, is_page: bool, name: str) -> None:  # noqa: FBT001
    assert file_name(address, is_page=is_page) == name
