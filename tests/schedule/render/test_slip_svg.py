"""The picture of slips: one row for each event whose day was known ahead."""

from xml.etree import ElementTree as ET

from schedule.known.slips import slips
from schedule.language.words import Words
from schedule.render import slip_svg
from tests.build import claim, days, report, schedule

SVG = "{http://www.w3.org/2000/svg}"
KNOWN = schedule(
    report("a", "2023-01-01", claim("visit", dates=days("2023-03-20"))),
    report("b", "2023-03-01", claim("visit", dates=days("2023-03-25"))),
    report("c", "2023-04-01", claim("summit", dates=days("2023-03-01"))),
)


def test_a_row_says_how_long_ahead_its_day_was_known_and_leads_to_its_event() -> None:
    found = slips(KNOWN.events.values())
    drawn = slip_svg.render(found, Words(), "Slips", lambda event: f"/events/{event.id}")
    root = ET.fromstring(drawn)  # noqa: S314 - our own picture
    links = root.findall(f".//{SVG}a")
    assert [(each.get("href"), each.findtext(f"{SVG}title")) for each in links] == [
        ("/events/visit", "State visit: 24 days ahead · moved 1 time")
    ]
    assert slip_svg.render(found, Words(), "Slips", lambda event: f"/events/{event.id}") == drawn
