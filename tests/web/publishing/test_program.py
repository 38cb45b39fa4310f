"""The digest of the program changes with everything that may change the bytes it makes."""

from pathlib import Path

import pytest

from web.publishing.program import program


def test_another_library_is_another_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = program()
    (tmp_path / "new-1.0.dist-info").mkdir()
    monkeypatch.syspath_prepend(str(tmp_path))
    assert program() == before
    assert program.__wrapped__() != before
    monkeypatch.undo()
    assert program.__wrapped__() == before
