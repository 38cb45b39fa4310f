"""Values as bytes, so that digests of them can be made."""

import copyreg
import io
import pickle
from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256
from typing import Any

from pydantic import BaseModel

from schedule.cached import cached_property


class Pickled:
    """A function that pickles values. Equal values give equal bytes, even if they share other
    objects.
    """

    def __init__(self) -> None:
        self._records: dict[int, tuple[BaseModel, str]] = {}

    def __call__(self, value: object) -> bytes:
        buffer = io.BytesIO()
        pickler = pickle.Pickler(buffer)
        pickler.fast = True
        pickler.dispatch_table = self._reducers
        pickler.dump(value)
        return buffer.getvalue()

    @cached_property
    def _reducers(self) -> Mapping[type, Callable[[Any], Any]]:
        return {**copyreg.dispatch_table, **dict.fromkeys(_models(BaseModel), self._reduced)}

    def _reduced(self, record: BaseModel) -> tuple[type[str], tuple[str]]:
        """The digest of a record, in place of the record: the same records are in many events.

        A report counts without its claims: an event has those that speak of it.
        """
        if id(record) not in self._records:
            told = {name: value for name, value in record if name != "claims"}
            digest = self((type(record).__name__, told, record.__pydantic_private__))
            self._records[id(record)] = record, sha256(digest).hexdigest()
        return str, (self._records[id(record)][1],)


def _models(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    for each in model.__subclasses__():
        yield each
        yield from _models(each)
