"""A report's page: who published it and when, and what it says of each event."""

from pathlib import Path

from tests.folder import REPORT, Folder
from tests.web.served import real, serve


def test_the_page_tells_who_published_the_report_and_when() -> None:
    main = real().page("/reports/001").main
    assert main.headings[0] == (1, "The Moscow Times, 17 March 2023")
    assert main.facts == {
        "Publisher": "The Moscow Times",
        "Published": "Friday, 17 March 2023",
        "Recorded here": "22 November 2026",
    }


def test_a_publisher_that_the_document_leaves_out_is_not_guessed() -> None:
    main = real().page("/reports/003").main
    assert main.headings[0] == (1, "publisher not named, report of 14 May 2024")
    assert main.facts["Publisher"] == "not named"


def test_the_direction_of_a_publishers_name_stays_in_the_heading(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path).change(REPORT, lambda data: data.update(publisher="הארץ"))
    (heading,) = serve(folder.path).page("/reports/a").main.one("h1").all("bdi")
    assert heading.text == "הארץ, 17 March 2023"


def test_it_lists_every_claim_with_how_that_stands_here() -> None:
    visit = "Xi Jinping’s state visit to Russia"
    assert real().page("/reports/001").region("What it says").rows == [
        ["Event", "Says", "Status", "How we use it"],
        [
            "Video call of Putin and Xi",
            (
                "30 December 2022 – the call at which the invitation was made "
                "Vladimir Putin · Xi Jinping"
            ),
            "took place",
            "followed",
        ],
        [
            visit,
            "20–22 March 2023 – a state visit of three days Xi Jinping · Vladimir Putin",
            "announced",
            "followed",
        ],
        [
            visit,
            "1 April – 10 May 2023, day not known – expected in April or early May",
            "",
            "what was expected before",
        ],
        [
            "Signing of two joint statements",
            "after the talks; day not given",
            "announced",
            "gives no date",
        ],
    ]


def test_dissent_and_vaguer_support_are_called_so() -> None:
    visit = "Xi Jinping’s state visit to Russia"
    rows = {
        report: real().page(f"/reports/{report}").main.rows[1:]
        for report in ("000", "002", "003", "004")
    }
    stances = {
        report: next(said[-1] for said in each if said[0] == visit) for report, each in rows.items()
    }
    assert stances == {
        "000": "dissent",
        "002": "followed",
        "003": "agrees, but less precise",
        "004": "followed",
    }


def test_every_event_that_it_speaks_of_is_a_link() -> None:
    assert real().page("/reports/000").region("What it says").links == [
        ("Wang Yi received by Putin at the Kremlin", "/events/wang-yi-kremlin-2023"),
        ("Xi Jinping’s state visit to Russia", "/events/xi-russia-2023"),
        ("Signing of two joint statements", "/events/xi-russia-2023-signing"),
    ]


def test_an_official_report_says_so_and_leads_to_its_source(tmp_path: Path) -> None:
    source = "https://kremlin.example/news?id=1&lang=en"
    said = {"event": "harbin-expo-2024", "status": "confirmed"}
    folder = Folder.real(tmp_path).file("2024-05-15-news", said, official=True, url=source)
    main = serve(folder.path).page("/reports/news").main
    assert (main.facts["Standing"], main.facts["Source"]) == ("official", source)
    assert (source, source) in main.links


def test_a_report_is_unknown_before_its_day() -> None:
    assert real().refusal("/reports/003?as_of=2024-05-13") == (
        404,
        "Not found",
        ["There is no report “003”.", "To the agenda"],
    )


def test_a_report_leads_to_its_stored_copy(tmp_path: Path) -> None:
    copy = "https://archive.example/2024/https://kremlin.example/news"
    folder = Folder.real(tmp_path)
    folder.file("2024-05-15-news", {"event": "harbin-expo-2024"}, archived=copy)
    site = serve(folder.path)
    assert (copy, copy) in site.page("/reports/news").main.links
    found = site.get("/events/harbin-expo-2024.json").get_json()["dateline.example:provenance"][
        "reports"
    ]
    assert found["news"]["archived"] == copy
    assert "archived" not in found["003"]
