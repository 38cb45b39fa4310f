"""Feeds with alarms, and the page of subscriptions that offers them."""

import pytest

from tests.web.served import real


@pytest.mark.parametrize("lead", ["PT24H", "P1D", "P1W", "P4W", "PT15M", "P1DT12H", "PT1H30M"])
def test_a_feed_reminds_as_long_before_as_is_asked(lead: str) -> None:
    feed = real().calendar(f"/calendar.ics?remind={lead}")
    alarms = [each.walk("VALARM") for each in feed.walk("VEVENT")]
    assert alarms
    assert {len(each) for each in alarms} == {1}
    assert f"TRIGGER:-{lead}\r\n" in real().get(f"/calendar.ics?remind={lead}").text


@pytest.mark.parametrize(
    "lead",
    [
        *("24", "PT", "P", "P0D", "PT0H", "P1DT", "-PT24H", "P5W", "P29D", "pt24h", "P1WT1H"),
        *("PT1S", "P1Y", "PT1.5H", "P1M", "PT٢H", "PT673H"),
    ],
)
def test_a_bad_reminder_is_refused_by_its_name(lead: str) -> None:
    response = real().get(f"/calendar.ics?remind={lead}")
    assert response.status_code == 400
    assert "remind: expected a duration such as PT24H, at most P4W." in response.text


def test_subscribe_offers_reminders_and_its_links_keep_them() -> None:
    page = real().page("/places/harbin/subscribe").main
    choice = "/places/harbin/subscribe?remind=PT24H"
    assert ("With a reminder a day ahead", choice) in page.links
    reminded = real().page(choice).main
    assert ("Without reminders", "/places/harbin/subscribe") in reminded.links
    webcal = [href for _, href in reminded.links if href.startswith("webcal")]
    assert webcal
    assert [each for each in webcal if "remind=PT24H" not in each] == []
    field = "https://calendar.example/places/harbin/calendar.ics?remind=PT24H"
    assert [each["value"] for each in reminded.all("input")] == [field]
