"""The status of a claim: what the words of its sentence tell."""

from datetime import date

from schedule.drafting.grammar import Tense, compiled
from schedule.drafting.periods import Period
from schedule.drafting.vocabulary import Vocabulary, searched


def status_of(
    sentence: str,
    own: str,
    tense: Tense | None,
    period: Period | None,
    published: date,
    words: Vocabulary,
) -> tuple[str | None, str]:
    """The status and its words; None where the sentence doesn't say. `own` is the part of it that
    speaks of no other date.
    """
    condition = searched(words.conditional, sentence)
    for status, pattern, part in (
        ("cancelled", words.cancelled, own),
        ("postponed", words.postponed, sentence),
    ):
        if not condition and (match := searched(pattern, part)):
            return status, match[0]
    ahead = period is None or period.end >= published
    over = period is not None and period.start <= published
    if tense == "past" and (over or period is None):
        return "held", ""
    if tense == "future" or not over or (ahead and tense is None):
        own = compiled(words.formerly).sub(" ", own)
        for status, pattern, part in (
            ("floated", words.conditional, sentence),
            ("floated", words.floated, own),
            ("confirmed", words.confirmed, own),
        ):
            if match := searched(pattern, part):
                return status, match[0]
    if tense == "future" or not over:
        return "announced", ""
    if period and period.end > published:
        return "announced", ""
    # A Chinese verb has no past: what is dated by this day took place.
    return ("held" if over and not (ahead and words.spaced) else None), ""
