"""The history of what is known, in words: what each revision changed."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from schedule.dates.spans import When, is_vaguer
from schedule.filed.fields import Outlook
from schedule.filed.records import Identity
from schedule.known.fields import Change
from schedule.known.model import Revision
from schedule.language.fields import FIELD_WORDS, value_in_words
from schedule.language.phrases import mark
from schedule.language.words import Words


class Turn(StrEnum):
    """The gist of a revision: what matters most of all that it changed."""

    CANCELLED = "cancelled"
    POSTPONED = "postponed"
    KNOWN = "known"
    DATED = "dated"
    NARROWED = "narrowed"
    WIDENED = "widened"
    MOVED = "moved"
    HELD = "held"
    CHANGED = "changed"


TURN_WORDS = {
    Turn.CANCELLED: mark("cancelled"),
    Turn.POSTPONED: mark("postponed"),
    Turn.KNOWN: mark("became known"),
    Turn.DATED: mark("got a date"),
    Turn.NARROWED: mark("narrowed"),
    Turn.WIDENED: mark("less exact than before"),
    Turn.MOVED: mark("moved"),
    Turn.HELD: mark("took place"),
    Turn.CHANGED: mark("changed"),
}


TURNS = {
    Outlook.UNSURE: Turn.CHANGED,
    Outlook.PLANNED: Turn.CHANGED,
    Outlook.OVER: Turn.HELD,
    Outlook.PUT_OFF: Turn.POSTPONED,
    Outlook.OFF: Turn.CANCELLED,
}
"""What a new status comes to, where nothing else changed that matters more."""


def turn(revision: Revision, *, first: bool) -> Turn:
    """What a revision comes to; `first` tells whether nothing was known before it."""
    status = revision.status.after if revision.status else None
    gist = TURNS[status.outlook] if status else Turn.CHANGED
    if gist in (Turn.CANCELLED, Turn.POSTPONED):
        return gist
    if first:
        return Turn.KNOWN
    return _turn_of_dates(revision.when) if revision.when else gist


def _turn_of_dates(change: Change[When]) -> Turn:
    if change.before is None:
        return Turn.DATED
    if change.after is None or is_vaguer(change.after, change.before):
        return Turn.WIDENED
    return Turn.NARROWED if is_vaguer(change.before, change.after) else Turn.MOVED


def turn_words(turn: Turn, words: Words) -> str:
    return words.say(TURN_WORDS[turn])


def changes(
    revision: Revision, words: Words, wholes: Iterable[Identity] = ()
) -> Iterator[tuple[str, str | None, str]]:
    """What a revision changed: the field's name, its value before (None when there was none) and
    after, in words. `wholes` has the events that a window may be taken from.
    """
    wholes = [*wholes]
    for field, change in revision.changes.items():
        before, after = (
            None if value is None else value_in_words(field, words, value, wholes)
            for value in (change.before, change.after)
        )
        yield words.say(FIELD_WORDS[field]), before, after or words.say("not known")
