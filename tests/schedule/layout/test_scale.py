"""A scale of days: places on it, and texts along it that never run into each other."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schedule.language.words import Words
from schedule.layout.scale import (
    NARROWEST,
    TICK_SIZE,
    Scale,
    Tick,
    around,
    close_around,
    eras,
    ticks,
)
from schedule.layout.text_width import width_of
from tests.build import day, span, window

LANGUAGES = ("en", "ru", "zh")


def scale(first: str, last: str) -> Scale:
    return Scale(first=day(first), last=day(last))


def texts(found: tuple[Tick, ...]) -> list[str]:
    return [tick.text for tick in found if tick.text]


def test_a_day_has_a_place_and_days_have_a_stretch() -> None:
    ten = scale("2023-03-01", "2023-03-10")
    assert (ten.days, ten.x(day("2023-03-01")), ten.x(day("2023-03-06"))) == (10, 0.0, 0.5)
    assert ten.stretch(day("2023-03-01"), day("2023-03-10")) == (0.0, 1.0)
    assert ten.stretch(day("2023-03-02"), day("2023-03-02")) == (0.1, 0.2)
    assert ten.stretch(day("2023-01-01"), day("2023-03-05")) == (0.0, 0.5)
    assert ten.stretch(day("2023-03-11"), day("2023-03-12")) is None


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2023-03-20", "2023-04-02", scale("2023-03-01", "2023-04-30")),
        ("2022-09-15", "2024-05-21", scale("2022-01-01", "2024-12-31")),
        ("2100-12-31", "2100-12-31", scale("2100-12-01", "2100-12-31")),
    ],
)
def test_a_scale_has_whole_months_and_when_it_is_long_whole_years(
    first: str, last: str, expected: Scale
) -> None:
    assert around([span(first), span(last)]) == expected


def test_the_ends_of_a_scale_may_be_given() -> None:
    found = around([span("2023-03-20")], first=day("2023-03-05"))
    assert found == scale("2023-03-05", "2023-03-31")
    assert around([], last=day("2023-03-05")) == scale("2023-03-01", "2023-03-05")
    both = around([span("1999-01-01")], day("2023-03-05"), day("2023-03-06"))
    assert both == scale("2023-03-05", "2023-03-06")


def test_a_close_scale_leaves_some_room_but_not_beyond_the_years_that_are_served() -> None:
    assert close_around([span("2023-03-20", "2023-03-22")]) == scale("2023-03-16", "2023-03-26")
    long = close_around([window("2023-01-01", "2023-12-31")])
    assert long == scale("2022-11-26", "2024-02-05")
    assert close_around([span("1900-01-02")]) == scale("1900-01-01", "1900-01-06")
    assert close_around([span("2100-12-31")]) == scale("2100-12-27", "2100-12-31")


@pytest.mark.parametrize(
    ("first", "last", "large", "small"),
    [
        ("2022-01-01", "2024-12-31", ["2022", "2023", "2024"], []),
        ("2023-01-01", "2023-12-31", ["2023"], ["Jan", "Mar", "May", "Jul", "Sept", "Nov"]),
        ("2023-01-01", "2023-03-31", ["2023"], ["Jan", "Feb", "Mar"]),
        ("2023-03-01", "2023-03-31", ["March 2023"], [f"{each}" for each in range(1, 30, 2)]),
        (
            "2023-03-15",
            "2023-05-03",
            ["March 2023", "April 2023"],
            ["20", "27", "3", "10", "17", "24", "1"],
        ),
        (
            "2023-03-28",
            "2023-04-06",
            ["March 2023", "April 2023"],
            [*["28", "29", "30", "31", "1", "2", "3", "4", "5", "6"]],
        ),
        ("1900-01-01", "2100-12-31", [f"{each}" for each in range(1900, 2100, 20)], []),
    ],
)
def test_a_scale_is_labelled_as_closely_as_there_is_room(
    first: str, last: str, large: list[str], small: list[str]
) -> None:
    words, of = Words(), scale(first, last)
    assert (texts(eras(of, words)), texts(ticks(of, words))) == (large, small)


def test_weeks_have_lines_where_days_would_lie_too_close() -> None:
    close, far = scale("2023-03-01", "2023-03-31"), scale("2023-03-15", "2023-05-03")
    assert [tick.x for tick in ticks(close, Words())] == [number / 31 for number in range(31)]
    assert [tick.x for tick in ticks(far, Words())] == [number / 50 for number in range(5, 50, 7)]


def test_the_labels_are_the_languages_own() -> None:
    year = scale("2023-01-01", "2023-12-31")
    found = [texts(ticks(year, Words(language=each))) for each in ("ru", "zh")]
    assert found == [
        ["янв.", "март", "май", "июль", "сент.", "нояб."],
        [f"{number}月" for number in range(1, 13)],
    ]
    assert texts(eras(year, Words(language="zh"))) == ["2023年"]


def stretches() -> st.SearchStrategy[Scale]:
    days = st.integers(0, 400) | st.integers(0, 73_000)
    start = st.dates(date(1900, 1, 1), date(2100, 12, 31))
    last = date(2100, 12, 31)
    return st.builds(
        lambda first, number: Scale(
            first=first, last=first + min(timedelta(days=number), last - first)
        ),
        start,
        days,
    )


@given(stretches(), st.sampled_from(LANGUAGES))
def test_texts_have_room_on_the_narrowest_line(of: Scale, language: str) -> None:
    for found in (eras(of, Words(language=language)), ticks(of, Words(language=language))):
        assert all(0 <= tick.x < 1 for tick in found)
        assert all(before.x < after.x for before, after in pairwise(found))
        ends = [
            (tick.x, tick.x + width_of(tick.text, TICK_SIZE) / NARROWEST)
            for tick in found
            if tick.text
        ]
        assert all(end < following for (_, end), (following, _) in pairwise(ends))
        assert all(end <= 1 for _, end in ends)
        assert len(found) <= 100
