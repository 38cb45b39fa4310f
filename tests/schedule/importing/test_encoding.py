"""A file's text, whatever encoding it is in; refused where it doesn't look like words."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from schedule.importing.encoding import NotCalendar, text_of

TEXT = "BEGIN:VCALENDAR\r\nSUMMARY:{}\r\nEND:VCALENDAR\r\n"


def summary(content: bytes, encoding: str | None = None) -> tuple[str, str | None]:
    """The second line, and the encoding that was found."""
    text = text_of(content, encoding)
    return text.lines[1].removeprefix("SUMMARY:"), text.encoding


@pytest.mark.parametrize(
    ("words", "encoding", "found"),
    [
        ("Café", "utf-8", None),
        ("Café", "utf-8-sig", None),
        ("Café, déçu d’Été – “Ça va”", "cp1252", "windows-1252"),
        ("Café", "latin-1", "windows-1252"),
        ("Koncert w Łodzi, środa, święto", "cp1250", "windows-1250"),
        ("Концерт в Москве", "cp1251", "windows-1251"),
        ("Концерт в Москве", "koi8_r", "KOI8-R"),
        ("Café 会谈", "utf-16", "UTF-16"),
        ("Café 会谈", "utf-16-le", "UTF-16-LE"),
        ("Café 会谈", "utf-16-be", "UTF-16-BE"),
        ("Café 会谈", "utf-32", "UTF-32"),
    ],
)
def test_an_encoding_is_found(words: str, encoding: str, found: str | None) -> None:
    assert summary(TEXT.format(words).encode(encoding)) == (words, found)


@pytest.mark.parametrize("encoding", ["gb18030", "shift_jis", "big5", "cp1251", "utf-16-le"])
def test_an_encoding_that_is_given_counts(encoding: str) -> None:
    words = "Концерт" if encoding == "cp1251" else "會議"
    assert summary(TEXT.format(words).encode(encoding), encoding) == (words, None)


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (TEXT.format("会议日程").encode("gb18030"), None),
        (TEXT.format("é").encode("cp1252"), "utf-8"),
        (b"\xff\xfeA", None),
    ],
)
def test_what_cannot_be_read_is_refused(content: bytes, encoding: str | None) -> None:
    with pytest.raises(NotCalendar, match=r"expected text in"):
        text_of(content, encoding)


@given(st.binary(max_size=4), st.sampled_from([None, "utf-16", "utf-32-be", "big5"]))
@example(b"\0", None)
def test_a_file_of_a_few_bytes_is_read_or_refused(content: bytes, encoding: str | None) -> None:
    try:
        assert "\n" not in "".join(text_of(content, encoding).lines)
    except NotCalendar as error:
        assert str(error).startswith("expected text in")  # noqa: PT017


def test_lines_in_utf_8_stay_what_they_are_beside_others() -> None:
    lines = ["A:Café".encode(), "B:Café".encode("latin-1")]
    assert text_of(b"\n".join(lines)).lines == ("A:Café", "B:Café")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r\r\n", "\r"])
def test_folds_are_undone_at_all_ends_of_lines_with_blank_ones_between(end: str) -> None:
    content = "SUMMARY:Сам".encode()
    folded = content[:-1] + f"{end}{end} ".encode() + content[-1:]
    text = f"A:1{end}".encode() + folded + f"{end}{end}B:2{end}".encode()
    assert text_of(text).lines == ("A:1", "SUMMARY:Сам", "B:2")


@given(st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), min_size=1))
def test_a_line_in_quoted_printable_goes_on_after_an_equals_sign(text: str) -> None:
    line = "A;ENCODING=QUOTED-PRINTABLE:x=\r\n y"
    assert text_of(f"{line}\nB:{text}".encode()).lines == (
        "A;ENCODING=QUOTED-PRINTABLE:x y",
        f"B:{text}",
    )
