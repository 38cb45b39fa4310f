"""How dates are joined to a span, to neighbours or by a move, and which spans are open."""

from datetime import timedelta

from schedule.drafting.atoms import AROUND, Atom
from schedule.drafting.grammar import Language
from schedule.drafting.patterns import compiled, small
from schedule.drafting.periods import Period
from schedule.drafting.sentences import Sentence
from schedule.record import replace


class Joints:
    """The joints between the dates of one text."""

    def __init__(self, text: str, language: Language) -> None:
        self._text = small(text)
        self._language = language

    def between(self, one: Atom, two: Atom, sentence: Sentence) -> str | None:
        """How two dates are joined: "through" for a span, "also" for neighbours."""
        gap = self._text[one.end : two.start]
        before = self._text[max(sentence.start, one.start - AROUND) : one.start]
        also = compiled(self._language.also).fullmatch(gap)
        if (
            also
            and not compiled(self._language.either).search(gap)
            and gap.strip()[:1] in (",", "、", "，")
            and (one.kind != two.kind or "part" in two.values or self._are_full(one, two))
        ):
            return None
        if also and compiled(self._language.between).search(before):
            return "through"
        if not gap and one.kind == two.kind == "month":
            return "through"
        if compiled(self._language.through).fullmatch(gap):
            moved = not compiled(self._language.spans).search(gap) and self.is_former(one, sentence)
            apart = moved or self._is_put_off(before)
            return None if apart else "through"
        either = compiled(self._language.either).search(gap)
        if two.kind == "unit" and two.values.get("way") == "following":
            return None
        apart = "year" in one.values and "year" in two.values and not either
        return "also" if also and not apart else None

    def _are_full(self, one: Atom, two: Atom) -> bool:
        """Whether a bare comma is between two days with months: "August 9, August 10 and 13"."""
        comma = self._text[one.end : two.start].strip() == ","
        return comma and all(
            any(map(str.isalpha, self._text[each.start : each.end])) for each in (one, two)
        )

    def move(self, start: int, sentence: Sentence) -> str | None:
        """Whether something is moved "away" from the date at `start` or "onto" it."""
        before = self._text[max(sentence.start, start - AROUND) : start]
        moved = [*compiled(self._language.moved).finditer(before)]
        apart = compiled(self._language.moved_apart)
        if not moved or apart.search(before, moved[-1].end()):
            return None
        ways = (("away", self._language.away), ("onto", self._language.onto))
        return next((name for name, each in ways if compiled(each).search(before)), None)

    def is_former(self, atom: Atom, sentence: Sentence) -> bool:
        """Whether a date is one that something was moved from, or was planned for at first."""
        before = self._text[max(sentence.start, atom.start - AROUND) : atom.start]
        former = compiled(self._language.former).search(before)
        return former is not None or self.move(atom.start, sentence) == "away"

    def _is_put_off(self, before: str) -> bool:
        """Whether a date is the day on which something was put off: "adjourned on Friday"."""
        return bool(compiled(rf"{self._language.off}{self._language.off_day}").search(before))

    def is_loose(self, start: int, end: int, sentence: Sentence) -> bool:
        before = self._text[max(sentence.start, start - AROUND) : start]
        either = compiled(self._language.either).search(self._text, start, end)
        return bool(either or compiled(self._language.between).search(before))

    def is_bounded(self, atom: Atom, sentence: Sentence) -> bool:
        before = self._text[max(sentence.start, atom.start - AROUND) : atom.start]
        bounds = (ahead for _, ahead, behind in self._language.bounds if ahead and not behind)
        return any(compiled(each).search(before) for each in bounds)

    def bounded(self, atom: Atom, period: Period, sentence: Sentence) -> tuple[int, int, Period]:
        """Extend a mention by the words that leave one end open."""
        before = self._text[max(sentence.start, atom.start - AROUND) : atom.start]
        after = self._text[atom.end : min(sentence.end, atom.end + AROUND)]
        for end, ahead, behind in self._language.bounds:
            one = compiled(ahead).search(before) if ahead else None
            two = compiled(behind).match(after) if behind else None
            spans = bool(ahead and behind) and period.days > 1 and period.unit == "day"
            if (one or not ahead) and (two or not behind) and not spans:
                start = atom.start - (len(before) - one.start() if one else 0)
                stop = atom.end + (two.end() if two else 0)
                if end == "first":
                    return start, stop, replace(period, last=None)
                return start, stop, replace(period, first=None)
        return atom.start, atom.end, period


def with_year_of(atom: Atom, following: Atom) -> Atom:
    """Give the first end its year: “from May to June 2024”, “from December to January 2025”."""
    year = following.values.get("year")
    own = atom.values.keys() & {"year", "yway", "way"}
    if own or atom.kind not in ("day", "month", "quarter") or following.kind == "unit":
        return atom
    if year is None:
        yway = following.values.get("yway")
        return replace(atom, values={**atom.values, "yway": yway}) if yway else atom
    later = atom.values.get("month", 0) > following.values.get("month", 12)
    return replace(atom, values={**atom.values, "year": year - int(later)})


def fit(one: Period, two: Period, joint: str) -> bool:
    """Whether two periods can be joined: in order, and as neighbours without a gap."""
    if one.last is None or two.first is None or two.end < one.start:
        return False
    if joint == "through":
        return True
    return one.last + timedelta(1) == two.first and (one.unit == two.unit)
