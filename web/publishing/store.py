"""What a place must offer, for a calendar to be published there."""

from contextlib import AbstractContextManager
from typing import Protocol

from schedule import DatelineError
from web.publishing.manifest import Entry, Manifest


class NotPublished(DatelineError):
    """The calendar could not be published; the message says why."""


class Store(Protocol):
    """A folder, or a bucket of an object store. Methods raise NotPublished."""

    def lock(self) -> AbstractContextManager[None]:
        """Keep others from publishing here at the same time."""

    def note(self, name: str) -> bytes | None:
        """A file that readers aren't served; None if there is none of this name."""

    def keep_note(self, name: str, content: bytes | None) -> None:
        """Write a note whole, or remove it."""

    def put(self, address: str, entry: Entry, plain: bytes, packed: bytes | None) -> None:
        """Write what stands at an address: the bytes, and the same as gzip."""

    def delete(self, address: str) -> None:
        """Remove what stood at an address."""

    def finish(self, manifest: Manifest) -> None:
        """Write what follows from the manifest: how servers answer."""
