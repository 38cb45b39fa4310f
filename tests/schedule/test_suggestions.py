"""Suggestions for a mistyped id."""

import pytest

from schedule.suggestions import suggestions

IDS = ("xi-russia-2023", "xi-russia-2023-lunch", "putin-china-2024", "sco-summit-2022")


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("xi-rusia-2023", ("xi-russia-2023", "xi-russia-2023-lunch")),
        ("XI-RUSSIA-2023", ("xi-russia-2023", "xi-russia-2023-lunch")),
        ("sco-summit-2023", ("sco-summit-2022",)),
        ("putin", ("putin-china-2024",)),
        ("unknown", ()),
        ("", ()),
        ("../../etc/passwd", ()),
    ],
)
def test_the_likest_ids_come_first_and_others_not_at_all(
    asked: str, meant: tuple[str, ...]
) -> None:
    assert suggestions(asked, IDS) == meant


def test_of_many_only_a_few_are_named() -> None:
    ids = [f"visit-{number}" for number in range(1000)]
    assert len(suggestions("visit-x", ids)) == 3
