"""Atoms: the matches of single rules for dates in a text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from schedule.drafting.grammar import FLAGS, Language, Values, small
from schedule.drafting.sentences import Sentence

AROUND = 100
"""How many characters before and after an atom are looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Atom:
    """The match of one rule: a date that isn't resolved yet."""

    start: int
    end: int
    kind: str
    values: Values
    gap: str = ""
    """The text between two days of one month."""
    second: int = 0
    """Start of the second of these days."""


class Atoms:
    """Finds the atoms of a text."""

    def __init__(self, text: str, language: Language) -> None:
        self._text = text
        self._small = small(text)
        self._language = language
        self._trigger = re.compile(language.trigger)

    def within(self, sentence: Sentence) -> Iterator[Atom]:
        """The atoms of a sentence, in order."""
        end = sentence.start
        for trigger in self._trigger.finditer(self._small, sentence.start, sentence.end):
            if trigger.start() < end:
                continue
            atom = self._longest(trigger.start(), sentence)
            if atom:
                end = atom.end
                yield from self._split(atom)

    def _longest(self, start: int, sentence: Sentence) -> Atom | None:
        before = self._text[max(sentence.start, start - AROUND) : start]
        if compiled(self._language.not_after).search(before):
            return None
        best = None
        for kind, pattern in self._language.compiled:
            match = pattern.match(self._small, start, sentence.end)
            if match and (best is None or match.end() > best.end):
                atom = self._atom(kind, match)
                if self._stands(atom, before):
                    best = atom
        return best

    def _atom(self, kind: str, match: re.Match[str]) -> Atom:
        values = self._language.values(match)
        two = next((each for each in ("day2", "dayth2") if match.groupdict().get(each)), None)
        one = two and two.rstrip("2")
        gap = self._text[match.end(one) : match.start(two)] if one and two else ""
        second = match.start(two) if two else 0
        return Atom(
            start=match.start(), end=match.end(), kind=kind, values=values, gap=gap, second=second
        )

    def _stands(self, atom: Atom, before: str) -> bool:
        after = self._text[atom.end : atom.end + AROUND]
        if compiled(self._language.not_before).match(after):
            return False
        return not self._language.refuse(
            self._text[atom.start : atom.end], atom.values, before, after
        )

    def _split(self, atom: Atom) -> Iterator[Atom]:
        """Split “May 3 and 17” in two dates; “May 16 and 17” and “May 16-20” are spans."""
        first, last = atom.values.get("day"), atom.values.get("day2")
        listed = atom.gap and compiled(self._language.also).fullmatch(atom.gap)
        if not (first and last and listed) or last == first + 1:
            yield atom
            return
        rest = {key: value for key, value in atom.values.items() if key != "day2"}
        yield replace(atom, end=atom.second - len(atom.gap), values=rest)
        yield replace(atom, start=atom.second, values={**rest, "day": last})


@lru_cache(maxsize=64)
def compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, FLAGS)
