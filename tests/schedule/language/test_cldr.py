"""Dates, numbers and lists as CLDR writes them."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from babel.localedata import locale_identifiers

from schedule.language import cldr
from schedule.language.words import Words
from tests.build import day


def test_cldr_has_intervals_of_days_in_every_language() -> None:
    """So that a language is added with its catalogue alone."""
    languages = sorted(each for each in locale_identifiers() if "_" not in each)
    lasts = [day(each) for each in ("2023-03-20", "2023-03-22", "2023-09-05", "2024-09-05")]
    said = [Words(language=each).days(lasts[0], last) for each in languages for last in lasts]
    assert len(said) > 1000
    assert "" not in said


def test_a_language_has_its_own_months_whichever_was_asked_before() -> None:
    october = day("2023-10-01")
    languages = ("he", "no", "zh", "de", "eo", "en", "he")
    assert [cldr.day_in(each, october, "LLLL, ccc") for each in languages] == [
        "אוקטובר, יום א׳",
        "oktober, søn.",
        "十月, 周日",
        "Oktober, So",
        "Oktobro, di",
        "October, Sun",
        "אוקטובר, יום א׳",
    ]


def test_an_abbreviated_month_of_cldr_is_written_in_full() -> None:
    assert Words(language="fa").days(day("2023-01-20"), day("2023-02-05")) == (
        "20 ژانویه تا 5 فوریهٔ 2023"
    )


def test_english_has_the_day_before_the_month_and_an_unknown_language_is_english() -> None:
    assert [str(cldr.locale_of(each)) for each in ("en", "ru", "zh-Hant", "qaa")] == [
        "en_GB",
        "ru",
        "zh_Hant",
        "en_GB",
    ]


def test_a_locale_has_the_territory_where_most_speak_it() -> None:
    assert [cldr.territorial(each) for each in ("en", "ru", "zh", "eo")] == [
        "en_US",
        "ru_RU",
        "zh_CN",
        "eo_001",
    ]


def test_numbers_and_lists_are_those_of_the_language() -> None:
    assert [cldr.decimal(each, 12_345) for each in ("en", "ru", "zh")] == [
        "12,345",
        "12\N{NO-BREAK SPACE}345",
        "12,345",
    ]
    assert [cldr.listed(each, ("a", "b", "c")) for each in ("en", "ru", "zh")] == [
        "a, b and c",
        "a, b и c",
        "a、b和c",
    ]


def test_an_interval_is_its_two_ends_and_what_parts_them() -> None:
    first, last = day("2023-03-20"), day("2023-04-02")
    assert cldr.ends("en", first, last) == ("20 March", "\u2009–\u2009", "2 April 2023")
    assert cldr.ends("zh", first, last) == ("2023年3月20日", "至", "4月2日")
    assert cldr.ends("ru", last, last) == ("", "", "2 апреля 2023\u202fг.")


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(0, "UTC"), (480, "UTC+8"), (330, "UTC+5:30"), (-150, "UTC-2:30"), (5, "UTC+0:05")],
)
def test_an_offset_is_written_as_people_do(minutes: int, said: str) -> None:
    zone = timezone(timedelta(minutes=minutes))
    assert cldr.offset(datetime(2024, 5, 17, tzinfo=UTC).astimezone(zone)) == said
