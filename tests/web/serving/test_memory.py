"""Garbage of an edition that was replaced is collected, and what is left is never looked at."""

import gc
import weakref

from web.serving import memory


class Part:
    """A part of an edition that leads to itself."""

    def __init__(self) -> None:
        self.whole = self


def test_garbage_is_collected_and_the_rest_is_left_out_of_later_collections() -> None:
    gone, kept = weakref.ref(Part()), Part()
    try:
        memory.settle()
        assert gone() is None
        assert all(each is not kept for each in gc.get_objects())
    finally:
        gc.unfreeze()
