"""An LRU cache: as many values as may be, and the right ones."""

from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from schedule.lru import LruCache


def make(key: int, made: list[int]) -> int:
    made.append(key)
    return -key


@given(st.lists(st.integers(0, 5)), st.integers(1, 4))
def test_those_that_were_asked_for_last_are_kept(asked: list[int], most: int) -> None:
    cache = LruCache[int, int]()
    last: list[int] = []
    for key in asked:
        made: list[int] = []
        assert cache.get(key, partial(make, key, made), most) == -key
        assert made == ([] if key in last else [key])
        last = [each for each in last if each != key][-(most - 1) :] if most > 1 else []
        last.append(key)
        assert len(cache) == len(last)
