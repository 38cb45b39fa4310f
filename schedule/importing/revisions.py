"""Groups the entries of a file by UID: a series with its occurrences, only latest revisions.

A UID should belong to one event for ever (RFC 5545, section 3.8.4.7). But programs also write an
older and a newer revision of an event into one file, give one UID to several events, or write
single occurrences without their series.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from schedule.importing.entry import Entry
from schedule.search.folding import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """An event as a whole and its single occurrences.

    whole: None if the file has only single occurrences
    shared: whether the file has several events with the same UID
    """

    whole: Entry | None
    times: tuple[Entry, ...] = ()
    shared: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Older:
    """An entry that a later revision in the file replaces."""

    entry: Entry


def grouped(entries: Iterable[Entry]) -> Iterator[Group | Older]:
    """Every entry, either in a group or as an older one."""
    by_uid: dict[str, list[Entry]] = {}
    for entry in entries:
        by_uid.setdefault(entry.uid, []).append(entry)
    for found in by_uid.values():
        yield from _groups(found)


def orphans(group: Group) -> Iterator[Entry]:
    """Occurrences without their series, each as an event of its own."""
    for time in group.times:
        yield replace(time, occurrence=None, onwards=False)


def _groups(entries: list[Entry]) -> Iterator[Group | Older]:
    wholes = _latest((each for each in entries if each.occurrence is None), _same_event)
    times = _latest((each for each in entries if each.occurrence is not None), _same_time)
    if len({each.revision[0] for each in wholes}) == len(wholes):
        wholes = _latest(_latest(wholes, _same_title), _same_start)
    kept = {id(each) for each in (*wholes, *times)}
    yield from (Older(entry=each) for each in entries if id(each) not in kept)
    if not wholes:
        yield Group(whole=None, times=tuple(times))
        return
    series = next((each for each in wholes if each.rule), wholes[0])
    for whole in wholes:
        own = tuple(times) if whole is series else ()
        yield Group(whole=whole, times=own, shared=len(wholes) > 1)


def _latest(entries: Iterable[Entry], key: Callable[[Entry], object]) -> list[Entry]:
    """The latest revision of those with the same key, in the order of the file."""
    found: dict[object, Entry] = {}
    for entry in entries:
        same = key(entry)
        if same not in found or found[same].revision <= entry.revision:
            found[same] = entry
    return [*found.values()]


def _same_event(entry: Entry) -> object:
    return entry.start, fold(entry.title)


def _same_time(entry: Entry) -> object:
    return entry.occurrence


def _same_start(entry: Entry) -> object:
    return entry.start


def _same_title(entry: Entry) -> object:
    return fold(entry.title)
