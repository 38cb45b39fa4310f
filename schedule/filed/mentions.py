"""The ids that an entry mentions, taken from its raw table.

An entry that is not valid may also name an id that doesn't exist. With its mentions, one check
reports both problems.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

Mention = tuple[str, str, str]
"""The key inside the entry, the table that it points to, and the id."""

_POINTERS: Mapping[str, Mapping[str, str]] = {
    "claims": {
        "event": "events",
        "place": "places",
        "people": "people",
        "distinct_from": "events",
    },
    "reports": {"corrects": "reports"},
    "events": {"kind": "kinds", "part_of": "events", "merged_into": "events"},
    "places": {"part_of": "places"},
}


def mentions(table: str, entry: Any) -> Iterator[Mention]:
    """The well-formed ids in an entry of `reports`, `events` or `places`."""
    if not isinstance(entry, dict):
        return
    if table == "reports":
        claims = entry.get("claims")
        for number, claim in enumerate(claims if isinstance(claims, list) else ()):
            for key, into, identifier in mentions("claims", claim):
                yield f"claims[{number}].{key}", into, identifier
    for key, into in _POINTERS.get(table, {}).items():
        value = entry.get(key)
        listed = isinstance(value, list)
        for number, identifier in enumerate(value if isinstance(value, list) else (value,)):
            if isinstance(identifier, str) and re.fullmatch(r"[a-z0-9-]{1,80}", identifier):
                yield f"{key}[{number}]" if listed else key, into, identifier
