"""The types of parameter values: how each is read from an address and written into one.

Each type also has its JSON Schema, for the OpenAPI description.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Generic, TypeVar

from schedule.catalogues import languages, lookup
from schedule.dates.days import FIRST_YEAR, LAST_YEAR, parse_day
from schedule.dates.zones import zones
from schedule.errors import BadParameter
from schedule.language.phrases import mark
from schedule.search.folding import fold

T = TypeVar("T")
S = TypeVar("S", bound=str)

LONGEST = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Value(Generic[T]):
    """A type of value.

    read: gets the parameter's name and its text; raises BadParameter
    write: the canonical spelling of a value
    choices: all values in order; empty if there is no end of them
    """

    read: Callable[[str, str], T]
    write: Callable[[T], str] = str
    schema: Mapping[str, Any]
    choices: tuple[str, ...] = ()


def one_of(choices: tuple[S, ...]) -> Value[S]:
    def read(name: str, text: str) -> S:
        for choice in choices:
            if choice == text:
                return choice
        raise BadParameter(name, mark("one of {choices}"), choices=", ".join(choices))

    return Value(read=read, schema={"enum": [*choices]}, choices=choices)


def _words(name: str, text: str) -> str:
    if not fold(text).split():
        raise BadParameter(name, mark("letters, digits or signs, not accents alone"))
    return text


def _day(name: str, text: str) -> date:
    try:
        return parse_day(text)
    except ValueError:
        expected = mark("a day from {first} to {last} as YYYY-MM-DD")
        raise BadParameter(name, expected, first=FIRST_YEAR, last=LAST_YEAR) from None


def _language(name: str, text: str) -> str:
    found = lookup(text, languages())
    if found is None:
        raise BadParameter(name, mark("one of {choices}"), choices=", ".join(languages()))
    return found


def _zone(name: str, text: str) -> str:
    if text not in zones():
        raise BadParameter(name, mark("a time zone such as {zone}"), zone="Europe/Berlin")
    return text


_LEAD = re.compile(
    "P(?:([0-9]{1,2})W|(?:([0-9]{1,2})D)?(?:T(?:([0-9]{1,3})H)?(?:([0-9]{1,5})M)?)?)"
)
"""A duration of RFC 5545 (section 3.3.6) in weeks, or in days, hours and minutes."""
LONGEST_LEAD = timedelta(weeks=4)


def _lead(name: str, text: str) -> str:
    found = _LEAD.fullmatch(text)
    weeks, days, hours, minutes = (int(each or 0) for each in found.groups()) if found else (0,) * 4
    lead = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes)
    if text.endswith("T") or not timedelta() < lead <= LONGEST_LEAD:
        expected = mark("a duration such as {example}, at most {most}")
        raise BadParameter(name, expected, example="PT24H", most="P4W")
    return text


def _in_any_case(text: str) -> str:
    """A pattern that ignores case: patterns of JSON Schema have no flag for that."""
    return "".join(f"[{each}{each.upper()}]" if each.isalpha() else each for each in text)


_BIT = one_of(("0", "1"))
WORDS = Value(read=_words, schema={"type": "string", "maxLength": LONGEST})
ID_FORM = re.compile("[a-z0-9-]{1,80}")
ID: Value[str] = Value(
    read=lambda _, text: text,
    schema={"type": "string", "pattern": f"^{ID_FORM.pattern}$"},
)
DAY = Value(
    read=_day,
    schema={
        "type": "string",
        "format": "date",
        "pattern": "^(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}$|^2100-[0-9]{2}-[0-9]{2}$",
        "description": f"A day from {FIRST_YEAR} to {LAST_YEAR}",
    },
)
FLAG = Value(
    read=lambda name, text: _BIT.read(name, text) == "1",
    write=lambda value: str(int(value)),
    schema=_BIT.schema,
    choices=("1", "0"),
)
LANGUAGE = Value(
    read=_language,
    schema={
        "type": "string",
        "pattern": f"^({'|'.join(map(_in_any_case, languages()))})(-[A-Za-z0-9]{{1,8}})*$",
        "description": "A language range (RFC 4647): en-US finds en",
    },
    choices=languages(),
)
ZONE = Value(
    read=_zone,
    schema={
        "type": "string",
        "pattern": "^[A-Za-z0-9_+/-]{1,40}$",
        "description": "A time zone of the IANA database",
    },
)
LEAD = Value(
    read=_lead,
    schema={
        "type": "string",
        "pattern": "^P([0-9]{1,2}W|([0-9]{1,2}D)?(T([0-9]{1,3}H)?([0-9]{1,5}M)?)?)$",
        "description": "A duration (RFC 5545), at most four weeks",
    },
)
