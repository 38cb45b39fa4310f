"""Finds the tense of a date: that of the nearest verb in the same clause."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from schedule.drafting.grammar import Language, Tense
from schedule.drafting.markers import Markers
from schedule.drafting.patterns import compiled, small
from schedule.record import Record, replace

_RIGHT_BEFORE = 3
"""Characters between a date and a verb that it surely belongs to: "将于"."""


class Marker(Record):
    """A word that shows a tense, with its place in the text."""

    start: int
    end: int
    tense: Tense
    weak: bool = False
    reporting: bool = False
    apart: bool = False
    """Whether it stands in another clause than the date."""
    backshifted: bool = False
    """Whether it may be past only because somebody said it: "said that things were under way"."""


class Clause(Record):
    start: int
    end: int
    markers: tuple[Marker, ...]


class Tenses:
    """The markers of one sentence, clause by clause."""

    def __init__(self, language: Language, text: str, start: int, end: int) -> None:
        self._possessive = compiled(language.markers.possessive)
        self._decides = language.markers.decides
        self._told_of = compiled(language.markers.told_of)
        self._that = compiled(language.markers.that)
        self._text, self._end, self._order = small(text), end, language.markers.order
        markers = [*_markers(language, text, start, end)]
        strong = [each for each in markers if not each.weak]
        asides = [
            each.span()
            for each in compiled(language.markers.aside).finditer(self._text, start, end)
        ]
        cuts = [
            each.start()
            for each in compiled(language.markers.clause).finditer(self._text, start, end)
            if not any(first <= each.start() < last for first, last in asides)
        ]
        edges = [start, *cuts, end]
        self.markers = strong or markers
        self._clauses = [
            Clause(start=one, end=two, markers=_inside(markers, one, two))
            for one, two in pairwise(edges)
            if not compiled(language.markers.absolute).match(self._text, one)
        ]
        relative = [
            each
            for each in self._clauses
            if compiled(language.markers.relative).match(self._text, each.start)
        ]
        main = [
            each
            for each in self.markers
            if not any(clause.start <= each.start < clause.end for clause in relative)
        ]
        self._main = tuple(main or self.markers)
        """The markers outside relative clauses, else all."""

    def governing(self, start: int, end: int) -> Marker | None:
        """The verb of a date: the nearest in its clause, preferably before it.

        A date inside a verb is when something was decided: "agreed on Thursday to meet".
        """
        for each in self.markers:
            if each.start < start and end < each.end:
                return replace(each, tense="past", reporting=True)
        ahead = bool(self._possessive.match(self._text, end, self._end))
        for clause in self._clauses:
            if clause.start <= start < max(clause.end, clause.start + 1) and clause.markers:
                found = self._nearest(clause.markers, start, end, ahead=ahead)
                return self._decided(found, end)
        others = tuple(each for each in self._main if not self._tells(each, start))
        found = self._nearest(others or self._main, start, end, ahead=ahead)
        return replace(found, apart=True) if found else None

    def _tells(self, marker: Marker, start: int) -> bool:
        """Whether a date at `start` is in a clause of what somebody said."""
        return marker.reporting and self._that.search(self._text, marker.end, start) is not None

    def _decided(self, marker: Marker | None, end: int) -> Marker | None:
        """A date before "agreed to meet" is the day of the agreement, not of the meeting."""
        if marker is None or marker.start < end:
            return marker
        decides = compiled(self._decides).match(self._text, marker.start)
        return replace(marker, tense="past", reporting=True) if decides else marker

    def _nearest(
        self, markers: tuple[Marker, ...], start: int, end: int, *, ahead: bool
    ) -> Marker | None:
        before = next((each for each in reversed(markers) if each.end <= start), None)
        after = next((each for each in markers if each.start >= end), None)
        if not (before and after):
            return before or after
        if ahead and start - before.end <= 1:
            return before
        if before.reporting and after.start - end <= 1 and self._is_told_of(before, start):
            return after
        if self._order == "nearest" and not (
            before.tense == "future" and start - before.end <= _RIGHT_BEFORE
        ):
            return before if start - before.end <= after.start - end else after
        return after if ahead else before

    def _is_told_of(self, marker: Marker, start: int) -> bool:
        """Whether a subject stands between a reporting verb and a date: the date is that of it."""
        return self._told_of.match(self._text, marker.end, start) is not None

    def of(self, start: int, end: int) -> Tense | None:
        marker = self.governing(start, end)
        return marker.tense if marker else None


@lru_cache(maxsize=512)
def tenses(language: Language, text: str, start: int, end: int) -> Tenses:
    """The markers of a sentence (cached: mentions and claims ask for them)."""
    return Tenses(language, text, start, end)


def _inside(markers: list[Marker], start: int, end: int) -> tuple[Marker, ...]:
    """The verbs of a clause. A weak one stands back, but not behind a verb that only reports it:
    "travels to Berlin on Thursday, his office said".
    """
    inside = [each for each in markers if start <= each.start < end]
    strong = [each for each in inside if not each.weak]
    return tuple(strong if any(not each.reporting for each in strong) else inside)


def _markers(language: Language, written: str, start: int, end: int) -> Iterator[Marker]:
    text, verb = small(written), compiled(language.markers.verb)
    reporting, last, said = compiled(language.reporting), start, False
    bare = compiled(language.markers.bare)
    for kind, match in _matches(language.markers, text, start, end):
        named = written[match.start() + (match.start() == start) : match.end()]
        names = kind != "future" and named != named.lower()
        if match.start() < last or names:  # "to Berlin" is no infinitive, "Стамбул" no verb
            continue
        last = match.end()
        if match.groupdict().get("verb") is not None and not bare.search(match[0]):
            following = verb.match(written, last, end)
            last = following.end() if following else last
        reports = reporting.match(text, match.start(), last) is not None
        yield Marker(
            start=match.start(),
            end=last,
            tense="past" if kind == "past" else "future",
            weak=kind == "weak",
            reporting=reports,
            backshifted=said and match[0] in language.markers.copulas,
        )
        said = said or reports


def _matches(markers: Markers, text: str, start: int, end: int) -> list[tuple[str, re.Match[str]]]:
    """The matches of each kind, in order. One pattern for all of them takes longer to compile."""
    kinds = {"future": markers.future, "weak": markers.weak, "past": markers.past}
    found = [
        (kind, match)
        for kind, pattern in kinds.items()
        for match in compiled(pattern).finditer(text, start, end)
    ]
    return sorted(found, key=lambda each: each[1].start())
