"""How records point at each other: every reference by id in a reading, and where it stands."""

from collections.abc import Iterator, Mapping

from schedule.read import Reading
from schedule.records import Claim, Ruling


def references(reading: Reading) -> Iterator[tuple[str, str, str, str]]:
    """Every reference: its file, its key, the table it points into, the id it names."""
    for file, key, claim in claims(reading):
        at = key.removesuffix(".dates")
        yield file, f"{at}.event", "events", claim.event
        if claim.place:
            yield file, f"{at}.place", "places", claim.place
        yield from _listed(file, f"{at}.people", "people", claim.people)
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


def links(reading: Reading) -> Iterator[tuple[str, str, Mapping[str, tuple[str, ...]]]]:
    """What may not run in circles: table, key, and the ids that each id leads to."""
    events, places = reading.events.items(), reading.places.items()
    yield (
        "events",
        "part_of",
        {
            each: tuple(successor(reading, whole) for whole in record.part_of)
            for each, record in events
        },
    )
    yield "events", "merged_into", {each: _some(record.merged_into) for each, record in events}
    yield "places", "part_of", {each: _some(record.part_of) for each, record in places}


def successor(reading: Reading, event: str) -> str:
    """What an event was merged into, at the end of the chain (or somewhere in a circle)."""
    seen: set[str] = set()
    while event not in seen and (found := reading.events.get(event)) and found.merged_into:
        seen.add(event)
        event = found.merged_into
    return event


def leads_back(start: str, ways: Mapping[str, tuple[str, ...]]) -> bool:
    seen: set[str] = set()
    ahead = list(ways[start])
    while ahead:
        step = ahead.pop()
        if step == start:
            return True
        if step not in seen:
            seen.add(step)
            ahead += ways.get(step, ())
    return False


def _some(identifier: str | None) -> tuple[str, ...]:
    return (identifier,) if identifier else ()
