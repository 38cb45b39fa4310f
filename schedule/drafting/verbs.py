"""What the verb of a date tells of its day: its tense, and how surely the tense gives the year."""

from schedule.drafting.atoms import AROUND, Atom
from schedule.drafting.context import AGAINST, EVEN, NEVER, SLIGHT, UNLIKELY, Context
from schedule.drafting.grammar import Language, Tense
from schedule.drafting.joints import Joints
from schedule.drafting.patterns import compiled, small
from schedule.drafting.periods import Period, day
from schedule.drafting.sentences import Sentence
from schedule.drafting.tense import Marker

_NEAR = 24
"""Characters before a date in which its preposition or article stands."""
_STORY = 3
"""Most days from what is told to the publication."""
_BESIDE = 40
"""Most characters between a verb of the future and a date that surely belongs to it."""


class Verbs:
    """The verbs of the dates of one text."""

    def __init__(self, text: str, context: Context, language: Language, joints: Joints) -> None:
        self._text = small(text)
        self._context, self._language, self._joints = context, language, joints

    def tense(
        self, atom: Atom, sentence: Sentence, marker: Marker | None, move: str | None
    ) -> Tense | None:
        """The tense of the verb; future for a new date and for an open span."""
        told = self._context.told_year is not None
        if (move == "onto" and not told) or self._joints.is_bounded(atom, sentence):
            return "future"
        past = marker is None or marker.tense == "past"
        if move != "away" and past and self._is_aimed_at(atom, sentence):
            return "future" if atom.kind == "weekday" else None
        former = atom.kind in ("day", "month") and self._joints.is_former(atom, sentence)
        if move == "away" or marker is None or former:
            return None
        if self.is_old_plan(marker):
            return None
        if self._is_off(marker):
            own = compiled(self._language.markers.possessive).match(self._text, atom.end)
            now = compiled(self._language.markers.now).match(self._text, marker.start)
            return "future" if (own or now) and atom.kind == "weekday" else None
        off = compiled(self._language.off).search(self._text, atom.end, sentence.end)
        # What was planned and is called off may be over.
        planned = marker.tense == "future" and atom.kind != "weekday" and off
        return None if planned else marker.tense

    def is_over(self, atom: Atom, sentence: Sentence) -> bool:
        """Whether a day is over, whatever its verb: "will appeal Friday's ruling"."""
        behind = compiled(self._language.over_behind)
        return behind.match(self._text, atom.end, sentence.end) is not None

    def is_old_plan(self, marker: Marker) -> bool:
        return bool(compiled(self._language.markers.planned).match(self._text, marker.start))

    def weight(
        self, atom: Atom, sentence: Sentence, marker: Marker | None, move: str | None
    ) -> int:
        """How much the tense of a verb tells of the year of a date."""
        if marker and self._is_attribute(atom, sentence):
            return EVEN if marker.tense == "future" else SLIGHT
        if marker is None or marker.reporting or marker.apart or marker.backshifted or move:
            return AGAINST
        if compiled(self._language.markers.backshift).match(self._text, marker.start):
            return SLIGHT
        bare = atom.kind == "day" and not {"month", "mway"} & atom.values.keys()
        if bare and self._language.year_leads:
            return AGAINST  # A Chinese verb has no past: a day of last month has its month.
        beside = marker.tense == "past" or 0 <= atom.start - marker.end <= _BESIDE
        surely = compiled(self._language.markers.surely).match(self._text, marker.start)
        if beside and surely and atom.kind == "month":
            return NEVER
        return UNLIKELY if beside else AGAINST

    def _is_attribute(self, atom: Atom, sentence: Sentence) -> bool:
        """Whether a date only tells which one: "the June 3 ruling", "a breakthrough June deal"."""
        before = self._text[max(sentence.start, atom.start - _NEAR) : atom.start]
        return compiled(self._language.attribute).search(before) is not None

    def _is_aimed_at(self, atom: Atom, sentence: Sentence) -> bool:
        """Whether something is set for a day: "called a vote for June 30"."""
        before = self._text[max(sentence.start, atom.start - AROUND) : atom.start]
        behind = compiled(self._language.aims_behind).match(self._text, atom.end, sentence.end)
        aimed = behind or compiled(self._language.aims).search(before)
        return atom.kind in ("day", "weekday") and aimed is not None

    def _is_off(self, marker: Marker) -> bool:
        """Whether the verb calls something off: it may be past, and the date ahead."""
        return bool(compiled(self._language.off).match(self._text, marker.start))

    def way(self, atom: Atom, sentence: Sentence, marker: Marker | None) -> str | None:
        """The way of a bare weekday: former, off, again, previous, or None."""
        before = self._text[max(sentence.start, atom.start - _NEAR) : atom.start]
        if self._joints.is_former(atom, sentence):
            return "former"
        if compiled(self._language.again).search(before):
            return "again"
        if self._context.beside and compiled(self._language.markers.later_than).search(before):
            return "previous"
        own = compiled(self._language.markers.possessive).match(self._text, atom.end)
        if marker and own and self._is_off(marker):
            return "off"
        if marker is None or marker.tense != "future" or marker.start > atom.start:
            return None
        off = compiled(self._language.off).search(self._text, atom.end, sentence.end)
        was = compiled(self._language.markers.was_planned).match(self._text, marker.start)
        return "off" if off or was else None

    def that_day(self, marker: Marker, period: Period) -> Period | None:
        """The day of "that day"; None if the sentence has no day but that on which something was
        said: "said on Monday that they are willing to hold both on the same day".
        """
        said = self._context.said
        if marker.weak and said and said == self._context.beside:
            return None
        told = self._is_told_day(marker, period)
        return (said or self._day_of_story()) if told else period

    def _day_of_story(self) -> Period:
        """The last day that the text has named and that is just over, else that of publication."""
        today = self._context.published
        over = (
            each
            for each in reversed(self._context.named)
            if each.unit == "day" and 0 <= (today - each.end).days <= _STORY
        )
        return next(over, day(today))

    def _is_told_day(self, marker: Marker, period: Period) -> bool:
        """Whether "that day" is the one of the story, not the coming one that was named last."""
        ahead = marker.tense == "past" and period.start > self._context.published
        ahead = ahead and period != self._context.beside
        return (marker.reporting and not marker.apart) or ahead
