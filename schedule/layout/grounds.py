"""The grounds of an event's page: why each field has its value, and what else reports say."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from functools import partial
from typing import Any

from schedule.dates.spans import When
from schedule.filed.records import Report
from schedule.known.model import Event
from schedule.known.stance import Side, Stance, against, of_unknown, sides
from schedule.language.description import contested, decided_dates, when, why
from schedule.language.fields import value_in_words
from schedule.language.stances import WORDINGS
from schedule.language.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What some reports say, with their stance.

    sentence: a phrase with placeholders for the label, the value and the reports
    """

    stance: Stance
    sentence: str
    label: str
    value: str
    reports: tuple[Report, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """Why one field has its value.

    field: its name; empty for the dates
    value: empty if no report gives the dates
    followed: the reports that say so
    rule: the name of the rule that decided; empty if no report gives a value
    support: what reports say less exactly
    others: what else reports say
    """

    field: str = ""
    value: str
    followed: tuple[Report, ...] = ()
    reason: str
    rule: str = dataclass_field(default="", compare=False)
    support: tuple[Line, ...] = ()
    others: tuple[Line, ...]


def grounds_of(event: Event, words: Words) -> Iterator[Grounds]:
    yield _of_dates(event, words)
    for field, resolved, said in contested(event, words):
        yield Grounds(
            field=field,
            value=said(resolved.value),
            followed=resolved.followed,
            reason=words.reason(resolved),
            rule=resolved.reason,
            others=tuple(lines(against(resolved), said, words)),
        )


def _of_dates(event: Event, words: Words) -> Grounds:
    dates, decided, reason = event.known.when, decided_dates(event), why(event, words)
    unknown = tuple(_of_unknown(event, words))
    if not dates:
        return Grounds(value="", reason=reason, others=unknown)

    def said(value: When) -> str:
        return words.when(value, event.part_of)

    support = (each for each in sides(dates) if each.stance is Stance.SUPPORT)
    return Grounds(
        value=when(event, words),
        followed=dates.followed,
        reason=reason,
        rule=decided.reason if decided else "",
        support=tuple(lines(support, said, words)),
        others=(*lines(against(dates), said, words), *unknown),
    )


def _of_unknown(event: Event, words: Words) -> Iterator[Line]:
    """What reports say of the fields without a known value."""
    for field, side in of_unknown(event.known):
        said = partial(value_in_words, field, words, wholes=event.part_of)
        yield from lines([side], said, words)


def lines(found: Iterable[Side[Any]], said: Callable[[Any], str], words: Words) -> Iterator[Line]:
    for side in found:
        wording = WORDINGS[side.stance]
        yield Line(
            stance=side.stance,
            sentence=wording.sentence,
            label=words.say(wording.label) if wording.label else "",
            value=said(side.value),
            reports=side.reports,
        )
