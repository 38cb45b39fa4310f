"""An LRU cache."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")


class LruCache(Generic[K, T]):
    """Values by key. Unlike the standard library's `lru_cache`, it holds nothing but the values:
    when its owner goes, they go.
    """

    def __init__(self) -> None:
        self._found: OrderedDict[K, T] = OrderedDict()
        self._lock = Lock()

    def get(self, key: K, make: Callable[[], T], most: int) -> T:
        """Several threads may make the same value at a time; one of them is kept."""
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
        """Those that are kept now, the one unused for longest first."""
        with self._lock:
            return [*self._found.items()]

    def __len__(self) -> int:
        return len(self._found)
