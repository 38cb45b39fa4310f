"""Decodes a calendar file.

RFC 5545 asks for UTF-8. Programs also write UTF-16 or a Windows code page. Text that isn't UTF-8
is decoded only if the result looks like words; otherwise the editor has to name the encoding. A
file may mix encodings: lines in UTF-8 are kept.
"""

import codecs
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_MARKS = {
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_CODE_PAGES = {
    "cp1252": "windows-1252",
    "cp1250": "windows-1250",
    "cp1251": "windows-1251",
    "koi8_r": "KOI8-R",
}
_WORD = re.compile(r"[^\W\d_]+")
_LETTER = r"(?![¹²³¼½¾])[^\W\d_]"
_OTHER = rf"(?!{_LETTER})[^\s\x00-\x7f’‘“”„«»‹›¿¡·•–—…§©®°\xad]"
_SIGN = re.compile(rf"{_OTHER}(?={_LETTER})|(?<=[\u00c0-\u024f]){_OTHER}")
_LATIN, _CYRILLIC = r"[\u00aa-\u024f]", r"[\u0400-\u04ff]"
_UNLIKELY = re.compile(
    f"{_LATIN}{{3}}|[A-Za-z\u00aa-\u024f]{_CYRILLIC}|{_CYRILLIC}[A-Za-z\u00aa-\u024f]|[а-яё][А-ЯЁ]"
)


class NotCalendar(ValueError):
    """The bytes are not a calendar file; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """The unfolded lines of a file.

    encoding: the encoding that was detected; None if it is UTF-8 or was given
    """

    lines: tuple[str, ...]
    encoding: str | None = None


def text_of(content: bytes, encoding: str | None = None) -> Text:
    """The unfolded, non-blank lines of a file. Raises NotCalendar."""
    wide, found = _wide(content, encoding)
    lines = [*_unfolded(wide)]
    if encoding or found:
        name = "utf-8" if found or _is_wide(encoding) else str(encoding)
        return Text(lines=tuple(_decoded(lines, name)), encoding=None if encoding else found)
    broken = b"\n".join(line for line in lines if not _is_utf8(line))
    if not broken:
        return Text(lines=tuple(line.decode() for line in lines))
    page = next((each for each in _CODE_PAGES if _suits(broken, each)), None)
    if not page:
        raise NotCalendar("expected text in UTF-8, or --encoding to name what it is in")
    decoded = (line.decode() if _is_utf8(line) else line.decode(page) for line in lines)
    return Text(lines=tuple(decoded), encoding=_CODE_PAGES[page])


def _wide(content: bytes, encoding: str | None) -> tuple[bytes, str | None]:
    """The content without a byte order mark, and with UTF-16 and UTF-32 converted to UTF-8.

    A line break in these isn't a single byte.
    """
    found = next((name for mark, name in _MARKS.items() if content.startswith(mark)), None)
    if not (found or encoding) and content[:2].count(0) == 1:
        found = "utf-16-le" if content[1:2] == b"\0" else "utf-16-be"
    if found or _is_wide(encoding):
        try:
            return content.decode(found or str(encoding)).encode(), found and found.upper()
        except UnicodeError:
            raise NotCalendar(f"expected text in {(found or str(encoding)).upper()}") from None
    return content.removeprefix(codecs.BOM_UTF8), None


def _is_wide(encoding: str | None) -> bool:
    return bool(encoding) and codecs.lookup(str(encoding)).name.startswith(("utf-16", "utf-32"))


def _unfolded(content: bytes) -> Iterator[bytes]:
    """The lines without folds (RFC 5545, section 3.1) and without blank ones.

    A fold may be inside a character. A line in Quoted-Printable continues after a final `=` (RFC
    2045).
    """
    parts: list[bytes] = []
    for line in re.split(rb"\r{0,4}\n|\r", content):
        if not line.strip():
            continue
        if parts and parts[-1].endswith(b"=") and _is_quoted(parts[0]):
            parts[-1] = parts[-1][:-1]
            parts.append(line)
        elif parts and line[:1] in (b" ", b"\t"):
            parts.append(line[1:])
        else:
            if parts:
                yield b"".join(parts)
            parts = [line]
    if parts:
        yield b"".join(parts)


def _is_quoted(line: bytes) -> bool:
    return b"QUOTED-PRINTABLE" in line.partition(b":")[0].upper()


def _decoded(lines: Iterable[bytes], encoding: str) -> Iterator[str]:
    for line in lines:
        try:
            yield line.decode(encoding)
        except UnicodeError:
            raise NotCalendar(f"expected text in {encoding}") from None


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode()
    except UnicodeDecodeError:
        return False
    return True


def _suits(content: bytes, page: str) -> bool:
    """Whether a code page turns bytes into words: letters of one script, no signs beside a letter,
    capitals only at the beginning.
    """
    try:
        text = content.decode(page)
    except UnicodeDecodeError:
        return False
    return not _SIGN.search(text) and not any(map(_UNLIKELY.search, _WORD.findall(text)))
