"""The title of a new event: the noun phrase around the word for its kind."""

import re

from schedule.drafting.name_finder import has_han
from schedule.drafting.patterns import compiled, small
from schedule.drafting.vocabulary import Vocabulary

_LONGEST_WORDS, _LONGEST_HAN, _LONGEST_CLAUSE = 6, 20, 9
_WORD = re.compile(r"(?:[A-Z]\.){2,}|[\w][\w’'.-]*[\w]|[\w]")
_BRACKETS = re.compile(r"\([^()\n]{1,20}\)")
"""An abbreviation in a subject."""
_CAPITALS = re.compile(r"(?: [A-Z][\w’'-]+){1,4}")
_NAME = r"(?:«[^«»\n]{1,50}»|\"[^\"\n]{1,50}\")"
_QUOTED = re.compile(rf"(?:\s(?:[-–—]\s)?{_NAME}){{1,3}}(?:\s[-–—]\s[А-ЯЁ][\w-]+)?")
"""Names in quotation marks that end a title: “матч «Сокол» — «Заря»”."""


def title_around(
    text: str,
    start: int,
    end: int,
    bounds: tuple[int, int],
    cuts: list[tuple[int, int]],
    words: Vocabulary,
) -> tuple[int, int]:
    """The place of the title around the word at `start` to `end`.

    The title ends at `cuts`: dates and verbs.
    """
    first = max([bounds[0], *(two for _, two in cuts if two <= start)])
    possessive = compiled(words.of_day).match(text, first, start)
    first = possessive.end() if possessive else first
    last = min([bounds[1], *(one for one, _ in cuts if one >= end)])
    if not words.spaced:
        return _han(text, start, end, (first, last), words)
    return _backward(text, first, start, words), _forward(text, end, last, words)


def clause_around(
    text: str,
    start: int,
    end: int,
    bounds: tuple[int, int],
    dates: list[tuple[int, int]],
    words: Vocabulary,
) -> tuple[int, int]:
    """The place of the clause of a verb: its subject, the verb, and its object. An empty place
    (`start == end`) asks for the subject alone.
    """
    asides = [
        each.span() for each in compiled(words.relative_aside).finditer(text, bounds[0], start)
    ]
    parted = (
        two
        for _, two in dates
        if two <= start
        and text[two:start].strip()
        and not any(begin < two < behind for begin, behind in asides)
    )
    first = max([bounds[0], *parted])
    possessive = compiled(words.of_day).match(text, first, start)
    first = possessive.end() if possessive else first
    last = min([bounds[1] if end > start else end, *(one for one, _ in dates if one >= end)])
    plain = _BRACKETS.sub(_blank, text[first:start])
    plain = compiled(words.relative_aside).sub(_blank, plain)
    opens = [each.end() for each in compiled(words.subject).finditer(small(plain))]
    subject = [*_WORD.finditer(plain, *opens[-1:])][-_LONGEST_CLAUSE:]
    begin = first + subject[0].start() if subject else start
    begin -= text[max(first, begin - 1) : begin] in ("«", '"')
    pronoun = compiled(words.pronoun).match(small(text), begin, start)
    stop, links = compiled(rf"(?:{words.stop})"), compiled(words.links)
    ends = end
    for number, match in enumerate(_WORD.finditer(text, end, last)):
        low = match[0].lower()
        if number >= _LONGEST_WORDS or text[ends : match.start()].strip(" \t\r\n«»"):
            break
        if stop.fullmatch(low) and not links.fullmatch(low):
            break
        ends = match.end()
        end = end if links.fullmatch(low) else ends
    end += text[end : end + 1] == "»"
    return pronoun.end() if pronoun else begin, end


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _backward(text: str, first: int, start: int, words: Vocabulary) -> int:
    stop, adjective = compiled(rf"(?:{words.stop})"), compiled(words.adjective)
    for number, match in enumerate(reversed([*_WORD.finditer(text, first, start)])):
        gap = text[match.end() : start]
        if (
            number >= _LONGEST_WORDS
            or gap.strip(" \t\r\n«“\"'’s&")
            or stop.fullmatch(match[0].lower())
            or not adjective.search(match[0].lower())
        ):
            break
        start = match.start()
    return start


def _forward(text: str, end: int, last: int, words: Vocabulary) -> int:
    stop = compiled(rf"(?:{words.stop})")
    end = stopped = _end_of_name(text, end, last, stop)
    for number, match in enumerate(_WORD.finditer(text, end, last)):
        gap = text[stopped : match.start()] if number else text[end : match.start()]
        if number >= _LONGEST_WORDS or gap.strip(" \t\r\n"):
            break
        word = match[0].lower()
        is_inner = compiled(words.inner_links).fullmatch(word) is not None
        is_determiner = compiled(words.determiner).fullmatch(word) is not None
        is_owned = text[max(0, stopped - 2) : stopped] in ("'s", "’s")
        if stop.fullmatch(word) and not (is_inner or is_determiner or is_owned):
            break
        if number == 0 and not (is_inner or not match[0].isascii()):
            break
        stopped = match.end()
        if not (is_inner or is_determiner):
            end = stopped
    quoted = _QUOTED.match(text, end, last)
    return quoted.end() if quoted else end


def _end_of_name(text: str, end: int, last: int, stop: re.Pattern[str]) -> int:
    """Where a name of several words ends: "Game" begins "Game Developers Conference"."""
    begin = max(text.rfind(each, 0, end) for each in ' \n“"«') + 1
    follows = _CAPITALS.match(text, end, last) if text[begin].isupper() else None
    for match in _WORD.finditer(text, end, follows.end() if follows else end):
        if stop.fullmatch(match[0].lower()):
            break
        end = match.end()
    return end


def _han(
    text: str, start: int, end: int, bounds: tuple[int, int], words: Vocabulary
) -> tuple[int, int]:
    first = max(bounds[0], start - _LONGEST_HAN)
    stops = [*compiled(words.stop).finditer(text, first, start)]
    first = stops[-1].end() if stops else first
    while start > first and is_han(text[start - 1]):
        start -= 1
    unclosed = text[start] in "“「《『" and not any(each in text[start:end] for each in "”」》』")
    return start + unclosed, end


def is_han(letter: str) -> bool:
    """Whether a letter may be in a Chinese title."""
    return has_han(letter) or letter in "“”「」『』《》·" or (letter.isascii() and letter.isalnum())
