"""Patterns for text in small letters."""

import pytest

from schedule.drafting.patterns import compiled, searched, small


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("закрыт[аоы]?", ["закрыта", "закрыт", "закрыты"]),
        ("会(?![议场厅])", ["会"]),
        ("大会[议场厅]", ["大会场"]),
    ],
)
def test_a_set_of_letters_matches_whatever_it_is_compiled_to(
    pattern: str, found: list[str]
) -> None:
    text = "закрыта, закрытие, закрыты; 大会场，会议，会"
    assert compiled(pattern).findall(text) == found


def test_small_letters_leave_the_month_of_may_a_capital() -> None:
    assert small("In May IT may") == "in May it may"


def test_the_first_match_is_found() -> None:
    match = searched("m[ae]y", "in may or mey")
    assert match
    assert match[0] == "may"
