"""The history of what is known, in words: what each revision changed."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import groupby, pairwise

from schedule.dates.days import are_whole_months
from schedule.dates.spans import When, Window, is_vaguer, known_ends, spans
from schedule.filed.fields import Outlook, Status
from schedule.filed.records import Identity
from schedule.known.fields import Change
from schedule.known.model import BrokenOff, Event, Revision
from schedule.language.fields import ARROW, FIELD_WORDS, value_in_words
from schedule.language.phrases import mark
from schedule.language.words import Words


class RevisionKind(StrEnum):
    """The kind of a revision: the most important change in it."""

    CANCELLED = "cancelled"
    POSTPONED = "postponed"
    ANNOUNCED = "announced"
    KNOWN = "known"
    DATED = "dated"
    NARROWED = "narrowed"
    WIDENED = "widened"
    MOVED = "moved"
    HELD = "held"
    CHANGED = "changed"
    MERGED = "merged"
    CONFIRMED = "confirmed"


REVISION_WORDS = {
    RevisionKind.CANCELLED: mark("cancelled"),
    RevisionKind.POSTPONED: mark("postponed"),
    RevisionKind.ANNOUNCED: mark("announced"),
    RevisionKind.KNOWN: mark("became known"),
    RevisionKind.DATED: mark("got a date"),
    RevisionKind.NARROWED: mark("narrowed"),
    RevisionKind.WIDENED: mark("widened"),
    RevisionKind.MOVED: mark("moved"),
    RevisionKind.HELD: mark("took place"),
    RevisionKind.CHANGED: mark("changed"),
    RevisionKind.MERGED: mark("merged with another event"),
    RevisionKind.CONFIRMED: mark("confirmed by a ruling"),
}


KINDS_BY_OUTLOOK = {
    Outlook.UNSURE: RevisionKind.CHANGED,
    Outlook.PLANNED: RevisionKind.CHANGED,
    Outlook.OVER: RevisionKind.HELD,
    Outlook.PUT_OFF: RevisionKind.POSTPONED,
    Outlook.OFF: RevisionKind.CANCELLED,
}
"""The kind of a revision with a new status and no more important change."""


def revision_kind(revision: Revision, *, first: bool) -> RevisionKind:
    """The kind of a revision. `first` tells whether nothing was known before it."""
    status = revision.status.after if revision.status else None
    gist = KINDS_BY_OUTLOOK[status.outlook] if status else RevisionKind.CHANGED
    if gist in (RevisionKind.CANCELLED, RevisionKind.POSTPONED, RevisionKind.HELD):
        return gist
    if revision.whole and (revision.whole.after or not revision.changes) and not first:
        return RevisionKind.CHANGED
    if not revision.changes:
        return RevisionKind.MERGED if revision.merged else RevisionKind.CONFIRMED
    if status is Status.ANNOUNCED and (first or _begins_again(revision)):
        return RevisionKind.ANNOUNCED
    if first:
        return RevisionKind.KNOWN
    return _kind_of_dates(revision.when) if revision.when else gist


def _begins_again(revision: Revision) -> bool:
    """Whether it was postponed or cancelled before."""
    before = revision.status.before if revision.status else None
    return before is not None and before.outlook in (Outlook.PUT_OFF, Outlook.OFF)


def _kind_of_dates(change: Change[When]) -> RevisionKind:
    if change.before is None:
        return RevisionKind.DATED
    if change.after is None or is_vaguer(change.after, change.before):
        return RevisionKind.WIDENED
    return RevisionKind.NARROWED if is_vaguer(change.before, change.after) else RevisionKind.MOVED


EARLIER_WORDS = {
    RevisionKind.MOVED: mark("moved from {dates}"),
    RevisionKind.NARROWED: mark("narrowed from {dates}"),
    RevisionKind.WIDENED: mark("before: {dates}"),
}


def dates_before(event: Event, words: Words) -> str:
    """The dates before their last change: `moved from 16–17 May 2024`.

    Empty if they never changed, or if the event awaits a date.
    """
    known = [*_known_dates(event)]
    if not known[1:] or event.awaits_date or not event.when:
        return ""
    before, after = known[-2:]
    kind = _kind_of_dates(Change(before=before, after=after))
    return words.say(EARLIER_WORDS[kind], dates=_bare(before, words, event.part_of))


def _known_dates(event: Event) -> Iterator[When]:
    """All dates that were known, one after another. The time without any is left out."""
    changes = (each.when for each in event.revisions if each.when)
    return (when for when, _ in groupby(each.after for each in changes if each.after))


def _bare(when: When, words: Words, wholes: Iterable[Identity]) -> str:
    """Dates as they follow “from”: `March 2023` for a window, without "day not known"."""
    first, last = known_ends(when)
    if not (isinstance(when, Window) and first and last):
        return words.when(when, wholes)
    return words.months(first, last) if are_whole_months(first, last) else words.days(first, last)


def has_moved(event: Event) -> bool:
    """Whether a date of the event has ever changed to another one, and not only become
    more exact.
    """
    steps = pairwise(_known_dates(event))
    kinds = (_kind_of_dates(Change(before=one, after=other)) for one, other in steps)
    return RevisionKind.MOVED in kinds


def revision_words(kind: RevisionKind, words: Words) -> str:
    return words.say(REVISION_WORDS[kind])


_TO_DAYS = {
    RevisionKind.ANNOUNCED: mark("announced for {after}"),
    RevisionKind.DATED: mark("set for {after}"),
    RevisionKind.NARROWED: mark("narrowed to {after}"),
    RevisionKind.HELD: mark("took place on {after}"),
}
"""The phrase for a revision if the days are known after it."""

_FROM_DAYS = {
    RevisionKind.MOVED: mark("moved from {before} to {after}"),
    RevisionKind.POSTPONED: mark("postponed from {before} to {after}"),
}
"""The phrase if other days were known before it."""

_FROM = {RevisionKind.POSTPONED: mark("postponed from {before}")}
"""The phrase if the days aren't known any more."""


