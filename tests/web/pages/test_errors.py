"""Errors, in words that say what to do: a page for people, plain text for programs."""

from pathlib import Path

import pytest

from schedule.filed.fields import STATUSES
from tests.folder import Folder
from tests.web.page import Page
from tests.web.served import Site, real, serve

BAD = "This address can’t be understood"
DAY = "expected a day from 1900 to 2100 as YYYY-MM-DD."
BACK = "To the agenda"


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/events/nix", "There is no event “nix”."),
        ("/events/XI-RUSSIA-2023", "There is no event “XI-RUSSIA-2023”."),
        ("/reports/nix", "There is no report “nix”."),
        ("/places/nix", "There is no place “nix”."),
        ("/people/nix", "There is no person “nix”."),
        ("/kinds/nix", "There is no kind “nix”."),
        ("/places/nix?kind=call", "There is no place “nix”."),
        ("/events/%3Cscript%3E", "There is no event “<script>”."),
    ],
)
def test_an_id_that_stands_for_nothing_is_not_found(path: str, said: str) -> None:
    assert real().refusal(path) == (404, "Not found", [said, BACK])


def test_events_that_may_have_been_meant_are_named() -> None:
    page = Page.read(real().get("/ru/events/xi-rusia-2023").text)
    assert page.main.region("Возможно, вы имели в виду:").links[0] == (
        "Государственный визит Си Цзиньпина в Россию",
        "/ru/events/xi-russia-2023",
    )
    assert not Page.read(real().get("/events/nix").text).main.has("Did you mean:")


@pytest.mark.parametrize(
    ("path", "action"),
    [("/", "/"), ("/month/2024-05", "/month"), ("/timeline", "/timeline"), ("/slips", "/slips")],
)
def test_days_in_the_wrong_order_come_back_as_the_form_with_its_fields(
    path: str, action: str
) -> None:
    response = real().get(f"{path}?q=putin&status=announced&from=2024-05-17&to=2024-05-16")
    page = Page.read(response.text)
    form = page.labelled("Search and filter")
    given = {name: form.fields[name] for name in ("q", "status", "from", "to")}
    assert (response.status_code, page.main.one("h1").text, page.main.paragraphs[0]) == (
        400,
        "“Until” is before “From”",
        "Choose a day on or after 17 May 2024, or leave one of the two fields empty.",
    )
    assert (form["action"], given) == (
        action,
        {"q": "putin", "status": "announced", "from": "2024-05-17", "to": "2024-05-16"},
    )


def test_days_in_the_wrong_order_are_plain_text_to_programs_and_no_cover_for_unknown_ids() -> None:
    days = "from=2024-05-17&to=2024-05-16"
    assert real().get(f"/calendar.ics?{days}").text == (
        f"400 {BAD}\nto: expected a day on or after “from”.\n"
    )
    assert real().refusal(f"/?place=nix&{days}")[0] == 404


def test_an_error_page_offers_to_search_in_its_language() -> None:
    for address, action in (("/nix", "/"), ("/nix?lang=ru", "/ru/"), ("/ru/nix", "/ru/")):
        (form,) = Page.read(real().get(address).text).main.all("form")
        assert (form["action"], form.fields) == (action, {})


@pytest.mark.parametrize("path", ["/nix", "/events", "/events/a/b", "/static/nix.css", "/.env"])
def test_an_unknown_address_is_not_found(path: str) -> None:
    response = real().get(path)
    assert (response.status_code, "Not found" in response.text) == (404, True)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("from=yesterday", f"from: {DAY}"),
        ("from=2024-02-30", f"from: {DAY}"),
        ("from=20240230", f"from: {DAY}"),
        ("from=2024-W20-4", f"from: {DAY}"),
        ("from=%D9%A2%D9%A0%D9%A2%D9%A4-05-16", f"from: {DAY}"),
        ("to=1899-12-31", f"to: {DAY}"),
        ("as_of=2101-01-01", f"as_of: {DAY}"),
        ("status=maybe", f"status: expected one of {', '.join(STATUSES)}."),
        ("vague=yes", "vague: expected one of 0, 1."),
        ("q=" + 101 * "a", "q: expected at most 100 printable characters."),
        ("q=a%00b", "q: expected at most 100 printable characters."),
        ("from=2024-01-01&from=2024-01-02", "from: expected one value, not several."),
    ],
)
def test_a_malformed_filter_is_refused_with_what_is_expected(query: str, said: str) -> None:
    """On a page to people, and in the feed in the same words."""
    assert real().refusal(f"/?{query}") == (400, BAD, [said, BACK])
    response = real().get(f"/calendar.ics?{query}")
    assert (response.status_code, response.content_type) == (400, "text/plain; charset=utf-8")
    assert response.text == f"400 {BAD}\n{said}\n"


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/events/nix.ics", "404 Not found\nThere is no event “nix”.\n"),
        ("/places/nix/calendar.ics", "404 Not found\nThere is no place “nix”.\n"),
        ("/people/nix/calendar.ics", "404 Not found\nThere is no person “nix”.\n"),
        ("/kinds/nix/calendar.ics", "404 Not found\nThere is no kind “nix”.\n"),
    ],
)
def test_a_program_is_told_in_plain_text(path: str, said: str) -> None:
    response = real().get(path)
    assert (response.status_code, response.content_type, response.text) == (
        404,
        "text/plain; charset=utf-8",
        said,
    )
    assert response.headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize(
    "path", ["/events/xi-russia-2023?as_of=x", "/reports/001?as_of=x", "/?as_of=x"]
)
def test_a_malformed_day_is_refused_on_every_page(path: str) -> None:
    assert real().refusal(path) == (400, BAD, [f"as_of: {DAY}", BACK])


