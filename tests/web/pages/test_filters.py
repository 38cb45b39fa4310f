"""The agenda's filters: links, one form, chips, and the feed of the same filters."""

from urllib.parse import parse_qsl, urlencode

import pytest

from schedule.search.filters import FILTERS
from schedule.search.query import Query
from tests.build import LINKS
from tests.web.page import Element, Page
from tests.web.served import PUBLIC, real
from web.serving.routing import resolve

CHINA = [
    "putin-china-2024",
    "putin-china-2024-talks",
    "putin-china-2024-li-qiang",
    "putin-china-2024-gala",
    "harbin-forum-2024",
    "putin-harbin-institute-2024",
]
ALL_AT_ONCE = {
    "q": "Путин",
    "place": "harbin",
    "person": "vladimir-putin",
    "kind": "meeting",
    "status": "announced",
    "from": "2024-05-01",
    "to": "2024-05-31",
    "as_of": "2024-05-15",
    "vague": "1",
}


def shown(page: Page) -> list[str]:
    """The ids of all events that a page lists."""
    headings = [text for level, text in page.main.headings if level == 2]
    regions = (page.region(heading) for heading in headings if page.has(heading))
    return [event for region in regions for event in region.events]


def form(page: Page) -> Element:
    """The form of the filter."""
    (found,) = [each for each in page.all("form") if each["role"] == "search"]
    return found


@pytest.mark.parametrize(
    ("query", "events"),
    [
        ("place=uzbekistan", ["sco-summit-2022"]),
        (
            "place=moscow",
            ["xi-russia-2023", "putin-li-shangfu-2023", "wang-yi-kremlin-2023"],
        ),
        ("person=li-qiang", ["putin-china-2024-li-qiang"]),
        ("kind=call", ["putin-xi-call-2022", "qin-kuleba-call-2023"]),
        (
            "status=held&vague=0",
            [
                "xi-russia-2023",
                "putin-li-shangfu-2023",
                "putin-xi-call-2022",
                "qin-kuleba-call-2023",
                "sco-summit-2022",
            ],
        ),
        ("q=экспо", ["harbin-expo-2024", "harbin-expo-2024-opening"]),
        ("q=上海合作组织", ["sco-summit-2022"]),
        ("q=LI+shangfu", ["putin-li-shangfu-2023"]),
        ("q=april+2023", ["putin-li-shangfu-2023"]),
        ("q=16+September+2022", ["sco-summit-2022"]),
        ("q=moscow+times", ["xi-russia-2023", "putin-xi-call-2022", "xi-russia-2023-signing"]),
        ("from=2024-05-18", ["harbin-expo-2024"]),
        ("to=2022-09-15", ["sco-summit-2022"]),
        ("from=2023-10-15&to=2023-10-16", ["belt-and-road-talks-2023"]),
        ("from=2023-10-15&to=2023-10-16&vague=0", []),
        ("from=2024-05-16&to=2024-05-16", CHINA),
        ("place=moscow&person=wang-yi", ["wang-yi-kremlin-2023"]),
        ("as_of=2023-03-16", []),
        ("as_of=2023-03-18&place=moscow", ["wang-yi-kremlin-2023"]),
        ("unknown=1&utm_source=x&kind=summit", ["sco-summit-2022"]),
        ("q=&place=&person=&kind=summit&status=&from=&to=&as_of=", ["sco-summit-2022"]),
    ],
)
def test_a_filter_leaves_what_it_asks_for(query: str, events: list[str]) -> None:
    assert sorted(shown(real().page(f"/?{query}"))) == sorted(events)


def test_the_form_is_sent_to_the_agenda_by_get_and_has_a_label_on_every_field() -> None:
    found = form(real().page("/"))
    fields = [each for each in found.all("input", "select") if each["type"] != "hidden"]
    labels = {each["for"] for each in found.all("label") if each.text}
    assert (found["action"], found["method"].lower()) == ("/", "get")
    assert {each["id"] for each in fields} == labels
    assert [each["name"] for each in fields] == [
        name for name, each in FILTERS.items() if each.widget
    ]


def test_the_form_repeats_what_was_asked_for() -> None:
    page = real().page(f"/?{urlencode(ALL_AT_ONCE)}")
    assert form(page).fields == ALL_AT_ONCE


@pytest.mark.parametrize("query", ["kind=call", "q=%D1%8D%D0%BA%D1%81%D0%BF%D0%BE", "vague=0", ""])
def test_to_send_the_form_unchanged_shows_the_same(query: str) -> None:
    page = real().page(f"/?{query}")
    again = real().page(f"/?{urlencode(form(page).fields)}")
    assert (again.title, shown(again)) == (page.title, shown(page))


@pytest.mark.parametrize("address", ["/", "/?as_of=2023-03-18"])
def test_no_choice_of_the_form_finds_nothing(address: str) -> None:
    given = dict(parse_qsl(address[2:]))
    choices = [
        {select["name"]: option["value"], **given}
        for select in form(real().page(address)).all("select")
        for option in select.all("option")
        if option["value"]
    ]
    pages = {urlencode(each): real().page(f"/?{urlencode(each)}") for each in choices}
    assert len(pages) > 10
    assert [query for query, page in pages.items() if not shown(page)] == []


def offered(address: str, name: str) -> list[str]:
    """What a field of the filter offers."""
    (field,) = [each for each in form(real().page(address)).all("select") if each["name"] == name]
    return [option.text for option in field.all("option")]


