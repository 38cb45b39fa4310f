"""An LRU cache."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")


class LruCache(Generic[K, T]):
    """An LRU cache that belongs to an object.

    The standard library's `lru_cache` on a method would keep the object alive; this one only holds
    its values.
    """

    def __init__(self) -> None:
        self._found: OrderedDict[K, T] = OrderedDict()
        self._lock = Lock()

    def get(self, key: K, make: Callable[[], T], most: int) -> T:
        """The value of a key, made if it isn't there. Several threads may make it at a time; one is
        kept.
        """
        with self._lock:
            if key in self._found:
                self._found.move_to_end(key)
                return self._found[key]
        made = make()
        with self._lock:
            found = self._found.setdefault(key, made)
            while len(self._found) > most:
                self._found.popitem(last=False)
        return found

    def items(self) -> list[tuple[K, T]]:
        """The values that are in the cache, least recently used first."""
        with self._lock:
            return [*self._found.items()]

    def __len__(self) -> int:
        return len(self._found)
