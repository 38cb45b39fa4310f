"""New ids: made of names, each given once."""

from hypothesis import given
from hypothesis import strategies as st

from schedule.importing.ids import Ids, free_id, slug


def test_an_id_is_made_of_latin_letters_and_digits_and_ends_at_a_word() -> None:
    assert slug("Café de l'Été – 2024!") == "cafe-de-lete-2024"
    assert slug("会谈") == ""
    assert slug("word " * 30) == "-".join(["word"] * 12)
    assert free_id("A", "else", {"a", "a-2"}) == "a-3"
    assert free_id("会", "else", {}) == "else"


@given(st.lists(st.sampled_from(["A", "a", "B", "a-2", "会", "a 2"]), max_size=20))
def test_no_id_is_given_twice(names: list[str]) -> None:
    ids = Ids(["a", "event"])
    found = [ids.new(name, "event") for name in names]
    assert len({*found, "a", "event"}) == len(found) + 2


def test_ten_thousand_of_one_name_are_numbered_in_one_go() -> None:
    ids = Ids([])
    found = [ids.new("Fair", "event") for _ in range(10_000)]
    assert (found[0], found[-1]) == ("fair", "fair-10000")
