"""The values of parameters: each is written as it is read."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schedule import BadParameter
from schedule.search.values import DAY, FLAG, ID, LANGUAGE, WORDS, Value, one_of
from tests.build import day

COLOUR = one_of(("red", "green"))


@pytest.mark.parametrize(
    ("sort", "text", "value"),
    [
        (WORDS, "Éa 1", "Éa 1"),
        (ID, "harbin", "harbin"),
        (DAY, "2023-03-01", day("2023-03-01")),
        (FLAG, "1", True),
        (FLAG, "0", False),
        (COLOUR, "green", "green"),
    ],
)
def test_a_value_is_read_and_written(sort: Value[Any], text: str, value: object) -> None:
    assert sort.read("x", text) == value
    assert sort.write(value) == text


@pytest.mark.parametrize(
    ("sort", "text", "told"),
    [
        (WORDS, "\u0301", "x: expected letters, digits or signs, not accents alone."),
        (DAY, "2023-02-29", "x: expected a day from 1900 to 2100 as YYYY-MM-DD."),
        (LANGUAGE, "de", "x: expected one of en, ru, zh."),
        (LANGUAGE, "en_US", "x: expected one of en, ru, zh."),
        (FLAG, "yes", "x: expected one of 0, 1."),
        (COLOUR, "blue", "x: expected one of red, green."),
    ],
)
def test_anything_else_is_refused_with_what_is_expected(
    sort: Value[Any], text: str, told: str
) -> None:
    with pytest.raises(BadParameter) as raised:
        sort.read("x", text)
    assert str(raised.value) == told


def test_a_choice_is_one_of_those_that_it_lists() -> None:
    assert (COLOUR.choices, COLOUR.schema) == (("red", "green"), {"enum": ["red", "green"]})
    assert ID.choices == ()


@given(value=st.dates(min_value=day("1900-01-01"), max_value=day("2100-12-31")))
def test_every_day_that_is_served_is_read_back(value: Any) -> None:
    assert DAY.read("x", DAY.write(value)) == value


@pytest.mark.parametrize(
    "text", ["en", "EN", "en-US", "zh-Hans-CN", "de", "en-", "en_US", "enx", ""]
)
def test_a_language_range_is_read_where_its_schema_allows_it(text: str) -> None:
    allowed = re.search(LANGUAGE.schema["pattern"], text) is not None
    try:
        found = LANGUAGE.read("lang", text)
    except BadParameter:
        assert not allowed
    else:
        assert allowed
        assert found == text[:2].lower()
