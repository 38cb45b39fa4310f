"""Publishers and their aliases, as `check` judges them."""

from pathlib import Path
from typing import Any

import pytest

from schedule import examine
from schedule.filed.messages import MOST_SUGGESTED
from tests.folder import REPORT, Folder

FILE = "publishers.toml"


def told(path: Path, publisher: str, entries: dict[str, Any]) -> list[str]:
    folder = Folder.small(path).write(FILE, entries)
    folder.change(REPORT, lambda data: data.update(publisher=publisher))
    return [str(each) for each in examine(folder.path)]


@pytest.mark.parametrize("entry", [{}, {"url": "https://gazette.example/"}, {"name": {"en": "G"}}])
def test_a_publisher_that_a_report_names_is_sound(tmp_path: Path, entry: dict[str, Any]) -> None:
    assert told(tmp_path, "The Gazette", {"the-gazette": entry}) == []


def test_a_report_may_name_an_alias_alone(tmp_path: Path) -> None:
    assert told(tmp_path, "Газета", {"gazette": {"aliases": ["Газета"]}}) == []


def test_an_alias_of_two_publishers_is_an_error(tmp_path: Path) -> None:
    entries = {
        "the-gazette": {"aliases": ["Gazette Online"]},
        "gazette-online": {"name": {"en": "The Gazette"}},
    }
    one = "too; expected a name that stands for one publisher"
    assert told(tmp_path, "The Gazette", entries)[:2] == [
        f"{FILE}: gazette-online.name.en: 'The Gazette' is a name of 'the-gazette', {one}",
        f"{FILE}: the-gazette.aliases[1]: 'Gazette Online' is a name of 'gazette-online', {one}",
    ]


def test_the_id_of_what_names_no_publisher_is_taken(tmp_path: Path) -> None:
    message = "`unnamed` stands for reports that name no publisher; expected another id"
    assert told(tmp_path, "The Gazette", {"unnamed": {}})[0] == f"{FILE}: unnamed: {message}"


def test_a_publisher_and_an_alias_that_no_report_names_are_warnings(tmp_path: Path) -> None:
    entries = {"the-gazete": {}, "the-gazette": {"aliases": ["The Gazettes"]}}
    alias = "no report names 'The Gazettes' as its publisher; did you mean 'The Gazette'?"
    assert told(tmp_path, "The Gazette", entries) == [
        f"{FILE}: the-gazete: warning: no report names this publisher; did you mean 'the-gazette'?",
        f"{FILE}: the-gazette.aliases[1]: warning: {alias}",
    ]


def test_only_some_names_are_compared_with_those_that_reports_give(tmp_path: Path) -> None:
    """Else some thousands of them take minutes."""
    aliases = [f"The Gazette {number}" for number in range(2 * MOST_SUGGESTED)]
    found = told(tmp_path, "The Gazette", {"the-gazette": {"aliases": aliases}})
    assert len(found) == 2 * MOST_SUGGESTED
    assert sum("; did you mean 'The Gazette'?" in each for each in found) == MOST_SUGGESTED
