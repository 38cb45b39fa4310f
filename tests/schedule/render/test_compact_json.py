"""JSON in parts."""

import json

from hypothesis import given
from hypothesis import strategies as st

from schedule.render.compact_json import compact, separated

values = st.recursive(st.none() | st.integers() | st.text(), st.lists)


@given(st.lists(values))
def test_separated_items_are_those_of_the_array_written_whole(items: list[object]) -> None:
    parts = [b"[", *separated(map(compact, items)), b"]"]
    assert b"".join(parts) == compact(items)
    assert json.loads(b"".join(parts)) == items
