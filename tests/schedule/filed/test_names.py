"""Names in several languages."""

from schedule.filed.names import Localized, Names


def test_a_name_is_given_in_the_first_language_that_it_has() -> None:
    names = Names({"en": "Moscow", "ru": "Москва"})
    assert names.best("zh", "ru", "en") == Localized("Москва", "ru")
    assert names.best("zh") == Localized("Moscow", "en")
