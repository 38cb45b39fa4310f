"""Records: values with named fields, declared like frozen dataclasses with keywords only.

A dataclass writes and compiles source code for its methods, and loads `inspect` for that. For the
classes of a draft it takes a third of the time in which all modules are loaded.
"""

from typing import Any, ClassVar, TypeVar, dataclass_transform


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Record:
    """The base of records. Types are checked by mypy alone: so are the names of fields."""

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


_Any = TypeVar("_Any", bound=Record)


def replace(record: _Any, **changes: Any) -> _Any:
    """A record with other values for some of its fields."""
    return type(record)(**{**vars(record), **changes})
