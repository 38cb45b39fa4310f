"""Items that have no date in their sentence."""

from tests.schedule.drafting.test_drafter import claims


def test_one_day_of_a_sentence_is_that_of_all_items_joined_in_it() -> None:
    day = "2024-05-20..2024-05-20"
    text = "The meeting of the leaders will be on Monday, followed by an informal lunch."
    assert claims(text) == [("talk", day, "announced"), ("lunch", day, "announced")]


def test_an_event_that_is_told_of_in_the_past_was_held() -> None:
    assert claims("The informal lunch took place in a castle.") == [("lunch", "", "held")]


def test_what_is_off_needs_a_name_but_no_date() -> None:
    assert claims("The Leeds festival has been cancelled.") == [("Leeds festival", "", "cancelled")]
    assert claims("The festival has been cancelled.") == []
