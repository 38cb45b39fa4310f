"""Which place a LOCATION names, and how far two places are from each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schedule.importing.places import Places, are_alike, kilometres
from tests.build import records

POINTS = st.tuples(st.floats(-89, 89), st.floats(-180, 180))


def test_a_name_is_found_alone_and_with_what_is_around() -> None:
    places = Places(records())
    found = [places.find(name) for name in ("The Kremlin", "кремль", "The Kremlin, Moscow", "X")]
    assert [each and each.id for each in found] == ["kremlin", "kremlin", "kremlin", None]


def test_two_of_one_name_that_are_far_apart_are_two() -> None:
    places = Places(records())
    first = places.add("Main Hall", (52.5, 13.4))
    assert places.find("Main Hall", (48.1, 11.5)) is None
    second = places.add("Main Hall", (48.1, 11.5))
    assert (first.id, second.id) == ("main-hall", "main-hall-2")
    assert places.find("Main Hall", (48.11, 11.5)) == second
    assert places.find("Main Hall") == first


@pytest.mark.parametrize(
    ("name", "other", "alike"),
    [
        ("Library", "City Library, Main Street 5", True),
        ("Old market", "old  Market", True),
        ("Library", "Town hall", False),
        ("Hall 1", "Hall 2", False),
    ],
)
def test_a_name_is_like_one_that_has_all_its_words(name: str, other: str, *, alike: bool) -> None:
    assert are_alike(name, [other], None, None) is alike
    assert not are_alike(name, [name], (52.5, 13.4), (48.1, 11.5))


@given(POINTS, POINTS)
def test_distance_is_the_same_both_ways_and_nothing_to_oneself(
    here: tuple[float, float], there: tuple[float, float]
) -> None:
    assert kilometres(here, there) == pytest.approx(kilometres(there, here))
    assert kilometres(here, here) == 0


def test_distances_are_kilometres() -> None:
    assert kilometres((52.52, 13.405), (48.137, 11.575)) == pytest.approx(504, abs=3)
    assert kilometres((0, 179.9), (0, -179.9)) == pytest.approx(22.2, abs=0.1)
