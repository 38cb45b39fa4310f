"""Publishing makes and writes what changed, and nothing else."""

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest

from schedule import DataError
from tests.build import days, instant
from tests.folder import REPORT, Folder
from tests.web.publishing.published import SUMMIT, Published, published, with_old_events
from tests.web.publishing.test_digests import ENDINGS
from tests.web.served import NOW, PUBLIC
from web.publishing import folder
from web.publishing.manifest import Entry, file_name
from web.publishing.publisher import UNFINISHED, Settings, publish

LATER = instant("2026-11-25T00:00:00")
TOMORROW = "2024-05-17"
Edit = Callable[[Folder], object]
EDITS: dict[str, Edit] = {
    "dates of a claim": lambda x: x.change(
        REPORT, lambda file: file["claims"][0].update(dates=days("2023-03-21", "2023-03-23"))
    ),
    "a new report": lambda x: x.file(
        "2023-03-20-b",
        {"event": "summit", "dates": days("2024-05-16", "2024-05-18")},
        recorded=LATER,
    ),
    "a place and people": lambda x: x.file(
        "2023-03-21-c", {"event": "talks", "place": "harbin", "people": ["xi", "putin"]}
    ),
    "another place": lambda x: x.file("2023-03-22-d", {"event": "talks", "place": "kremlin"}),
    "a window": lambda x: x.file(
        "2023-03-23-e", {"event": "summit", "within": "2024-06", "status": "postponed"}
    ),
    "the name of a place": lambda x: x.change(
        "places.toml", lambda file: file["harbin"]["name"].update(en="Harbin City")
    ),
    "a title": lambda x: x.change(
        "events/all.toml", lambda file: file["visit"]["title"].update(en="Visit of state")
    ),
    "a new event": lambda x: x.change(
        "events/all.toml", lambda file: file.update(new={**SUMMIT, "part_of": ["visit"]})
    ).file("2023-04-01-f", {"event": "new", "dates": days("2023-03-21")}),
    "a merged event": lambda x: x.change(
        "events/all.toml", lambda file: file["summit"].update(merged_into="visit")
    ),
    "reports taken out": lambda x: [
        x.remove(f"reports/{each.name}")
        for each in x.path.glob("reports/*.toml")
        if each.name not in REPORT
    ],
    "a ruling": lambda x: x.write(
        "rulings.toml",
        {
            "rulings": [
                {
                    "event": "visit",
                    "field": "dates",
                    "value": days("2023-03-21", "2023-03-23"),
                    "reason": "It is so.",
                    "recorded": LATER,
                }
            ]
        },
    ),
    "nothing": lambda _: None,
}


def test_what_is_published_step_by_step_is_what_is_published_at_once(tmp_path: Path) -> None:
    world = with_old_events(tmp_path / "data")
    stepwise = published(world.path, tmp_path / "stepwise")
    for number, edit in enumerate(EDITS.values(), 1):
        edit(world)
        now = TOMORROW if number % 4 else NOW
        if number % 2 == 0:
            stepwise.again(now)
        if number in (6, len(EDITS)):
            whole = published(world.path, tmp_path / f"whole{number}", now=now)
            assert stepwise.files() == whole.files()
            assert stepwise.manifest.entries == whole.manifest.entries
            assert stepwise.manifest.groups == whole.manifest.groups
            assert configuration(stepwise) == configuration(whole)


def configuration(site: Published) -> bytes:
    return (site.at / "nginx.conf").read_bytes().replace(bytes(site.at), b"")


@pytest.fixture
def site(tmp_path: Path) -> Published:
    return published(with_old_events(tmp_path / "data").path, tmp_path / "at")


def stamps(at: Path) -> dict[str, int]:
    return {str(each): each.stat().st_mtime_ns for each in at.rglob("*") if each.is_file()}


def test_unchanged_data_on_the_same_day_writes_nothing(site: Published) -> None:
    before = stamps(site.at)
    result = site.again("2024-05-16T18:30")
    assert (result.new, result.changed, result.deleted) == ((), (), ())
    assert result.total == len(site.manifest.entries)
    lock = str(site.at / ".lock")
    assert {**stamps(site.at), lock: 0} == {**before, lock: 0}


