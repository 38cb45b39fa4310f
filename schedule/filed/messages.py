"""Error messages of pydantic, in the words of the data format."""

import difflib
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, get_args

from pydantic import BaseModel

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


def expectation(kind: type[BaseModel], flaw: Any) -> str:
    """What pydantic found wrong, in the words of the data format."""
    message = flaw["msg"].removeprefix("Value error, ").replace("Input should be", "expected")
    if flaw["type"] in _WORDS:
        message = _WORDS[flaw["type"]].format(**flaw.get("ctx", {}))
    if flaw["type"] == "missing":
        return "missing; expected a value"
    if flaw["type"] == "extra_forbidden":
        known = _keys_at(kind, flaw["loc"][:-1])
        near = difflib.get_close_matches(str(flaw["loc"][-1]), known, n=1)
        return f"unknown key; expected {f'`{near[0]}`' if near else 'one of ' + ', '.join(known)}"
    if flaw["type"] == "string_pattern_mismatch":
        message = f"expected text that matches {flaw['ctx']['pattern']}"
    if isinstance(flaw["input"], date):
        message += f", not {flaw['input'].isoformat()}"
    elif isinstance(flaw["input"], str | int | float):
        message += f", not {flaw['input']!r:.60}"
    return str(message)


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
