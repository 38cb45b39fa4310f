"""Where a form is sent, and what it passes on."""

import pytest

from schedule.search.query import Query
from tests.build import day
from tests.web.served import real
from web.pages.form_target import FormTarget, form_target


@pytest.mark.parametrize(
    ("query", "action", "hidden"),
    [
        (Query(), "/", ()),
        (Query(lang="ru", q="a b"), "/ru/", (("q", "a b"),)),
        (
            Query(place="harbin", as_of=day("2024-05-15")),
            "/places/harbin",
            (("as_of", "2024-05-15"),),
        ),
    ],
)
def test_the_path_is_the_action_and_the_rest_is_hidden(
    query: Query, action: str, hidden: tuple[tuple[str, str], ...]
) -> None:
    with real().request():
        assert form_target("home", query) == FormTarget(action=action, hidden=hidden)
