"""How what is known came about: where each statement stands, and what each revision changed."""

from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import TypeVar

from schedule.model import Change, Deviation, Event, Revision, Statement
from schedule.words import Words

T = TypeVar("T")


class Stance(StrEnum):
    """How a statement stands to the dates that are followed."""

    FOLLOWED = "followed"
    SUPPORT = "support"
    DISSENT = "dissent"
    SUPERSEDED = "superseded"
    FORMERLY = "formerly"
    SILENT = "silent"


def stance(event: Event, statement: Statement) -> Stance:
    """SILENT when the statement gives neither dates nor a window."""
    if statement.claim.formerly:
        return Stance.FORMERLY
    if statement.when is None or event.known.when is None:
        return Stance.SILENT
    if statement.when == event.when:
        return Stance.FOLLOWED
    for dissent in event.known.when.dissent:
        if dissent.value == statement.when:
            return Stance.SUPERSEDED if dissent.superseded else Stance.DISSENT
    return Stance.SUPPORT


STANCE_WORDS = {
    Stance.FOLLOWED: "followed",
    Stance.SUPPORT: "agrees, less exactly",
    Stance.DISSENT: "dissents",
    Stance.SUPERSEDED: "known before",
    Stance.FORMERLY: "what was expected before",
    Stance.SILENT: "gives no date",
}


def stance_words(stance: Stance, words: Words) -> str:
    return words.say(STANCE_WORDS[stance])


def changes(revision: Revision, words: Words) -> Iterator[tuple[str, str | None, str]]:
    """What a revision changed: the field's name, its value before (None when there was none) and
    after, in words.
    """

    def turn(field: str, change: Change[T], say: Callable[[T], str]) -> tuple[str, str | None, str]:
        before = None if change.before is None else say(change.before)
        after = words.say("not known") if change.after is None else say(change.after)
        return words.say(field), before, after

    if revision.when:
        yield turn("Date", revision.when, words.when)
    if revision.status:
        yield turn("Status", revision.status, words.status)
    if revision.place:
        yield turn("Place", revision.place, lambda place: words.name(place.name).text)
    if revision.people:
        yield turn("People", revision.people, words.people)
    if revision.deviations:
        yield turn("Single times", revision.deviations, lambda each: _single(each, words))


def _single(deviations: tuple[Deviation, ...], words: Words) -> str:
    """What differs from the rule, time by time."""
    said = []
    for each in deviations:
        day = words.days(each.day, each.day)
        turns = [words.when(each.known.when.value)] if each.known.when else []
        turns += [words.status(each.known.status.value)] if each.known.status else []
        turns += [words.name(each.known.place.value.name).text] if each.known.place else []
        said.append(f"{day} → {', '.join(turns)}")
    return "; ".join(said)
