"""What a text has told so far: which day "today" means, and the years of the next dates."""

from schedule.drafting.atoms import AROUND, Atom
from schedule.drafting.context import Context
from schedule.drafting.grammar import Language
from schedule.drafting.joints import Joints
from schedule.drafting.mentions import Mention
from schedule.drafting.patterns import compiled, small
from schedule.drafting.sentences import Sentence

_LEAD = 3
"""Most characters before a date that opens a sentence: "On "."""
_YEAR = 366
_PRINTED = 3
"""Most days from the dateline to the publication."""


class Story:
    """Fills the context of one text, sentence by sentence and mention by mention."""

    def __init__(self, text: str, context: Context, language: Language, joints: Joints) -> None:
        self._text = small(text)
        self._context, self._language, self._joints = context, language, joints
        self._told: tuple[int, int] | None = None
        self._until: int | None = None
        self.coming: int | None = None
        """The coming year that the text has named: an old plan was for it too."""
        self._paragraph = 0

    def begin(self, sentence: Sentence, atoms: list[Atom]) -> None:
        """Take over the year of the sentence before, if this one begins with a date."""
        self._context.beside = None
        if sentence.paragraph != self._paragraph:
            self._paragraph, self._context.full = sentence.paragraph, None
            self._context.ahead = None
        told, self._told, self._until = self._told, None, None
        first = atoms[0].start - sentence.start if atoms else AROUND
        goes_on = told and told[0] == sentence.paragraph and first <= _LEAD
        self._context.told_year = told[1] if told and goes_on else None

    def reach(self, atom: Atom) -> None:
        """Forget the year of a clause behind its end."""
        if self._until is not None and atom.start > self._until:
            self._context.told_year, self._until = None, None

    def hear(self, mention: Mention) -> None:
        """Remember a mention."""
        context, period = self._context, mention.period
        if not mention.reporting or not context.named:
            context.name(period)
        if mention.reporting and period.unit == "day":
            context.said = period
        self._hear_year(mention)
        self._hear_day(mention)
        if period.unit in ("day", "month") and period.last:
            context.beside = context.latest = period

    def _hear_day(self, mention: Mention) -> None:
        """Remember the day of the dateline, and a coming day that gives its month to the next."""
        period, published = mention.period, self._context.published
        leads = self._language.year_leads and period.start > published
        if leads and period.unit in ("day", "month") and period.start.year > published.year:
            self._context.next_year = period
        if period.unit != "day" or not period.last:
            return
        stamp = compiled(self._language.stamp).match(self._text, mention.end)
        if stamp and 0 < (published - period.end).days <= _PRINTED:
            self._context.today = period.end
        if leads:
            self._context.ahead = period

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
            self.coming = year
        if mention.full and period.unit == "day":
            self._context.full = period
        leads = 0 < before <= _LEAD or self._text[mention.end : mention.end + 1] in (",", "，")
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
        return told.match(self._text, mention.end, mention.sentence.end) is not None

    def _clause_end(self, mention: Mention) -> int:
        end = compiled(r"[,;:，；：(（]").search(self._text, mention.end, mention.sentence.end)
        return end.start() if end else mention.sentence.end
