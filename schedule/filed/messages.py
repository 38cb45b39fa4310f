"""Error messages of pydantic, in the words of the data format."""

import difflib
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, get_args

import webcolors
from pydantic import BaseModel

from schedule.dates.zones import zones
from schedule.errors import Problem
from schedule.filed.keys import keys
from schedule.filed.names import Names
from schedule.suggestions import suggestions

_LARGEST = 1 << 63
MOST_SUGGESTED = 50
"""How many problems suggest what may be meant: each of them is compared with all known names."""
ID = "an id of a–z, 0–9 and -, at most 80 characters"

# The words of TOML for pydantic's words of Python.
_WORDS: Mapping[str, str] = {
    "string_type": "expected text in quotation marks",
    "bool_type": "expected true or false",
    "float_type": "expected a number",
    "date_type": "expected a day, such as 2024-05-17, without quotation marks",
    "date_from_datetime_inexact": "expected a day without a time, such as 2024-05-17",
    "datetime_type": "expected a time with its offset, such as 2026-11-22T00:00:00Z, without "
    "quotation marks",
    "timezone_aware": "expected a time with its offset, such as 2026-11-22T00:00:00Z",
    "too_short": "expected at least {min_length}",
    "too_long": "expected at most {max_length}",
    "string_too_short": "expected at least {min_length} character",
    "string_too_long": "expected at most {max_length} characters",
    "time_delta_type": "expected a duration, such as PT12H",
    "time_delta_parsing": "expected a duration, such as PT12H",
}
# The same for the message about a ruling's value.
_PLAIN: Mapping[str, str] = {
    "expected a valid tuple": "expected a list, in brackets",
    "expected a valid string": "expected text in quotation marks",
}
_OTHER_WORDS: Mapping[str, str] = {
    "because": "reason",
    "category": "kind",
    "date": "dates",
    "day": "dates",
    "days": "dates",
    "end": "dates",
    "label": "title",
    "link": "url",
    "location": "place",
    "month": "within",
    "name": "title",
    "note": "wording",
    "participants": "people",
    "person": "people",
    "persons": "people",
    "repeat": "repeats",
    "source": "publisher",
    "start": "dates",
    "state": "status",
    "timezone": "zone",
    "type": "kind",
    "venue": "place",
    "when": "dates",
    "where": "place",
    "who": "people",
    "window": "within",
}
"""Words of other formats, and the key that stands for them here."""
_ID = "^[a-z0-9-]{1,80}$"
_PATTERNS: Mapping[str, str] = {
    _ID: ID,
    "^[A-Z]{2}$": "an ISO 3166-1 code such as CN",
    "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$": "a language tag such as en",
    "^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$": "a host name such as dates.example.org, in small "
    "letters, without https:// and without a slash",
}


def problem(
    file: str, key: str, kind: type[BaseModel], flaw: Any, *, suggests: bool = True
) -> Problem:
    """The problem for an error of pydantic, in the words of the data format.

    suggests: whether a known key is suggested for an unknown one
    """
    message = expectation(kind, flaw, suggests=suggests)
    expected = _expected(kind, flaw, suggests=False).partition(", but found ")[0]
    return Problem(file=file, key=key, message=message, expected=expected)


def expectation(kind: type[BaseModel], flaw: Any, *, suggests: bool = True) -> str:
    """What pydantic expected, and what it found instead."""
    message = _expected(kind, flaw, suggests=suggests)
    if flaw["type"] in ("missing", "extra_forbidden"):
        return message
    if suggests and flaw["type"] == "string_pattern_mismatch" and flaw["ctx"]["pattern"] == _ID:
        near = as_id(flaw["input"])
        meant = f"; did you mean {near!r}?" if near else ""
        return f"{message}, not {shown(flaw['input'])}{meant}"
    suggestion = did_you_mean(flaw["input"], _choices(flaw)) if suggests else ""
    return message + _found(flaw["input"]) + suggestion


def did_you_mean(given: object, among: Collection[str]) -> str:
    """The end of a message that suggests a known name."""
    near = suggestions(given[:80], among, most=1) if isinstance(given, str) else ()
    return f"; did you mean {near[0]!r}?" if near else ""


def as_id(text: str) -> str:
    """The id that a text would have; empty if it has no Latin letters or digits."""
    plain = re.sub("[\u0300-\u036f]", "", unicodedata.normalize("NFKD", text.casefold()))
    return re.sub("[^a-z0-9]+", "-", plain).strip("-")[:80]


