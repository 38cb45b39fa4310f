"""How dates moved: the page, and the same as a table and as a picture."""

import csv
import re
from io import StringIO

from tests.web.served import real


def test_each_event_has_its_row_with_when_it_was_announced_and_known() -> None:
    main = real().page("/slips").main
    rows = [row.text for row in main.region("Event by event").all("tr")]
    assert (
        "Xi Jinping’s state visit to Russia 17 March 2023 20 March 2023 never – 3 days ahead"
        in rows
    )
    assert len(rows) == 1 + 19


def test_a_filter_narrows_the_page_and_its_files() -> None:
    main = real().page("/places/harbin/slips").main
    assert ("CSV", "/places/harbin/slips.csv") in main.links
    content = real().get("/places/harbin/slips.csv")
    rows = [*csv.DictReader(StringIO(content.text))]
    assert (content.mimetype, len(rows)) == ("text/csv", 4)
    assert {row["id"]: row["known_days_ahead"] for row in rows}["harbin-expo-2024"] == "3"


def test_the_picture_is_a_file_too() -> None:
    response = real().get("/slips.svg")
    assert (response.status_code, response.mimetype) == (200, "image/svg+xml")
    file = real().get("/places/harbin/slips.svg").text
    assert [*re.findall(r'href="(.*?)"', file)] == [
        "https://calendar.example/events/harbin-expo-2024"
    ]
    assert "3 days ahead" in response.text
