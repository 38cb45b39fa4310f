"""Atoms: the matches of single rules for dates in a text."""

import re
from collections.abc import Iterator

from schedule.drafting.grammar import Language, Rule, Values
from schedule.drafting.patterns import compiled, small
from schedule.drafting.sentences import Sentence
from schedule.record import Record, replace

AROUND = 100
"""How many characters before and after an atom are looked at."""

_Match = re.Match[str]


class Atom(Record):
    """The match of one rule: a date that isn't resolved yet."""

    start: int
    end: int
    kind: str
    values: Values
    gap: str = ""
    """The text between two days of one month."""
    second: int = 0
    """Start of the second of these days."""


def _without_surname(coded: str, text: str, language: Language) -> str:
    """The coded text without a surname that looks like a date."""
    if not compiled(language.surname).search(text):
        return coded
    places = [each.span() for each in compiled(language.as_surname).finditer(text)]
    for start, end in places:
        coded = f"{coded[:start]}{'-' * (end - start)}{coded[end:]}"
    return coded


class Atoms:
    """Finds the atoms of a text."""

    def __init__(self, text: str, language: Language) -> None:
        self._text = text
        self._small = small(text)
        self._language = language
        self._coded = _without_surname(language.coded(self._small), text, language)
        self._rules = language.rules_in(self._coded)
        self._year = language.pattern(language.year)

    def within(self, sentence: Sentence) -> Iterator[Atom]:
        """The atoms of a sentence, in order."""
        end = sentence.start
        triggers = compiled(self._language.trigger)
        for trigger in triggers.finditer(self._coded, sentence.start, sentence.end):
            if trigger.start() < end:
                continue
            atom = self._longest(trigger.start(), sentence)
            if atom:
                end = atom.end
                yield from self._split(atom)

    def _longest(self, start: int, sentence: Sentence) -> Atom | None:
        from_ = max(sentence.start, start - AROUND)
        before = self._text[from_:start]
        if compiled(self._language.not_after).search(self._small[from_:start]):
            return None
        best = None
        for rule, match, year in self._matches(start, sentence.end):
            ends = max(match.end(), year.end() if year else 0)
            if best is None or ends > best.end:
                atom = self._atom(rule.kind, match, year)
                if self._stands(atom, before):
                    best = atom
        return best

    def _matches(self, start: int, end: int) -> Iterator[tuple[Rule, _Match, _Match | None]]:
        """The rules that match here, with the match of the year beside it."""
        text, year_leads = self._coded, self._language.year_leads
        leading = self._year.match(text, start, end) if year_leads else None
        for rule in self._rules:
            if leading and rule.is_dated and (match := rule.match(text, leading.end(), end)):
                yield rule, match, leading
            elif match := rule.match(text, start, end):
                follows = rule.is_dated and not year_leads
                yield rule, match, self._year.match(text, match.end(), end) if follows else None

    def _atom(self, kind: str, match: _Match, year: _Match | None) -> Atom:
        values = {**(self._language.values(year) if year else {}), **self._language.values(match)}
        two = next((each for each in ("day2", "dayth2") if match.groupdict().get(each)), None)
        one = two and two.rstrip("2")
        gap = self._small[match.end(one) : match.start(two)] if one and two else ""
        second = match.start(two) if two else 0
        places = [each for each in (match, year) if each]
        return Atom(
            start=min(each.start() for each in places),
            end=max(each.end() for each in places),
            kind=kind,
            values=values,
            gap=gap,
            second=second,
        )

    def _stands(self, atom: Atom, before: str) -> bool:
        after = self._text[atom.end : atom.end + AROUND]
        if compiled(self._language.not_before).match(self._small, atom.end, atom.end + AROUND):
            return False
        return not self._language.refuse(
            self._text[atom.start : atom.end], atom.values, before, after
        )

    def _split(self, atom: Atom) -> Iterator[Atom]:
        """Split “May 3, 5 and 17” in its dates; “May 16 and 17” and “May 16-20” are spans."""
        if re.search(r"\d", atom.gap):
            yield from self._listed(atom)
            return
        first, last = atom.values.get("day"), atom.values.get("day2")
        gap = atom.gap.lstrip(self._language.day_signs)
        listed = gap and compiled(self._language.also).fullmatch(gap)
        if not (first and last and listed) or last == first + 1:
            yield atom
            return
        rest = {key: value for key, value in atom.values.items() if key != "day2"}
        yield replace(atom, end=atom.second - len(gap), values=rest)
        yield replace(atom, start=atom.second, values={**rest, "day": last})

    def _listed(self, atom: Atom) -> Iterator[Atom]:
        """The days of a list with more than two of them; one span if they follow each other."""
        begin = atom.second - len(atom.gap)
        middle = [*re.finditer(r"\d+", self._text[begin : atom.second])]
        days = [atom.values["day"], *(int(each[0]) for each in middle), atom.values["day2"]]
        if days == [*range(days[0], days[0] + len(days))]:
            yield atom
            return
        starts = [atom.start, *(begin + each.start() for each in middle), atom.second]
        ends = [begin, *(begin + each.end() for each in middle), atom.end]
        rest = {key: value for key, value in atom.values.items() if key != "day2"}
        for number, start, end in zip(days, starts, ends, strict=True):
            yield replace(atom, start=start, end=end, values={**rest, "day": number})
