"""Publishers: one id for all the names of each."""

import pytest

from schedule.filed.publishers import UNNAMED, Publishers, slug
from schedule.filed.records import Publisher

GAZETTE = Publisher.model_validate(
    {
        "id": "the-gazette",
        "name": {"en": "The Gazette", "ru": "Газета"},
        "aliases": ["Gazette Online"],
    }
)
PUBLISHERS = Publishers(entries={"the-gazette": GAZETTE})


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("The Moscow Times", "the-moscow-times"),
        ("  Ta Kung & Co. ", "ta-kung-co"),
        ("新华社", "新华社"),
        ("…", UNNAMED),
        (None, UNNAMED),
    ],
)
def test_the_id_of_a_publisher_is_its_name_in_lower_case(name: str | None, expected: str) -> None:
    assert slug(name) == expected
    assert Publishers().id_of(name) == expected


@pytest.mark.parametrize("name", ["The Gazette", "THE GAZETTE", "Газета", "gazette  online"])
def test_each_name_of_a_publisher_gives_its_id(name: str) -> None:
    assert (PUBLISHERS.id_of(name), PUBLISHERS.spoken(name)) == ("the-gazette", "the-gazette")


def test_a_publisher_without_an_entry_speaks_under_its_own_name() -> None:
    assert (PUBLISHERS.id_of("A Paper"), PUBLISHERS.spoken("A Paper")) == ("a-paper", "A Paper")
    assert (PUBLISHERS.spoken(None), PUBLISHERS.names("a-paper")) == (None, None)


def test_an_entry_gives_the_name_in_each_language() -> None:
    assert PUBLISHERS.names("the-gazette") == GAZETTE.name
