"""One language: its phrases, numbers, names and lists."""

from datetime import timedelta

from schedule.filed.names import Names
from schedule.language.language import Language

ENGLISH = Language()


def test_a_name_is_in_the_language_or_the_fallback_and_says_which() -> None:
    names = Names.model_validate({"ru": "Москва", "en": "Moscow"})
    asked = [Language(language=each, fallback="en") for each in ("ru", "zh")]
    assert [tuple(each.localized(names)) for each in asked] == [("Москва", "ru"), ("Moscow", "en")]
    assert [each.name(names) for each in asked] == ["Москва", "Moscow"]
    assert Language(language="zh", fallback="fr").localized(names) == ("Москва", "ru")


def test_a_list_ends_in_and() -> None:
    assert [ENGLISH.list("a"), ENGLISH.list("ab"), ENGLISH.list("abc")] == [
        "a",
        "a and b",
        "a, b and c",
    ]


def test_a_number_chooses_the_form_of_a_phrase() -> None:
    russian = Language(language="ru")
    assert [russian.counted("{count} event", "{count} events", each) for each in (1, 3, 5)] == [
        "1 событие",
        "3 события",
        "5 событий",
    ]


def test_a_duration_is_in_hours_or_else_in_minutes() -> None:
    found = [ENGLISH.duration(timedelta(minutes=each)) for each in (720, 90)]
    assert found == ["12 hours", "90 minutes"]
