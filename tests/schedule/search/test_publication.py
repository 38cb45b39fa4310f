"""A publication's name, addresses and UIDs."""

from schedule.language.words import Words
from schedule.search.links import Links
from tests.build import SITE, claim, days, publication, report, schedule

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


def test_a_public_address_may_look_like_anything() -> None:
    links = Links.of("https://the-idea.example/the-id", "en")
    page = publication(KNOWN, links=links).event_page(KNOWN.events["visit"])
    assert page == "https://the-idea.example/the-id/events/visit"


def test_a_publication_is_named_by_the_calendar_and_what_was_asked_for() -> None:
    assert publication(KNOWN).name == "Visits"
    assert publication(KNOWN, label="Harbin · announced").name == "Visits · Harbin · announced"
