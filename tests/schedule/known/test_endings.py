"""The endings of earlier choices: found by what was found above them, while nothing has changed."""

from datetime import date

from schedule.known.endings import Ending, Endings, Rank


def rank(day: int) -> Rank:
    return False, False, True, date(2024, 1, day)


def ending(state: str, above: int, following: int | None = None) -> Ending[str]:
    begin = rank(following) if following else None
    return Ending(state=state, rank=rank(above), following=begin, rest=f"after {state}")


def endings(*those: Ending[str]) -> Endings[str]:
    found: Endings[str] = Endings()
    for each in those:
        found.add(each)
    return found


def test_an_ending_follows_from_its_state_between_the_rank_above_and_that_at_which_it_begins() -> (
    None
):
    first = ending("a", 9, 5)
    found = endings(first)
    after = {day: found.after("a", rank(day)) for day in (4, 5, 8, 9)}
    assert after == {4: None, 5: first, 8: first, 9: None}
    assert found.after("b", rank(5)) is None


def test_an_ending_in_which_nothing_follows_holds_for_every_lower_rank() -> None:
    last = ending("a", 9)
    assert [endings(last).after("a", rank(day)) for day in (1, 8, 9)] == [last, last, None]


def test_a_change_takes_away_the_endings_that_reach_over_it() -> None:
    found = endings(ending("a", 9, 5), ending("b", 7, 5), ending("c", 5))
    found.forget(rank(7))
    assert [found.after(each, rank(5)) is not None for each in "ab"] == [False, True]
    found.forget(rank(4))
    assert [found.after(each, rank(3)) for each in "abc"] == [None, None, None]


def test_the_newer_of_two_endings_of_a_state_stays_when_the_older_goes() -> None:
    newer = ending("a", 4)
    found = endings(ending("a", 9), newer)
    found.forget(rank(5))
    assert found.after("a", rank(3)) is newer
