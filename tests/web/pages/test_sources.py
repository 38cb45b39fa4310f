"""The pages of sources: every publisher with its figures, and what one of them reported."""

from pathlib import Path

from tests.folder import Folder
from tests.web.served import real, serve


def test_every_publisher_has_its_figures_and_a_page() -> None:
    main = real().page("/sources").main
    assert main.one("table").all("tr")[1].text == "Publisher not named 4 18 18 11 1 3 days ahead"
    assert [link for link in main.links if link.href.startswith("/sources/")] == [
        ("Publisher not named", "/sources/unnamed"),
        ("The Moscow Times", "/sources/the-moscow-times"),
    ]


def test_a_publisher_has_what_it_reported_and_how_that_is_used() -> None:
    main = real().page("/sources/the-moscow-times").main
    assert main.one("h1").text == "The Moscow Times"
    linked = [href for _, href in main.links if href.startswith("/events/")]
    assert "/events/xi-russia-2023" in linked


def test_a_report_leads_to_its_publisher() -> None:
    assert ("The Moscow Times", "/sources/the-moscow-times") in real().page("/reports/001").links
    assert ("not named", "/sources/unnamed") in real().page("/reports/002").links


def test_an_unknown_source_is_not_found() -> None:
    code, title, said = real().refusal("/sources/nix")
    assert (code, title, said[0]) == (404, "Not found", "There is no source “nix”.")


def test_sources_are_told_in_the_readers_language() -> None:
    assert real().page("/ru/sources").main.one("h1").text == "Источники"


def test_a_publisher_has_its_name_in_each_language_its_aliases_and_its_address(
    tmp_path: Path,
) -> None:
    entry = {
        "name": {"en": "The Moscow Times", "ru": "Московские времена"},
        "aliases": ["TMT"],
        "url": "https://times.example/",
    }
    folder = Folder.real(tmp_path).write("publishers.toml", {"the-moscow-times": entry})
    folder.file("2023-03-18-tmt", {"event": "xi-russia-2023"}, publisher="TMT")
    site = serve(folder.path)
    main = site.page("/ru/sources/the-moscow-times").main
    assert main.one("h1").text == "Московские времена"
    assert main.facts["Другие названия"] == "TMT"
    assert ("https://times.example/", "https://times.example/") in main.links
    assert ("Московские времена", "/ru/sources/the-moscow-times") in site.page(
        "/ru/reports/tmt"
    ).links
    moved = site.get("/ru/sources/tmt")
    assert (moved.status_code, moved.headers["Location"]) == (301, "/ru/sources/the-moscow-times")