@pytest.mark.parametrize("query", ["utm_source=x&fbclid=1", "FROM=x", "from[]=x", "%FF=%FF", "&&="])
def test_names_that_are_no_filter_are_ignored(query: str) -> None:
    assert real().get(f"/?{query}").data == real().get("/").data
    assert real().get(f"/calendar.ics?{query}").data == real().get("/calendar.ics").data


@pytest.mark.parametrize("path", ["/", "/events/xi-russia-2023", "/reports/001"])
def test_an_error_page_leads_back_to_the_agenda(path: str) -> None:
    page = Page.read(real().get(f"{path}?as_of=x").text)
    assert (BACK, "/") in page.main.links
    assert page.title == f"{BAD} · Russian-Chinese diplomacy"


@pytest.mark.parametrize("path", ["/", "/events/xi-russia-2023", "/calendar.ics", "/healthz"])
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_what_only_reads_is_not_to_be_written_to(path: str, method: str) -> None:
    response = real().get(path, method)
    allowed = {*response.headers["Allow"].split(", ")}
    assert (response.status_code, allowed) == (405, {"GET", "HEAD", "OPTIONS"})


@pytest.fixture(scope="module")
def failing(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site with two views that fail as no view should."""
    site = serve(Folder.small(tmp_path_factory.mktemp("failing")).path)

    def fail() -> str:
        secret = "it is <walrus>"  # noqa: S105 - not one, but it must stay unseen
        raise RuntimeError(secret)

    site.app.view_functions |= {"timeline": fail, "calendar_ics": fail}
    return site


def test_a_failure_is_answered_with_a_page_of_the_site_and_no_traceback(
    failing: Site, caplog: pytest.LogCaptureFixture
) -> None:
    code, heading, said = failing.refusal("/timeline")
    response = failing.get("/timeline")
    assert (code, heading, said[-1]) == (500, "Something went wrong", BACK)
    assert Page.read(response.text).title == "Something went wrong · Visits"
    assert [hint for hint in ("walrus", "Traceback", "RuntimeError") if hint in response.text] == []
    assert "RuntimeError: it is <walrus>" in caplog.text


def test_a_failure_is_answered_to_a_program_in_plain_text(failing: Site) -> None:
    response = failing.get("/calendar.ics?q=fail")
    assert (response.status_code, response.content_type) == (500, "text/plain; charset=utf-8")
    assert response.text.startswith("500 Something went wrong\n")
    assert "walrus" not in response.text


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("/nix", "max-age=60"),
        ("/nix.ics", "max-age=60"),
        ("/?from=yesterday", "max-age=60"),
        ("/timeline", "no-store"),
        ("/calendar.ics?q=fail", "no-store"),
    ],
)
def test_an_error_is_kept_briefly_and_a_failure_not_at_all(
    failing: Site, address: str, kept: str
) -> None:
    assert failing.get(address).headers["Cache-Control"] == kept


def test_after_a_failure_the_site_still_answers(failing: Site) -> None:
    failing.get("/timeline")
    assert failing.page("/").events == Site(failing.app).page("/").events != []


def test_an_empty_folder_of_reports_is_an_empty_calendar(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path).remove("reports/2023-03-17-a.toml")
    site = serve(folder.path)
    assert "0 events" in site.page("/").main.paragraphs
    assert [*site.feed()] == []
