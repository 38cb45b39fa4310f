"""`add`: a report from the shell."""

import io
from pathlib import Path

import pytest

from schedule import load
from schedule.__main__ import main
from schedule.filed.records import Report
from tests.build import span, window
from tests.folder import Folder

SAID = ("--publisher", "The Gazette", "--published", "2023-03-18")


def added(path: Path, identifier: str = "the-gazette") -> Report:
    return load(path).reports[identifier]


def test_a_report_is_filed_with_what_is_given_and_what_follows(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Folder.small(tmp_path)
    options = ("--event", "Summit", "--dates", "2023-03-25..2023-03-26", "--status", "confirmed")
    more = ("--place", "Kremlin", "--person", "jinping", "--url", "https://gazette.example/1")
    copy = ("--archived", "https://archive.example/1")
    assert main(["add", "--data", str(tmp_path), *options, *more, *copy, *SAID]) == 0
    assert "  Date: 20–22 March 2023 → 25–26 March 2023" in capsys.readouterr().out
    report = added(tmp_path)
    (claim,) = report.claims
    assert (claim.event, claim.dates) == ("summit", span("2023-03-25", "2023-03-26"))
    assert (claim.status, claim.place, claim.people) == ("confirmed", "kremlin", ("xi",))
    assert (report.publisher, report.url) == ("The Gazette", "https://gazette.example/1")
    assert report.archived == "https://archive.example/1"
    text = (tmp_path / "reports/2023-03-18-the-gazette.toml").read_text(encoding="utf-8")
    assert text.startswith("#:schema ../schema/reports.json\n")
    assert main(["check", "--strict", str(tmp_path)]) == 0


def test_a_title_begins_a_new_event(tmp_path: Path) -> None:
    Folder.small(tmp_path)
    options = ("--title", "Spring gala", "--kind", "Talks", "--part-of", "visit")
    assert main(["add", "--data", str(tmp_path), *options, "--within", "2023-04", *SAID]) == 0
    records = load(tmp_path)
    event = records.events["spring-gala"]
    assert (event.title.root, event.kind, event.part_of) == (
        {"en": "Spring gala"},
        "talks",
        ("visit",),
    )
    assert added(tmp_path).claims[0].within == window("2023-04-01", "2023-04-30")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--event", "olympics"), "There is no event 'olympics'."),
        (("--event", "summit", "--dates", "May"), "dates: expected a day (2024-05-17)"),
        (("--event", "summit", "--place", "atlantis"), "There is no place 'atlantis'."),
        (("--event", "summit", "--status", "hald"), "status: expected 'floated', "),
        (("--event", "summit", "--published", "May"), "published: expected a day, YYYY-MM-DD"),
        (("--event", "visit", "--title", "Visit"), "--event: expected the id of a new event"),
        ((), "Event (id, or words of its title): --event: expected the id of an event"),
    ],
)
def test_wrong_usage_says_what_is_expected(
    options: tuple[str, ...],
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    Folder.small(tmp_path)
    monkeypatch.setattr("sys.stdin", io.StringIO())
    assert main(["add", "--data", str(tmp_path), *options]) == 2
    assert capsys.readouterr().err[: len(said)] == said
    assert [each.name for each in (tmp_path / "reports").iterdir()] == ["2023-03-17-a.toml"]


def test_an_article_is_filed_as_far_as_it_is_sure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Folder.real(tmp_path / "data")
    article = tmp_path / "article.txt"
    article.write_text(
        "BEIJING, May 15 (Example Wire) — The Russian-Chinese EXPO in Harbin will be held from "
        "May 17 to 21, both governments confirmed on Wednesday.\n",
        encoding="utf-8",
    )
    options = ("--draft", str(article), "--published", "2024-05-15", "--publisher", "Example Wire")
    assert main(["add", "--data", str(tmp_path / "data"), *options]) == 0
    assert (
        capsys.readouterr().out.splitlines()[-1].endswith("2024-05-15-example-wire.toml: written")
    )
    (claim,) = added(tmp_path / "data", "example-wire").claims
    assert (claim.event, claim.dates) == ("harbin-expo-2024", span("2024-05-17", "2024-05-21"))
