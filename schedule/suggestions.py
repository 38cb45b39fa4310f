"""Suggestions for a mistyped id: the known ids that are most like it."""

from collections.abc import Iterable
from difflib import get_close_matches
from heapq import nlargest

FEW = 50
"""How many ids are compared letter by letter: those that share most words with the mistyped one."""


def suggestions(identifier: str, among: Iterable[str], *, most: int = 3) -> tuple[str, ...]:
    """The most similar ids first. Each shares at least one word with the mistyped one."""
    asked = identifier.casefold()
    words = {*asked.split("-")}
    shared = ((len(words.intersection(each.split("-"))), each) for each in among)
    near = nlargest(FEW, (each for each in shared if each[0]))
    return tuple(get_close_matches(asked, [each for _, each in near], n=most))