def test_each_choice_says_how_many_events_it_would_leave() -> None:
    assert offered("/", "place") == [
        "everywhere",
        "Harbin (4)",
        "Moscow (3)",
        "The Kremlin (1)",
        "Uzbekistan (1)",
    ]
    assert offered("/people/xi-jinping", "place") == ["everywhere", "Moscow (1)", "Uzbekistan (1)"]
    assert offered("/ru/people/xi-jinping", "place")[1:] == ["Москва (1)", "Узбекистан (1)"]


def test_a_choice_is_counted_as_if_no_other_were_made_in_its_field() -> None:
    assert offered("/places/harbin?kind=forum", "kind") == offered("/places/harbin", "kind")


def test_the_choice_that_is_made_is_offered_even_if_it_finds_nothing() -> None:
    assert offered("/places/beijing?kind=call", "place") == ["everywhere", "Beijing (0)"]


def test_each_number_at_a_choice_is_what_it_leads_to() -> None:
    for name in ("place", "person", "kind", "status"):
        (field,) = [
            each
            for each in form(real().page("/?to=2024-05-16")).all("select")
            if each["name"] == name
        ]
        for option in field.all("option")[1:]:
            found = shown(real().page(f"/?to=2024-05-16&{name}={option['value']}"))
            assert option.text.endswith(f" ({len(found)})")


def test_the_folded_form_says_how_many_filters_are_active() -> None:
    addresses = ("/", "/kinds/call", "/kinds/call?vague=0")
    said = [real().page(each).main.all("summary")[0].text for each in addresses]
    assert said == ["Filter", "Filter (1)", "Filter (2)"]


def test_an_empty_result_offers_to_remove_each_filter_that_stands_in_the_way() -> None:
    main = real().page("/places/harbin?q=zzz&kind=forum").main
    assert "Without “zzz”: 1 event" in main.items
    assert not any(each.startswith("Without Harbin") for each in main.items)
    assert ("“zzz”", "/places/harbin?kind=forum") in main.links


@pytest.mark.parametrize(
    "query", ["person=li-qiang&place=moscow", "q=zzz", "status=cancelled", "place=beijing"]
)
def test_an_empty_result_says_so_and_keeps_the_form_and_the_feed(query: str) -> None:
    page = real().page(f"/?{query}")
    assert shown(page) == []
    assert "No events match. Show everything" in page.main.paragraphs
    assert ("Show everything", "/") in page.main.links
    assert form(page).fields == dict(parse_qsl(query))
    feed = LINKS.to("calendar_ics", Query.parse(parse_qsl(query)))
    assert [link.href for link in page.calendars] == [feed]


def asked(href: str) -> dict[str, str]:
    """The parameters that an address of the agenda means."""
    path, _, query = href.partition("?")
    return dict(parse_qsl(resolve(LINKS, path, query).query))


def test_each_active_filter_has_a_chip_that_removes_it_and_nothing_else() -> None:
    chips = real().page(f"/?{urlencode(ALL_AT_ONCE)}").labelled("Active filters").links
    left = {chip.text: asked(chip.href) for chip in chips}
    words = {
        "“Путин” remove": "q",
        "Harbin remove": "place",
        "Vladimir Putin remove": "person",
        "Meeting remove": "kind",
        "announced remove": "status",
        "from 1 May 2024 remove": "from",
        "until 31 May 2024 remove": "to",
        "as known on 15 May 2024 remove": "as_of",
    }
    assert left == {
        text: {key: value for key, value in ALL_AT_ONCE.items() if key != name}
        for text, name in words.items()
    }


def test_a_filter_that_hides_events_can_be_removed_by_a_chip() -> None:
    chips = real().page("/kinds/call?vague=0").labelled("Active filters").links
    assert [chip.href for chip in chips] == ["/?vague=0", "/kinds/call"]


def test_an_agenda_without_filters_has_no_chips() -> None:
    page = real().page("/")
    assert [each for each in page.walk() if each["aria-label"] == "Active filters"] == []


def test_the_last_chip_leads_to_the_bare_agenda() -> None:
    chips = real().page("/kinds/call").labelled("Active filters").links
    assert [(chip.text, chip.href) for chip in chips] == [("Call remove", "/")]


@pytest.mark.parametrize(
    ("given", "feed"),
    [
        ("/", "/calendar.ics"),
        ("/kinds/call", "/kinds/call/calendar.ics"),
        ("/?unknown=1&kind=call&place=", "/kinds/call/calendar.ics"),
        (
            "/places/harbin?to=2024-05-31&vague=1&q=%D0%9F%D1%83%D1%82%D0%B8%D0%BD",
            "/places/harbin/calendar.ics?q=%D0%9F%D1%83%D1%82%D0%B8%D0%BD&to=2024-05-31&vague=1",
        ),
        ("/?as_of=2023-03-18", "/calendar.ics?as_of=2023-03-18"),
    ],
)
def test_every_filtered_page_offers_the_feed_of_the_same_filter(given: str, feed: str) -> None:
    """To programs and to readers, under the name that the feed has itself."""
    page = real().page(given)
    calendar = real().calendar(feed)
    assert page.calendars == [(page.title, feed)]
    assert feed in [link.href for link in page.main.links]
    assert (str(calendar["NAME"]), str(calendar["SOURCE"])) == (page.title, f"{PUBLIC}{feed}")


def test_the_name_of_a_page_says_what_is_filtered() -> None:
    page = real().page("/places/harbin?status=announced")
    assert (page.title, page.one("h1").text) == (
        "Russian-Chinese diplomacy · Harbin · announced",
        "Harbin · announced",
    )
