"""Phrases and their translations."""

from schedule.language.phrases import mark, mark_counted, phrase_in, translations
from schedule.language.words import Words
from tests.build import span, window


def test_a_language_without_a_catalogue_has_its_dates_and_english_phrases() -> None:
    german, unheard = Words(language="de"), Words(language="qaa")
    assert german.when(window("2023-03-01", "2023-03-31")) == "in März 2023, day not known"
    assert unheard.when(span("2023-03-20", "2023-03-22")) == "20–22 March 2023"


def test_a_phrase_is_translated_and_one_that_no_catalogue_has_stays_as_it_is() -> None:
    assert [phrase_in(each, "announced") for each in ("en", "ru", "zh", "de")] == [
        "announced",
        "объявлено",
        "已宣布",
        "announced",
    ]
    assert phrase_in("ru", "no such phrase") == "no such phrase"


def test_to_mark_a_phrase_changes_nothing() -> None:
    assert (mark("announced"), mark_counted("one", "{n}")) == ("announced", ("one", "{n}"))


def test_numbers_have_as_many_forms_as_the_language() -> None:
    one, many = "{count} event", "{count} events"
    forms = [
        [translations(language).ngettext(one, many, number) for number in (1, 2, 5, 21)]
        for language in ("en", "ru", "zh")
    ]
    assert [len({*each}) for each in forms] == [2, 3, 1]
    assert (forms[1][0], forms[0]) == (forms[1][3], [one, many, many, many])
