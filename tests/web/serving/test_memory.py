"""Garbage is collected, and what is kept is left out of later collections."""

import gc
import weakref

import pytest

from web.serving import memory


class Part:
    """A part of an edition that leads to itself."""

    def __init__(self) -> None:
        self.whole = self


@pytest.mark.parametrize("keep", [False, True])
def test_garbage_is_collected_and_what_is_kept_is_left_out_of_later_collections(
    *,
    keep: bool,
) -> None:
    gone, part = weakref.ref(Part()), Part()
    try:
        memory.clean(keep=keep)
        assert gone() is None
        assert any(each is part for each in gc.get_objects()) is not keep
    finally:
        gc.unfreeze()
