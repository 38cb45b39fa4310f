"""The page about the calendar: what it is, how a date is decided, what is in the feed."""

from schedule.known.fields import Reason
from tests.web.served import real


def test_every_rule_stands_there_under_its_name() -> None:
    main = real().page("/about").main
    assert "Visits, summits, talks and forums" in main.text
    items = {each["id"] for each in main.all("li") if each["id"]}
    assert items == {*Reason}


def test_a_reason_on_the_page_of_an_event_leads_to_its_rule() -> None:
    links = real().page("/events/xi-russia-2023").main.links
    assert ("What happened outranks every plan.", "/about#outcome") in links


def test_every_page_leads_to_it_in_its_language() -> None:
    assert ("О календаре", "/ru/about") in real().page("/ru/reports/001").links
