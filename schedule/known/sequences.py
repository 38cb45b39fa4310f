"""Sequences that are grouped by a key, or stay in order when items are inserted."""

from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Any, TypeVar

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)


def insertion_points(
    kept: Sequence[T], new: Iterable[T], order: Callable[[T], Any]
) -> Iterator[int]:
    """The index at which each new item belongs in a sequence. Both are in order."""
    place = 0
    for each in new if kept else ():
        place = bisect_left(kept, order(each), lo=place, key=order)
        yield place


def merged_in_order(kept: Sequence[T], new: Sequence[T], places: Sequence[int]) -> Sequence[T]:
    """A sequence with each new item inserted at its index."""
    if not kept:
        return new
    found, start = list[T](), 0
    for each, place in zip(new, places, strict=True):
        found += kept[start:place]
        found.append(each)
        start = place
    return [*found, *kept[start:]]


def grouped(pairs: Iterable[tuple[K, T]]) -> dict[K, tuple[T, ...]]:
    """The values of each key, in order."""
    found: dict[K, list[T]] = {}
    for key, each in pairs:
        found.setdefault(key, []).append(each)
    return {key: tuple(group) for key, group in found.items()}
