"""What may never happen to subscribers: a snapshot is checked against an earlier one.

An app finds an entry again by its UID, and reads it again if SEQUENCE or LAST-MODIFIED is higher.
Every published address must answer for ever.
"""

from collections.abc import Iterator

from schedule.errors import Problem
from schedule.layout.snapshot import EventState, Snapshot


def broken_promises(before: Snapshot, after: Snapshot) -> tuple[Problem, ...]:
    """Every promise that the later snapshot breaks."""
    rules = (_domain, _gone, _deleted, _backwards, _unnoticed)
    return tuple(sorted(problem for rule in rules for problem in rule(before, after)))


def _domain(before: Snapshot, after: Snapshot) -> Iterator[Problem]:
    """The domain is part of every UID, so it never changes."""
    if before.domain != after.domain:
        message = f"changed, and every UID with it; expected {before.domain!r}, as before"
        yield Problem(file="calendar.toml", key="domain", message=message)


def _gone(before: Snapshot, after: Snapshot) -> Iterator[Problem]:
    """An event never disappears: it stays, is merged or is withdrawn."""
    there = {*after.events, *after.merged, *after.withdrawn}
    new = {
        state.title: event for event, state in after.events.items() if event not in before.events
    }
    for event, state in before.events.items():
        if event not in there:
            renamed = new.get(state.title)
            hint = f"; its id is now {renamed!r}: ids never change" if renamed else ""
            message = (
                "the event is gone, and its UID with it; expected it to stay, or `merged_into` or "
                f"`withdrawn`{hint}"
            )
            yield Problem(file=state.file, key=event, message=message)
    for event in {*before.merged, *before.withdrawn} - there:
        message = "the id is gone, and its address doesn't answer; expected it to stay"
        yield Problem(file="events/", key=event, message=message)


def _deleted(before: Snapshot, after: Snapshot) -> Iterator[Problem]:
    """A report never disappears: one that was filed by mistake is retracted."""
    for report, file in before.reports.items():
        if report not in after.reports:
            message = "the report is deleted; expected it to stay, with `retracted` and `revised`"
            yield Problem(file=file, key="", message=message)


def _backwards(before: Snapshot, after: Snapshot) -> Iterator[Problem]:
    """SEQUENCE and LAST-MODIFIED never go back."""
    for event, old, new in _both(before, after):
        if new.sequence < old.sequence:
            message = (
                f"SEQUENCE goes back from {old.sequence} to {new.sequence}, so apps refuse the "
                "entry; expected records to be added or retracted, not moved or deleted"
            )
            yield Problem(file=new.file, key=event, message=message)
        if new.modified < old.modified:
            message = (
                f"LAST-MODIFIED goes back from {old.modified} to {new.modified}; expected a later "
                "`recorded` or `revised` where the record was edited"
            )
            yield Problem(file=new.file, key=event, message=message)


def _unnoticed(before: Snapshot, after: Snapshot) -> Iterator[Problem]:
    """An entry never changes without a higher SEQUENCE or LAST-MODIFIED."""
    for event, old, new in _both(before, after):
        fields = [name for name in {**old.values, **new.values} if _differs(name, old, new)]
        if (old.sequence, old.modified) != (new.sequence, new.modified):
            continue
        if old.titles != new.titles:
            message = "corrected without `revised`, so apps keep the old title; expected `revised`"
            yield Problem(file=new.file, key=f"{event}.title", message=f"{message} beside it")
        elif fields:
            message = (
                f"changed without a trace ({', '.join(fields)}), so apps keep the old entry; "
                "expected a later `recorded` or `revised` where the record was edited"
            )
            yield Problem(file=new.file, key=event, message=message)


def _differs(name: str, old: EventState, new: EventState) -> bool:
    return old.values.get(name) != new.values.get(name)


def _both(before: Snapshot, after: Snapshot) -> Iterator[tuple[str, EventState, EventState]]:
    for event, old in before.events.items():
        if event in after.events:
            yield event, old, after.events[event]
