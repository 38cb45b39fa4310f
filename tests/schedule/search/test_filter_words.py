"""What a query asks for, in words."""

import pytest

from schedule import NotKnown
from schedule.filed.fields import Status
from schedule.language.words import Words
from schedule.search.filter_words import label, labels
from schedule.search.query import Query
from tests.build import claim, day, days, report, schedule

KNOWN = schedule(report("a", "2023-03-10", claim(dates=days("2023-03-20"))))


def test_a_label_says_every_filter_in_words() -> None:
    query = Query(
        q="state",
        place="harbin",
        person="xi",
        kind="talks",
        status=Status.HELD,
        first=day("2023-03-01"),
        as_of=day("2023-03-18"),
    )
    assert label(query, KNOWN, Words()) == (
        "“state” · Harbin · Xi Jinping · Talks · took place · from 1 March 2023 · "
        "as known on 18 March 2023"
    )
    assert label(Query(last=day("2023-03-31")), KNOWN, Words()) == "until 31 March 2023"
    assert label(Query(), KNOWN, Words()) == ""


def test_an_unknown_id_has_no_label() -> None:
    with pytest.raises(NotKnown, match=r"There is no place 'atlantis'\."):
        label(Query(place="atlantis"), KNOWN, Words())


def test_that_vague_events_are_left_out_is_said_and_names_no_feed() -> None:
    query = Query(kind="talks", vague=False, lang="en")
    assert [(each.name, each.text) for each in labels(query, KNOWN, Words())] == [
        ("kind", "Talks"),
        ("vague", "without events whose day is not known"),
    ]
    assert label(query, KNOWN, Words()) == "Talks"
    assert [*labels(Query(vague=True), KNOWN, Words())] == []
