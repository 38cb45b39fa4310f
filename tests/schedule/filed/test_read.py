"""Reading a data folder: everything that is wrong with it is told, in one run, by file and key."""

from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schedule import DataError, examine, load
from schedule.filed.messages import MOST_SUGGESTED
from schedule.filed.read import parse, read
from tests.broken import BROKEN, READ, Broken
from tests.build import days
from tests.folder import REPORT, Folder


def errors(folder: Folder) -> list[str]:
    return [str(each) for each in examine(folder.path) if each.severity == "error"]


@pytest.mark.parametrize("broken", READ, ids=lambda broken: broken.name)
def test_each_flaw_of_a_record_is_told_in_one_line(broken: Broken, tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    broken.apply(folder)
    assert errors(folder) == [broken.line]


def test_flaws_of_a_record_over_the_limit_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """To list each of millions would take gigabytes."""
    monkeypatch.setattr("schedule.filed.read.MOST_FLAWS", 5)
    flaws = ["\n".join(f"k{number} = 1" for number in range(count)) for count in (4, 5)]
    told = [parse("people.toml", f"[x]\n{each}".encode()).problems for each in flaws]
    assert [len(each) for each in told] == [5, 1]
    assert told[1][0].message == "expected at most 5 flaws, but found 6"


def test_only_some_flaws_of_a_file_suggest_what_may_be_meant() -> None:
    """Else the flaws of a few files take minutes."""
    keys = "\n".join(f"nam{number} = 1" for number in range(2 * MOST_SUGGESTED))
    found = parse("people.toml", f"[x]\nname = {{ en = 'x' }}\n{keys}".encode()).problems
    meant = [each for each in found if each.message == "unknown key; expected `name`"]
    assert (len(found), len(meant)) == (2 * MOST_SUGGESTED, MOST_SUGGESTED)


def test_many_broken_files_are_told_in_one_run(tmp_path: Path) -> None:
    names = {
        "not TOML",
        "a file of no kind",
        "a file name without an id",
        "a misspelt key",
        "another table than rulings",
        "an unknown zone",
        "an unknown colour",
        "an unknown person",
    }
    several = [broken for broken in BROKEN if broken.name in names]
    folder = Folder.small(tmp_path)
    for broken in several:
        broken.apply(folder)
    # Which people there are can't be known from a file that is no TOML.
    told = {broken.line for broken in several if broken.name != "an unknown person"}
    assert errors(folder) == sorted(told)


def test_a_folder_without_a_calendar_says_which_file_it_wants(tmp_path: Path) -> None:
    told = ["calendar.toml: expected this file, which names the calendar"]
    assert errors(Folder(tmp_path)) == told


def test_an_unreadable_file_is_told(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path).remove("people.toml")
    (tmp_path / "people.toml").mkdir()
    assert errors(folder) == ["people.toml: expected a readable file (Is a directory)"]


def test_a_report_that_lies_too_deep_is_told(tmp_path: Path) -> None:
    """It would be missing from the calendar without anybody noticing."""
    folder = Folder.small(tmp_path).text("reports/2023/2023-03-18-b.toml", "")
    assert errors(folder) == [
        (
            "reports/2023/2023-03-18-b.toml: no such file belongs to the data; expected "
            "calendar.toml, places.toml, people.toml, publishers.toml, rulings.toml, or a file in "
            "events/ or reports/; did you mean 'reports/2023-03-18-b.toml'?"
        )
    ]


def test_hidden_files_are_nobodys_records(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path).text("reports/.#2023-03-17-a.toml", "x =")
    assert errors(folder) == []


def test_loading_raises_with_every_error_and_no_warning(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    folder.change("people.toml", lambda data: data["xi"].update(name=7, office=7))
    folder.change("events/all.toml", lambda data: data.update(tour=data["visit"]))
    with pytest.raises(DataError) as raised:
        load(folder.path)
    assert str(raised.value).splitlines() == [
        'people.toml: xi.name: expected name = { en = "…" }, a text for each language, not 7',
        'people.toml: xi.office: expected office = { en = "…" }, a text for each language, not 7',
    ]


def test_loading_raises_for_records_that_do_not_fit_together(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    folder.change(REPORT, lambda data: data["claims"][0].update(place="atlantis"))
    with pytest.raises(DataError, match=r"'atlantis' is not in places\.toml"):
        load(folder.path)


@given(content=st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_no_content_makes_reading_raise(content: bytes) -> None:
    for name in ("calendar.toml", "rulings.toml", "people.toml", "reports/2023-03-17-a.toml"):
        assert parse(name, content).file == name


def test_even_absurd_nesting_is_only_a_problem() -> None:
    parsed = parse("people.toml", b"x = " + b"[" * 5000)
    assert [each.file for each in parsed.problems] == ["people.toml"]


def test_a_month_in_words_and_its_days_are_the_same_window(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    folder.change(REPORT, lambda data: data["claims"][0].pop("dates"))
    windows = set()
    for within in ("2024-02", days("2024-02-01", "2024-02-29")):
        folder.change(REPORT, partial(_put_within, within=within))
        windows.add(read(folder.path).reports["a"].claims[0].within)
    assert len(windows) == 1


def test_any_order_of_writing_the_files_reads_alike(tmp_path: Path) -> None:
    first = Folder.real(tmp_path / "first")
    names = sorted(path.relative_to(first.path).as_posix() for path in first.path.rglob("*.toml"))
    second = Folder(tmp_path / "second")
    for name in reversed(names):
        second.text(name, (first.path / name).read_bytes())
    assert read(second.path) == read(first.path)
    assert [*dict.fromkeys(read(first.path).files.values())] == [
        name for name in names if name != "rulings.toml"
    ]


def _put_within(data: dict[str, Any], within: object) -> None:
    data["claims"][0]["within"] = within
