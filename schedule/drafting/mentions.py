"""The dated mentions of a text: their places, and the days that they mean."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from schedule.drafting.atoms import AROUND, Atom, Atoms
from schedule.drafting.context import AGAINST, EVEN, NEVER, SLIGHT, UNLIKELY, Context
from schedule.drafting.grammar import Language, Tense, compiled, small
from schedule.drafting.joints import Joints, fit, with_year_of
from schedule.drafting.periods import Period, day
from schedule.drafting.resolver import resolve
from schedule.drafting.sentences import Sentence, sentences
from schedule.drafting.tense import Marker, Tenses, tenses

LONGEST_TEXT = 100_000
"""Characters that are read. A longer text gets a note."""

_LEAD = 3
"""Most characters before a date that opens a sentence: "On "."""
_YEAR = 366
_NEAR = 24
"""Characters before a date in which its preposition or article stands."""
_NAMED_BY = r"(?: (?:morning|afternoon|evening|night))?\s?[,，（(]?\s?(?:on )?"
"""What stands between a day and the date that names it: "Monday night (July 8)"."""
_YEARS = {"year", "yway", "way"}
"""What tells the year of a date."""
_PRINTED = 3
"""Most days from the dateline to the publication."""
_BESIDE = 40
"""Most characters between a verb of the future and a date that surely belongs to it."""


@dataclass(frozen=True, kw_only=True)
class Mention:
    """A date in the text: code points `start` to `end`, end exclusive.

    - `marker`: the verb that it belongs to.
    - `full`: whether the text gives its year.
    - `loose`: whether it means one of several days ("May 16 or 17").
    - `bare`: whether it is a day of the year or a month, and nothing tells its year.
    """

    start: int
    end: int
    text: str
    period: Period
    sentence: Sentence
    marker: Marker | None = None
    full: bool = False
    loose: bool = False
    bare: bool = False

    @property
    def reporting(self) -> bool:
        return self.marker is not None and self.marker.reporting


def mentions(text: str, published: date, language: Language) -> tuple[Mention, ...]:
    """All mentions of a text published on this day, in order."""
    reader = _Reader(text[:LONGEST_TEXT], published, language)
    found = [each for sentence in sentences(reader.text) for each in reader.read(sentence)]
    return tuple(_as_in_body(each, found, published) for each in found)


def _as_in_body(mention: Mention, found: list[Mention], published: date) -> Mention:
    """A headline has few verbs: its past day or month without a year is the coming one, if nothing
    but a reporting verb made it past, and the body has the coming one.
    """
    period = mention.period
    told = mention.marker is None or mention.reporting
    bare = mention.bare and told and period.end < published
    if mention.sentence.paragraph > 0 or not bare:
        return mention
    coming = (
        each.period
        for each in found
        if each.sentence.paragraph > 0
        and each.period.end >= published
        and (each.period.unit, each.period.days) == (period.unit, period.days)
        and _is_day_of_year(each.period, period)
    )
    return replace(mention, period=next(coming, period))


class _Reader:
    def __init__(self, text: str, published: date, language: Language) -> None:
        self._written = text
        self.text = language.spelled(text)
        self._small = small(self.text)
        self._language = language
        self._context = Context(published, own_year=language.year_leads)
        self._atoms = Atoms(self.text, language)
        self._joints = Joints(self.text, language)
        self._told: tuple[int, int] | None = None
        self._until: int | None = None
        self._coming: int | None = None
        """The coming year that the text has named: an old plan was for it too."""
        self._paragraph = 0

    def read(self, sentence: Sentence) -> Iterator[Mention]:
        atoms = [*self._atoms.within(sentence)]
        self._tell_year(sentence, atoms)
        if not atoms:
            return
        verbs = tenses(self._language, self.text, sentence.start, sentence.end)
        number = 0
        while number < len(atoms):
            used, found = self._joined(atoms, number, sentence, verbs)
            number += used
            for mention in found:
                yield mention
                if not mention.reporting or not self._context.named:
                    self._context.name(mention.period)
                if mention.reporting and mention.period.unit == "day":
                    self._context.said = mention.period
                self._hear_year(mention)
                self._hear_day(mention)
                if mention.period.unit in ("day", "month") and mention.period.last:
                    self._context.beside = mention.period

    def _hear_day(self, mention: Mention) -> None:
        """Remember the day of the dateline, and a coming day that gives its month to the next."""
        period, published = mention.period, self._context.published
        if period.unit != "day" or not period.last:
            return
        stamp = compiled(self._language.stamp).match(self._small, mention.end)
        if stamp and 0 < (published - period.end).days <= _PRINTED:
            self._context.today = period.end
        if self._language.year_leads and period.start > published:
            self._context.ahead = period
            if period.start.year > published.year:
                self._context.next_year = period

    def _hear_year(self, mention: Mention) -> None:
        """Remember a past year that opens a story: the story goes on in it. "Next year's summit" is
        on days of that year.
        """
        period = mention.period
        year = period.start.year
        ahead = year > self._context.published.year and period.unit == "year"
        over = period.end.year < self._context.published.year
        if not (over or ahead) or period.days > _YEAR:
            return
        before = mention.start - mention.sentence.start
        if ahead and mention.full and self._joints.move(mention.start, mention.sentence) != "onto":
            self._coming = year
        if mention.full and period.unit == "day":
            self._context.full = period
        leads = 0 < before <= _LEAD or self._small[mention.end : mention.end + 1] in (",", "，")
        if mention.full and before <= _LEAD and leads:
            self._told = (mention.sentence.paragraph, year)
            self._context.told_year = year
        elif (
            period.unit == "year" and period.first and (not mention.full or self._has_days(mention))
        ):
            self._context.told_year = year
            self._until = self._clause_end(mention)

    def _has_days(self, mention: Mention) -> bool:
        """Whether the days behind a year are in it: "elections in 2017 were held on July 17"."""
        told = compiled(self._language.markers.of_year)
        return told.match(self._small, mention.end, mention.sentence.end) is not None

    def _clause_end(self, mention: Mention) -> int:
        end = compiled(r"[,;:，；：(（]").search(self._small, mention.end, mention.sentence.end)
        return end.start() if end else mention.sentence.end

    def _tell_year(self, sentence: Sentence, atoms: list[Atom]) -> None:
        """Take over the year of the sentence before, if this one begins with a date."""
        self._context.beside = None
        if sentence.paragraph != self._paragraph:
            self._paragraph, self._context.full = sentence.paragraph, None
            self._context.ahead = None
        told, self._told, self._until = self._told, None, None
        first = atoms[0].start - sentence.start if atoms else AROUND
        goes_on = told and told[0] == sentence.paragraph and first <= _LEAD
        self._context.told_year = told[1] if told and goes_on else None

    def _joined(
        self, atoms: list[Atom], number: int, sentence: Sentence, verbs: Tenses
    ) -> tuple[int, list[Mention]]:
        """The mention that begins with an atom, and the number of atoms it takes."""
        atom = atoms[number]
        used, ends = 1, atom.end
        marker = verbs.governing(atom.start, atom.end)
        following = atoms[number + 1] if number + 1 < len(atoms) else None
        if self._until is not None and atom.start > self._until:
            self._context.told_year, self._until = None, None
        move = self._joints.move(atom.start, sentence)
        self._context.against = self._weight(atom, sentence, marker, move)
        tense = self._tense(atom, sentence, marker, move)
        if tense is None and self._coming and marker and self._is_old_plan(marker):
            self._context.told_year = self._context.told_year or self._coming
        joint = self._joints.between(atom, following, sentence) if following else None
        if following and joint:
            atom = with_year_of(atom, following)
        if atom.values.keys() == {"weekday"} and (way := self._way(atom, sentence, marker)):
            atom = replace(atom, values={**atom.values, "way": way})
        if following and self._is_named_by(atom, following):
            period = self._named_twice(atom, following, tense)
            ends, used = (following.end, 2) if atom.kind == "then" else (ends, used)
        else:
            period = resolve(self._context, atom.kind, atom.values, tense)
        if period and marker and _is_that_day(atom):
            period = self._that_day(marker, period)
        while period and following and joint:
            second = self._after(period, following)
            if not second or not fit(period, second, joint):
                break
            period = replace(second, first=self._beginning(atom, period, second))
            ends, used = following.end, used + 1
            atom = following
            following = atoms[number + used] if number + used < len(atoms) else None
            joint = (
                self._joints.between(atom, following, sentence)
                if following and joint == "also"
                else None
            )
        if not period:
            return used, []
        whole = replace(atom, start=atoms[number].start, end=ends)
        return used, [self._mention(whole, period, marker, sentence)]

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

    def _way(self, atom: Atom, sentence: Sentence, marker: Marker | None) -> str | None:
        """The way of a bare weekday: former, off, again, previous, or None."""
        before = self._small[max(sentence.start, atom.start - _NEAR) : atom.start]
        if self._joints.is_former(atom, sentence):
            return "former"
        if compiled(self._language.again).search(before):
            return "again"
        if self._context.beside and compiled(self._language.markers.later_than).search(before):
            return "previous"
        if marker is None or marker.tense != "future" or marker.start > atom.start:
            return None
        off = compiled(self._language.off).search(self._small, atom.end, sentence.end)
        was = compiled(self._language.markers.was_planned).match(self._small, marker.start)
        return "off" if off or was else None

    def _named_twice(self, atom: Atom, following: Atom, tense: Tense | None) -> Period | None:
        """The day of "Monday night (July 8)", or of "three days later on July 8"."""
        weekday = {"weekday": atom.values.get("weekday")}
        period = resolve(self._context, "day", {**weekday, **following.values}, tense)
        counted = resolve(self._context, atom.kind, atom.values, tense)
        same = period and counted and _is_day_of_year(period, counted)
        return counted if same and atom.kind == "then" else period

    def _that_day(self, marker: Marker, period: Period) -> Period | None:
        """The day of "that day"; None if the sentence has no day but that on which something was
        said: "said on Monday that they are willing to hold both on the same day".
        """
        said = self._context.said
        if marker.weak and said and said == self._context.beside:
            return None
        return (
            (said or day(self._context.published)) if self._is_told_day(marker, period) else period
        )

    def _is_told_day(self, marker: Marker, period: Period) -> bool:
        """Whether "that day" is the one of the story, not the coming one that was named last."""
        ahead = marker.tense == "past" and period.start > self._context.published
        return (marker.reporting and not marker.apart) or ahead

    def _mention(
        self, atom: Atom, period: Period, marker: Marker | None, sentence: Sentence
    ) -> Mention:
        start, end, period = self._bounded(atom, period, sentence)
        return Mention(
            start=start,
            end=end,
            text=self._written[start:end],
            period=period,
            sentence=sentence,
            marker=marker,
            full="year" in atom.values,
            loose=self._is_loose(start, end, sentence),
            bare="month" in atom.values and not _YEARS & atom.values.keys(),
        )

    def _is_named_by(self, atom: Atom, following: Atom) -> bool:
        """Whether the next atom names the same day: "the next day, 18 May"."""
        gap = self._small[atom.end : following.start]
        vague = atom.kind in ("weekday", "weekend") or atom.values.get("unit") == "day"
        full = following.kind == "day" and "month" in following.values
        return vague and full and bool(compiled(_NAMED_BY).fullmatch(gap))

    def _tense(
        self, atom: Atom, sentence: Sentence, marker: Marker | None, move: str | None
    ) -> Tense | None:
        """The tense of the verb; future for a new date and for an open span."""
        told = self._context.told_year is not None
        if (move == "onto" and not told) or self._is_bounded(atom, sentence):
            return "future"
        past = marker is None or marker.tense == "past"
        if move != "away" and past and self._is_aimed_at(atom, sentence):
            return "future" if atom.kind == "weekday" else None
        former = atom.kind == "day" and self._joints.is_former(atom, sentence)
        if move == "away" or marker is None or former:
            return None
        if self._is_old_plan(marker):
            return None
        if self._is_off(marker):
            own = compiled(self._language.markers.possessive).match(self._small, atom.end)
            now = compiled(self._language.markers.now).match(self._small, marker.start)
            return "future" if (own or now) and atom.kind == "weekday" else None
        off = compiled(self._language.off).search(self._small, atom.end, sentence.end)
        # What was planned and is called off may be over.
        planned = marker.tense == "future" and atom.kind != "weekday" and off
        return None if planned else marker.tense

    def _is_old_plan(self, marker: Marker) -> bool:
        return bool(compiled(self._language.markers.planned).match(self._small, marker.start))

    def _weight(
        self, atom: Atom, sentence: Sentence, marker: Marker | None, move: str | None
    ) -> int:
        """How much the tense of a verb tells of the year of a date."""
        if marker and self._is_attribute(atom, sentence):
            return EVEN if marker.tense == "future" else SLIGHT
        if marker is None or marker.reporting or marker.apart or marker.backshifted or move:
            return AGAINST
        if compiled(self._language.markers.backshift).match(self._small, marker.start):
            return SLIGHT
        bare = atom.kind == "day" and not {"month", "mway"} & atom.values.keys()
        if bare and self._language.year_leads:
            return AGAINST  # A Chinese verb has no past: a day of last month has its month.
        beside = marker.tense == "past" or 0 <= atom.start - marker.end <= _BESIDE
        surely = compiled(self._language.markers.surely).match(self._small, marker.start)
        if beside and surely and atom.kind == "month":
            return NEVER
        return UNLIKELY if beside else AGAINST

    def _is_attribute(self, atom: Atom, sentence: Sentence) -> bool:
        """Whether a date only tells which one: "the June 3 ruling", "a breakthrough June deal"."""
        before = self._small[max(sentence.start, atom.start - _NEAR) : atom.start]
        return compiled(self._language.attribute).search(before) is not None

    def _is_aimed_at(self, atom: Atom, sentence: Sentence) -> bool:
        """Whether something is set for a day: "called a vote for June 30"."""
        before = self._small[max(sentence.start, atom.start - AROUND) : atom.start]
        behind = compiled(self._language.aims_behind).match(self._small, atom.end, sentence.end)
        aimed = behind or compiled(self._language.aims).search(before)
        return atom.kind in ("day", "weekday") and aimed is not None

    def _is_off(self, marker: Marker) -> bool:
        """Whether the verb calls something off: it may be past, and the date ahead."""
        return bool(compiled(self._language.off).match(self._small, marker.start))

    def _is_loose(self, start: int, end: int, sentence: Sentence) -> bool:
        before = self._small[max(sentence.start, start - AROUND) : start]
        either = compiled(self._language.either).search(self._small, start, end)
        return bool(either or compiled(self._language.between).search(before))

    def _after(self, first: Period, atom: Atom) -> Period | None:
        """Resolve the second of two dates: the next one after the first, unless it has a year."""
        given = {"year", "yway", "way", "wway"} & atom.values.keys()
        if given or atom.kind in ("word", "unit", "ago", "then"):
            return resolve(self._context, atom.kind, atom.values, None)
        return resolve(Context(first.start), atom.kind, atom.values, "future")

    def _is_bounded(self, atom: Atom, sentence: Sentence) -> bool:
        before = self._small[max(sentence.start, atom.start - AROUND) : atom.start]
        bounds = (ahead for _, ahead, behind in self._language.bounds if ahead and not behind)
        return any(compiled(each).search(before) for each in bounds)

    def _bounded(self, atom: Atom, period: Period, sentence: Sentence) -> tuple[int, int, Period]:
        """Extend a mention by the words that leave one end open."""
        before = self._small[max(sentence.start, atom.start - AROUND) : atom.start]
        after = self._small[atom.end : min(sentence.end, atom.end + AROUND)]
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


def _is_day_of_year(one: Period, two: Period) -> bool:
    return (one.start.month, one.start.day) == (two.start.month, two.start.day)


def _is_that_day(atom: Atom) -> bool:
    return atom.kind == "unit" and (atom.values["unit"], atom.values.get("way")) == ("day", "that")


__all__ = ["LONGEST_TEXT", "Mention", "Tense", "mentions"]
