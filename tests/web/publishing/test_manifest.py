"""The manifest is written and read as it is."""

import pytest

from web.publishing.manifest import Entry, Head, Manifest, file_name

ENTRY = Entry(
    head=Head(
        status=200,
        type="text/html; charset=utf-8",
        caching="max-age=900",
        headers=(("Referrer-Policy", "no-referrer"),),
        packed=True,
    ),
    hash="0f",
    inputs="1a",
)
MOVED = Entry(
    head=Head(status=301, type="text/html", caching="", location="/events/a"), hash="", inputs="2b"
)
MANIFEST = Manifest(
    public_url="https://calendar.example",
    moment="2024-05-16T00:00:00+00:00",
    data="3c",
    entries={"/": ENTRY, "/events/b": MOVED},
)


def test_what_is_written_is_read() -> None:
    assert Manifest.read(MANIFEST.write()) == MANIFEST
    assert Manifest.read(MANIFEST.write()).write() == MANIFEST.write()


def test_nothing_and_another_version_are_an_empty_manifest() -> None:
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
