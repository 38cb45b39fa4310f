"""An event that turned out to be another: its old addresses lead to that one for ever."""

import pytest

from tests.folder import Folder
from tests.web.served import Site, serve

SUMMIT = {"title": {"en": "SCO summit"}, "kind": "summit"}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    folder = Folder.real(tmp_path_factory.mktemp("merged"))
    events = {
        "old": {**SUMMIT, "merged_into": "middle"},
        "middle": {**SUMMIT, "merged_into": "sco-summit-2022"},
    }
    return serve(folder.write("events/old.toml", events).path)


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("/events/old", "/events/sco-summit-2022"),
        ("/events/middle", "/events/sco-summit-2022"),
        ("/events/old.ics", "/events/sco-summit-2022.ics"),
        ("/events/old?as_of=2023-03-18", "/events/sco-summit-2022?as_of=2023-03-18"),
        ("/events/old.ics?as_of=2023-03-18", "/events/sco-summit-2022.ics?as_of=2023-03-18"),
    ],
)
def test_it_redirects_for_good_to_the_event_that_it_is(
    site: Site, address: str, target: str
) -> None:
    response = site.get(address, Host="evil.example")
    assert (response.status_code, response.headers["Location"]) == (301, target)


@pytest.mark.parametrize(
    ("query", "carried"),
    [
        ("x=a+b", {}),
        ("as_of=2023%2D03%2D18", {"as_of": "2023-03-18"}),
        ("person=%26%3D&as_of=2023-03-18", {"person": "&=", "as_of": "2023-03-18"}),
        ("q=%0d%0aSet-Cookie:+a", {"q": "\r\nSet-Cookie: a"}),
        ("q=%", {"q": "%"}),
    ],
)
def test_the_redirect_carries_what_the_page_knows(
    site: Site, query: str, carried: dict[str, str]
) -> None:
    again = site.app.test_client().get(f"/events/old?{query}", follow_redirects=True)
    assert again.request.path == "/events/sco-summit-2022"
    assert again.request.args.to_dict() == carried


def test_a_file_that_moved_may_be_fetched_from_another_site(site: Site) -> None:
    """A browser follows a redirect across origins only if the redirect allows it, too."""
    headers = site.get("/events/old.ics").headers
    assert headers.get("Access-Control-Allow-Origin") == "*"


def test_the_old_event_is_listed_nowhere(site: Site) -> None:
    events = {event for event, _ in site.page("/").main.entries}
    assert events & {"old", "middle", "sco-summit-2022"} == {"sco-summit-2022"}
    assert {"old", "middle"} & site.feed("/calendar.ics?vague=1").keys() == set()
