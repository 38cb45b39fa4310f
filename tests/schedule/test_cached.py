"""A value is computed once for each object, even if several threads read it."""

import gc
import weakref
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

import pytest

from schedule.cached import cached_property


class Work:
    def __init__(self) -> None:
        self.made = 0
        self.may_end = Event()

    @cached_property
    def slow(self) -> int:
        """What takes long."""
        self.may_end.wait(10)
        self.made += 1
        return self.made

    @cached_property
    def failing_first(self) -> int:
        self.made += 1
        if self.made == 1:
            raise OSError("not yet")
        return self.made


def test_threads_that_ask_at_the_same_time_get_the_same_value() -> None:
    work, start = Work(), Barrier(4)

    def ask() -> int:
        start.wait(10)
        return work.slow

    with ThreadPoolExecutor(4) as pool:
        asked = [pool.submit(ask) for _ in range(4)]
        work.may_end.set()
        assert [each.result(10) for each in asked] == [1] * 4
    assert work.slow == 1


def test_one_object_does_not_wait_for_another() -> None:
    held, free = Work(), Work()
    free.may_end.set()
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(lambda: held.slow)
        assert free.slow == 1
        assert not waiting.done()
        held.may_end.set()
        assert waiting.result(10) == 1


def test_what_failed_is_tried_again() -> None:
    work = Work()
    with pytest.raises(OSError, match="not yet"):
        work.failing_first  # noqa: B018
    assert work.failing_first == 2


def test_a_value_may_be_given_instead() -> None:
    work = Work()
    work.slow = 7
    assert work.slow == 7


def test_an_object_goes_when_nobody_holds_it() -> None:
    work = Work()
    work.may_end.set()
    assert work.slow == 1
    gone = weakref.ref(work)
    gc.disable()
    try:
        del work
        assert gone() is None
    finally:
        gc.enable()


def test_it_is_described_as_what_it_makes() -> None:
    assert Work.slow.__doc__ == "What takes long."
