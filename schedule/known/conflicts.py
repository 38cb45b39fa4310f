"""What an editor should look at in what is known: open conflicts, lost times, items out of place.

Each rule is a generator of problems, as in schedule.filed.check, which judges what is filed.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from typing import Any, NamedTuple

from schedule.dates.spans import When, Window, covers, shared, spans
from schedule.errors import Problem
from schedule.known.model import Event, Schedule


def check_schedule(schedule: Schedule, files: Mapping[tuple[str, str], str]) -> tuple[Problem, ...]:
    """Conflicts that want a ruling, and what looks odd in what is known."""
    events = schedule.events.values()
    rules = (_open_conflicts(events, files), _lost_times(events, files), _strays(schedule, files))
    return tuple(sorted(chain.from_iterable(rules)))


class Conflict(NamedTuple):
    """An open conflict on one field of an event, with the values that the tied reports give; the
    first is the one that is served.
    """

    event: Event
    field: str
    values: Sequence[Any]


def open_conflicts(events: Iterable[Event]) -> Iterator[Conflict]:
    """Every field on which reports of equal weight differ, while no ruling decides."""
    for event in events:
        for field, resolved in event.known.conflicts():
            tied = {report.id for report in resolved.tied}
            others = (
                each.value
                for each in resolved.dissent
                if tied.intersection(report.id for report in each.reports)
            )
            yield Conflict(event, field, [resolved.value, *others])


def _open_conflicts(
    events: Iterable[Event], files: Mapping[tuple[str, str], str]
) -> Iterator[Problem]:
    """Reports of equal weight that differ, and no ruling that decides."""
    for event in events:
        for field, resolved in event.known.conflicts():
            rivals = [report.id for report in resolved.tied]
            day = resolved.tied[0].published
            who = f"report {rivals[0]} of {day} differs"
            if len(rivals) > 1:
                who = f"reports {', '.join(rivals)} of {day} differ"
            yield Problem(
                file=files["events", event.id],
                key=event.id,
                message=f"{who} on its {field}; expected a ruling in rulings.toml",
                severity="conflict",
            )


def _lost_times(events: Iterable[Event], files: Mapping[tuple[str, str], str]) -> Iterator[Problem]:
    """A claim on one time of what repeats, when nothing happens at that time."""
    for event in events:
        if not any(each.claim.occurrence for each in event.statements):
            continue
        times = {span.first for span in spans(event.when)}
        followed = event.known.when.followed if event.known.when else ()
        since = min((report.published for report in followed), default=date.min)
        for each in event.statements:
            # What was said of a time before it all moved was true when it was said.
            lost = each.claim.occurrence and each.claim.occurrence not in times
            if lost and each.report.published >= since:
                yield Problem(
                    file=files["reports", each.report.id],
                    key=f"claims[{each.number}].occurrence",
                    message=f"{event.id!r} has no occurrence on {each.claim.occurrence} to speak "
                    "of; expected the first day of one",
                    severity="conflict",
                )


def _strays(schedule: Schedule, files: Mapping[tuple[str, str], str]) -> Iterator[Problem]:
    """An item outside the days of what it is part of."""
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
