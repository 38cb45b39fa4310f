"""The agenda: what is on, what comes next, then everything in its month, each event once."""

import pytest

from schedule import load, resolve
from tests.folder import DATA
from tests.web.page import Element
from tests.web.served import real

KNOWN = resolve(load(DATA))


def in_order(text: str, *phrases: str) -> list[str]:
    """Those of the phrases that a text has one after another."""
    found, at = [], 0
    for phrase in phrases:
        place = text.find(phrase, at)
        if place >= 0:
            found.append(phrase)
            at = place + len(phrase)
    return found


def wholes(region: Element) -> list[str]:
    """The events of a region without the items of their programmes."""
    items = {
        event for each in region.all("div") if each["class"] == "items" for event in each.events
    }
    return [event for event in region.events if event not in items]


def datetimes(entry: Element) -> list[str]:
    return [time.datetime for time in entry.times]


@pytest.mark.parametrize(
    ("now", "on", "following"),
    [
        ("2022-09-01", [], ["sco-summit-2022"]),
        (
            "2023-03-21",
            ["xi-russia-2023", "xi-russia-2023-negotiations"],
            ["putin-li-shangfu-2023"],
        ),
        ("2024-05-16", ["putin-china-2024"], ["harbin-expo-2024"]),
        ("2024-05-17", ["putin-china-2024", "harbin-expo-2024"], []),
        ("2024-05-18", ["harbin-expo-2024"], []),
        ("2024-05-22", [], []),
    ],
)
def test_what_is_on_now_and_what_is_next_are_pointed_out(
    now: str, on: list[str], following: list[str]
) -> None:
    main = real(now).page("/").main
    found = {
        heading: wholes(main.region(heading)) for heading in ("On now", "Next") if main.has(heading)
    }
    expected = {"On now": on, "Next": following}
    assert found == {heading: events for heading, events in expected.items() if events}


def test_now_stands_before_next_before_the_months_before_the_past() -> None:
    headings = [text for level, text in real("2023-03-21").page("/").main.headings if level < 4]
    assert headings == [
        "Agenda",
        "From today on",
        *("On now", "Next", "October 2023", "May 2024"),
        "Past",
        *("March 2023", "February 2023", "December 2022", "September 2022"),
    ]


def test_an_event_of_several_days_tells_which_of_them_today_is() -> None:
    entry = real("2024-05-18").page("/").region("On now").entry("harbin-expo-2024")
    assert entry.text == ("Russian-Chinese EXPO, Harbin 17–21 May 2024 day 2 of 5 Harbin announced")


@pytest.mark.parametrize(
    ("moment", "on"),
    [
        ("2024-05-15T20:59", []),
        ("2024-05-15T21:00", ["putin-china-2024"]),
        ("2024-05-17T20:59", ["putin-china-2024", "harbin-expo-2024"]),
        ("2024-05-17T21:00", ["harbin-expo-2024"]),
    ],
)
def test_today_begins_at_midnight_in_the_calendars_own_zone(moment: str, on: list[str]) -> None:
    main = real(moment).page("/").main
    assert (wholes(main.region("On now")) if main.has("On now") else []) == on


@pytest.mark.parametrize("now", ["2022-01-01", "2023-03-21", "2024-05-16", "2024-06-01"])
def test_every_event_stands_once_ahead_or_in_the_past(now: str) -> None:
    main = real(now).page("/").main
    laid_out = [
        event
        for heading in ("From today on", "Past")
        if main.has(heading)
        for event in main.region(heading).events
    ]
    assert sorted(laid_out) == sorted(KNOWN.events)


def test_what_is_over_is_past_and_what_ends_today_is_not() -> None:
    past = real("2024-05-21").page("/").region("Past").events
    assert ("putin-china-2024" in past, "harbin-expo-2024" in past) == (True, False)


