"""`export`: the file is the feed of the same filters."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from schedule import load, resolve
from schedule.__main__ import main
from schedule.language.words import Words
from schedule.render import ical
from schedule.search.filter_words import label
from schedule.search.filters import FILTERS
from schedule.search.index import select
from schedule.search.links import Links
from schedule.search.publication import Publication
from schedule.search.query import Query
from schedule.search.routes import ROUTES
from tests.build import day, times
from tests.feed import parsed, value
from tests.folder import DATA, REPORT, Folder

ROOT = DATA.parent


def test_an_open_conflict_fails_the_check_and_is_exported_all_the_same(tmp_path: Path) -> None:
    tied = {"event": "visit", "dates": day("2023-03-21")}
    folder = Folder.small(tmp_path / "data").file("2023-03-17-b", tied)
    assert main(["check", str(folder.path)]) == 1
    assert main(["export", str(folder.path), "--to", str(tmp_path / "all.ics")]) == 0


def test_an_export_is_what_the_renderer_gives(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    to = tmp_path / "harbin.ics"
    options = [
        "--place",
        "harbin",
        "--vague",
        "1",
        "--as-of",
        "2024-05-14",
        "--until",
        "2024-05-20",
    ]
    site = "https://calendar.example"
    assert main(["export", "--to", str(to), "--public-url", f"{site}/", *options, str(DATA)]) == 0
    query = Query(place="harbin", last=day("2024-05-20"), as_of=day("2024-05-14"), vague=True)
    rest = query.without("place")
    known = resolve(load(DATA), query.as_of)
    publication = Publication(
        calendar=known.calendar,
        words=Words(),
        links=Links.of(site, "en"),
        address=f"/places/harbin/calendar.ics?{rest}",
        key=f"/calendar.ics?{query}",
        home=f"/places/harbin?{rest}",
        last=query.last,
        label=label(query, known, Words()),
        modified=known.modified,
    )
    events = [*select(known, query, vague=False)]
    assert to.read_bytes() == ical.render(events, publication)
    assert capsys.readouterr() == (f"{to}: {len(events)} events\n", "")
    assert events[0].id == "harbin-forum-2024"


def test_an_export_counts_what_it_has_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = Folder.small(tmp_path / "data")
    folder.change(REPORT, lambda data: data["claims"][2].pop("dates"))
    to = tmp_path / "all.ics"
    assert main(["export", str(folder.path), "--to", str(to), "--vague", "1"]) == 0
    assert [value(each, "UID") for each in parsed(to.read_bytes())] == [
        "visit@calendar.example",
        "talks@calendar.example",
    ]
    assert capsys.readouterr().out == f"{to}: 2 events\n"


def test_broken_data_is_not_exported_and_told_in_full(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = Folder.small(tmp_path / "data")
    folder.change("people.toml", lambda data: data.update(xi={}, putin={}))
    to = tmp_path / "all.ics"
    assert main(["export", str(folder.path), "--to", str(to)]) == 1
    expected = 'missing; expected name = { en = "Li Qiang" }'
    told = [f"people.toml: {each}.name: {expected}" for each in ("putin", "xi")]
    assert capsys.readouterr().err.splitlines() == told
    assert not to.exists()


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--from", "May"], "from: expected a day from 1900 to 2100 as YYYY-MM-DD."),
        (["--place", "atlantis"], "There is no place 'atlantis'."),
        (["--place", "\udcff"], "place: expected at most 100 printable characters."),
    ],
)
def test_a_wrong_filter_is_wrong_usage_and_says_what_is_expected(
    options: list[str], told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(DATA), "--to", str(tmp_path / "x.ics"), *options]) == 2
    assert capsys.readouterr().err == f"{told}\n"


def test_a_file_that_cannot_be_written_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    to = tmp_path / "missing" / "x.ics"
    assert main(["export", str(DATA), "--to", str(to)]) == 1
    assert capsys.readouterr().err == f"{to}: No such file or directory\n"


def test_the_help_says_what_every_filter_means(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["export", "--help"])
    told = " ".join(capsys.readouterr().out.split())
    names = ROUTES["calendar_ics"].filters
    options = [f"--{name.replace('_', '-')} " for name in names if name != "to"]
    assert ended.value.code == 0
    meanings = [FILTERS[each].about for each in names]
    assert [each for each in (*options, "--until ", *meanings) if each not in told] == []


def test_two_processes_in_different_zones_write_the_same_bytes(tmp_path: Path) -> None:
    folder = Folder.real(tmp_path / "data")
    local = times("2024-05-17T10:00", "2024-05-17T11:00")
    moved = {"event": "harbin-expo-2024-opening", "dates": local, "place": "harbin"}
    off = {"event": "putin-china-2024-gala", "status": "cancelled"}
    folder.file("2024-05-15-005", moved, off, official=True)
    written = []
    for seed, zone, language in (
        ("0", "America/Los_Angeles", "C"),
        ("7", "Asia/Shanghai", "de_DE"),
    ):
        to = tmp_path / f"{seed}.ics"
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": language}
        options = ["--to", str(to), "--vague=1"]
        command = [sys.executable, "-m", "schedule", "export", str(folder.path), *options]
        subprocess.run(command, check=True, cwd=ROOT, env=environment, capture_output=True)
        written.append(to.read_bytes())
    assert written[0] == written[1]
    assert len(parsed(written[0])) == 19


def test_a_reminder_is_written_as_in_the_feed(tmp_path: Path) -> None:
    folder, to = Folder.small(tmp_path / "data"), tmp_path / "x.ics"
    assert main(["export", str(folder.path), "--to", str(to), "--remind", "PT24H"]) == 0
    assert to.read_bytes().count(b"\r\nTRIGGER:-PT24H\r\n") == 3
