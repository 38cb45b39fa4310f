"""Figures get into the document by the bench alone."""

from pathlib import Path

import pytest

from bench.__main__ import REPORT, _parts
from bench.report import Report
from bench.rows import Row

ROW = Row(what="feed", ours=1.5, yardstick="a plain loop", theirs=0.5, goal=5)


def test_a_part_is_written_between_its_marks_and_nowhere_else(tmp_path: Path) -> None:
    path = tmp_path / "figures.md"
    path.write_text("# Head\n<!-- a -->\nold\n<!-- /a -->\n<!-- b -->\n<!-- /b -->\nEnd\n")
    report = Report(path)
    report.put("a", [ROW])
    report.put_line("b", "a machine")
    assert path.read_text() == (
        "# Head\n<!-- a -->\n"
        "| what | ours | beside | theirs | ratio | goal |\n"
        "| --- | ---: | --- | ---: | ---: | --- |\n"
        "| feed | 1.5 s | a plain loop | 500 ms | 3 | ≤ 5 |\n"
        "<!-- /a -->\n<!-- b -->\na machine\n<!-- /b -->\nEnd\n"
    )


def test_a_document_without_a_place_for_a_part_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "figures.md"
    path.write_text("# Head\n")
    with pytest.raises(ValueError, match="0 places for a"):
        Report(path).put("a", [ROW])


def test_the_document_has_a_place_for_each_part() -> None:
    text = REPORT.read_text(encoding="utf-8")
    assert {name for name in _parts(100, 1, 0) if f"<!-- {name} -->" not in text} == set()
