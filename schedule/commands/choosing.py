"""What an editor means: ids by their names, and values as they are typed."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from rapidfuzz import fuzz

from schedule.errors import BadParameter, NotKnown
from schedule.filed.names import Names
from schedule.filed.records import Records
from schedule.search.folding import fold

_LIKE, _APART = 75, 4
"""How similar a name has to be, of 100, and how much more similar than the next one."""
_FEW = 5


class Unclear(NotKnown):
    """A name that nothing has, or that may mean several; the message lists what it may mean."""

    def __init__(self, noun: str, given: str, near: Iterable[str]) -> None:
        listed = ", ".join(near)
        super().__init__(noun, given, f" Did you mean one of {listed}?" if listed else "")


def choose(noun: str, given: str, among: Mapping[str, Names]) -> str:
    """An id as given, or the id whose name is most similar. Raises Unclear."""
    if given in among:
        return given
    asked = _words(given)
    scores = {
        each: max(_likeness(asked, _words(name)) for name in (each, *names.root.values()))
        for each, names in among.items()
    }
    best = sorted(scores, key=lambda each: (-scores[each], each))[: _FEW + 1]
    near = [each for each in best if scores[each] >= _LIKE]
    if near and (len(near) == 1 or scores[near[0]] - scores[near[1]] >= _APART):
        return near[0]
    whole = min(near, key=len, default="")
    if near and all(f"{each}-".startswith(f"{whole}-") for each in near):
        return whole
    raise Unclear(noun, given, near[:_FEW])


def _likeness(one: str, other: str) -> float:
    """How similar two names are, from 0 to 100: mostly whether one has the words of the other."""
    return 0.8 * fuzz.token_set_ratio(one, other) + 0.2 * fuzz.token_sort_ratio(one, other)


def _words(text: str) -> str:
    return re.sub(r"[\W_]+", " ", fold(text)).strip()


def choose_place(records: Records, given: str) -> str:
    """The id of a place by its name. Raises Unclear."""
    return choose("place", given, {each.id: each.name for each in records.places.values()})


def choose_people(records: Records, given: Iterable[str]) -> list[str]:
    """The ids of people by their names. Raises Unclear."""
    names = {each.id: each.name for each in records.people.values()}
    return [choose("person", each, names) for each in given]


def typed_dates(text: str) -> Any:
    """Dates as in a claim: a day, a time, or two of them with `..` between them."""
    try:
        ends = [typed_moment(each.strip()) for each in text.split("..")]
    except ValueError:
        ends = []
    if len(ends) not in (1, 2):
        raise BadParameter(
            "dates",
            "a day (2024-05-17), two days (2024-05-17..2024-05-21) or times "
            "(2024-05-17T10:00..2024-05-17T11:00)",
        )
    return ends if len(ends) > 1 else ends[0]


def typed_window(text: str) -> Any:
    """A window as in a claim: a word, or two days with `..` between them."""
    first, between, last = text.partition("..")
    if between and first and last and "/" not in text:
        return typed_dates(text)
    return text


def typed_value(field: str, text: str) -> Any:
    """The value of a ruling, as it is typed."""
    match field:
        case "dates":
            return typed_dates(text)
        case "within":
            return typed_window(text)
        case "people":
            return [each.strip() for each in text.split(",")]
    return text


def typed_moment(text: str) -> date | datetime:
    """A time if there is a `T`, else a day. Raises ValueError."""
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
