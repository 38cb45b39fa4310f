"""Progress of a long piece of work: told as it goes on, and not too often."""

import pytest

from schedule.progress import reporting, silent


def heard(count: int) -> list[tuple[str, int, int]]:
    """What is told while so many items are taken."""
    found: list[tuple[str, int, int]] = []
    items = range(count)
    taken = [*reporting(lambda *each: found.append(each), "Reading", items)]
    assert taken == [*items]
    return found


def test_each_of_a_few_items_is_told_and_the_end() -> None:
    assert heard(0) == [("Reading", 0, 0)]
    assert heard(2) == [("Reading", 0, 2), ("Reading", 1, 2), ("Reading", 2, 2)]


@pytest.mark.parametrize(("count", "times"), [(99, 100), (100, 51), (12_345, 101)])
def test_of_many_items_about_a_hundred_are_told(count: int, times: int) -> None:
    found = heard(count)
    assert len(found) == times
    assert found[-1] == ("Reading", count, count)


def test_nothing_is_told_before_the_first_item_is_taken() -> None:
    found: list[str] = []
    items = reporting(lambda step, *_: found.append(step), "Reading", "ab")
    assert found == []
    assert (next(items), found) == ("a", ["Reading"])


def test_silence_is_silence(capsys: pytest.CaptureFixture[str]) -> None:
    silent("Reading", 1, 2)
    assert capsys.readouterr() == ("", "")