def headline(event: Event, revision: Revision, words: Words) -> str:
    """A revision in one line: `State visit: moved from 20 March 2023 to 21 March 2023`."""
    kind = revision_kind(revision, first=revision is event.revisions[0])
    title = words.name(event.title)
    change = _in_a_line(revision, kind, words, event.part_of)
    return words.say("{title}: {change}", title=title, change=change)


def _in_a_line(
    revision: Revision, kind: RevisionKind, words: Words, wholes: Iterable[Identity]
) -> str:
    if kind is RevisionKind.CHANGED and revision.whole and revision.whole.after:
        return off_in_brief(revision.whole.after, words)
    if kind in (RevisionKind.CHANGED, RevisionKind.MERGED):
        return words.joined(_as_line(each, words) for each in changes(revision, words, wholes))
    if kind is RevisionKind.CANCELLED or not revision.when:
        return revision_words(kind, words)
    return _dates_in_a_line(revision.when, kind, words, wholes)


def _dates_in_a_line(
    change: Change[When], kind: RevisionKind, words: Words, wholes: Iterable[Identity]
) -> str:
    """How the dates changed. The phrases need known days; a window is written after a colon."""
    before, after = (
        words.when(each, wholes) if each and spans(each) else ""
        for each in (change.before, change.after)
    )
    phrase = _TO_DAYS.get(kind) if after else None
    if before and kind in _FROM_DAYS:
        phrase = _FROM_DAYS[kind] if after else _FROM.get(kind)
    if phrase:
        return words.say(phrase, before=before, after=after)
    known = words.when(change.after, wholes) if change.after else words.say("date not known")
    said = revision_words(kind, words)
    if kind is RevisionKind.MOVED and change.before:
        said = words.say(EARLIER_WORDS[kind], dates=_bare(change.before, words, wholes))
    return words.say("{change}: {dates}", change=said, dates=known)


def _as_line(change: tuple[str, str | None, str], words: Words) -> str:
    field, before, after = change
    if before and ARROW in before + after:
        message = mark("{field}: {after} (before: {before})")
        return words.say(message, field=field, after=after, before=before)
    if before:
        return words.say("{field}: {before} → {after}", field=field, before=before, after=after)
    return words.say("{field}: {after}", field=field, after=after)


def lines(event: Event, revision: Revision, words: Words) -> Iterator[str]:
    """What a revision changed, and by which records, line by line."""
    yield from (_as_line(each, words) for each in changes(revision, words, event.part_of))
    if revision.reports:
        yield words.say("Reported by: {reports}", reports=words.reports(revision.reports))
    for ruling in revision.rulings:
        yield words.say("Ruling: {reason}", reason=ruling.reason)


def changes(
    revision: Revision, words: Words, wholes: Iterable[Identity] = ()
) -> Iterator[tuple[str, str | None, str]]:
    """What a revision changed, in words: the field's name, its value before (None if it had none),
    and its value after. `wholes` are the events that a window may be taken from.
    """
    wholes = [*wholes]
    for field, change in revision.changes.items():
        before, after = (
            None if value is None else value_in_words(field, words, value, wholes)
            for value in (change.before, change.after)
        )
        yield words.say(FIELD_WORDS[field]), before, after or words.say("not known")
    if revision.whole:
        yield _of_whole(revision.whole, words)
    for each in revision.merged:
        yield words.say("Merged with"), None, words.name(each.title)


def _of_whole(change: Change[BrokenOff], words: Words) -> tuple[str, str | None, str]:
    """That an event that it is part of is off, or on again."""
    [first, *_] = whole = [each for each in (change.after, change.before) if each]
    before = words.status(change.before.status) if change.before else None
    after = words.status(change.after.status) if change.after else words.say("on again")
    same = len({each.identity.id for each in whole}) == 1
    return words.name(first.identity.title), before if same else None, after


def off_in_brief(whole: BrokenOff, words: Words) -> str:
    """That an event is off, by its kind: `visit cancelled`."""
    kind = as_inner(words.name(whole.kind.name))
    if whole.status == "cancelled":
        return words.say("{kind} cancelled", kind=kind)
    return words.say("{kind} postponed", kind=kind)


def as_inner(kind: str) -> str:
    """The name of a kind as it is written inside a phrase: `visit`, but `EU summit`."""
    return kind if kind[1:2].isupper() else kind[:1].lower() + kind[1:]
