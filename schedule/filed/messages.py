"""Error messages of pydantic, in the words of the data format."""

import difflib
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, get_args

from pydantic import BaseModel

from schedule.errors import Problem

_LARGEST = 1 << 63

# What pydantic says in terms of Python, in those of TOML.
_WORDS: Mapping[str, str] = {
    "dict_type": "expected a table",
    "tuple_type": "expected a list, in brackets",
    "model_type": "expected a table",
    "too_short": "expected at least {min_length}",
    "string_too_short": "expected at least {min_length} character",
    "string_too_long": "expected at most {max_length} characters",
    "timezone_aware": "expected a time with its offset, such as 2026-11-22T00:00:00Z",
    "time_delta_type": "expected a duration, such as PT12H",
    "time_delta_parsing": "expected a duration, such as PT12H",
}


def problem(
    file: str, key: str, kind: type[BaseModel], flaw: Any, *, suggests: bool = True
) -> Problem:
    """What pydantic found wrong, in the words of the data format. It `suggests` a known key for one
    that isn't.
    """
    message = expectation(kind, flaw, suggests=suggests)
    expected = _expected(kind, flaw, suggests=False).partition(", but found ")[0]
    return Problem(file=file, key=key, message=message, expected=expected)


def expectation(kind: type[BaseModel], flaw: Any, *, suggests: bool = True) -> str:
    """What pydantic expected, and what it found in its place."""
    message = _expected(kind, flaw, suggests=suggests)
    if flaw["type"] in ("missing", "extra_forbidden"):
        return message
    return message + _found(flaw["input"])


def shown(value: object) -> str:
    """A value as a message quotes it: never long, and never more work than its length."""
    match value:
        case dict() | list():
            return "a table" if isinstance(value, dict) else "a list"
        case bool() | float():
            return repr(value)
        case int() if abs(value) > _LARGEST:
            return "a number of more than 64 bits"
        case date():
            return value.isoformat()
    return f"{value[:60] if isinstance(value, str) else value!r:.60}"


def _expected(kind: type[BaseModel], flaw: Any, *, suggests: bool) -> str:
    message = flaw["msg"].removeprefix("Value error, ").replace("Input should be", "expected")
    match flaw["type"]:
        case "missing":
            return "missing; expected a value"
        case "extra_forbidden":
            known = _keys_at(kind, flaw["loc"][:-1])
            given = str(flaw["loc"][-1])[:80]
            near = difflib.get_close_matches(given, known, n=1) if suggests else ()
            expected = f"`{near[0]}`" if near else "one of " + ", ".join(known)
            return f"unknown key; expected {expected}"
        case "string_pattern_mismatch":
            return f"expected text that matches {flaw['ctx']['pattern']}"
        case other if other in _WORDS:
            return _WORDS[other].format(**flaw.get("ctx", {}))
    return str(message)


def _found(value: object) -> str:
    return f", not {shown(value)}" if isinstance(value, date | str | int | float) else ""


def _keys_at(kind: type[BaseModel], loc: tuple[int | str, ...]) -> list[str]:
    """The keys that a record, or a record inside it, may have."""
    for part in loc:
        if isinstance(part, str) and part in kind.model_fields:
            kind = next(iter(_models_in(kind.model_fields[part].annotation)), kind)
    return [name for name in kind.model_fields if name != "id"]


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models_in(argument)
