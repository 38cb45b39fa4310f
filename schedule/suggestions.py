"""Suggestions for a mistyped id or name: the known ones that are most similar."""

from collections.abc import Collection
from difflib import get_close_matches
from heapq import nlargest

FEW = 50
"""How many ids are compared letter by letter: those that share most words with the mistyped one."""
_MOST = 2000
"""How many ids are compared letter by letter if none of them shares a word."""
_CLOSE = 0.7


def suggestions(identifier: str, among: Collection[str], *, most: int = 3) -> tuple[str, ...]:
    """The most similar ones first. Case and separators make no difference."""
    asked = identifier.casefold()
    words = _words(asked) - {""}
    shared = ((len(words.intersection(_words(each))), each) for each in among)
    near = [each for _, each in nlargest(FEW, (each for each in shared if each[0]))]
    found = _closest(asked, near, most)
    if not found and len(among) <= _MOST:
        found = _closest(asked, among, most, _CLOSE)
    return found or tuple(each for each in near if asked in _words(each))[:most]


def _closest(asked: str, among: Collection[str], most: int, cutoff: float = 0.6) -> tuple[str, ...]:
    known = {each.casefold(): each for each in among}
    return tuple(known[each] for each in get_close_matches(asked, known, most, cutoff))


def _words(text: str) -> set[str]:
    return {*text.casefold().replace("/", "-").replace("_", "-").replace(" ", "-").split("-")}
