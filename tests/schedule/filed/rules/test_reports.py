"""Reports as a whole."""

from datetime import UTC, datetime
from pathlib import Path

from schedule import examine
from tests.folder import REPORT, Folder


def told(folder: Folder) -> list[str]:
    return [str(each) for each in examine(folder.path)]


def test_a_report_recorded_before_its_publication_is_a_warning(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    folder.change(REPORT, lambda data: data.update(recorded=datetime(2023, 3, 1, tzinfo=UTC)))
    assert told(folder) == [
        f"{REPORT}: recorded: warning: is before the day of publication, 2023-03-17"
    ]


def test_one_article_is_one_report_unless_the_later_one_corrects_it(tmp_path: Path) -> None:
    folder, address = Folder.small(tmp_path), "https://gazette.example/1"
    folder.file("2023-03-18-b", {"event": "visit"}, url=address)
    folder.file("2023-03-19-c", {"event": "visit"}, url=address, corrects=["b"])
    assert told(folder) == []
    folder.file("2023-03-20-d", {"event": "visit"}, url=address)
    same = "warning: report 'b' has the same address; expected one report"
    assert told(folder) == [f"reports/2023-03-20-d.toml: url: {same}"]
