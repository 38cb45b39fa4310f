"""Rendered entries are kept between runs for the events that stay the same."""

import zlib
from pathlib import Path

import pytest

from tests.folder import Folder
from tests.web.served import serve
from web.publishing.rendered import ROUTES, Rendered
from web.serving.edition import Edition


def edition(path: Path) -> Edition:
    found: Edition = serve(Folder.small(path).path).app.extensions["editions"].current
    return found


def kept(found: Edition) -> dict[str, dict[str, bytes]]:
    return {name: {**found.entries(render, "en").kept} for name, render in ROUTES.items()}


def test_what_one_run_writes_the_next_one_has(tmp_path: Path) -> None:
    first, second = edition(tmp_path), edition(tmp_path)
    for render in ROUTES.values():
        entries = first.entries(render, "en")
        for event in first.schedule().events.values():
            entries(event)
    content = Rendered(first, str.upper).write()
    Rendered(second, str.upper).read(content)
    assert kept(second) == kept(first)
    assert {*kept(first)["calendar_csv"]} == {"visit", "talks", "summit"}


def test_an_event_that_changed_is_left_out(tmp_path: Path) -> None:
    first, second = edition(tmp_path), edition(tmp_path)
    render = ROUTES["calendar_csv"]
    for event in first.schedule().events.values():
        first.entries(render, "en")(event)
    content = Rendered(first, str.upper).write()
    Rendered(second, lambda each: "changed" if each == "talks" else each.upper()).read(content)
    wanted = {each: row for each, row in kept(first)["calendar_csv"].items() if each != "talks"}
    assert kept(second)["calendar_csv"] == wanted


@pytest.mark.parametrize(
    "content",
    [None, b"", b"broken", zlib.compress(b"[0, {}, []]\n"), zlib.compress(b"other\n")],
    ids=["none", "empty", "damaged", "another version", "another form"],
)
def test_what_can_not_be_read_is_written_again(tmp_path: Path, content: bytes | None) -> None:
    found = edition(tmp_path)
    before = kept(found)
    Rendered(found, str.upper).read(content)
    assert kept(found) == before
