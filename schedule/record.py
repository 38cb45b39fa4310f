"""Records: values with named fields, declared like frozen dataclasses with keywords only.

A dataclass writes and compiles source code for its methods, and loads `inspect` for that. For the
classes of a draft that was a third of the time to load all modules.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, ClassVar, TypeVar, dataclass_transform

EMPTY: Mapping[Any, Any] = MappingProxyType({})
"""The default of a field with a mapping."""


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Record:
    """The base of records. Only mypy checks the names and types of fields, and that none is missing
    or changed.
    """

    _defaults: ClassVar[dict[str, Any]] = {}

    def __init_subclass__(cls) -> None:
        own = {each: getattr(cls, each, None) for each in cls.__annotations__}
        cls._defaults = cls._defaults | own

    def __init__(self, **values: Any) -> None:
        vars(self).update(self._defaults)
        vars(self).update(values)

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and vars(self) == vars(other)

    def __hash__(self) -> int:
        return hash(tuple(vars(self).values()))

    def __repr__(self) -> str:
        values = ", ".join(f"{name}={value!r}" for name, value in vars(self).items())
        return f"{type(self).__name__}({values})"


_R = TypeVar("_R", bound=Record)


def replace(record: _R, **changes: Any) -> _R:
    """A record with other values for some of its fields."""
    return type(record)(**{**vars(record), **changes})
