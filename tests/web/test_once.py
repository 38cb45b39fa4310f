"""What is made once, however many ask for it."""

import time
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from web.once import Once


def test_it_is_made_once_for_all_threads() -> None:
    made: list[int] = []
    together = Barrier(16)

    def make() -> object:
        made.append(1)
        time.sleep(0.01)
        return object()

    once = Once(make)

    def ask(_: int) -> object:
        together.wait()
        return once()

    with ThreadPoolExecutor(16) as pool:
        found = {*pool.map(ask, range(16))}
    assert (len(found), made) == (1, [1])


def test_what_could_not_be_made_is_tried_again() -> None:
    tries: list[str] = []

    def make() -> str:
        tries.append("a try")
        if len(tries) == 1:
            raise ZeroDivisionError
        return "made"

    once = Once(make)
    with pytest.raises(ZeroDivisionError):
        once()
    assert [once(), once()] == ["made", "made"]
    assert len(tries) == 2


def test_what_is_nothing_is_made_only_once_too() -> None:
    made: list[None] = []
    once = Once(lambda: made.append(None))
    asked = [once(), once()]
    assert (asked, made) == ([None, None], [None])
