"""What differs between two snapshots, event by event, for readers and for subscribers."""

from collections.abc import Iterator
from dataclasses import dataclass

from schedule.layout.snapshot import EventState, Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What changes for one event.

    change: new, changed, merged, withdrawn or gone
    fields: the name, the value before and after, in words; None if there is none
    subscribers: what happens to its entry in the feed
    before, after: its states; None if there is none
    """

    event: str
    title: str
    change: str
    fields: tuple[tuple[str, str | None, str | None], ...]
    subscribers: str
    before: EventState | None
    after: EventState | None


def differences(before: Snapshot, after: Snapshot) -> Iterator[Difference]:
    """Every event that is shown differently, in the order of dates."""
    gone = [each for each in before.events if each not in after.events]
    for event in [*after.events, *gone]:
        old, new = before.events.get(event), after.events.get(event)
        if old == new or (old and new and not _is_seen(old, new)):
            continue
        yield Difference(
            event=event,
            title=(new or old or _NOTHING).title,
            change=_change(event, old, new, after),
            fields=tuple(_fields(old, new)),
            subscribers=_subscribers(event, old, new, after),
            before=old,
            after=new,
        )


def _is_seen(old: EventState, new: EventState) -> bool:
    return (old.values, old.in_feed, old.sequence) != (new.values, new.in_feed, new.sequence)


def _change(event: str, old: EventState | None, new: EventState | None, after: Snapshot) -> str:
    if new:
        return "changed" if old else "new"
    if event in after.merged:
        return "merged"
    return "withdrawn" if event in after.withdrawn else "gone"


def _fields(
    old: EventState | None, new: EventState | None
) -> Iterator[tuple[str, str | None, str | None]]:
    was, now = (old or _NOTHING).values, (new or _NOTHING).values
    for name in {**was, **now} if new else ():
        if was.get(name) != now.get(name):
            yield name, was.get(name), now.get(name)


def _subscribers(
    event: str, old: EventState | None, new: EventState | None, after: Snapshot
) -> str:
    was, now = bool(old and old.in_feed), bool(new and new.in_feed)
    if event in after.merged and not now:
        return f"the entry goes, in favour of {after.merged[event]}" if was else "no entry"
    if was and not now:
        return "the entry goes"
    if not now:
        return "no entry, because the day is not known"
    return _update(old, new) if old and new and was else "a new entry"


def _update(old: EventState, new: EventState) -> str:
    if old.sequence != new.sequence:
        return f"the entry is updated (SEQUENCE {old.sequence} → {new.sequence})"
    if old.modified < new.modified:
        return "the entry is updated"
    return "apps may keep the old entry: SEQUENCE and LAST-MODIFIED stay"


_NOTHING = EventState(
    file="", title="", titles={}, values={}, in_feed=False, sequence=0, modified=""
)
