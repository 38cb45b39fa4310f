"""Texts as a search compares them."""

from hypothesis import given
from hypothesis import strategies as st

from schedule.search.folding import fold


@given(text=st.text(max_size=30))
def test_to_fold_twice_is_to_fold_once_for_the_scripts_that_we_write(text: str) -> None:
    plain = "".join(each for each in text if each < "\u0500" or "\u4e00" <= each <= "\u9fff")
    assert fold(fold(plain)) == fold(plain)
