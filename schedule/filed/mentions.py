"""The ids that an entry mentions, taken from its raw table.

An entry that is not valid may also name an id that doesn't exist. With its mentions, one check
reports both problems.
"""

import re
from collections.abc import Iterator
from typing import Any

from schedule.filed.claims import Claim
from schedule.filed.keys import pointers
from schedule.filed.names import Record
from schedule.filed.records import Report

Mention = tuple[str, str, str]
"""The key inside the entry, the table that it points to, and the id."""


def mentions(kind: type[Record], entry: Any) -> Iterator[Mention]:
    """The well-formed ids in an entry that should be a record of a kind."""
    if not isinstance(entry, dict):
        return
    if kind is Report:
        claims = entry.get("claims")
        for number, claim in enumerate(claims if isinstance(claims, list) else ()):
            for key, into, identifier in mentions(Claim, claim):
                yield f"claims[{number}].{key}", into, identifier
    for key, into in pointers(kind):
        value = entry.get(key)
        listed = isinstance(value, list)
        for number, identifier in enumerate(value if isinstance(value, list) else (value,)):
            if isinstance(identifier, str) and re.fullmatch(r"[a-z0-9-]{1,80}", identifier):
                yield f"{key}[{number}]" if listed else key, into, identifier
