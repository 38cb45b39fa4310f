"""A list of one's own: events are added and removed on it, and the address alone keeps it."""

import pytest

from schedule.layout.agenda import MOST
from schedule.search.filters import MOST_VALUES
from schedule.search.query import MOST_WALKED, Query
from tests.build import days
from tests.folder import Folder
from tests.web.page import Page
from tests.web.served import Site, real, serve

NAMES = [f"event-{number:03}" for number in range(MOST_VALUES)]
MOST_BYTES = 150 << 10


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """As many events as a list may have, on different days."""
    folder = Folder.small(tmp_path_factory.mktemp("full"))
    events = {each: {"title": {"en": each}, "kind": "visit"} for each in NAMES}
    folder.write("events/more.toml", events)
    dates = [days(f"2024-{5 + at // 25:02}-{1 + at % 25:02}") for at in range(len(NAMES))]
    said = [{"event": each, "dates": on} for each, on in zip(NAMES, dates, strict=True)]
    return serve(folder.file("2023-03-18-b", *said).path)


def listed(names: list[str]) -> str:
    return "&".join(f"id={each}" for each in names)


def buttons(page: Page) -> set[tuple[str | None, str | None]]:
    return {(each["name"], each["value"]) for each in page.all("button") if each["form"] == "list"}


def test_each_event_of_a_list_can_be_removed_and_the_others_added() -> None:
    two = "id=harbin-expo-2024&id=sco-summit-2022"
    page = real().page(f"/ru/?{two}")
    assert buttons(page) == {("remove", "harbin-expo-2024"), ("remove", "sco-summit-2022")}
    (form,) = [each for each in page.all("form") if each["id"] == "list"]
    assert (form["action"], [(each["name"], each["value"]) for each in form.all("input")]) == (
        "/ru/",
        [("id", "harbin-expo-2024"), ("id", "sco-summit-2022")],
    )
    adding = buttons(real().page(f"/?{two}&add=1"))
    assert ("remove", "sco-summit-2022") in adding
    assert ("id", "xi-russia-2023") in adding
    assert len(adding) > 10


def test_what_is_removed_leads_to_the_list_without_it() -> None:
    two = "id=harbin-expo-2024&id=sco-summit-2022"
    answers = [
        real().get(f"{path}&remove=harbin-expo-2024")
        for path in (f"/ru/?{two}", f"/?{two}&add=1", "/?id=harbin-expo-2024")
    ]
    assert [(each.status_code, each.location) for each in answers] == [
        (302, "/ru/?id=sco-summit-2022"),
        (302, "/?id=sco-summit-2022&add=1"),
        (302, "/"),
    ]


def test_no_other_list_has_such_buttons() -> None:
    assert buttons(real().page("/places/harbin")) == set()


def test_a_list_of_a_hundred_events_is_light(full: Site) -> None:
    response = full.get(f"/?{listed(NAMES)}")
    assert len(response.data) < MOST_BYTES
    page = Page.read(response.text)
    assert len(page.main.events) == MOST
    assert buttons(page) == {("remove", each) for each in page.main.events}


def test_links_to_events_carry_a_short_list_only(full: Site) -> None:
    short, long = NAMES[:MOST_WALKED], NAMES[: MOST_WALKED + 1]
    for names, query in ((short, f"?{listed(short)}"), (long, "")):
        links = full.page(f"/?{listed(names)}").main.links
        hrefs = {href for _, href in links if href.startswith("/events/")}
        assert hrefs == {f"/events/{each}{query}" for each in names}


def test_a_long_list_is_left_out_of_a_query_and_nothing_else() -> None:
    query = Query(id=tuple(NAMES), lang="ru")
    assert query.walked == Query(lang="ru")
    assert Query(id="a", lang="ru").walked == Query(id="a", lang="ru")
