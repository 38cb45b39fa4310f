"""Sequences: grouped by a key, or in order."""

from schedule.known.sequences import grouped, insertion_points, merged_in_order


def test_items_are_woven_in_where_they_belong() -> None:
    kept, new = [1, 4, 4, 9], [0, 4, 10]
    places = [*insertion_points(kept, new, lambda each: each)]
    assert (places, merged_in_order(kept, new, places)) == ([0, 1, 4], [0, 1, 4, 4, 4, 9, 10])
    assert merged_in_order([], new, []) == new


def test_the_values_of_a_key_are_in_order() -> None:
    assert grouped([("a", 2), ("b", 1), ("a", 1)]) == {"a": (2, 1), "b": (1,)}
