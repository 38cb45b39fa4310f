"""Ids that look like one that stands for nothing: what its writer may have meant."""

from collections.abc import Iterable
from difflib import get_close_matches
from heapq import nlargest

FEW = 50
"""So many are compared letter by letter, those that have most words in common with the other."""


def alike(identifier: str, among: Iterable[str], *, most: int = 3) -> tuple[str, ...]:
    """The likest ids first; none that has no word in common with it."""
    asked = identifier.casefold()
    words = {*asked.split("-")}
    shared = ((len(words.intersection(each.split("-"))), each) for each in among)
    near = nlargest(FEW, (each for each in shared if each[0]))
    return tuple(get_close_matches(asked, [each for _, each in near], n=most))
