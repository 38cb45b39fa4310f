"""What new events are part of, as far as it is known and leads in no circle."""

from hypothesis import given
from hypothesis import strategies as st

from schedule.filed.references import is_cyclic
from schedule.importing.parents import with_wholes
from tests.build import identities

NAMES = "abcd"


def test_a_whole_is_known_or_new_and_else_lost() -> None:
    known = identities({"festival": {"title": {"en": "F"}, "kind": "visit"}})
    new = identities({each: {"title": {"en": each}, "kind": "visit"} for each in ("day", "show")})
    wholes = {"day": ("festival",), "show": ("day", "nobody")}
    found = {each.id: (each.part_of, lost) for each, lost in with_wholes(new, known, wholes, str)}
    assert found == {"day": (("festival",), ()), "show": (("day",), ("nobody",))}


@given(st.dictionaries(st.sampled_from(NAMES), st.lists(st.sampled_from(NAMES)).map(tuple)))
def test_nothing_is_part_of_itself_by_whatever_detour(wholes: dict[str, tuple[str, ...]]) -> None:
    new = identities({each: {"title": {"en": each}, "kind": "visit"} for each in NAMES})
    found = {each.id: each.part_of for each, _ in with_wholes(new, {}, wholes, str)}
    assert not any(is_cyclic(each, found.__getitem__) for each in NAMES)
