"""A mistyped search gets suggestions that find something."""

import pytest

from schedule.search.corrections import corrections
from schedule.search.index import Index
from schedule.search.query import Query
from tests.build import claim, days, report, schedule

KNOWN = Index(
    schedule(
        report(
            "a",
            "2023-03-17",
            claim(dates=days("2023-03-20", "2023-03-22"), place="harbin", people=["xi", "putin"]),
            publisher="The Moscow Times",
        )
    )
)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("harbn", ("Harbin",)),
        ("Habrin vist", ("Harbin visit",)),
        ("pootin", ("Putin",)),
        ("Путен", ("Путин",)),
        ("习近评", ("习近平",)),
        ("Moskow Tmes", ("Moscow Times",)),
        ("marhc 2023", ("march 2023",)),
        ("harbn march 2023", ("Harbin march 2023",)),
        ("harbn march 2024", ()),
        ("harbin", ()),
        ("zzzzz", ()),
        ("harbin putin 2031", ()),
    ],
)
def test_words_that_are_a_letter_or_two_wrong_are_corrected(
    text: str, meant: tuple[str, ...]
) -> None:
    assert corrections(KNOWN, Query(q=text)) == meant
