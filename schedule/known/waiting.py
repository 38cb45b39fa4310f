"""What waits for an editor: conflicts that need a ruling, and events that need a newer report."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from schedule.dates.spans import Window, day_bounds
from schedule.filed.fields import Outlook
from schedule.known.conflicts import conflict_problems, outdated_rulings
from schedule.known.model import Event, Schedule


class Waits(StrEnum):
    """Why something waits, in the order in which it is listed."""

    CONFLICT = "conflict"
    RULING = "ruling"
    WINDOW = "window"
    ANNOUNCEMENT = "announcement"


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """One thing that waits. `details` are further lines, such as a ruling to paste."""

    why: Waits
    event: Event
    message: str
    details: tuple[str, ...] = ()


def waiting(
    schedule: Schedule, files: Mapping[tuple[str, str], str], today: date
) -> Iterator[Waiting]:
    """Everything that waits on a day, by reason, then in the order of the events."""
    events = schedule.events.values()
    for problem in conflict_problems(events, files):
        event = schedule.events[problem.key]
        message, details = problem.message, problem.details
        yield Waiting(why=Waits.CONFLICT, event=event, message=message, details=details)
    for problem in outdated_rulings(events):
        identifier, _, field = problem.key.rpartition(".")
        event = schedule.events[identifier]
        yield Waiting(why=Waits.RULING, event=event, message=f"{field}: {problem.message}")
    for event in events:
        if event.outlook not in (Outlook.OVER, Outlook.OFF) and isinstance(event.when, Window):
            last = day_bounds(event.when)[1]
            if last <= today:
                message = f"its window ended on {last}; expected a report of what happened"
                yield Waiting(why=Waits.WINDOW, event=event, message=message)
    for event in events:
        if event.outlook in (Outlook.PLANNED, Outlook.UNSURE) and _is_past(event, today):
            message = "planned for days that are over, with no report since; expected one"
            yield Waiting(why=Waits.ANNOUNCEMENT, event=event, message=message)


def _is_past(event: Event, today: date) -> bool:
    """Whether its known days are over, and no report was published after them."""
    if event.when is None or isinstance(event.when, Window):
        return False
    last = day_bounds(event.when)[1]
    return last < today and all(report.published <= last for report in event.reports)
