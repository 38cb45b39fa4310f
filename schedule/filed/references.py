"""The references between records: every id that a record names, and where."""

from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from itertools import islice
from typing import Any

from schedule.filed.claims import Claim
from schedule.filed.keys import keys, pointers
from schedule.filed.names import Record
from schedule.filed.reading import Reading
from schedule.filed.rulings import Ruling

MOST_WHOLES = 100
"""The largest number of others that something may be part of, or merged into, directly or not."""
Ways = Callable[[str], Iterable[str]]
Reference = tuple[str, str, str, str]
"""Its file, its key, the table that it points to, and the id."""


def references(reading: Reading) -> Iterator[Reference]:
    """Every reference of the records and rulings of a reading."""
    for file, key, claim in claims(reading):
        yield from _of(claim, file, key.removesuffix("dates"))
    for identifier, report in reading.reports.items():
        yield from _of(report, reading.files["reports", identifier], "")
    for table, entries in (("events", reading.events), ("places", reading.places)):
        for identifier, entry in entries.items():
            yield from _of(entry, reading.files[table, identifier], f"{identifier}.")
    for file, key, ruling in rulings(reading):
        yield from _of(ruling, file, f"{key}.")
        if table := keys(Claim)[ruling.field].table:
            yield from _pointed(file, f"{key}.value", table, ruling.value)


def _of(record: Record, file: str, at: str) -> Iterator[Reference]:
    """The references of one record, whose keys begin with `at` in its file."""
    for name, table in pointers(type(record)):
        yield from _pointed(file, at + name, table, getattr(record, name))


def _pointed(file: str, key: str, table: str, value: Any) -> Iterator[Reference]:
    if isinstance(value, tuple):
        yield from ((file, f"{key}[{n}]", table, each) for n, each in enumerate(value))
    elif value:
        yield file, key, table, value


def claims(reading: Reading) -> Iterator[tuple[str, str, Claim]]:
    """Every claim with its file and the key of its dates."""
    for identifier, report in reading.reports.items():
        for number, claim in enumerate(report.claims):
            yield reading.files["reports", identifier], f"claims[{number}].dates", claim


def rulings(reading: Reading) -> Iterator[tuple[str, str, Ruling]]:
    return (("rulings.toml", key, ruling) for key, ruling in reading.rulings.items())


def links(reading: Reading) -> Iterator[tuple[str, str, Iterable[str], Ways]]:
    """The links that must not form cycles: table, key, ids, and what each id leads to."""
    events, places, reports = (
        reading.whole.events,
        reading.whole.places,
        reading.whole.reports,
    )

    def wholes(event: str) -> Iterator[str]:
        found = events.get(event)
        return (successor(reading, whole) for whole in (found.part_of if found else ()))

    def into(event: str) -> tuple[str, ...]:
        return _some(events[event].merged_into if event in events else None)

    def around(place: str) -> tuple[str, ...]:
        return _some(places[place].part_of if place in places else None)

    def corrected(report: str) -> tuple[str, ...]:
        return reports[report].corrects if report in reports else ()

    yield "events", "part_of", reading.events, wholes
    yield "events", "merged_into", reading.events, into
    yield "places", "part_of", reading.places, around
    yield "reports", "corrects", reading.reports, corrected


def successor(reading: Reading, event: str) -> str:
    """The event that an event was merged into, at the end of the chain (or somewhere in
    a cycle).
    """
    events, seen = reading.whole.events, set[str]()
    while event not in seen and (found := events.get(event)) and found.merged_into:
        seen.add(event)
        event = found.merged_into
    return event


def reach(start: str, ways: Ways) -> AbstractSet[str]:
    """All ids that an id leads to, itself included if it leads back; at most one over the limit."""
    ahead, seen = [*islice(ways(start), MOST_WHOLES + 1)], set[str]()
    while ahead and len(seen) <= MOST_WHOLES:
        step = ahead.pop()
        if step not in seen:
            seen.add(step)
            ahead += islice(ways(step), MOST_WHOLES + 1)
    return seen


def is_cyclic(start: str, ways: Ways) -> bool:
    return start in reach(start, ways)


def zone_of(reading: Reading, claim: Claim) -> str | None:
    """The zone of a claim's times: its own, or that of its place."""
    place = reading.whole.places.get(claim.place or "")
    return claim.zone or (place.zone if place else None)


def _some(identifier: str | None) -> tuple[str, ...]:
    return (identifier,) if identifier else ()
