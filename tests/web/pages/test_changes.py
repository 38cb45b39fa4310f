"""The page of what changed: day by day, and on the whole between two days."""

from tests.web.page import Page
from tests.web.served import real

COURSE = "/changes?from=2023-03-01&to=2023-12-31"


def shown(page: Page) -> list[tuple[str, list[str]]]:
    """Each day with its events."""
    region = page.region("Day by day")
    months = [each for each in region.all("section") if each["class"] == "month"]
    return [(each.one("h3").text, each.events) for each in months]


def test_each_day_has_what_became_known_on_it_the_newest_first() -> None:
    found = shown(real().page("/places/moscow/changes"))
    assert found == [
        ("17 April 2023", ["xi-russia-2023", "putin-li-shangfu-2023"]),
        ("17 March 2023", ["wang-yi-kremlin-2023", "xi-russia-2023"]),
    ]


def test_a_change_is_told_with_what_was_before_and_by_whom() -> None:
    region = real().page("/kinds/visit/changes").region("17 April 2023")
    assert region.entry("xi-russia-2023").text == (
        "Xi Jinping’s state visit to Russia took place "
        "Status: announced → took place Place: Moscow publisher not named, report of 17 April 2023"
    )


def test_two_days_are_compared_on_the_whole() -> None:
    page = real().page("/kinds/visit/changes?from=2023-03-17&to=2023-04-30")
    assert page.region("Net change").items == [
        (
            "Xi Jinping’s state visit to Russia took place Date: 20–22 March 2023; "
            "Status: took place; Place: Moscow; People: Xi Jinping and Vladimir Putin"
        )
    ]
    later = real().page("/kinds/visit/changes?from=2023-04-01&to=2023-04-30")
    assert (later.has("Net change"), shown(later)) == (
        False,
        [("17 April 2023", ["xi-russia-2023"])],
    )


def test_a_day_leads_to_the_agenda_as_known_on_it() -> None:
    links = real().page("/places/moscow/changes").region("17 March 2023").links
    assert links[0] == (
        "The agenda as known on that day",
        "/places/moscow?as_of=2023-03-17",
    )


def test_the_days_are_those_of_the_change_and_stay_out_of_the_other_views() -> None:
    page = real().page("/places/moscow/changes?from=2023-04-01&to=2023-04-30")
    assert [link.href for link in page.labelled("View").links] == [
        "/places/moscow",
        "/places/moscow/month",
        "/places/moscow/timeline",
        "/places/moscow/changes",
    ]
    assert page.related("alternate", "application/atom+xml") == [
        ("Russian-Chinese diplomacy · Moscow (Atom)", "/places/moscow/changes.atom")
    ]
    assert [link.text for link in page.labelled("Active filters").links] == [
        "Moscow remove",
        "from 1 April 2023 remove",
        "until 30 April 2023 remove",
    ]
    assert page.labelled("Between two days")["action"] == "/places/moscow/changes"
    assert page.labelled("Between two days").fields == {
        "from": "2023-04-01",
        "to": "2023-04-30",
    }


def test_each_year_of_change_is_a_link_away() -> None:
    assert real().page(COURSE).labelled("Years").links == [
        ("Everything", "/changes"),
        ("2024", "/changes?from=2024-01-01&to=2024-12-31"),
        ("2023", "/changes?from=2023-01-01&to=2023-12-31"),
    ]


def test_other_languages_show_the_same_days() -> None:
    page = real().page(f"{COURSE}&at=2023-04-17")
    assert [link.href for link in page.labelled("Language").links] == [
        f"{COURSE}&at=2023-04-17",
        "/ru/changes?from=2023-03-01&to=2023-12-31&at=2023-04-17",
        "/zh/changes?from=2023-03-01&to=2023-12-31&at=2023-04-17",
    ]


def test_that_nothing_changed_is_said() -> None:
    page = real().page("/changes?from=2020-01-01&to=2020-12-31")
    assert "No changes match. Show everything" in page.main.paragraphs


def test_as_of_a_day_later_changes_are_left_out() -> None:
    page = real().page("/places/moscow/changes?as_of=2023-03-18")
    assert [heading for heading, _ in shown(page)] == ["17 March 2023"]
