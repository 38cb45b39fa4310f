"""Compares titles: the same words in any order and spelling may name the same event.

A word that only one title has makes it another event, as in "Tour" and "Children's tour", unless it
is just the year or place, or in a subtitle.
"""

import re
import tomllib
from collections.abc import Collection
from functools import lru_cache
from pathlib import Path

from rapidfuzz import fuzz

from schedule.search.folding import fold

_SPELT_ALIKE = 88
_SHORTEST = 5
_SAME = 100
_FILE = Path(__file__).with_name("title_words.toml")
_LISTS = {
    name: tuple(each.split())
    for name, each in tomllib.loads(_FILE.read_text(encoding="utf-8")).items()
}
_IDLE = frozenset(_LISTS["idle"])
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)年?")
_HAN = re.compile(r"[\u4e00-\u9fff]{2}")
_SUBTITLE = re.compile(r"\s*(?::|\s[-–—|]\s|\()")
_WITH = re.compile(r"\b(?:with|featuring|feat|mit|avec|con)\b")


@lru_cache(maxsize=65536)
def words(title: str) -> tuple[str, ...]:
    """The significant words in order, without case, accents and articles."""
    plain = _YEAR.sub(r" \1 ", re.sub(r"['’ʼ]", "", fold(title)))
    found = tuple(sorted(re.findall(r"[^\W_]+", plain)))
    return tuple(each for each in found if each not in _IDLE) or found


def likeness(one: str, other: str, *, aside: Collection[str] = ()) -> int:
    """How similar two titles are, from 0 to 100; 0 if they belong to different events.

    The words `aside` don't count: those of the place, and the year.
    """
    if _years(one) and _years(other):
        aside = {*aside} - _years(one) - _years(other)
    mine, theirs = _without(words(one), aside), _without(words(other), aside)
    left, right = _unmatched(mine, theirs), _unmatched(theirs, mine)
    if left and right:
        return 0
    if not left and not right:
        return _SAME if sorted(mine) == sorted(theirs) else _SPELT_ALIKE
    longer, more = (one, left) if left else (other, right)
    if any(_tells(each) for each in more) or not _is_subtitle(longer, more):
        return 0
    return min(round(fuzz.token_sort_ratio(" ".join(mine), " ".join(theirs))), _SPELT_ALIKE - 1)


def _years(title: str) -> set[str]:
    """The years in a title, which distinguish it from others."""
    return {each for each in words(title) if re.fullmatch("(?:19|20)[0-9]{2}", each)}


def _without(title: tuple[str, ...], aside: Collection[str]) -> tuple[str, ...]:
    """The words without those that don't count, or all if none is left."""
    rest = (_cut(each, aside) for each in title if each not in aside)
    return tuple(filter(None, rest)) or title


def _cut(word: str, aside: Collection[str]) -> str:
    """A word without names at its ends, in a script without spaces."""
    for name in aside if not word.isascii() else ():
        if _HAN.match(name):
            word = word.removeprefix(name).removesuffix(name)
    return word


def _unmatched(title: tuple[str, ...], other: tuple[str, ...]) -> list[str]:
    """The words that another title doesn't have, even with a slightly different spelling."""
    rest, lost = [*other], []
    for word in title:
        same = next((each for each in rest if each == word), None)
        same = same or next((each for each in rest if _is_misspelt(word, each, title, other)), None)
        if same:
            rest.remove(same)
        else:
            lost.append(word)
    return lost


def _is_misspelt(word: str, other: str, title: Collection[str], others: Collection[str]) -> bool:
    plain = min(len(word), len(other)) >= _SHORTEST and not (_tells(word) or _tells(other))
    exact = word in others or other in title
    return plain and not exact and fuzz.ratio(word, other) >= _SPELT_ALIKE


def _tells(word: str) -> bool:
    """Whether a word distinguishes events of one name: early, opening, II, 2025."""
    return _is_listed("telling", word) or any(map(str.isdigit, word))


def _is_subtitle(title: str, more: Collection[str]) -> bool:
    """Whether words are in the part of a title after a colon, a dash or a "with"."""
    plain = re.sub(r"['’ʼ]", "", fold(title))
    ends = [match.end() for each in (_SUBTITLE, _WITH) if (match := each.search(plain))]
    return bool(ends) and {*more} <= {*re.findall(r"[^\W_]+", plain[min(ends) :])}


def is_regular(said: Collection[str]) -> bool:
    """Whether words name something regular, so that another day is another event."""
    return any(_is_listed("regular", each) for each in said)


def _is_listed(name: str, word: str) -> bool:
    """Whether a word is in a list, begins with one of its stems, or has one of its parts."""
    return (
        word in _LISTS[name]
        or word.startswith(_LISTS[f"{name}_stems"])
        or any(each in word for each in _LISTS[f"{name}_parts"])
    )
