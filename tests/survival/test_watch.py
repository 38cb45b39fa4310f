"""The watch over the data of a server that runs: what editors, their programs and disks do to files
while readers ask.
"""

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from schedule import HOMES
from tests.broken import BROKEN, Broken
from tests.folder import REPORT, Folder
from tests.survival.service import Service, serving

STALE, EDITION = "The last good edition is served still", "New edition"
LOOKS_WITHIN = 2.6
"""Seconds after which the folder has been looked at, notified or not."""
LIVE = [each for each in BROKEN if each.name in ("not TOML", "not UTF-8", "an unknown place")]
MARCH = "reports/2023-03-18-b.toml"


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """Serves a link to a folder, as operators have who put a new folder in the place of the old."""
    path = tmp_path_factory.mktemp("watched")
    Folder.small(path / "one")
    (path / "data").symlink_to("one")
    with serving(path / "data") as found:
        yield found


@pytest.fixture
def folder(service: Service) -> Folder:
    """The served folder as it was in the beginning, and served."""
    link = service.file.with_name("data")
    link.unlink()
    link.symlink_to("one")
    shutil.rmtree(link / "reports")
    Folder.small(link)
    assert service.wait(lambda: starts(service) == "20" and state(service) == "ok"), service.log
    return Folder(link)


def starts(service: Service) -> str:
    """The day of March 2023 on which the visit is served to start."""
    lines = service.get("/events/visit.ics").body.decode().splitlines()
    (found,) = [line for line in lines if line.startswith("DTSTART;VALUE=DATE:202303")]
    return found[-2:]


def state(service: Service) -> str:
    return str(service.health["status"])


def report(day: int) -> bytes:
    """A report that moves the visit, as an editor writes it."""
    return (
        "published = 2023-03-18\nrecorded = 2026-11-22T00:00:00Z\n"
        f'[[claims]]\nevent = "visit"\ndates = [2023-03-{day}, 2023-03-28]\n'
    ).encode()


def test_an_edit_is_served_within_two_seconds(service: Service, folder: Folder) -> None:
    folder.text(MARCH, report(21))
    assert service.wait(lambda: starts(service) == "21", within=2)


def test_a_burst_of_edits_makes_one_edition(service: Service, folder: Folder) -> None:
    """As when a branch is checked out: some files written, some taken away."""
    before = service.said(EDITION)
    for number in range(50):
        folder.text(f"reports/2023-03-18-n{number}.toml", report(21))
        time.sleep(0.005)
    for number in range(0, 50, 2):
        folder.remove(f"reports/2023-03-18-n{number}.toml")
    assert service.wait(lambda: service.health["reports"] == 26)
    time.sleep(LOOKS_WITHIN)
    assert service.said(EDITION) - before == 1


def test_half_a_save_is_not_served(service: Service, folder: Folder) -> None:
    """Cut within a line, and written on when the half was found already."""
    whole, before = report(21), service.said(STALE)
    half = whole[: whole.index(b"-28")]
    with (folder.path / MARCH).open("wb") as file:
        file.write(half)
        file.flush()
        assert service.wait(lambda: state(service) == "stale")
        assert starts(service) == "20"
        assert service.health["problems"][0].startswith(MARCH)
        file.write(whole[len(half) :])
    assert service.wait(lambda: starts(service) == "21")
    assert (state(service), service.said(STALE) - before) == ("ok", 1)


def test_a_save_in_two_halves_without_a_pause_is_none_of_a_half(
    service: Service, folder: Folder
) -> None:
    """Even where the half would be sound by itself: what was changed is let settle."""
    editions, refusals = service.said(EDITION), service.said(STALE)
    whole = report(21) + b'[[claims]]\nevent = "summit"\ndates = 2023-03-29\n'
    half = whole.index(b'[[claims]]\nevent = "summit"')
    with (folder.path / MARCH).open("wb") as file:
        file.write(whole[:half])
        file.flush()
        time.sleep(0.03)
        file.write(whole[half:])
    assert service.wait(lambda: starts(service) == "21")
    time.sleep(LOOKS_WITHIN)
    assert (service.said(EDITION) - editions, service.said(STALE) - refusals) == (1, 0)


