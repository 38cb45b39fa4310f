"""How much room a text takes, without a font."""

from hypothesis import given
from hypothesis import strategies as st

from schedule.layout.text_width import ellipsed, width_of
from tests.strategies import texts


def test_a_wide_letter_takes_as_much_room_as_its_font_is_high() -> None:
    assert width_of("习近平", 10) == 30
    assert width_of("i", 10) < width_of("a", 10) < width_of("A", 10) < width_of("M", 10) < 10
    assert width_of("e\u0301", 10) == width_of("e", 10)


def test_what_fits_is_left_whole_and_what_does_not_is_cut() -> None:
    assert ellipsed("State visit", 10, 100) == "State visit"
    assert ellipsed("State visit to Russia", 10, 60) == "State visi…"
    assert ellipsed("Talks, and more of them", 10, 38) == "Talks…"


@given(texts(), st.integers(12, 400))
def test_what_is_cut_fits(text: str, width: int) -> None:
    assert width_of(ellipsed(text, 12, width), 12) <= max(width, width_of("…", 12))