def test_months_run_forward_from_today_and_backward_into_the_past() -> None:
    main = real("2023-03-21").page("/").main
    months = {
        heading: [text for level, text in main.region(heading).headings if level == 3]
        for heading in ("From today on", "Past")
    }
    assert months == {
        "From today on": ["On now", "Next", "October 2023", "May 2024"],
        "Past": ["March 2023", "February 2023", "December 2022", "September 2022"],
    }


def test_a_month_reads_day_by_day_with_programmes_under_their_wholes() -> None:
    said = (
        *("March 2023", "Thursday 16", "Telephone call of Qin Gang and Dmytro Kuleba"),
        *("Monday 20", "Xi Jinping’s state visit to Russia", "20–22 March 2023"),
        *("One-to-one meeting", "Informal lunch", "Signing of two joint statements"),
        *("during the visit, day not announced", "Tuesday 21", "negotiations"),
    )
    assert in_order(real().page("/").region("March 2023").text, *said) == [*said]


def test_a_window_is_said_in_words() -> None:
    main = real().page("/").main
    months = {"February 2023": "wang-yi-kremlin-2023", "October 2023": "belt-and-road-talks-2023"}
    said = {month: main.region(month).entry(event).text for month, event in months.items()}
    assert said == {
        "February 2023": "Wang Yi received by Putin at the Kremlin "
        "in February 2023, day not known The Kremlin, Moscow took place",
        "October 2023": "Belt and Road Forum: one-on-one talks of Putin and Xi "
        "in October 2023, day not known took place",
    }


def test_what_happens_in_the_course_of_another_event_says_so() -> None:
    """In few words under that one, and in full where it isn't there."""
    said = "announced"
    whole, alone = (
        real().page(address).region("March 2023").entry("xi-russia-2023-signing").text
        for address in ("/", "/?q=signing")
    )
    assert whole == f"Signing of two joint statements during the visit, day not announced {said}"
    assert alone == (
        "Signing of two joint statements during “Xi Jinping’s state visit to Russia” "
        f"(20–22 March 2023), day not announced {said} no report since"
    )


def test_the_programme_of_a_visit_stands_under_it() -> None:
    region = real("2024-01-01").page("/").region("Next")
    assert [text for level, text in region.headings if level < 5] == [
        "Next",
        "Putin’s state visit to China",
    ]
    assert len([text for level, text in region.headings if level == 5]) == 5


def test_only_an_event_whose_day_is_known_has_a_machine_readable_day() -> None:
    main = real().page("/").main
    entries = main.region("Past").entries + main.region("From today on").entries
    firsts = {event: min(datetimes(entry), default=None) for event, entry in entries}
    assert firsts == {
        event.id: None if event.is_vague or not event.when else event.when.first.isoformat()
        for event in KNOWN.events.values()
    }


def test_an_agenda_with_nothing_to_come_says_so_and_shows_what_was() -> None:
    main = real("2030-01-01").page("/").main
    assert "Nothing is announced for the days to come." in main.paragraphs
    assert main.region("Past").tag == "section"


def test_reports_that_differ_are_noted_on_the_entry() -> None:
    entries = real().page("/").region("Past").entries
    assert [event for event, entry in entries if "reports differ" in entry.text] == [
        "xi-russia-2023"
    ]


@pytest.mark.parametrize(
    ("query", "counted"),
    [("", "19 events"), ("?kind=exhibition", "1 event"), ("?q=zzz", "0 events")],
)
def test_the_events_are_counted(query: str, counted: str) -> None:
    assert counted in real().page(f"/{query}").main.paragraphs


def test_a_page_may_begin_on_any_day_or_month() -> None:
    site = real()
    for address in ("/?at=2023-03-21", "/?at=2023-04", "/?at=2023-04&skip=1"):
        assert site.get(address).status_code == 200
    main = site.page("/?at=2023-03-21").main
    assert main.region("Started earlier and still running").events == ["xi-russia-2023"]
    assert main.region("From 21 March 2023 on").events[:2] == [
        "xi-russia-2023-negotiations",
        "putin-li-shangfu-2023",
    ]
    assert main.labelled("Other days").links == [
        ("← Earlier: September 2022 – March 2023", "/?at=2022-09-15"),
        ("Today", "/"),
    ]


