"""A publication's name, addresses and UIDs."""

import pytest

from schedule import NotKnown
from schedule.filed.fields import Status
from schedule.language.words import Words
from schedule.search.filter_words import label
from schedule.search.query import Query
from tests.build import SITE, claim, day, days, publication, report, schedule

KNOWN = schedule(report("a", "2023-03-10", claim(dates=days("2023-03-20"))))
MOVED = schedule(report("b", "2023-03-11", claim(dates=days("2024-03-20"), status="postponed")))


def test_a_uid_is_of_the_event_and_the_domain_alone() -> None:
    publications = [
        publication(KNOWN),
        publication(MOVED, address="/calendar.ics?vague=1", label="Harbin", words=Words()),
    ]
    assert {each.uid("visit") for each in publications} == {"visit@calendar.example"}


def test_pages_are_at_the_public_address() -> None:
    published = publication(KNOWN)
    assert published.absolute("/") == f"{SITE}/"
    assert published.event_page(KNOWN.events["visit"]) == f"{SITE}/events/visit"
    assert published.report_page("a") == f"{SITE}/reports/a"


def test_a_publication_is_named_by_the_calendar_and_what_was_asked_for() -> None:
    assert publication(KNOWN).name == "Visits"
    assert publication(KNOWN, label="Harbin · announced").name == "Visits · Harbin · announced"


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
