"""The interface of a place where a calendar is published."""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from typing import Protocol

from schedule import DatelineError
from web.publishing.manifest import Entry, Manifest


class NotPublished(DatelineError):
    """The calendar could not be published; the message says why."""


class Store(Protocol):
    """A folder, or a bucket of an object store. Methods raise NotPublished.

    is_own: whether only the publisher can write there, so that its notes can be trusted
    """

    is_own: bool

    def lock(self) -> AbstractContextManager[None]:
        """Keep others from publishing here at the same time."""

    def note(self, name: str) -> bytes | None:
        """The content of a file that readers don't get. None if there is none with this name."""

    def keep_note(self, name: str, content: bytes | None) -> None:
        """Write a note as a whole, or remove it."""

    def put(self, address: str, entry: Entry, content: bytes) -> None:
        """Write the response of an address."""

    def delete(self, address: str) -> None:
        """Remove the response of an address."""

    def configurations(self, manifest: Manifest) -> Mapping[str, bytes]:
        """The notes for servers that follow from the manifest, by their names."""
