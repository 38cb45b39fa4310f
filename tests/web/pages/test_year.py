"""The page of a year."""

from tests.web.served import real


def test_days_with_events_lead_to_the_list_and_months_to_their_page() -> None:
    page = real().page("/year/2023")
    links = page.main.links
    assert ("January", "/month/2023-01") in links
    assert ("March", "/month/2023-03") in links
    assert (
        "Thursday, 16 March 2023: Telephone call of Qin Gang and Dmytro Kuleba",
        "/?at=2023-03-16",
    ) in links


def test_a_filter_stays_in_the_links_and_the_files() -> None:
    page = real().page("/places/harbin/year/2024")
    assert ("May", "/places/harbin/month/2024-05") in page.main.links
    assert ("CSV", "/places/harbin/calendar.csv") in page.main.links
    assert page.labelled("Search and filter")["action"] == "/year/2024"


def test_an_empty_year_says_so_and_a_malformed_one_is_refused() -> None:
    assert "Nothing is known to fall in this year." in real().page("/year/1999").main.paragraphs
    assert real().refusal("/year/99")[0] == 400


def test_a_month_leads_to_its_year() -> None:
    assert ("All of 2024", "/year/2024") in real().page("/month/2024-05").main.links
