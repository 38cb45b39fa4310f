"""The filter of the pages: its form, and the chips of what is chosen."""

from collections.abc import Iterator

import pytest

from schedule.search.filters import FILTERS
from schedule.search.query import Query
from tests.build import day
from tests.web.page import Page
from tests.web.served import real
from web.pages.filter_form import Form, FormField, chips, counted_chips
from web.pages.form_target import FormTarget
from web.serving.edition import edition


@pytest.fixture(autouse=True)
def _request() -> Iterator[None]:
    """What is answered from the real data."""
    with real().request():
        yield


def fields(query: Query) -> dict[str, FormField]:
    return {each.name: each for each in Form.of(query).fields}


def test_the_form_has_a_field_for_each_filter_that_it_offers() -> None:
    offered = {name: each.widget for name, each in FILTERS.items() if each.widget}
    assert {each.name: each.widget for each in Form.of(Query()).fields} == offered
    page = Page.read(real().get("/").text)
    (form,) = [each for each in page.all("form") if each["role"] == "search"]
    drawn = {each["name"]: each["type"] or each.tag for each in form.all("input", "select")}
    inputs = {"search": "search", "choice": "select", "day": "date"}
    assert drawn == {name: inputs[widget] for name, widget in offered.items()}


def test_a_field_has_its_words_and_its_value() -> None:
    found = fields(Query(q="Путин", first=day("2024-05-01"), lang="ru"))
    assert found["q"] == FormField(
        name="q",
        widget="search",
        title="Поиск",
        value="Путин",
        everything="",
        choices=(),
        chosen=("Путин",),
    )
    assert (found["from"].value, found["to"].value) == ("2024-05-01", "")


def test_choices_are_in_the_order_of_their_names_and_a_status_in_its_own() -> None:
    found = fields(Query(kind="call"))
    assert found["place"] == FormField(
        name="place",
        widget="choice",
        title="Place",
        value="",
        everything="everywhere",
        choices=(),
        many=True,
    )
    assert fields(Query(person="xi-jinping"))["place"].choices == (
        ("moscow", "Moscow (1)"),
        ("uzbekistan", "Uzbekistan (1)"),
    )
    assert fields(Query(lang="zh"))["status"].choices == (
        ("announced", "已宣布（12）"),
        ("held", "已举行（7）"),
    )


def test_what_is_chosen_is_offered_though_it_finds_nothing() -> None:
    found = fields(Query(place="beijing", kind="call"))["place"]
    assert (found.value, found.choices) == ("beijing", (("beijing", "Beijing (0)"),))


def test_a_long_list_has_the_values_with_most_events(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("web.pages.filter_form.MOST_CHOICES", 2)
    assert fields(Query(place="uzbekistan"))["place"].choices == (
        ("harbin", "Harbin (4)"),
        ("moscow", "Moscow (3)"),
        ("uzbekistan", "Uzbekistan (1)"),
    )


def test_the_form_passes_on_what_it_has_no_field_for() -> None:
    query = Query(place="harbin", as_of=day("2024-05-15"), vague=False, lang="ru")
    hidden = (("as_of", "2024-05-15"), ("vague", "0"))
    assert Form.of(query).target == FormTarget(action="/ru/", hidden=hidden)
    assert Form.of(Query()).target == FormTarget(action="/", hidden=())


def test_a_chip_leads_to_the_page_without_its_filter() -> None:
    query = Query(place="harbin", last=day("2024-05-31"), vague=False)
    known = edition().schedule()
    with real().request("/timeline"):
        found = [*chips(query, known, "to")]
    assert found == [
        ("Harbin", "/timeline?to=2024-05-31&vague=0"),
        ("without events whose day is not known", "/places/harbin/timeline?to=2024-05-31"),
    ]


def test_a_chip_of_the_agenda_counts_what_there_is_without_it() -> None:
    assert [*counted_chips(Query(q="zzz", place="harbin", lang="ru"))] == [
        ("«zzz»", "/ru/places/harbin", 4),
        ("Харбин", "/ru/?q=zzz", 0),
    ]
