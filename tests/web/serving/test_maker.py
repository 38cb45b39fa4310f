"""The limits of the work: one thread, few requests that wait, and each value made once."""

import time
from concurrent.futures import ThreadPoolExecutor
from threading import BoundedSemaphore, Event, get_ident

import pytest

from web.commands.serve import THREADS
from web.serving.delivery import LATE, READERS, WAITING_FOR_FILES, WAITING_FOR_PAGES
from web.serving.maker import SHARED, Busy, Maker, Reading, Slots
from web.serving.response import SLICE

AT_ONCE = 8
LONG_S = 3600


def slots(count: int, late: int = 0) -> Slots:
    return Slots(count, BoundedSemaphore(late), LONG_S)


def waiting(maker: Maker[int], count: int) -> None:
    """Return once so many wait."""
    while maker.waiting < count:
        time.sleep(0.005)


def test_the_same_value_is_made_once_for_all_who_wait() -> None:
    maker, free, made = Maker[int](slots(AT_ONCE)), Event(), []

    def make() -> int:
        free.wait(10)
        made.append(get_ident())
        return len(made)

    with ThreadPoolExecutor(AT_ONCE) as pool:
        asked = [pool.submit(maker.made, "key", make) for _ in range(AT_ONCE)]
        waiting(maker, AT_ONCE)
        free.set()
        assert [each.result() for each in asked] == [1] * AT_ONCE
    assert maker.made("key", make) == 2
    assert len({*made}) == 1
    assert made[0] != get_ident()


def test_past_the_bound_nobody_waits() -> None:
    maker, free = Maker[int](slots(2)), Event()

    def make() -> int:
        free.wait(10)
        return 1

    with ThreadPoolExecutor(2) as pool:
        asked = [pool.submit(maker.made, each, make) for each in "ab"]
        waiting(maker, 2)
        with pytest.raises(Busy):
            maker.made("c", make)
        free.set()
        assert [each.result() for each in asked] == [1, 1]
    assert maker.made("c", make) == 1


def test_a_failure_is_told_to_who_asked_and_not_kept() -> None:
    maker = Maker[int](slots(1))
    with pytest.raises(ZeroDivisionError):
        maker.made("key", lambda: 1 // 0)
    assert maker.made("key", lambda: 1) == 1


def test_who_comes_late_gets_the_next_free_slot() -> None:
    few, free = slots(1, late=1), Event()

    def take() -> bool:
        with few:
            return free.is_set()

    with ThreadPoolExecutor(1) as pool:
        with few:
            late = pool.submit(take)
            while few._late._value:  # noqa: SLF001 - nothing else tells that one waits
                time.sleep(0.005)
            with pytest.raises(Busy), few:
                pass
            free.set()
        assert late.result(timeout=10)


def test_who_comes_late_waits_for_a_while_only_and_then_another_may() -> None:
    late = BoundedSemaphore(1)
    few = Slots(1, late, 0.01)
    with few, pytest.raises(Busy), few:
        pass
    with few:
        assert late.acquire(blocking=False)


def test_a_large_answer_holds_its_slot_until_it_is_closed_or_dropped() -> None:
    one = slots(1)
    reading = Reading([b"a", b"b"], one)
    with pytest.raises(Busy):
        Reading([], one)
    assert [*reading] == [b"ab"]
    reading.close()
    reading.close()
    dropped = Reading([b"a"], one)
    del dropped
    Reading([], one).close()


def test_readers_of_large_answers_share_the_size_of_slices() -> None:
    few = slots(100)
    first = Reading([bytes(1 << 20)], few)
    found, others = [], []
    for count in (0, 1, 98):
        others += [Reading([], few) for _ in range(count)]
        found.append(len(next(first)))
    assert found == [SHARED, SHARED // 2, SLICE]
    assert few.taken == 1 + len(others)


def test_those_who_wait_and_read_leave_threads_for_what_is_ready() -> None:
    assert READERS + LATE + WAITING_FOR_PAGES + WAITING_FOR_FILES < THREADS
