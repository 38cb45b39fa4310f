"""The page of a month: a table whose columns are days, and what has no day beside it."""

from pathlib import Path
from typing import Any

import pytest

from schedule.filed.records import Report
from tests.build import claim, days, records, report
from tests.folder import Folder
from tests.web.page import Element
from tests.web.served import Site, real, serve


def grid(address: str, now: str = "2024-05-16") -> Element:
    return real(now).page(address).main.one("table")


def bars(table: Element) -> list[tuple[str, str, str]]:
    """The bars in reading order: event, columns, what is read aloud."""
    return [
        (
            cell.links[0].href.removeprefix("/events/"),
            cell["colspan"] or "1",
            cell.links[0].text,
        )
        for cell in table.all("td")
        if "bar" in cell["class"].split()
    ]


def test_spans_are_drawn_across_their_days_and_say_their_dates() -> None:
    assert bars(grid("/month/2024-05")) == [
        ("putin-china-2024", "2", "Putin’s state visit to China 16–17 May 2024"),
        ("harbin-expo-2024", "3", "Russian-Chinese EXPO, Harbin 17–21 May 2024"),
        ("harbin-expo-2024", "2", "Russian-Chinese EXPO, Harbin day 4 of 5 17–21 May 2024"),
    ]


def test_the_table_has_a_caption_and_its_columns_have_headers() -> None:
    table = grid("/month/2024-05")
    assert table.one("caption").text.startswith("The days of May 2024")
    heads = table.all("th")
    assert {each["scope"] for each in heads} == {"col"}
    assert [each["title"] for each in table.one("thead").all("abbr")] == [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ]
    assert len(heads) == 7 + 5 * 7
    assert table.times[0] == ("Monday, 29 April 2024", "2024-04-29")


def test_every_row_covers_seven_columns() -> None:
    for address in ("/month/2024-05", "/month/2023-03", "/month/2023-02"):
        for row in grid(address).all("tr"):
            assert sum(int(cell["colspan"] or 1) for cell in row.all("th", "td")) == 7


def test_today_is_marked_and_with_another_day_asked_about_that_one() -> None:
    for address, today in (
        ("/month/2024-05", "2024-05-16"),
        ("/month/2024-05?as_of=2024-05-15", "2024-05-15"),
    ):
        (found,) = [each for each in grid(address).all("time") if each["aria-current"] == "date"]
        assert found["datetime"] == today


def test_what_has_no_day_is_listed_in_words() -> None:
    main = real().page("/month/2023-02").main
    assert main.region("Day not known").items == [
        "Wang Yi received by Putin at the Kremlin in February 2023, day not known"
    ]
    assert "Nothing is known to fall on a day of this month." in " ".join(main.paragraphs)
    assert [each.href for each in main.links if "2022" in each.text or "March" in each.text] == [
        "/month/2023-03",
        "/month/2022-12",
        "/month/2023-03",
    ]


def test_links_lead_to_the_months_beside_and_keep_the_filter() -> None:
    at, tail = "/places/harbin", "?as_of=2024-05-15"
    page = real().page(f"{at}/month/2024-05{tail}")
    turn = page.labelled("Other months")
    assert [link.href for link in turn.links] == [
        f"{at}/month/2024-05{tail}",
    ]
    assert turn.one("form").fields == {
        "as_of": "2024-05-15",
        "month": "5",
        "year": "2024",
    }
    assert [link.href for link in page.labelled("View").links] == [
        f"{at}{tail}",
        f"{at}/month{tail}",
        f"{at}/timeline{tail}",
        f"{at}/changes{tail}",
    ]
    assert [event for event, _, _ in bars(page.main.one("table"))] == [
        "harbin-expo-2024?place=harbin&as_of=2024-05-15",
        "harbin-expo-2024?place=harbin&as_of=2024-05-15",
    ]


@pytest.mark.parametrize(
    ("now", "address", "target"),
    [
        ("2024-05-16", "/month", "/month/2024-05"),
        ("2026-11-22", "/month", "/month/2024-05"),
        ("2023-01-15", "/zh/month", "/zh/month/2023-03"),
        ("2026-11-22", "/month?from=2023-04-01", "/month/2023-04?from=2023-04-01"),
        ("2024-05-16", "/month?year=2023&month=4&q=Xi", "/month/2023-04?q=Xi"),
    ],
)
def test_without_a_month_there_is_a_way_to_one(now: str, address: str, target: str) -> None:
    response = real(now).get(address)
    assert (response.status_code, response.headers["Location"]) == (302, target)


@pytest.mark.parametrize(
    "address",
    ["/month/2024-13", "/month/2101-01", "/month/may", "/month?year=2024", "/month?month=5"],
)
def test_a_malformed_month_is_refused_in_words(address: str) -> None:
    assert real().refusal(address) == (
        400,
        "This address can’t be understood",
        ["month: expected a month from 1900 to 2100 as YYYY-MM.", "To the agenda"],
    )


def test_what_is_cancelled_is_crossed_out_and_called_so(tmp_path: Path) -> None:
    site = _small(
        tmp_path,
        report("a", "2023-01-01", claim(dates=days("2023-03-20"), status="announced")),
        report("b", "2023-01-02", claim(status="cancelled")),
    )
    table = site.page("/month/2023-03").main.one("table")
    (cell,) = [each for each in table.all("td") if "off" in each["class"].split()]
    assert cell.text == "State visit 20 March 2023 cancelled"


def test_a_full_month_stays_within_a_page_and_says_how_much_more_there_is(
    tmp_path: Path,
) -> None:
    names = [f"e{number:04}" for number in range(1000)]
    title = {"en": "A visit of many people to many places", "ru": "Визит многих людей"}
    site = _small(
        tmp_path,
        report(
            "a",
            "2023-01-01",
            *(
                claim(each, dates=days(f"2023-03-{1 + number % 31:02}"))
                for number, each in enumerate(names)
            ),
        ),
        events={each: {"title": title, "kind": "visit"} for each in names},
    )
    response = site.get("/month/2023-03")
    assert len(response.data) < 150 * 1024
    more = [link for link in site.page("/month/2023-03").main.links if "more" in link.text]
    assert more[0] == ("27 more 1 March 2023", "/?at=2023-03-01")
    assert len(more) == 31


def _small(path: Path, *filed: Report, **about: Any) -> Site:
    made = Folder.of(records(*filed, **about), path)
    return serve(made.path, "2023-03-15")
