"""Makes new ids from names. An id is part of addresses and never changes."""

import re
from collections.abc import Container, Iterable

from schedule.search.folding import fold

_LONGEST = 60


def slug(text: str) -> str:
    """The Latin letters and digits of a text in the form of an id; empty if it has none."""
    plain = re.sub(r"[^a-z0-9]+", "-", fold(text).replace("'", "").replace("’", ""))
    if len(plain) > _LONGEST:
        plain = plain[:_LONGEST].rpartition("-")[0] or plain[:_LONGEST]
    return plain.strip("-")


def free_id(text: str, otherwise: str, taken: Container[object], number: int = 2) -> str:
    """An id made of a text, or of `otherwise` if the text has no Latin letters.

    It gets a number if others have it already.
    """
    wanted = slug(text) or otherwise
    found = wanted
    while found in taken:
        found, number = f"{wanted}-{number}", number + 1
    return found


class Ids:
    """The ids that are in use, and new ones.

    The last number of each name is remembered, because a thousand events may have the same name.
    """

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = {*taken}
        self._numbers: dict[str, int] = {}

    def __contains__(self, identifier: object) -> bool:
        return identifier in self._taken

    def new(self, text: str, otherwise: str) -> str:
        wanted = slug(text) or otherwise
        found = free_id(wanted, otherwise, self._taken, self._numbers.get(wanted, 2))
        if found != wanted:
            self._numbers[wanted] = int(found.removeprefix(f"{wanted}-")) + 1
        self._taken.add(found)
        return found

    def exact(self, identifier: str) -> str:
        """Take exactly this id, which isn't in use."""
        self._taken.add(identifier)
        return identifier
