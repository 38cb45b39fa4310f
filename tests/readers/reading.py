"""What a reader understood of a feed, and where two of them differ."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

Record = Mapping[str, str | bool | None]
"""One event as filed, or one occurrence of it.

Days are "2023-03-20" with the end exclusive, instants "2023-03-20T10:00:00Z". A reader that does
not have a field leaves its key out, which is not the same as null: a field that isn't there.
"""


@dataclass(frozen=True, kw_only=True)
class Reading:
    """`entries` are the VEVENTs as filed, `occurrences` what falls in the days asked for."""

    reader: str
    version: str
    entries: tuple[Record, ...]
    occurrences: tuple[Record, ...]

    @classmethod
    def from_json(cls, text: str) -> Reading:
        found = json.loads(text)
        return cls(
            reader=found["reader"],
            version=found["version"],
            entries=tuple(found["entries"]),
            occurrences=tuple(found["occurrences"]),
        )


def disagreements(readings: Sequence[Reading]) -> list[str]:
    """Every difference from the first reading, one sentence each.

    Two readings are compared by the fields that both have. The first is the measure, so a test
    that knows what is right puts that first.
    """
    if not readings:
        return []
    measure, *others = readings
    return [
        f"{other.reader}, {sentence}"
        for other in others
        for sentence in (
            *_compared("entry", measure, measure.entries, other.entries),
            *_compared("occurrence", measure, measure.occurrences, other.occurrences),
        )
    ]


def _compared(
    what: str, measure: Reading, expected: Sequence[Record], found: Sequence[Record]
) -> Iterator[str]:
    if len(expected) != len(found):
        yield f"{what} count: {len(found)}, {measure.reader} has {len(expected)}"
    name = "uid" if _have(expected, "uid") and _have(found, "uid") else "summary"
    wanted, given = _grouped(expected, name), _grouped(found, name)
    for key in sorted({*wanted, *given}):
        for sentence in _differences(wanted[key], given[key], measure.reader):
            yield f"{what} {key}: {sentence}"


def _have(records: Sequence[Record], field: str) -> bool:
    return all(field in record for record in records)


def _grouped(records: Sequence[Record], name: str) -> defaultdict[str, list[Record]]:
    """A series is many records of one name; in time order they can be paired off."""
    groups: defaultdict[str, list[Record]] = defaultdict(list)
    for record in records:
        groups[str(record[name])].append(record)
    for group in groups.values():
        group.sort(key=_place)
    return groups


def _place(record: Record) -> tuple[str, str, str]:
    return (
        str(record["start"]),
        str(record.get("end", "")),
        str(record.get("recurrence_id") or ""),
    )


def _differences(
    expected: Sequence[Record], found: Sequence[Record], measure: str
) -> Iterator[str]:
    if len(expected) != len(found):
        given, wanted = [_starts(records) for records in (found, expected)]
        yield f"start is {given}, {measure} has {wanted}"
        return
    for want, got in zip(expected, found, strict=True):
        for field in want:
            if field in got and want[field] != got[field]:
                yield (
                    f"{field} at {want['start']} is {got[field]!r}, {measure} has {want[field]!r}"
                )


def _starts(records: Sequence[Record]) -> str:
    return ", ".join(str(record["start"]) for record in records) or "nothing"
