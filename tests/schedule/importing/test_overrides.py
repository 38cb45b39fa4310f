"""Single times of what repeats, beside the rule."""

from dataclasses import replace
from datetime import timedelta

import pytest

from schedule.dates.spans import DaySpan, LocalSpan
from schedule.importing.dates import Dates
from schedule.importing.entry import Entry, Extra
from schedule.importing.overrides import extra_entries, left_out, moved, only_time, shifted
from tests.build import day, days, times
from tests.steps import growth

MONDAYS = Dates(
    span=DaySpan(first=day("2024-06-03"), last=day("2024-06-04")), rule="FREQ=WEEKLY;COUNT=3"
)
START, END = times("2024-06-03T10:00", "2024-06-03T11:00")
TIMES = Dates(span=LocalSpan(start=START, end=END), zone="Europe/Berlin", rule="FREQ=DAILY;COUNT=3")
LOST = "it stands for a time that its series doesn't have"


def at(text: str, **about: object) -> Entry:
    entry = Entry(uid="u", title="A", start=day("2024-06-03"), occurrence=day(text))
    return replace(entry, **about)  # type: ignore[arg-type]


def test_a_time_that_is_moved_has_its_own_dates_and_another_has_none() -> None:
    own = Dates(span=DaySpan(first=day("2024-06-12"), last=day("2024-06-12")))
    assert moved(MONDAYS, own, at("2024-06-10")) == {
        "occurrence": day("2024-06-10"),
        "dates": days("2024-06-12"),
    }
    for same in (Dates(span=MONDAYS.spans[1]), None):
        assert moved(MONDAYS, same, at("2024-06-10")) == {"occurrence": day("2024-06-10")}
    with pytest.raises(ValueError, match=LOST):
        moved(MONDAYS, own, at("2024-06-11"))
    with pytest.raises(ValueError, match="it has RECURRENCE-ID and RRULE"):
        moved(MONDAYS, MONDAYS, at("2024-06-10"))


def test_what_follows_is_moved_as_the_first_is() -> None:
    own = Dates(span=DaySpan(first=day("2024-06-12"), last=day("2024-06-14")))
    assert [*shifted(MONDAYS, own, at("2024-06-10"))] == [
        {"occurrence": day("2024-06-10"), "dates": days("2024-06-12", "2024-06-14")},
        {"occurrence": day("2024-06-17"), "dates": days("2024-06-19", "2024-06-21")},
    ]
    start, end = times("2024-06-04T09:00", "2024-06-04T09:30")
    london = Dates(span=LocalSpan(start=start, end=end), zone="Europe/London")
    found = [*shifted(TIMES, london, at("2024-06-04"))]
    assert [each["dates"] for each in found] == [
        times(f"2024-06-0{number}T10:00", f"2024-06-0{number}T10:30") for number in (4, 5)
    ]
    with pytest.raises(ValueError, match="where days become times"):
        [*shifted(TIMES, own, at("2024-06-04"))]
    with pytest.raises(ValueError, match=LOST):
        [*shifted(MONDAYS, own, at("2024-06-11"))]


def test_what_is_left_out_is_cancelled_or_named() -> None:
    entry = at("2024-06-03", excluded=(day("2024-06-10"), day("2024-06-11")))
    assert [*left_out(MONDAYS, entry)] == [
        {"occurrence": day("2024-06-10"), "status": "cancelled"},
        {"none": day("2024-06-11")},
    ]


def test_extra_times_are_as_long_as_the_first_unless_they_say() -> None:
    extras = (
        Extra(start=day("2024-06-03")),
        Extra(start=day("2024-07-01")),
        Extra(start=day("2024-07-08")),
        Extra(start=day("2024-07-15"), length=(5, timedelta())),
    )
    entry = at("2024-06-03", end=day("2024-06-05"), extras=extras, excluded=(day("2024-07-08"),))
    found = [(each.start, each.end, each.length) for each in extra_entries(entry, MONDAYS)]
    assert found == [
        (day("2024-07-01"), day("2024-07-03"), None),
        (day("2024-07-15"), None, (5, timedelta())),
    ]


def test_the_change_of_an_only_time_keeps_what_it_does_not_say() -> None:
    whole = at("2024-06-03", occurrence=None, location="Hall", status="CONFIRMED")
    change = at("2024-06-03", start=day("2024-06-09"), title="", status="CANCELLED")
    assert only_time(whole, change) == replace(whole, start=day("2024-06-09"), status="CANCELLED")
    long = replace(whole, end=day("2024-06-05"))
    off = at("2024-06-03", title="", status="CANCELLED")
    assert only_time(long, off) == replace(long, status="CANCELLED")


def test_four_thousand_times_are_looked_up_in_one_go() -> None:
    many = replace(MONDAYS, rule="FREQ=DAILY;COUNT=1000")
    excluded = tuple(day("2024-06-03") + timedelta(days=each) for each in range(4000))
    found = [*left_out(many, at("2024-06-03", excluded=excluded))]
    assert (len(found), sum("none" in each for each in found)) == (4000, 3000)


def test_what_is_left_out_is_looked_up_in_steps_that_grow_with_the_file() -> None:
    def look_up(size: int) -> None:
        days = [day("2024-06-03") + timedelta(days=each) for each in range(size)]
        many = replace(MONDAYS, rule=f"FREQ=DAILY;COUNT={size}")
        assert all("status" in each for each in left_out(many, at("2024-06-03", excluded=(*days,))))

    assert growth(look_up, 200) < 2.2


def test_what_moves_too_many_times_is_refused() -> None:
    daily = replace(MONDAYS, rule="FREQ=DAILY")
    own = replace(MONDAYS, span=DaySpan(first=day("2024-06-12"), last=day("2024-06-12")), rule=None)
    with pytest.raises(ValueError, match="RANGE=THISANDFUTURE moves more than 5,000 times"):
        [*shifted(daily, own, at("2024-06-10"))]
