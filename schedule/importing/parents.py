"""Finds what new events are part of (RELATED-TO), without cycles."""

from collections.abc import Callable, Iterator, Mapping

from schedule.filed.records import Identity
from schedule.filed.references import is_cyclic


def with_wholes(
    new: Mapping[str, Identity],
    known: Mapping[str, Identity],
    wholes: Mapping[str, tuple[str, ...]],
    find: Callable[[str], str | None],
) -> Iterator[tuple[Identity, tuple[str, ...]]]:
    """Every new identity with what it is part of, and the UIDs that lead nowhere or in a cycle.

    wholes: the UIDs by the id of the part
    find: the event of a UID
    """
    ways = {event: identity.part_of for event, identity in known.items()} | dict.fromkeys(new, ())
    for event, identity in new.items():
        lost = []
        for uid in wholes.get(event, ()):
            whole = find(uid)
            before = ways[event]
            if whole in ways and whole not in before:
                ways[event] = (*before, whole)
            if whole not in ways or is_cyclic(event, ways.__getitem__):
                ways[event] = before
                lost.append(uid)
        yield identity.model_copy(update={"part_of": ways[event]}), tuple(lost)
