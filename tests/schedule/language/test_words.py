"""Dates, names and states as people read them."""

import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

from schedule.catalogues import languages
from schedule.dates.spans import TimeSpan, When
from schedule.filed.fields import Status
from schedule.known.fields import Reason, Resolved
from schedule.language import cldr, phrases, words
from schedule.language.words import Words
from tests.build import claim, day, event, hours, identities, report, ruling, span, window
from tests.strategies import sane_days

ENGLISH = Words()
WHOLES = identities(
    {
        "visit": {"title": {"en": "State visit"}, "kind": "visit"},
        "expo": {"title": {"en": "EXPO"}, "kind": "visit"},
    }
).values()


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2022-12-30", "2022-12-30", "30 December 2022"),
        ("2023-03-20", "2023-03-22", "20–22 March 2023"),
        ("2023-04-01", "2023-05-10", "1 April\u2009–\u200910 May 2023"),
        ("2022-12-30", "2023-01-02", "30 December 2022\u2009–\u20092 January 2023"),
    ],
)
def test_days_are_said_once_for_what_they_share(first: str, last: str, said: str) -> None:
    assert ENGLISH.days(day(first), day(last)) == said


@given(first=sane_days(), length=st.integers(0, 800), language=st.sampled_from(languages()))
@settings(max_examples=300)
def test_days_are_said_as_cldr_has_them_with_the_month_in_full(
    first: date, length: int, language: str
) -> None:
    last, said = first + timedelta(days=length), Words(language=language)
    if not length:
        assert said.days(first, last) == format_date(first, "long", locale=said.locale)
        return
    field = "d" if first.month == last.month else "M"
    field = field if first.year == last.year else "y"
    start, end = said.locale.interval_formats["yMMMd"][field]
    assert said.days(first, last) == "".join(
        format_date(
            day, re.sub("[ML]{3,}", lambda month: month[0] + month[0][0], form), said.locale
        )
        for day, form in ((first, start), (last, end))
    )


def test_what_is_kept_of_what_was_said_is_bounded() -> None:
    found = {**vars(cldr), **vars(phrases), **vars(words)}
    kept = [each for each in found.values() if hasattr(each, "cache_parameters")]
    unbounded = [each.__name__ for each in kept if each.cache_parameters()["maxsize"] is None]
    assert unbounded == [
        *("locale_of", "_parsed", "_interval_patterns", "month_names", "languages", "translations"),
    ]


@pytest.mark.parametrize(
    ("when", "said"),
    [
        (span("2023-03-20", "2023-03-22"), "20–22 March 2023"),
        (window("2023-02-01", "2023-02-28"), "in February 2023, day not known"),
        (window("2024-02-01", "2024-02-29"), "in February 2024, day not known"),
        (window("2023-02-01", "2023-03-31"), "in February\u2009–\u2009March 2023, day not known"),
        (window("2023-01-01", "2023-12-31"), "in 2023, day not known"),
        (window("2023-02-01", "2023-02-27"), "1–27 February 2023, day not known"),
        (
            window("2023-03-20", "2023-03-22", "visit"),
            "during “State visit” (20–22 March 2023), day not announced",
        ),
        (
            window("2023-03-20", "2023-03-20", "visit", "expo"),
            "during “State visit” and “EXPO” (20 March 2023), day not announced",
        ),
        (
            hours("2024-05-17T10:00", "2024-05-17T11:30", "Asia/Shanghai"),
            "17 May 2024, 10:00–11:30 (UTC+8, Asia/Shanghai)",
        ),
        (
            hours("2024-05-17T22:00", "2024-05-18T01:00", "Asia/Kathmandu"),
            "17 May 2024, 22:00 – 18 May 2024, 01:00 (UTC+5:45, Asia/Kathmandu)",
        ),
        (
            hours("2024-05-17T10:00", "2024-05-17T11:00", "America/St_Johns"),
            "17 May 2024, 10:00–11:00 (UTC-2:30, America/St_Johns)",
        ),
        (
            hours("2024-05-17T10:00", "2024-05-17T11:00", "UTC"),
            "17 May 2024, 10:00–11:00 (UTC, UTC)",
        ),
        (
            hours("2024-03-30T20:00", "2024-03-31T08:00", "Europe/Paris"),
            (
                "30 March 2024, 20:00 – 31 March 2024, 08:00 "
                "(UTC+1 at the start, UTC+2 at the end, Europe/Paris)"
            ),
        ),
        (
            hours("2024-10-27T01:00", "2024-10-27T04:00", "Europe/Paris"),
            "27 October 2024, 01:00–04:00 (UTC+2 at the start, UTC+1 at the end, Europe/Paris)",
        ),
    ],
)
def test_how_exactly_a_date_is_known_is_heard(when: When, said: str) -> None:
    assert ENGLISH.when(when, WHOLES) == said


@given(
    day=st.dates(day("2024-01-01"), day("2024-12-31")),
    clock=st.times(),
    length=st.timedeltas(timedelta(), timedelta(days=9)),
    zone=st.sampled_from(["Europe/Paris", "America/New_York", "Australia/Lord_Howe", "UTC"]),
)
def test_times_are_told_with_the_offset_of_each_end(
    day: date, clock: time, length: timedelta, zone: str
) -> None:
    start = datetime.combine(day, clock)
    first, last = (each.replace(tzinfo=ZoneInfo(zone)) for each in (start, start + length))
    offsets = [cldr.offset(each) for each in (first, last)]
    said = ENGLISH.when(TimeSpan(start=first, end=last))
    both = f"({offsets[0]} at the start, {offsets[1]} at the end, {zone})"
    one = f"({offsets[0]}, {zone})"
    assert said.endswith(both if offsets[0] != offsets[1] else one)


def test_a_weekday_is_that_of_the_day() -> None:
    assert ENGLISH.weekday(day("2023-03-20")) == "Monday"


def test_a_report_is_named_by_what_is_known_of_it() -> None:
    named = report("001", "2023-03-17", publisher="The Moscow Times")
    assert ENGLISH.reports([named, report("002", "2023-03-17")]) == (
        "The Moscow Times, 17 March 2023; publisher not named, report of 17 March 2023"
    )


def test_a_status_is_said_in_words() -> None:
    assert ENGLISH.status(Status.HELD) == "took place"


def test_a_ruling_says_its_own_reason_too() -> None:
    ruled = ruling("status", "held", reason="The host’s site says so.")
    resolved = Resolved(value="held", followed=(), reason=Reason.RULING, ruling=ruled)
    assert ENGLISH.reason(resolved) == (
        "An editor decided between the reports. The host’s site says so."
    )


def test_a_place_is_said_from_the_inside_out() -> None:
    known = event(report("a", "2023-03-10", claim(place="kremlin")))
    assert ENGLISH.place(known.places) == "The Kremlin, Moscow"


def test_english_is_always_spoken_and_comes_first() -> None:
    assert languages()[0] == "en"
    for language in languages():
        assert Words(language=language).status(Status.HELD)
