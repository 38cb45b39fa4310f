"""What every page is rendered with: today's day, its freshness, and the revision_list behind it."""

from schedule.search.query import Query
from tests.build import day
from tests.web.served import NOW, real
from web.pages.page import revision_list, today


def test_a_page_is_of_today_or_of_the_day_that_it_goes_back_to() -> None:
    with real().request():
        assert today(Query()) == day(NOW)
        assert today(Query(as_of=day("2023-03-18"))) == day("2023-03-18")
        assert revision_list(Query(as_of=day("2023-03-18"))) is revision_list(Query())


def test_a_page_is_fresh_for_no_longer_than_the_day() -> None:
    """The last of them is half a minute before midnight in Moscow."""
    for moment, most in (("2024-05-16T12:00", 900), ("2024-05-16T20:59:30", 30)):
        control = real(moment).get("/").headers["Cache-Control"]
        assert control == f"max-age={most}"
