"""The rows of a table of claims: what each report says of an event, and its stance."""

from collections.abc import Iterator
from dataclasses import dataclass

from schedule.filed.names import Names
from schedule.filed.records import Report
from schedule.known.model import Event, Schedule, Statement
from schedule.known.stance import Stance, stances
from schedule.language.stances import stance_words
from schedule.language.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """One claim. A text is empty if the claim doesn't say it.

    occurrence: the day of the one occurrence of a series that it is about
    when: its dates
    wording: the report's meaning in the editor's words, in the calendar's first language
    also: the names of its place and its people
    said: its stance in words
    """

    event: Event
    report: Report
    occurrence: str
    when: str
    wording: str
    also: tuple[Names, ...]
    status: str
    stance: Stance
    said: str


def claims(event: Event, schedule: Schedule, words: Words, timed: Words) -> Iterator[ClaimRow]:
    """The claims on an event, oldest first. `timed` words the dates, with markup on a page."""
    for each, stands in stances(event):
        claim, day = each.claim, each.claim.occurrence
        yield ClaimRow(
            event=event,
            report=each.report,
            occurrence=words.days(day, day) if day else "",
            when=timed.when(each.when, event.part_of) if each.when else "",
            wording=claim.wording or "",
            also=tuple(_also(each, schedule)),
            status=words.status(claim.status) if claim.status else "",
            stance=stands,
            said=_said(each, stands, words),
        )


def _said(statement: Statement, stands: Stance, words: Words) -> str:
    """The stance in words, with the reason if it was retracted."""
    reason = statement.claim.retracted or statement.report.retracted
    said = stance_words(stands, words)
    return words.say("{stance}: {reason}", stance=said, reason=reason) if reason else said


def _also(statement: Statement, schedule: Schedule) -> Iterator[Names]:
    if statement.claim.place:
        yield schedule.place(statement.claim.place).name
    for person in statement.claim.people:
        yield schedule.person(person).name