def test_one_report_more_writes_what_it_changes(site: Published) -> None:
    before = site.files()
    Folder(site.data).file(
        "2023-03-18-b", {"event": "summit", "dates": days("2023-05-01")}, recorded=LATER
    )
    result = site.again()
    assert [each for each in result.changed if each.subject == ("kind", "visit", True)] == []
    written = {each.link for each in (*result.new, *result.changed)}
    about = {each.removeprefix("/ru") for each in written}
    summit = {f"/events/summit{ending}" for ending in ENDINGS}
    assert {each for each in about if each.startswith("/events/")} == summit
    new = {each.link.removeprefix("/ru") for each in result.new}
    assert new == {"/reports/b", "/month/2023-05", "/embed/month/2023-05"}
    after = site.files()
    differing = {each for each in after if before.get(each) != after[each]}
    names = {
        each.link: file_name(each.link, is_page=each.route.is_page)
        for each in (*result.new, *result.changed)
    }
    assert {each.removesuffix(".gz") for each in differing} == {*names.values()}


def test_every_link_of_a_page_leads_to_what_is_published(site: Published) -> None:
    there = {link for link, each in site.manifest.entries.items() if each.head.status != 404}
    there |= {each.head.location for each in site.manifest.entries.values() if each.head.location}
    led = {
        (name, target.partition("#")[0])
        for name, content in site.files().items()
        if name.endswith(".html")
        for link in re.findall(r' (?:href|src|action)="([^"]*)"', content.decode())
        if (target := unescape(link).removeprefix(PUBLIC)).startswith("/")
    }
    assert {each for each in led if each[1] not in there} == set()
    assert {each.head.location for each in site.manifest.entries.values()} - {
        "",
        *site.manifest.entries,
    } == set()


class Recorder(folder.Folder):
    """A folder that tells what is done to it, in order; it may be stopped at a step."""

    def __init__(self, path: Path, stop: int = -1) -> None:
        super().__init__(path)
        self.done: list[str] = []
        self._stop = stop

    def put(self, address: str, entry: Entry, content: bytes) -> None:
        if len(self.done) == self._stop:
            raise KeyboardInterrupt
        self.done.append(address)
        super().put(address, entry, content)

    def delete(self, address: str) -> None:
        self.done.append(f"-{address}")
        super().delete(address)


def run(site: Published, store: folder.Folder) -> None:
    settings = Settings(data=site.data, public_url=PUBLIC, now=instant(f"{NOW}T00:00:00"))
    publish(settings, store)


def test_what_others_lead_to_comes_first_and_deletions_last(site: Published) -> None:
    EDITS["a new report"](Folder(site.data))
    site.again()
    EDITS["a new event"](Folder(site.data))
    EDITS["reports taken out"](Folder(site.data))
    Folder(site.data).file("2023-05-01-g", {"event": "new", "dates": days("2023-06-21")})
    store = Recorder(site.at)
    run(site, store)
    steps = [
        ["/events/new.ics", "/events/new", "/month/2023-06", "/reports/g"],
        ["/events/visit.ics", "/events/visit", "/", "/calendar.ics", "-/reports/b"],
    ]
    places = [store.done.index(each) for each in (*steps[0], *steps[1])]
    assert places == sorted(places)


@pytest.mark.parametrize("stop", [0, 5, 20])
def test_the_next_run_heals_one_that_was_stopped(tmp_path: Path, stop: int) -> None:
    """Also if the data is again as it was before the run that was stopped."""
    world = with_old_events(tmp_path / "data")
    site = published(world.path, tmp_path / "at")
    before, text = site.files(), (world.path / REPORT).read_bytes()
    EDITS["dates of a claim"](world)
    EDITS["a new report"](world)
    with pytest.raises(KeyboardInterrupt):
        run(site, Recorder(site.at, stop))
    world.text(REPORT, text).remove("reports/2023-03-20-b.toml")
    site.again()
    assert site.files() == before
    assert not (site.at / UNFINISHED).exists()


def test_data_with_an_error_leaves_everything_as_it_was(site: Published) -> None:
    before = stamps(site.at)
    Folder(site.data).remove("calendar.toml")
    with pytest.raises(DataError):
        site.again()
    lock = str(site.at / ".lock")
    assert {**stamps(site.at), lock: 0} == {**before, lock: 0}


def test_pages_without_a_live_server_have_a_search_alone_and_with_one_forms_lead_there(
    tmp_path: Path,
) -> None:
    data = with_old_events(tmp_path / "data").path
    alone = published(data, tmp_path / "alone").files()["index.html"].decode()
    beside = published(data, tmp_path / "beside", live="https://live.example/").files()
    assert re.findall("<form [^>]*", alone) == re.findall(
        "<form hidden [^>]*data-index[^>]*", alone
    )
    assert len(re.findall("<form", alone)) == 1
    assert re.search('<form [^>]*action="https://live.example/', beside["index.html"].decode())
