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


class RevisionKind(StrEnum):
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


REVISION_WORDS = {
    RevisionKind.CANCELLED: mark("cancelled"),
    RevisionKind.POSTPONED: mark("postponed"),
    RevisionKind.KNOWN: mark("became known"),
    RevisionKind.DATED: mark("got a date"),
    RevisionKind.NARROWED: mark("narrowed"),
    RevisionKind.WIDENED: mark("less exact than before"),
    RevisionKind.MOVED: mark("moved"),
    RevisionKind.HELD: mark("took place"),
    RevisionKind.CHANGED: mark("changed"),
}


KINDS_BY_OUTLOOK = {
    Outlook.UNSURE: RevisionKind.CHANGED,
    Outlook.PLANNED: RevisionKind.CHANGED,
    Outlook.OVER: RevisionKind.HELD,
    Outlook.PUT_OFF: RevisionKind.POSTPONED,
    Outlook.OFF: RevisionKind.CANCELLED,
}
"""What a new status comes to, where nothing else changed that matters more."""


def revision_kind(revision: Revision, *, first: bool) -> RevisionKind:
    """What a revision comes to; `first` tells whether nothing was known before it."""
    status = revision.status.after if revision.status else None
    gist = KINDS_BY_OUTLOOK[status.outlook] if status else RevisionKind.CHANGED
    if gist in (RevisionKind.CANCELLED, RevisionKind.POSTPONED):
        return gist
    if first:
        return RevisionKind.KNOWN
    return _kind_of_dates(revision.when) if revision.when else gist


def _kind_of_dates(change: Change[When]) -> RevisionKind:
    if change.before is None:
        return RevisionKind.DATED
    if change.after is None or is_vaguer(change.after, change.before):
        return RevisionKind.WIDENED
    return RevisionKind.NARROWED if is_vaguer(change.before, change.after) else RevisionKind.MOVED


def revision_words(kind: RevisionKind, words: Words) -> str:
    return words.say(REVISION_WORDS[kind])


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
