"""The months and days of an agenda."""

from schedule.layout.days import AgendaDay, AgendaMonth, months
from schedule.layout.listing import Listing
from tests.build import EVENTS, claim, day, days, report, schedule

FLAT = {**EVENTS, "talks": EVENTS["summit"]}
KNOWN = schedule(
    report(
        "a",
        "2023-01-01",
        claim("visit", dates=days("2023-03-20")),
        claim("talks", within="2023-03"),
        claim("summit", dates=days("2023-03-20")),
    ),
    events=FLAT,
)
VISIT, SUMMIT, TALKS = Listing(KNOWN.events.values()).entries


def test_a_day_has_what_begins_on_it_and_what_has_no_day_stands_behind_the_days() -> None:
    assert [*months((VISIT, SUMMIT, TALKS))] == [
        AgendaMonth(
            first=day("2023-03-01"),
            days=(AgendaDay(day=day("2023-03-20"), entries=(VISIT, SUMMIT)),),
            vague=(TALKS,),
        )
    ]


def test_a_month_that_is_cut_says_so_on_the_side_where_it_goes_on() -> None:
    pages = ((None, VISIT, SUMMIT), (VISIT, SUMMIT, TALKS), (SUMMIT, TALKS, None))
    cuts = [next(months([each], before=before, after=after)) for before, each, after in pages]
    assert [(month.before, month.after) for month in cuts] == [
        (False, True),
        (True, True),
        (True, False),
    ]


def test_a_month_that_begins_where_a_page_does_is_not_cut() -> None:
    known = schedule(
        report(
            "a",
            "2023-01-01",
            claim("visit", dates=days("2023-03-31")),
            claim("summit", dates=days("2023-04-01")),
        )
    )
    visit, summit = Listing(known.events.values()).entries
    (second,) = months([summit], before=visit)
    assert (second.first, second.before, second.after) == (day("2023-04-01"), False, False)


def test_a_month_is_cut_only_where_the_page_is() -> None:
    (middle,) = months([SUMMIT])
    assert (middle.before, middle.after) == (False, False)
