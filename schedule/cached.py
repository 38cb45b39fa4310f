"""Properties that are worked out when they are first asked for, and then stay."""

from collections.abc import Callable
from threading import RLock
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")


class once(Generic[T]):  # noqa: N801 - it stands where `property` could
    """By one thread, while others that ask the same of the same object wait; should it fail, the
    next one tries again. The standard library's own has one lock for all objects in Python 3.11,
    and none from 3.12 on.
    """

    def __init__(self, make: Callable[[Any], T]) -> None:
        self._make = make
        self.__doc__ = make.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, found: None, owner: type) -> "once[T]": ...
    @overload
    def __get__(self, found: object, owner: type) -> T: ...
    def __get__(self, found: object | None, owner: type) -> "T | once[T]":
        if found is None:
            return self
        values = found.__dict__
        with values.setdefault(f"{self._name}'s lock", RLock()):
            if self._name not in values:
                values[self._name] = self._make(found)
        value: T = values[self._name]
        return value
