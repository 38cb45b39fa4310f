"""A cached property with a lock: its value is computed when it is first read, and then kept."""

from collections.abc import Callable
from threading import RLock
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")


class cached_property(Generic[T]):  # noqa: N801 - it stands where `property` could
    """A cached property that one thread computes while the others wait for its value.

    If it fails, the next thread that reads it tries again. In Python 3.11, the cached property of
    the standard library has one lock for all objects, and from 3.12 on none.
    """

    def __init__(self, make: Callable[[Any], T]) -> None:
        self._make = make
        self.__doc__ = make.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, found: None, owner: type) -> "cached_property[T]": ...
    @overload
    def __get__(self, found: object, owner: type) -> T: ...
    def __get__(self, found: object | None, owner: type) -> "T | cached_property[T]":
        if found is None:
            return self
        values = found.__dict__
        with values.setdefault(f"{self._name}'s lock", RLock()):
            if self._name not in values:
                values[self._name] = self._make(found)
        value: T = values[self._name]
        return value
