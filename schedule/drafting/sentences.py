"""Splits a text into sentences by offsets, in linear time for any text."""

import re
from collections.abc import Iterator
from itertools import pairwise

from schedule.drafting.grammar import Language
from schedule.drafting.patterns import compiled
from schedule.record import Record

LONGEST = 1_000
"""A longer sentence is read in pieces of this many characters."""

_BLANK = re.compile(r"\n[ \t\r\f\v]{0,80}\n\s*")
_END = re.compile(
    r"[.!?…][\"'”’»)\]]{0,3}\s+(?=[\"'“‘«(\[]{0,2}[A-ZА-ЯЁ0-9—–-])|[。！？][”’」』）]{0,2}|\n+"
)
_INITIAL = r"[A-ZА-ЯЁ]"
_TERMINAL = re.compile(r"[.!?…:;。！？；：)][\"'”’»)\]」』）]{0,3}\s*$")


class Sentence(Record):
    """Offsets of a sentence, its paragraph, and whether it is alone in it."""

    start: int
    end: int
    paragraph: int


def sentences(text: str, language: Language) -> Iterator[Sentence]:
    wrapped = _is_wrapped(text)
    start = 0
    paragraph = 0
    for match in [*_BLANK.finditer(text), None]:
        end = match.start() if match else len(text)
        for first, last in _within(text, start, end, language, wrapped=wrapped):
            yield Sentence(start=first, end=last, paragraph=paragraph)
            paragraph += int(not wrapped and text[last : last + 1] == "\n")
        paragraph += 1
        start = match.end() if match else end


def _is_wrapped(text: str) -> bool:
    """Whether lines break inside sentences, as in mails and old agency files."""
    lines = [line for line in text[:20_000].split("\n") if line.strip()]
    going_on = sum(
        not _TERMINAL.search(one[-8:]) and two[:1].islower() for one, two in pairwise(lines)
    )
    return going_on * 5 > len(lines)


def _within(
    text: str, start: int, end: int, language: Language, *, wrapped: bool
) -> Iterator[tuple[int, int]]:
    hour, behind_hour = compiled(language.hour), compiled(language.behind_hour)
    for match in _END.finditer(text, start, end):
        broken = "\n" in match[0] and match[0].isspace()
        if broken and wrapped:
            continue
        if not broken and _is_abbreviated(text, max(start, match.start() - 8), match, language):
            continue
        ends_hour = hour.search(text, max(start, match.start() - 4), match.start() + 1)
        if ends_hour and behind_hour.match(text, match.end()):
            continue
        yield from _pieces(text, start, match.start() if broken else match.end())
        start = match.end()
    yield from _pieces(text, start, end)


def _is_abbreviated(text: str, start: int, end: re.Match[str], language: Language) -> bool:
    """Whether a dot abbreviates a word or a name. Behind an initial comes no number."""
    abbreviated = compiled(rf"\b(?:{_INITIAL}|{language.abbreviations})\.$")
    found = abbreviated.search(text, start, end.start() + 1)
    if found is None:
        return False
    initial = len(found[0]) == 2 and found[0].isupper()
    return not (initial and text[end.end() : end.end() + 1].isdigit())


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST:
        cut = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = cut + 1 if cut > 0 else start + LONGEST
        yield start, cut
        start = cut
    if text[start:end].strip():
        yield start, end
