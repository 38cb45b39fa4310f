"""Writing in order, in a thread of its own."""

from collections.abc import Callable
from functools import partial
from threading import Thread, current_thread

import pytest

from web.publishing.writer import AHEAD, Writer


def write(*steps: Callable[[], object]) -> None:
    with Writer() as writer:
        for each in steps:
            writer.add(each)


def fail() -> None:
    raise OSError("full")


def test_everything_is_done_in_order_in_another_thread() -> None:
    done, threads = list[int](), set[Thread]()

    def step(number: int) -> None:
        done.append(number)
        threads.add(current_thread())

    write(*(partial(step, each) for each in range(3 * AHEAD)))
    assert done == [*range(3 * AHEAD)]
    assert len(threads - {current_thread()}) == len(threads) == 1


@pytest.mark.parametrize("later", [1, 3 * AHEAD])
def test_nothing_is_done_after_an_error(later: int) -> None:
    done: list[int] = []
    with pytest.raises(OSError, match="full"):
        write(lambda: done.append(1), fail, *[lambda: done.append(2)] * later)
    assert done == [1]


def test_an_error_of_the_caller_is_raised_and_the_thread_ends() -> None:
    def interrupted() -> None:
        with Writer() as writer:
            writer.add(lambda: threads.append(current_thread()))
            raise KeyboardInterrupt

    threads = list[Thread]()
    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert not any(each.is_alive() for each in threads)
