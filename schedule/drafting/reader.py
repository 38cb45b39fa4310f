"""Reads the dated mentions of a text: their places, and the days that they mean."""

from collections.abc import Iterator
from datetime import date, timedelta

from schedule.drafting.atoms import Atom, Atoms
from schedule.drafting.context import Context
from schedule.drafting.grammar import Language, Tense
from schedule.drafting.joints import Joints, fit, with_year_of
from schedule.drafting.mentions import Mention
from schedule.drafting.patterns import compiled, small
from schedule.drafting.periods import Period
from schedule.drafting.resolver import resolve
from schedule.drafting.sentences import Sentence, sentences
from schedule.drafting.story import Story
from schedule.drafting.tense import Marker, Tenses, tenses
from schedule.drafting.verbs import Verbs
from schedule.record import replace

LONGEST_TEXT = 100_000
"""Characters that are read. A longer text gets a note."""

_WEEK = timedelta(7)
_YEARS = {"year", "yway", "way"}
"""What tells the year of a date."""


def mentions(text: str, published: date, language: Language) -> tuple[Mention, ...]:
    """All mentions of a text published on this day, in order."""
    reader = Reader(text[:LONGEST_TEXT], published, language)
    found = [
        each for sentence in sentences(reader.text, language) for each in reader.read(sentence)
    ]
    return tuple(_as_in_body(each, found, published) for each in found)


def _as_in_body(mention: Mention, found: list[Mention], published: date) -> Mention:
    """A headline has few verbs: its past day or month without a year is the coming one, if nothing
    but a reporting verb made it past, and the body has the coming one.
    """
    period = mention.period
    told = mention.marker is None or mention.reporting
    if mention.sentence.paragraph > 0 or not told or period.end >= published:
        return mention
    weekday = mention.marker is None and mention.weekday
    coming = (
        each.period
        for each in found
        if each.sentence.paragraph > 0
        and each.period.end >= published
        and (each.period.unit, each.period.days) == (period.unit, period.days)
        and (
            _is_day_of_year(each.period, period)
            if mention.bare
            else weekday and each.period.start - period.start == _WEEK
        )
    )
    return replace(mention, period=next(coming, period))


