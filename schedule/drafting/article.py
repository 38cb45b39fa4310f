"""An article: its text and its metadata (publisher, day, address, language)."""

import re
from datetime import date

from schedule.record import Record

LANGUAGES = ("en", "ru", "zh")
_SAMPLE = 20_000


class Article(Record):
    """The decoded text of an article, with its metadata where it is known."""

    text: str
    published: date | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None


def decoded(content: bytes) -> str:
    """Decode a file: UTF-8, UTF-16 with a byte order mark, or a Cyrillic or Chinese code page."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _from_code_page(content)


def _from_code_page(content: bytes) -> str:
    """Decode as UTF-8 if that gives few errors, else by the code page that fits best."""
    broken = content.decode("utf-8-sig", "replace")
    if broken.count("\ufffd") * 50 < len(broken):
        return broken
    sample = content[:_SAMPLE]
    cyrillic = len(re.findall("[а-яё]", sample.decode("cp1251", "replace")))
    han = _count_han(sample.decode("gb18030", "replace"))
    if max(cyrillic, 2 * han) * 4 < len(sample):
        return content.decode("cp1252", "replace")
    return content.decode("gb18030" if 2 * han > cyrillic else "cp1251", "replace")


def _count_han(text: str) -> int:
    return sum("\u4e00" <= letter <= "\u9fff" for letter in text)


def language_of(text: str) -> str:
    """Guess the language from the letters of the text."""
    sample = text[:_SAMPLE]
    if sample.isascii():
        return "en"
    han = _count_han(sample)
    cyrillic = len(re.findall("[а-яёА-ЯЁ]", sample))
    latin = len(re.findall("[A-Za-z]", sample))
    if 3 * han > max(cyrillic, latin):
        return "zh"
    return "ru" if cyrillic > latin else "en"
