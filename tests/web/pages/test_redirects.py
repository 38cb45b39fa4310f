"""A page that is requested with parameters redirects to its own path."""

import pytest

from tests.web.served import real


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("/?lang=ru", "/ru/"),
        ("/?place=harbin&utm_source=x", "/places/harbin"),
        ("/?person=xi-jinping&as_of=2023-03-18&lang=zh", "/zh/people/xi-jinping?as_of=2023-03-18"),
        ("/month/2024-05?kind=visit", "/kinds/visit/month/2024-05"),
        ("/events/xi-russia-2023?lang=ru", "/ru/events/xi-russia-2023"),
        ("/en/", "/"),
    ],
)
def test_a_page_leads_to_its_own_path(address: str, target: str) -> None:
    response = real().get(address)
    assert (response.status_code, response.location) == (301, target)
    assert response.headers["Cache-Control"] == "max-age=900"
    # Also where the answer at that path is kept.
    assert real().get(target).status_code == 200
    assert real().get(address).status_code == 301


@pytest.mark.parametrize(
    ("address", "code"),
    [("/?place=nix", 404), ("/?lang=ru&from=yesterday", 400), ("/?lang=xx", 400), ("/en/nix", 404)],
)
def test_what_is_wrong_is_told_at_once(address: str, code: int) -> None:
    assert real().get(address).status_code == code


def test_what_is_only_read_is_not_written_to_at_a_former_path() -> None:
    assert real().get("/?lang=ru", "POST").status_code == 405


@pytest.mark.parametrize("path", ["/calendar.ics", "/calendar.json", "/changes.atom"])
def test_a_file_is_the_same_under_both_spellings(path: str) -> None:
    former, now = real().get(f"{path}?lang=ru&place=harbin"), real().get(f"/ru/places/harbin{path}")
    assert (former.status_code, now.status_code) == (200, 200)
    assert former.data == now.data
