"""The identities of the events in a file, with new ones for those that the data doesn't have."""

from collections.abc import Iterator
from typing import Any

from schedule.filed.records import Identity, Records
from schedule.importing.entry import Entry
from schedule.importing.identification import Identification
from schedule.importing.kinds import Kinds
from schedule.importing.notes import Notes
from schedule.importing.parents import with_wholes
from schedule.search.folding import fold

_LONGEST = 5000


class Identities:
    """Collects new identities, and notes what differs from existing ones."""

    def __init__(
        self, records: Records, identification: Identification, kinds: Kinds, notes: Notes
    ) -> None:
        self._records = records
        self._identification = identification
        self._kinds = kinds
        self._notes = notes
        self._new: dict[str, Identity] = {}
        self._wholes: dict[str, tuple[str, ...]] = {}

    def note(self, entry: Entry, event: str, title: str, *, is_own: bool) -> None:
        """Keep the identity of a new event. For a known one, note what isn't kept. Raises
        ValueError.
        """
        if event in self._records.events:
            self._compare(entry, self._records.events[event], title)
        else:
            self._new[event] = self._made(entry, event, title, is_own=is_own)
            self._wholes[event] = entry.wholes

    def all(self) -> Iterator[Identity]:
        """The new identities, each with what it is part of."""
        known, find = self._records.events, self._identification.by_uid
        for identity, lost in with_wholes(self._new, known, self._wholes, find):
            self._notes.aside["RELATED-TO"] += len(lost)
            yield identity

    def _made(self, entry: Entry, event: str, title: str, *, is_own: bool) -> Identity:
        first = self._records.calendar.languages[0]
        language = self._language(entry.language)
        kind, left = self._kinds.of(entry.categories)
        about: dict[str, Any] = {"id": event, "title": {first: title, language: title}}
        about["kind"] = kind
        # The description in a Dateline feed is made of the event's other fields.
        description = "" if is_own else self._notes.mend(entry, "DESCRIPTION", entry.description)
        if 0 < len(description) <= _LONGEST:
            about["description"] = {first: description}
        elif entry.description:
            self._notes.aside["DESCRIPTION"] += 1
        self._notes.aside["CATEGORIES"] += left
        if language != first:
            message = f"the title is in {language}; it stands as the one in {first}, too"
            self._notes.add("changed", entry, message)
        return Identity.model_validate(about)

    def _compare(self, entry: Entry, identity: Identity, title: str) -> None:
        """Note what an entry says differently about an identity. Only editors change it."""
        self._notes.leave(entry)
        if fold(title) not in map(fold, identity.title.root.values()):
            self._notes.add("left aside", entry, f"{identity.id!r} has another title: {title:.80}")

    def _language(self, given: str | None) -> str:
        """The language of a title: of the known title that it equals, or else as the
        file gives it.
        """
        languages = self._records.calendar.languages
        main = (given or "").partition("-")[0].casefold()
        if not (main.isascii() and main.isalpha() and len(main) in (2, 3)):
            return languages[0]
        ours = (each for each in languages if each.casefold() in ((given or "").casefold(), main))
        return next(ours, main)
