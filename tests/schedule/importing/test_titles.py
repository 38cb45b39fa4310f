"""Titles that may name the same event, and those that are alike and don't."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schedule.importing.titles import is_regular, likeness, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Harbour concert", "HARBOUR CONCERT"),
        ("Autumn fair", "The Autumn Fair"),
        ("Fête de la Musique", "Fete de Musique"),
        ("Concert, harbour", "Harbour concert"),
        ("Children's tour", "Childrens tour"),
        ("Harbour concert", "Harbor concert"),
        ("Осенняя ярмарка", "осенняя Ярмарка"),
        ("书之夜", "书之夜"),
    ],
)
def test_the_same_words_are_the_same_title(one: str, other: str) -> None:
    assert likeness(one, other) >= 88
    assert likeness(one, other) == likeness(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Early show", "Late show"),
        ("Comedy night", "Comedy night (late show)"),
        ("Concert I", "Concert II"),
        ("Concert", "Concert II"),
        ("Part 1", "Part 2"),
        ("Opening ceremony", "Closing ceremony"),
        ("Ceremony", "Ceremony: opening"),
        ("Tour", "Children's tour"),
        ("Guided tour", "Guided tour for kids"),
        ("Führung", "Kinderführung"),
        ("Garden tour", "Castle tour"),
        ("Tour", "Garden tour"),
        ("Autumn fair 2024", "Autumn fair 2025"),
        ("U19 final", "U17 final"),
        ("Women's final", "Men's final"),
        ("Concert", "Reading"),
        ("Tour", "Tour (in English)"),
        ("Экскурсия", "Экскурсия (для школьников)"),
        ("Открытие фестиваля", "Закрытие фестиваля"),
        ("Гамлет", "Гамлет (премьера)"),
        ("Книжная ярмарка 2024", "Книжная ярмарка 2025"),
        ("城市游览", "城市游览（儿童专场）"),
        ("音乐会", "音乐会（上）"),
        ("书展开幕", "书展闭幕"),
        ("2024年书展", "2025年书展"),
    ],
)
def test_a_word_that_only_one_has_makes_another_event(one: str, other: str) -> None:
    assert (likeness(one, other), likeness(other, one)) == (0, 0)


def test_a_subtitle_makes_titles_less_alike_and_words_aside_say_nothing() -> None:
    assert 0 < likeness("Harbour concert", "Harbour concert: the Royal Band") < 88
    assert 0 < likeness("Harbour concert", "Harbour concert with the Royal Band") < 88
    assert likeness("Book night", "Book Night at the Library", aside=["library"]) == 100
    assert likeness("Autumn fair", "Autumn fair 2024", aside=["2024"]) == 100
    assert likeness("Autumn fair 2023", "Autumn fair 2024", aside=["2023", "2024"]) == 0
    assert likeness("秋季书展", "2024年秋季书展", aside=["2024"]) == 100
    assert likeness("读书之夜", "图书馆读书之夜", aside=["图书馆"]) == 100
    assert likeness("Library", "Library", aside=["library"]) == 100


def test_words_tell_of_what_comes_again() -> None:
    regular = ("Farmers' market", "Ярмарка выходного дня", "Еженедельная встреча", "周末集市")
    assert [is_regular(words(each)) for each in (*regular, "Book night")] == [*[True] * 4, False]


@given(st.text(), st.text())
def test_likeness_is_the_same_both_ways_and_whole_for_a_title_itself(one: str, other: str) -> None:
    assert likeness(one, other) == likeness(other, one)
    assert likeness(one, one) == 100
