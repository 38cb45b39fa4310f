"""A note is read by the program that wrote it, if it is whole."""

import pytest

from web.publishing.sealed import sealed, unsealed

VALUE = {"a": (1, b"2")}
NOTE = sealed(VALUE)


def test_what_was_written_is_read() -> None:
    assert unsealed(NOTE) == VALUE


@pytest.mark.parametrize("note", [b"0" * 64 + NOTE[64:], NOTE[:-1], NOTE[:64], b"", None])
def test_another_program_damage_and_no_note_are_nothing(note: bytes | None) -> None:
    assert unsealed(note) is None
