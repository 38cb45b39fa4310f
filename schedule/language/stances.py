"""The words for each stance, in every place where a stance is shown."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from schedule.known.stance import Side, Stance
from schedule.language.phrases import mark
from schedule.language.words import Words

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The phrases for one stance.

    claim: for a claim in a table of claims
    line: for a side as a line of plain text, in a calendar entry or beside a picture
    sentence, label: for a side on the event's page, and for the highlighted word in it
    """

    claim: str
    line: str = ""
    sentence: str = ""
    label: str = ""


_LABELLED = mark("{label} {value} – {reports}.")

WORDINGS: Mapping[Stance, Wording] = {
    Stance.FOLLOWED: Wording(
        claim=mark("followed"),
        line=mark("Followed: {reports}"),
        sentence=mark("{value} – {reports}."),
    ),
    Stance.SUPPORT: Wording(
        claim=mark("agrees, but less precise"),
        line=mark("Agrees, but less precise: {reports}"),
        sentence=mark("Agrees, but less precise: {reports}."),
    ),
    Stance.DISSENT: Wording(
        claim=mark("dissent"),
        line=mark("Dissent: {value} – {reports}"),
        sentence=_LABELLED,
        label=mark("Dissent:"),
    ),
    Stance.SUPERSEDED: Wording(
        claim=mark("known before"),
        line=mark("Known before: {value} – {reports}"),
        sentence=_LABELLED,
        label=mark("Known before:"),
    ),
    Stance.FORMERLY: Wording(
        claim=mark("what was expected before"),
        line=mark("Formerly: {value} – {reports}"),
        sentence=_LABELLED,
        label=mark("Formerly:"),
    ),
    Stance.SILENT: Wording(claim=mark("gives no date")),
    Stance.RETRACTED: Wording(claim=mark("retracted")),
}


def stance_words(stance: Stance, words: Words) -> str:
    """The words for a claim in a table of claims."""
    return words.say(WORDINGS[stance].claim)


def line(side: Side[T], said: Callable[[T], str], words: Words) -> str:
    """A side as a line of plain text. `said` words its value, if the line has it."""
    message = WORDINGS[side.stance].line
    value = said(side.value) if "{value}" in message else ""
    return words.say(message, value=value, reports=words.reports(side.reports))
