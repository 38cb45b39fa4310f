"""The same page in the other languages of a calendar."""

from pathlib import Path

from schedule.search.links import View
from schedule.search.query import Query
from tests.folder import Folder
from tests.web.served import Site, real, serve
from web.api.alternates import Alternate, alternates


def found(site: Site, query: Query, route: str, view: View = ()) -> tuple[Alternate, ...]:
    with site.request():
        return alternates(query, route, view)


def test_a_page_is_in_each_language_and_in_the_first_at_its_plain_address() -> None:
    assert found(real(), Query(), "subscribe") == (
        Alternate(language="en", name="English", href="/subscribe"),
        Alternate(language="ru", name="Русский", href="/ru/subscribe"),
        Alternate(language="zh", name="中文", href="/zh/subscribe"),
    )


def test_the_filter_and_the_view_stay_as_they_are() -> None:
    query = Query(place="harbin", vague=True, lang="zh")
    assert [each.href for each in found(real(), query, "home", [("at", "2024-05")])] == [
        "/places/harbin?vague=1&at=2024-05",
        "/ru/places/harbin?vague=1&at=2024-05",
        "/zh/places/harbin?vague=1&at=2024-05",
    ]


def test_a_language_that_there_are_no_words_for_is_left_out(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    folder.change("calendar.toml", lambda data: data.update(languages=["en", "ru", "de"]))
    assert [each.language for each in found(serve(folder.path), Query(), "home")] == ["en", "ru"]
