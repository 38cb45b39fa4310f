"""The options of `add` that a report is made of."""

from pathlib import Path

import pytest

from schedule import load
from schedule.__main__ import main
from schedule.commands.report_options import published_on
from schedule.errors import BadParameter
from tests.build import day, instant
from tests.folder import Folder

SAID = ("--event", "summit", "--publisher", "The Gazette")


def test_a_second_report_of_a_publisher_has_an_id_of_its_own(tmp_path: Path) -> None:
    Folder.small(tmp_path)
    for dates in ("2023-03-25", "2023-03-26"):
        options = ("--dates", dates, "--published", "2023-03-18", *SAID)
        assert main(["add", "--data", str(tmp_path), *options]) == 0
    assert {*load(tmp_path).reports} == {"a", "the-gazette", "the-gazette-2"}


def test_what_is_given_stands_in_the_report(tmp_path: Path) -> None:
    Folder.small(tmp_path)
    about = ("--id", "mine", "--via", "Wire", "--document", "1.txt", "--official")
    when = ("--published", "2023-03-18T10:00:00+03:00", "--recorded", "2023-03-19T00:00:00Z")
    options = ("--status", "confirmed", "--corrects", "a", *about, *when, *SAID)
    assert main(["add", "--data", str(tmp_path), *options]) == 0
    found = load(tmp_path).reports["mine"]
    assert (found.via, found.document, found.official) == ("Wire", "1.txt", True)
    assert (found.published, found.moment) == (day("2023-03-18"), instant("2023-03-18T07:00:00"))
    assert (found.recorded, found.corrects) == (instant("2023-03-19T00:00:00"), ("a",))


def test_the_day_of_publication_is_a_day() -> None:
    assert published_on("2023-03-18") == day("2023-03-18")
    with pytest.raises(BadParameter, match="expected a day, YYYY-MM-DD, or a time"):
        published_on("18 March")