class Reader:
    """Reads the sentences of one text in order."""

    def __init__(self, text: str, published: date, language: Language) -> None:
        self._written = text
        self.text = language.spelled(text)
        self._small = small(self.text)
        self._language = language
        self._context = Context(published, own_year=language.year_leads)
        self._atoms = Atoms(self.text, language)
        self._joints = Joints(self.text, language)
        self._story = Story(self.text, self._context, language, self._joints)
        self._verbs = Verbs(self.text, self._context, language, self._joints)

    def read(self, sentence: Sentence) -> Iterator[Mention]:
        atoms = [*self._atoms.within(sentence)]
        self._story.begin(sentence, atoms)
        if not atoms:
            return
        verbs = tenses(self._language, self.text, sentence.start, sentence.end)
        while atoms:
            used, mention = self._first(atoms, sentence, verbs)
            atoms = atoms[used:]
            if mention:
                yield mention
                self._story.hear(mention)

    def _first(
        self, atoms: list[Atom], sentence: Sentence, verbs: Tenses
    ) -> tuple[int, Mention | None]:
        """The mention that begins with the first atom, and the number of atoms it takes."""
        atom, following = atoms[0], atoms[1] if len(atoms) > 1 else None
        marker = verbs.governing(atom.start, atom.end)
        tense = self._tense(atom, sentence, marker)
        joint = self._joints.between(atom, following, sentence) if following else None
        if following and joint:
            atom = with_year_of(atom, following)
        if atom.values.keys() == {"weekday"} and (way := self._verbs.way(atom, sentence, marker)):
            atom = replace(atom, values={**atom.values, "way": way})
        used = 1
        period: Period | None
        if joint == "through" and (again := self._named_again(atoms, tense)):
            used, atom, period = again
            following = atoms[used] if used < len(atoms) else None
            joint = self._joints.between(atom, following, sentence) if following else None
        elif following and self._is_named_by(atom, following):
            period = self._named_twice(atom, following, tense)
            comma = "," in self._small[atom.end : following.start]
            if atom.kind in ("then", "word") or (atom.kind == "weekday" and comma):
                used, atom = 2, replace(atom, end=following.end)
        else:
            period = resolve(self._context, atom.kind, atom.values, tense)
        onto = self._joints.move(atom.start, sentence) == "onto"
        if period and marker and _is_that_day(atom) and not onto:
            period = self._verbs.that_day(marker, period)
        if not period:
            return used, None
        more, last, period = self._lengthened(atom, period, joint, atoms[used:], sentence)
        whole = replace(last, start=atom.start)
        return used + more, self._mention(whole, period, marker, sentence)

    def _named_again(
        self, atoms: list[Atom], tense: Tense | None
    ) -> tuple[int, Atom, Period] | None:
        """The days behind a span of weekdays, which say the same: "Saturday to Monday, Nov. 30 to".
        With the number of atoms up to the first of these days.
        """
        one, two, three = atoms[0], atoms[1], atoms[2] if len(atoms) > 2 else None
        if self._language.year_leads:
            return None  # “周一至周三（3日至5日）” is two mentions, as “周一（3日）” is.
        if one.kind != "weekday" or two.values.get("weekday") is None:
            return None
        if three and two.kind == "weekday" and self._is_named_by(two, three):
            period = resolve(self._context, three.kind, three.values, tense)
            return (3, replace(three, start=one.start), period) if period else None
        period = resolve(self._context, two.kind, two.values, tense)
        length = timedelta((two.values["weekday"] - one.values["weekday"]) % 7)
        first = {**two.values, "weekday": one.values["weekday"]}
        other = resolve(self._context, two.kind, first, tense)
        if two.kind != "day" or not (period and other):
            return None
        whole = replace(two, start=one.start)
        today = self._context.published
        if abs(other.start - today) < abs(period.start - today):
            return 2, whole, replace(other, last=other.start + length)
        return 2, whole, replace(period, first=period.start - length)

    def _tense(self, atom: Atom, sentence: Sentence, marker: Marker | None) -> Tense | None:
        """The tense of a date; its weight, and the year of an old plan, are left in the context."""
        self._story.reach(atom)
        move = self._joints.move(atom.start, sentence)
        self._context.against = self._verbs.weight(atom, sentence, marker, move)
        tense = self._verbs.tense(atom, sentence, marker, move)
        tense = "past" if self._verbs.is_over(atom, sentence) else tense
        told = marker is not None and marker.reporting and not marker.apart
        self._context.is_told = told and tense == "past" and self._language.year_leads
        coming = self._story.coming
        if tense is None and coming and marker and self._verbs.is_old_plan(marker):
            self._context.told_year = self._context.told_year or coming
        return tense

    def _lengthened(
        self, atom: Atom, period: Period, joint: str | None, rest: list[Atom], sentence: Sentence
    ) -> tuple[int, Atom, Period]:
        """The number of atoms that are joined to one, the last of them, and the days of all."""
        used = 0
        while joint and used < len(rest):
            second = self._after(period, rest[used])
            if not second or not fit(period, second, joint):
                break
            period = replace(second, first=self._beginning(atom, period, second))
            atom, used = rest[used], used + 1
            listed = joint == "also" and used < len(rest)
            joint = self._joints.between(atom, rest[used], sentence) if listed else None
        return used, atom, period

    def _beginning(self, atom: Atom, first: Period, second: Period) -> date | None:
        """The first day of a span: ahead, if it is a weekday and the span ends in the future:
        "cancelled from Tuesday to May 2".
        """
        today = self._context.published
        over = first.last is not None and first.last < today - timedelta(1) < second.end
        if atom.values.keys() != {"weekday"} or not over:
            return first.first
        ahead = resolve(self._context, atom.kind, atom.values, "future")
        return ahead.first if ahead and ahead.end <= second.end else first.first

    def _named_twice(self, atom: Atom, following: Atom, tense: Tense | None) -> Period | None:
        """The day of "Monday night (July 8)", or of "three days later on July 8"."""
        if following.kind == "weekday":
            return resolve(self._context, atom.kind, atom.values, tense)
        weekday = {"weekday": atom.values.get("weekday")}
        period = resolve(self._context, "day", {**weekday, **following.values}, tense)
        counted = resolve(self._context, atom.kind, atom.values, tense)
        same = period and counted and _is_day_of_year(period, counted)
        return counted if same and atom.kind == "then" else period

    def _mention(
        self, atom: Atom, period: Period, marker: Marker | None, sentence: Sentence
    ) -> Mention:
        start, end, period = self._joints.bounded(atom, period, sentence)
        return Mention(
            start=start,
            end=end,
            text=self._written[start:end],
            period=period,
            sentence=sentence,
            marker=marker,
            full="year" in atom.values,
            loose=self._joints.is_loose(start, end, sentence),
            weekday=atom.values.keys() == {"weekday"},
            bare="month" in atom.values and not _YEARS & atom.values.keys(),
        )

    def _is_named_by(self, atom: Atom, following: Atom) -> bool:
        """Whether the next atom names the same day: "the next day, 18 May"."""
        gap = self._small[atom.end : following.start]
        if (atom.kind, following.kind) == ("word", "weekday"):
            return gap in (" (", "（", "(")
        vague = atom.kind in ("weekday", "weekend") or atom.values.get("unit") == "day"
        full = following.kind == "day" and ("month" in following.values or gap in ("(", "（"))
        return vague and full and bool(compiled(self._language.same_day).fullmatch(gap))

    def _after(self, first: Period, atom: Atom) -> Period | None:
        """Resolve the second of two dates: the next one after the first, unless it has a year."""
        given = {"year", "yway", "way", "wway"} & atom.values.keys()
        if given or atom.kind in ("word", "unit", "ago", "then"):
            return resolve(self._context, atom.kind, atom.values, None)
        return resolve(Context(first.start), atom.kind, atom.values, "future")


def _is_day_of_year(one: Period, two: Period) -> bool:
    return (one.start.month, one.start.day) == (two.start.month, two.start.day)


def _is_that_day(atom: Atom) -> bool:
    return atom.kind == "unit" and (atom.values["unit"], atom.values.get("way")) == ("day", "that")