def test_a_file_saved_as_editors_do_is_served(service: Service, folder: Folder) -> None:
    """By way of another name; deleted and made again; in place."""
    path = folder.path / MARCH
    path.with_suffix(".toml~").write_bytes(report(21))
    path.with_suffix(".toml~").replace(path)
    assert service.wait(lambda: starts(service) == "21")
    path.unlink()
    path.write_bytes(report(22))
    assert service.wait(lambda: starts(service) == "22")
    with path.open("r+b") as file:
        file.write(report(23))
    assert service.wait(lambda: starts(service) == "23")


def test_what_changes_no_content_makes_no_edition(service: Service, folder: Folder) -> None:
    before = service.log
    (folder.path / REPORT).touch()
    (folder.path / REPORT).chmod(0o600)
    (folder.path / ".swap.toml").write_text("[", encoding="utf-8")
    (folder.path / "notes.txt").write_text("[", encoding="utf-8")
    time.sleep(LOOKS_WITHIN)
    assert (service.log, state(service)) == (before, "ok")


def test_what_can_not_be_read_is_told_until_it_can(service: Service, folder: Folder) -> None:
    """A folder in the place of a file, for root may read whatever there is."""
    path = folder.path / REPORT
    content = path.read_bytes()
    path.unlink()
    path.mkdir()
    assert service.wait(lambda: state(service) == "stale")
    assert service.health["problems"] == [f"{REPORT}: expected a readable file (Is a directory)"]
    assert starts(service) == "20"
    path.rmdir()
    path.write_bytes(content)
    assert service.wait(lambda: state(service) == "ok")
    assert starts(service) == "20"


@pytest.mark.parametrize("part", ["events", "reports", "."])
def test_a_folder_that_is_away_for_a_while_takes_nothing_along(
    service: Service, folder: Folder, part: str
) -> None:
    path = (folder.path / part).resolve()
    before = service.get("/calendar.ics").body
    path.rename(path.with_name(".away"))
    assert service.wait(lambda: state(service) == "stale")
    assert service.get("/calendar.ics").body == before
    path.with_name(".away").rename(path)
    assert service.wait(lambda: state(service) == "ok")
    folder.text(MARCH, report(21))
    assert service.wait(lambda: starts(service) == "21")


def test_another_folder_in_the_place_of_the_first_is_found_without_notice(
    service: Service, folder: Folder
) -> None:
    """Nothing tells of a link that leads elsewhere; and what changes there is found, too."""
    other = Folder.small(folder.path.with_name("two")).text(MARCH, report(21))
    link = folder.path.with_name("next")
    link.symlink_to("two")
    link.replace(folder.path)
    assert service.wait(lambda: starts(service) == "21")
    other.text(MARCH, report(22))
    assert service.wait(lambda: starts(service) == "22")


@pytest.mark.parametrize("broken", LIVE, ids=lambda broken: broken.name)
def test_over_broken_data_the_last_good_edition_is_served(
    service: Service, folder: Folder, broken: Broken
) -> None:
    before = [service.get(each).body for each in ("/", "/calendar.ics")]
    file = folder.path / broken.file
    whole = file.read_bytes() if file.exists() else None
    broken.apply(folder)
    assert service.wait(lambda: state(service) == "stale")
    assert any(each.startswith(broken.place) for each in service.health["problems"])
    assert service.said(broken.line) > 0
    assert [service.get(each).body for each in ("/", "/calendar.ics")] == before
    file.unlink() if whole is None else file.write_bytes(whole)
    assert service.wait(lambda: state(service) == "ok")


def test_only_the_folders_of_records_are_watched(tmp_path: Path) -> None:
    """A folder in the data folder may hold a large tree of something else."""
    folder = Folder.small(tmp_path / "data")
    for number in range(20):
        (folder.path / f"drafts/{number}").mkdir(parents=True)
    with serving(folder.path) as service:
        (worker,) = service.workers
        assert service.wait(lambda: watches(worker) > 0)
        assert watches(worker) == len((folder.path, *HOMES))


def watches(process: str) -> int:
    """How many folders and files a process is notified of."""
    told = 0
    for each in Path(f"/proc/{process}/fdinfo").iterdir():
        with suppress(FileNotFoundError):  # a file that was closed since it was listed
            told += each.read_text(encoding="ascii").count("inotify wd:")
    return told


def test_a_pipe_in_the_place_of_the_former_cache_holds_nothing_up(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path / "data")
    os.mkfifo(folder.path / ".dateline")
    with serving(folder.path) as service:
        folder.text(MARCH, report(21))
        assert service.wait(lambda: starts(service) == "21")
        assert service.said("isn't used any more") == 1
