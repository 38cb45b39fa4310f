"""What an editor should check in what is known: open conflicts, lost occurrences, items out of
place.

Each rule is a generator of problems, as in schedule.filed.check, which checks what is filed.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from typing import Any, NamedTuple

from schedule.dates.spans import (
    DaySpan,
    Series,
    TimeSpan,
    When,
    Window,
    covers,
    day_bounds,
    shared,
    spans,
)
from schedule.errors import Problem
from schedule.filed.fields import Status
from schedule.filed.records import Report
from schedule.filed.to_toml import toml_value
from schedule.known.fields import DECIDED, Resolved
from schedule.known.ledger import day_of
from schedule.known.model import Event, Schedule, Statement


def check_schedule(schedule: Schedule, files: Mapping[tuple[str, str], str]) -> tuple[Problem, ...]:
    """Conflicts that need a ruling, and what looks wrong in what is known."""
    events = schedule.events.values()
    rules = (
        conflict_problems(events, files),
        _lost_times(events, files),
        _strays(schedule, files),
        _early_outcomes(events, files),
        _plans_after(events, files),
        outdated_rulings(events),
    )
    return tuple(sorted(chain.from_iterable(rules)))


class Conflict(NamedTuple):
    """An open conflict on one field of an event, with the values of the tied reports, the served
    one first.
    """

    event: Event
    field: str
    values: Sequence[Any]


def open_conflicts(events: Iterable[Event]) -> Iterator[Conflict]:
    """Every field on which reports of equal weight differ and no ruling decides."""
    for event in events:
        for field, resolved in event.known.conflicts():
            tied = {report.id for report in resolved.tied}
            others = (
                each.value
                for each in resolved.dissent
                if tied.intersection(report.id for report in each.reports)
            )
            yield Conflict(event, field, [resolved.value, *others])


def conflict_problems(
    events: Iterable[Event], files: Mapping[tuple[str, str], str]
) -> Iterator[Problem]:
    """A problem for each field on which reports of equal weight differ and no ruling decides."""
    for event in events:
        for field, resolved in event.known.conflicts():
            rivals = [report.id for report in resolved.tied]
            day = resolved.tied[0].published
            who = f"report {rivals[0]} of {day} differs"
            if len(rivals) > 1:
                who = f"reports {', '.join(rivals)} of {day} differ"
            values = [(resolved.value, resolved.followed)]
            values += [(x.value, x.reports) for x in resolved.dissent if not x.superseded]
            said = [f"{_toml(value)}: {_ids(reports)}" for value, reports in values]
            yield Problem(
                file=files["events", event.id],
                key=event.id,
                message=f"{who} on its {field}; expected a ruling in rulings.toml",
                details=(*said, "such as:", *_ruling(event, field, resolved)),
                severity="conflict",
            )


def _lost_times(events: Iterable[Event], files: Mapping[tuple[str, str], str]) -> Iterator[Problem]:
    """A claim on one occurrence of a series, if nothing happens at that time."""
    for event in events:
        if not any(each.claim.occurrence for each in event.statements):
            continue
        times = {span.first for span in spans(event.when)}
        followed = event.known.when.followed if event.known.when else ()
        since = min((report.published for report in followed), default=date.min)
        for each in event.statements:
            # A claim that is older than the move of the whole series was true when it was made.
            lost = each.claim.occurrence and each.claim.occurrence not in times
            if lost and each.report.published >= since:
                yield Problem(
                    file=files["reports", each.report.id],
                    key=f"claims[{each.number}].occurrence",
                    message=f"{event.id!r} has no occurrence on {each.claim.occurrence} to speak "
                    "of; expected the first day of one",
                    severity="conflict",
                )


def _ruling(event: Event, field: str, resolved: Resolved[object]) -> Iterator[str]:
    """A ruling to paste. The editor has to add the reason."""
    value = resolved.value
    yield "[[rulings]]"
    yield f'event = "{event.id}"'
    yield f'field = "{"within" if isinstance(value, Window) else field}"'
    yield f"value = {_toml(value)}"
    span = value.spans[0] if isinstance(value, Series) else value
    if isinstance(span, TimeSpan):
        yield f'zone = "{span.zone}"'
    if isinstance(value, Series):
        yield f'repeats = "{value.rule}"'
    for each in event.known.deviations:
        if any(resolved is one for _, one in each.known.conflicts()):
            yield f"occurrence = {each.day}"
    yield 'reason = "…"'
    yield f"recorded = {event.modified.isoformat().replace('+00:00', 'Z')}"


def _toml(value: object) -> str:
    """A value as it is written in a ruling."""
    match value:
        case TimeSpan():
            return toml_value(value.local)
        case Window() if value.word or value.open_start or value.open_end:
            return toml_value(value)
        case DaySpan() | Window():
            return toml_value((value.first, value.last))
        case Series():
            return _toml(value.spans[0])
    return f'"{getattr(value, "id", value)}"'


def _ids(reports: Iterable[Report]) -> str:
    return ", ".join(report.id for report in reports)


def _early_outcomes(
    events: Iterable[Event], files: Mapping[tuple[str, str], str]
) -> Iterator[Problem]:
    """A report without days that says Status.HELD before the day that is known."""
    for event in events:
        for each in event.statements:
            first = event.when.first if spans(event.when) and event.when else date.min
            held = each.claim.status == Status.HELD and each.when is None
            if held and each.claim.occurrence is None and each.report.published < first:
                message = f"held before {first}, so it isn't heeded; expected another status"
                yield _warning(files, each, message)


def _plans_after(
    events: Iterable[Event], files: Mapping[tuple[str, str], str]
) -> Iterator[Problem]:
    """A plan for other days that is newer than the outcome."""
    for event in events:
        if event.status != Status.HELD or not event.known.status:
            continue
        held = max(each.published for each in event.known.status.followed)
        for each in event.statements:
            planned = each.claim.status in (
                None,
                Status.FLOATED,
                Status.ANNOUNCED,
                Status.CONFIRMED,
            )
            later = each.report.published > held and not each.claim.formerly
            if planned and later and each.when and day_bounds(each.when)[0] > held:
                message = f"a plan after {event.id!r} took place; is it another event?"
                yield _warning(files, each, message)


def outdated_rulings(events: Iterable[Event]) -> Iterator[Problem]:
    """A ruling that an outcome or newer official reports contradict."""
    for event in events:
        for field in DECIDED:
            found = field.of(event.known)
            if not (found and found.ruling):
                continue
            day = day_of(found.ruling)
            newer = [
                report.id
                for dissent in found.dissent
                for report in dissent.reports
                if report.published > day and (report.official or dissent.value == Status.HELD)
            ]
            if newer:
                message = f"reports {', '.join(newer)} say otherwise since; expected a newer ruling"
                yield Problem(
                    file="rulings.toml",
                    key=f"{event.id}.{field}",
                    message=message,
                    severity="warning",
                )


def _warning(files: Mapping[tuple[str, str], str], statement: Statement, message: str) -> Problem:
    file, key = files["reports", statement.report.id], f"claims[{statement.number}].status"
    return Problem(file=file, key=key, message=message, severity="warning")


def _strays(schedule: Schedule, files: Mapping[tuple[str, str], str]) -> Iterator[Problem]:
    """An item outside the days of the event that it is part of."""
    for event in schedule.events.values():
        for identity in event.part_of:
            whole = schedule.events.get(identity.id)
            if whole and whole.when and event.when and not _fits(event.when, whole.when):
                yield Problem(
                    file=files["events", event.id],
                    key=f"{event.id}.part_of",
                    message=f"its days lie outside those of {identity.id!r}",
                    severity="warning",
                )


def _fits(part: When, whole: When) -> bool:
    return bool(shared(part, whole)) if isinstance(part, Window) else covers(whole, part)
