"""Publishers: the id of each, for any of its names in a report."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from schedule.filed.names import Names
from schedule.filed.records import Publisher

UNNAMED = "unnamed"
"""The id of the publisher of every report that names none."""


@lru_cache(maxsize=1000)
def slug(name: str | None) -> str:
    """The id of a publisher: its name in lower case with hyphens."""
    return re.sub(r"[\W_]+", "-", (name or "").casefold()).strip("-") or UNNAMED


@dataclass(frozen=True, kw_only=True)
class Publishers:
    """The entries of `publishers.toml` by their ids. A publisher without an entry also
    has an id.
    """

    entries: Mapping[str, Publisher] = field(default_factory=dict)

    def id_of(self, name: str | None) -> str:
        """The id of the publisher that a report names; `UNNAMED` if it names none."""
        own = slug(name)
        return self._ids.get(own, own)

    def spoken(self, name: str | None) -> str | None:
        """The id that an entry gives to a name, or else the name as it is."""
        return self._ids.get(slug(name), name)

    def names(self, identifier: str) -> Names | None:
        """Its name in each language, if an entry gives it."""
        entry = self.entries.get(identifier)
        return entry.name if entry else None

    @cached_property
    def _ids(self) -> Mapping[str, str]:
        return {
            spelled: identifier
            for identifier, entry in self.entries.items()
            for spelled in (identifier, *(each for *_, each in spellings(entry)))
        }


def spellings(entry: Publisher) -> Iterator[tuple[str, str, str]]:
    """The key of each name and alias of an entry, the name, and its slug."""
    for language, name in (entry.name.root if entry.name else {}).items():
        yield f"name.{language}", name, slug(name)
    for number, alias in enumerate(entry.aliases):
        yield f"aliases[{number}]", alias, slug(alias)
