"""Finds the names of people and places in a text, in any case of Russian."""

import re
from collections.abc import Iterator, Mapping

from schedule.record import Record

Finder = tuple[re.Pattern[str], dict[str, tuple[str, ...]]] | None
"""A pattern for all names, and the ids of each name in lower case; None if there are no names."""


class Named(Record):
    """A name in the text, and the ids that it may mean."""

    start: int
    end: int
    ids: tuple[str, ...]


def has_han(text: str) -> bool:
    """Whether a text has a Chinese character. Compiling a set of them takes a millisecond."""
    return not text.isascii() and any("\u4e00" <= letter <= "\u9fff" for letter in text)


def people_finder(people: Mapping[str, tuple[str, ...]], text: str) -> Finder:
    """What finds people by their full and family names."""
    return _finder(_person_names(people, text), text)


def place_finder(places: Mapping[str, tuple[str, ...]], text: str) -> Finder:
    names = _by_name({key: tuple(_place_names(each)) for key, each in places.items()})
    return _finder(names, text)


def names_in(
    finder: Finder,
    text: str,
    start: int,
    end: int,
) -> Iterator[Named]:
    """The names between two places of a text."""
    if not finder:
        return
    pattern, names = finder
    for match in pattern.finditer(text, start, end):
        yield Named(start=match.start(), end=match.end(), ids=_ids(match[0], names))


def _ids(text: str, names: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    low = re.sub(r"\s+", " ", text).lower()
    if low in names:
        return names[low]
    for name, ids in sorted(names.items(), key=lambda each: -len(each[0])):
        if re.fullmatch(_pattern(name), low):
            return ids
    return ()


def _by_name(names: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Map each name to the ids that have it."""
    found: dict[str, tuple[str, ...]] = {}
    for key, each in names.items():
        for name in each:
            found[name] = (
                (*found.get(name, ()), key) if key not in found.get(name, ()) else found[name]
            )
    return found


def _place_names(names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        yield name.removeprefix("The ")


def _person_names(people: Mapping[str, tuple[str, ...]], text: str) -> dict[str, tuple[str, ...]]:
    """Map full names and family names to ids.

    A family name means the people whose full name is in the text, or else everybody who has it.
    """
    whole = _by_name(people)
    present = {key for name, ids in whole.items() if _first_stem(name) in text for key in ids}
    family = _by_name({key: tuple(_family_names(names)) for key, names in people.items()})
    for name, ids in family.items():
        named = tuple(each for each in ids if each in present)
        whole.setdefault(name, named or ids)
    return whole


def _first_stem(name: str) -> str:
    """The beginning of a full name that declension leaves unchanged."""
    return name if name.isascii() or has_han(name) else name[:-1]


def _family_names(names: tuple[str, ...]) -> Iterator[str]:
    """The family names: the first word of a name in Chinese order, else the last."""
    eastern = any(has_han(each[:1]) and "·" not in each for each in names)
    for name in names:
        if has_han(name):
            if "·" in name:
                yield name.rpartition("·")[2]
            continue
        parts = name.split()
        if len(parts) > 1:
            yield parts[0] if eastern else parts[-1]


def _finder(names: dict[str, tuple[str, ...]], text: str) -> Finder:
    """Compile one pattern for the names that may be in the text, longest first."""
    present = [name for name in names if _stem(name.partition(" ")[0]) in text]
    if not present:
        return None
    parts = [_pattern(name) for name in sorted(present, key=len, reverse=True)]
    return re.compile("|".join(parts)), {name.lower(): names[name] for name in present}


def _pattern(name: str) -> str:
    escaped = re.escape(name).replace(r"\ ", r"\s{1,2}")
    if has_han(name):
        return f"(?:{escaped})"
    if name.isascii():
        return rf"(?<![\w]){escaped}(?![\w])"
    return r"(?<![\w])" + r"\s{1,2}".join(map(_declined, name.split())) + r"(?![\w])"


def _declined(word: str) -> str:
    """A pattern for a Russian word in any case: Москва, Москве; Кулеба, Кулебы."""
    return re.escape(_stem(word)) + ("[а-яё]{0,3}" if len(word) > 2 else "")


def _stem(word: str) -> str:
    """The beginning of a word that declension leaves unchanged."""
    return word[:-1] if len(word) > 2 and word[-1] in "аяьйеоиу" else word