def test_nothing_from_a_day_on_is_said_and_leads_back() -> None:
    main = real().page("/places/harbin?at=2090-01").main
    assert "Nothing is known from 1 January 2090 on." in main.paragraphs
    assert main.labelled("Other days").links[0] == (
        "← Earlier: May 2024",
        "/places/harbin?at=2024-05-17",
    )


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("at=soon", "at: expected a day or a month from 1900 to 2100 as YYYY-MM-DD or YYYY-MM."),
        ("at=2024-13", "at: expected a day or a month from 1900 to 2100 as YYYY-MM-DD or YYYY-MM."),
        ("at=2024", "at: expected a day or a month from 1900 to 2100 as YYYY-MM-DD or YYYY-MM."),
        ("at=2024-05&at=2024-06", "at: expected one value, not several."),
        ("at=2024-05&skip=-1", "skip: expected a number from 0 to 100000."),
        ("skip=x", "skip: expected a number from 0 to 100000."),
    ],
)
def test_a_malformed_day_to_begin_on_is_refused_in_words(query: str, said: str) -> None:
    for path in ("/", "/changes"):
        answer = real().refusal(f"{path}?{query}")
        assert answer == (400, "This address can’t be understood", [said, "To the agenda"])


def test_adding_to_a_list_takes_one_value() -> None:
    answer = real().refusal("/?add=2")
    assert answer == (
        400,
        "This address can’t be understood",
        ["add: expected one of 1.", "To the agenda"],
    )
    assert real().get("/?add=").status_code == 200


def test_where_a_page_begins_is_no_filter() -> None:
    """Not in the feed's address, not in the name, not among the chips; but in other languages."""
    page = real().page("/places/harbin?at=2024-05-17")
    assert page.calendars == [("Russian-Chinese diplomacy · Harbin", "/places/harbin/calendar.ics")]
    assert [link.href for link in page.labelled("Active filters").links] == ["/"]
    assert "/ru/places/harbin?at=2024-05-17" in [link.href for link in page.links]


def test_a_date_can_be_gone_to_within_the_filter() -> None:
    page = real().page("/places/harbin?as_of=2024-05-15&at=2024-05")
    assert page.labelled("Go to a date")["action"] == "/places/harbin"
    assert page.labelled("Go to a date").fields == {
        "as_of": "2024-05-15",
        "at": "2024-05-01",
    }
    years = real().page("/kinds/meeting").labelled("Years and months").links
    assert years[0] == ("2023", "/kinds/meeting?at=2023-01-01")


def test_a_list_of_ones_own_has_its_events_its_feed_and_a_way_to_add_more() -> None:
    address = "/?id=harbin-forum-2024&id=xi-russia-2023"
    page = real().page(address)
    assert {*page.main.events} == {"harbin-forum-2024", "xi-russia-2023"}
    assert page.title.endswith("A list of 2 events")
    assert page.calendars[0].href == f"/calendar.ics{address[1:]}"
    assert ("Add events to this list", f"{address}&add=1") in page.main.links
    adding = real().page(f"{address}&add=1")
    assert adding.main.one("h1").text == "Agenda"
    assert len({*adding.main.events}) == 19
    event = f"/events/putin-china-2024{address[1:]}"
    assert event in [link.href for link in adding.main.links]
    ids = "?id=harbin-forum-2024&id=putin-china-2024&id=xi-russia-2023"
    assert ("Add to my list", f"/{ids}") in real().page(event).main.links
    listed = real().page(f"/events/xi-russia-2023{address[1:]}").main.links
    assert ("Remove from my list", "/?id=harbin-forum-2024") in listed
