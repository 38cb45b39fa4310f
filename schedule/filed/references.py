"""The references between records: every id that a record names, and where."""

from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from itertools import islice

from schedule.filed.claims import Claim
from schedule.filed.reading import Reading
from schedule.filed.rulings import Ruling

MOST_WHOLES = 100
"""The largest number of others that something may be part of, or merged into, directly or not."""
Ways = Callable[[str], Iterable[str]]


def references(reading: Reading) -> Iterator[tuple[str, str, str, str]]:
    """Every reference: its file, its key, the table that it points to, and the id."""
    for file, key, claim in claims(reading):
        at = key.removesuffix(".dates")
        yield file, f"{at}.event", "events", claim.event
        if claim.place:
            yield file, f"{at}.place", "places", claim.place
        yield from _listed(file, f"{at}.people", "people", claim.people)
        yield from _listed(file, f"{at}.distinct_from", "events", claim.distinct_from)
    for identifier, report in reading.reports.items():
        file = reading.files["reports", identifier]
        yield from _listed(file, "corrects", "reports", report.corrects)
    for identifier, identity in reading.events.items():
        file = reading.files["events", identifier]
        yield file, f"{identifier}.kind", "kinds", identity.kind
        yield from _listed(file, f"{identifier}.part_of", "events", identity.part_of)
        if identity.merged_into:
            yield file, f"{identifier}.merged_into", "events", identity.merged_into
    for identifier, place in reading.places.items():
        if place.part_of:
            file = reading.files["places", identifier]
            yield file, f"{identifier}.part_of", "places", place.part_of
    yield from _of_rulings(reading)


def _of_rulings(reading: Reading) -> Iterator[tuple[str, str, str, str]]:
    for file, key, ruling in rulings(reading):
        yield file, f"{key}.event", "events", ruling.event
        if ruling.field == "place":
            yield file, f"{key}.value", "places", ruling.value
        if ruling.field == "people":
            yield from _listed(file, f"{key}.value", "people", ruling.value)


def _listed(
    file: str, key: str, table: str, identifiers: tuple[str, ...]
) -> Iterator[tuple[str, str, str, str]]:
    return ((file, f"{key}[{n}]", table, each) for n, each in enumerate(identifiers))


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
