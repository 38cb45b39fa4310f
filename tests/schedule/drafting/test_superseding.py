"""Old dates of what is postponed."""

from schedule.drafting.superseding import superseded
from tests.schedule.drafting.test_merging import WORDS, claim, span


def test_a_day_that_was_put_off_again_is_a_former_one() -> None:
    once = claim(period=span(3, 3), exact=True, status="postponed")
    again = claim(period=span(8, 8), exact=True, status="postponed")
    made = [(each.period, each.status, each.formerly) for each in superseded([again, once], WORDS)]
    assert made == [(span(8, 8), "postponed", False), (span(3, 3), None, True)]


def test_a_cancelled_day_is_a_former_one_of_what_is_moved() -> None:
    old = claim(period=span(3, 3), exact=True, status="cancelled")
    new = claim(period=span(9, 9), exact=True, status="postponed")
    assert [(each.formerly, each.status) for each in superseded([old, new], WORDS)] == [
        (True, None),
        (False, "postponed"),
    ]