def shown(value: object) -> str:
    """A value as a message quotes it: short, and in time that doesn't grow with its size."""
    match value:
        case dict() | list():
            return "a table" if isinstance(value, dict) else "a list"
        case bool():
            return "true" if value else "false"
        case float():
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
            return f"missing; expected {_example(*_field(kind, flaw['loc']))}"
        case "extra_forbidden":
            return f"unknown key; expected {_key(kind, flaw, suggests=suggests)}"
        case "string_pattern_mismatch":
            return f"expected {_PATTERNS[flaw['ctx']['pattern']]}"
        case "dict_type" | "model_type" | "tuple_type":
            return f"expected {_container(kind, flaw, suggests=suggests)}"
        case other if other in _WORDS:
            return _WORDS[other].format(**flaw.get("ctx", {}))
    return _PLAIN.get(message, str(message))


def _found(value: object) -> str:
    return f", not {shown(value)}" if isinstance(value, date | str | int | float) else ""


def _key(kind: type[BaseModel], flaw: Any, *, suggests: bool) -> str:
    """The key that is expected instead of an unknown one."""
    *outside, given = flaw["loc"]
    found = _record_at(kind, outside)
    known = [name for name in found.model_fields if name != "id"]
    if found is not kind and given in kind.model_fields and given != "id":
        return "it above the first [[claims]]"
    if found is kind and "claims" in known and given in _record_at(kind, ("claims",)).model_fields:
        return "it below [[claims]]"
    if suggests and (other := _OTHER_WORDS.get(str(given).casefold(), "")) in known:
        return f"`{other}`"
    near = difflib.get_close_matches(str(given)[:80], known, n=1) if suggests else ()
    if near:
        return f"`{near[0]}`"
    return "one of " + ", ".join(known) if len(known) > 1 else _example(found, known[0])


def _container(kind: type[BaseModel], flaw: Any, *, suggests: bool) -> str:
    """The table or list that is expected."""
    record, name = _field(kind, flaw["loc"])
    text = flaw["input"] if suggests and isinstance(flaw["input"], str) else "…"
    if flaw["type"] == "tuple_type" and _holds_records(record, name):
        return f"[[{name}]], with two brackets"
    if flaw["type"] == "tuple_type":
        items = ", ".join(f'"{each.strip()}"' for each in f"{text:.60}".split(","))
        return "a list, in brackets" if text == "…" else f"a list, [{items}]"
    if flaw["type"] == "dict_type" and _is_names(record, name):
        return f'{name} = {{ en = "{text:.60}" }}, a text for each language'
    if flaw["type"] == "model_type" and flaw["loc"][-2:-1] == ("kinds",):
        return f'{flaw["loc"][-1]} = {{ name = {{ en = "{text:.60}" }} }}'
    return f"[[{name}]]" if flaw["type"] == "model_type" else _example(record, name)


def _example(record: type[BaseModel], name: str) -> str:
    """A key with an example of its value."""
    key = keys(record).get(name)
    if key is None:
        return "a value"
    return key.example if key.example.startswith("[[") else f"{name} = {key.example}"


def _field(kind: type[BaseModel], loc: tuple[int | str, ...]) -> tuple[type[BaseModel], str]:
    """The innermost record at a location, and its field."""
    names = [each for each in loc if isinstance(each, str)]
    for end in range(len(loc), 0, -1):
        record = _record_at(kind, loc[: end - 1])
        if loc[end - 1] in record.model_fields:
            return (record, str(loc[end - 1])) if end == len(loc) else (record, names[-1])
    return kind, names[-1] if names else ""


def _record_at(kind: type[BaseModel], loc: Iterable[int | str]) -> type[BaseModel]:
    """The record at a location inside a record."""
    for part in loc:
        if isinstance(part, str) and part in kind.model_fields:
            kind = next(iter(_models_in(kind.model_fields[part].annotation)), kind)
    return kind


def _holds_records(record: type[BaseModel], name: str) -> bool:
    field = record.model_fields.get(name)
    return bool(field and [*_models_in(field.annotation)])


def _is_names(record: type[BaseModel], name: str) -> bool:
    field = record.model_fields.get(name)
    return bool(field and any(issubclass(each, Names) for each in _models_in(field.annotation)))


def _choices(flaw: Any) -> Collection[str]:
    """The values that are possible, if they can be listed."""
    if flaw["type"] in ("enum", "literal_error"):
        return [each for each in flaw["ctx"]["expected"].split("'") if each.strip().isalpha()]
    if flaw["type"] == "value_error" and flaw["loc"][-1:] == ("zone",):
        is_region = any(each.startswith(f"{flaw['input']}/") for each in zones())
        return () if is_region else zones()
    if flaw["type"] == "value_error" and flaw["loc"][-1:] == ("colour",):
        return [*webcolors.names(webcolors.CSS3)]
    return ()


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models_in(argument)
