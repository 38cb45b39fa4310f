"""An event's page: what is known, who says so, who says otherwise, and how it became known."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from schedule import load, resolve
from schedule.filed.records import Records
from schedule.language.description import whole_off
from schedule.layout.event import EventPage, event_page
from tests import cases
from tests.browser.linked_data import linked_data
from tests.build import records
from tests.folder import Folder
from tests.golden import HERE
from tests.web.served import real, serve

VISIT = "/events/xi-russia-2023"
BOTH = "Xi Jinping · Vladimir Putin"
MOSCOW_TIMES = "The Moscow Times, 17 March 2023"
R000, R002 = (
    "publisher not named, report of 17 March 2023",
    "publisher not named, report of 17 March 2023",
)
R003, R004 = (
    "publisher not named, report of 14 May 2024",
    "publisher not named, report of 17 April 2023",
)


def test_the_page_opens_with_what_is_known() -> None:
    main = real().page(VISIT).main
    assert main.headings[0] == (1, "Xi Jinping’s state visit to Russia")
    assert main.paragraphs[:2] == ["Visit", "20–22 March 2023 took place"]
    assert main.facts == {"Place": "Moscow", "People": "Xi Jinping Vladimir Putin"}


def test_the_title_stands_in_every_language_that_it_has() -> None:
    found = real().page(VISIT).labelled("In other languages").all("li")
    assert {each["lang"]: each.text for each in found} == {
        "ru": "Государственный визит Си Цзиньпина в Россию",
        "zh": "习近平对俄罗斯进行国事访问",
    }


def test_each_report_is_listed_with_what_it_says_and_how_that_stands_here() -> None:
    assert real().page(VISIT).region("Who says what").rows == [
        ["Report", "Says", "Status", "How we use it"],
        [R000, f"20–23 March 2023 {BOTH}", "announced", "dissent"],
        [
            MOSCOW_TIMES,
            f"20–22 March 2023 – a state visit of three days {BOTH}",
            "announced",
            "followed",
        ],
        [
            MOSCOW_TIMES,
            "1 April – 10 May 2023, day not known – expected in April or early May",
            "",
            "what was expected before",
        ],
        [
            R002,
            f"20–22 March 2023 – Monday to Wednesday of the week after {BOTH}",
            "announced",
            "followed",
        ],
        [R004, f"20–22 March 2023 Moscow · {BOTH}", "took place", "followed"],
        [R003, f"in March 2023, day not known {BOTH}", "", "agrees, but less precise"],
    ]


def test_why_this_date_names_what_is_followed_the_support_the_dissent_and_the_history() -> None:
    assert real().page(VISIT).region("Why this date").paragraphs == [
        (f"20–22 March 2023 – {MOSCOW_TIMES}; {R002}; {R004}. What happened outranks every plan."),
        f"Agrees, but less precise: {R003}.",
        f"Dissent: 20–23 March 2023 – {R000}.",
        f"Formerly: expected in April or early May – {MOSCOW_TIMES}.",
    ]


def test_a_report_leads_to_its_page_wherever_it_is_named() -> None:
    links = real().page(VISIT).main.links
    assert {link for link in links if link.href.startswith("/reports/")} == {
        (R000, "/reports/000"),
        (MOSCOW_TIMES, "/reports/001"),
        (R002, "/reports/002"),
        (R003, "/reports/003"),
        (R004, "/reports/004"),
    }


def test_a_launch_that_slips_tells_its_story() -> None:
    """From a quarter to a day, to "not before" a day, to a time."""
    page = serve(Path(__file__).parents[2] / "every_kind").page("/events/launch")
    first, one_day, last = "10 January 2024", "8 July 2024", "12 September 2024, 18:30"
    quarter, open_window = (
        "in the third quarter of 2024, day not known",
        "not before 15 August 2024",
    )
    time = f"{last} (UTC+8, Asia/Shanghai)"
    assert page.region("How it became known").items == [
        f"{first} became known Date: {quarter} Space agency, {first}",
        f"20 May 2024 narrowed Date: {quarter} → {one_day} Space agency, 20 May 2024",
        f"2 July 2024 moved Date: {one_day} → {open_window} Space agency, 2 July 2024",
        f"1 September 2024 narrowed Date: {open_window} → {time} Space agency, 1 September 2024",
    ]
    assert page.region("Why this date").paragraphs == [
        f"{time} – Space agency, 1 September 2024. No report contradicts it.",
        "Agrees, but less precise: Space agency, 2 July 2024.",
        f"Known before: {quarter} – Space agency, {first}.",
        f"Known before: {one_day} – Space agency, 20 May 2024.",
    ]


def test_how_it_became_known_runs_from_the_first_report_to_the_last_change() -> None:
    assert real().page(VISIT).region("How it became known").items == [
        (
            "17 March 2023 announced Date: 20–22 March 2023 Status: announced "
            f"People: Xi Jinping and Vladimir Putin {R000}; {MOSCOW_TIMES}; {R002}"
        ),
        f"17 April 2023 took place Status: announced → took place Place: Moscow {R004}",
    ]


def test_the_programme_lists_the_events_that_are_part_of_it_day_by_day() -> None:
    page = real().page(VISIT)
    headings = [text for level, text in page.region("Programme").headings if level == 3]
    assert {each: page.region(each).events for each in headings} == {
        "Monday, 20 March 2023": ["xi-russia-2023-meeting", "xi-russia-2023-lunch"],
        "Tuesday, 21 March 2023": ["xi-russia-2023-negotiations"],
        "During these days, day not announced": ["xi-russia-2023-signing"],
    }


def test_an_item_says_its_dates_where_its_heading_does_not() -> None:
    page = real().page("/events/putin-china-2024")
    talks, opening = map(page.entry, ("putin-china-2024-talks", "harbin-expo-2024-opening"))
    assert talks.text == "Talks of Putin and Xi announced"
    assert opening.text == (
        "Opening ceremony of the Russian-Chinese EXPO during “Russian-Chinese EXPO, Harbin” and "
        "“Putin’s state visit to China” (17 May 2024), day not announced Harbin announced"
    )


def test_each_end_of_a_span_is_a_time_of_its_own() -> None:
    assert real().page(VISIT).main.times[:2] == [
        ("20", "2023-03-20"),
        ("22 March 2023", "2023-03-22"),
    ]


def test_every_place_leads_to_what_happens_there() -> None:
    main = real().page("/events/wang-yi-kremlin-2023").main
    assert main.facts["Place"] == "The Kremlin, Moscow"
    assert {("The Kremlin", "/places/kremlin"), ("Moscow", "/places/moscow")} <= {*main.links}


def test_a_date_that_narrowed_or_moved_is_drawn_and_the_drawing_is_a_file_too() -> None:
    page = real().page(f"/ru{VISIT}")
    (picture,) = page.main.all("svg")
    assert picture.one("desc").text.startswith("Полосы на шкале дней")
    assert ("Скачать рисунок", f"/ru{VISIT}.svg") in page.main.links
    assert real().page("/events/putin-china-2024").main.all("svg") == []


def test_a_known_day_can_be_copied_to_a_calendar_and_says_that_the_copy_stays_as_it_is() -> None:
    box = next(each for each in real().page(VISIT).main.all("details"))
    assert [link.text for link in box.links] == [
        "File for any calendar app (.ics)",
        "Google Calendar",
        "Outlook.com",
        "Microsoft 365",
        "subscription to the calendar",
    ]
    assert box.paragraphs == [
        "A copy doesn’t change when the date does; a subscription to the calendar does."
    ]


def test_an_event_of_a_programme_leads_to_everything_that_it_is_part_of() -> None:
    page = real().page("/events/harbin-expo-2024-opening")
    assert page.main.facts["Part of"] == "Russian-Chinese EXPO, Harbin Putin’s state visit to China"
    assert {
        ("Russian-Chinese EXPO, Harbin", "/events/harbin-expo-2024"),
        ("Putin’s state visit to China", "/events/putin-china-2024"),
    } <= {*page.main.links}


def test_the_events_own_file_is_offered_to_readers_and_to_programs() -> None:
    page = real().page(VISIT)
    assert page.calendars == [
        ("Xi Jinping’s state visit to Russia", f"{VISIT}.ics"),
        ("Russian-Chinese diplomacy", "/calendar.ics"),
    ]
    assert dict(page.main.links)["File for any calendar app (.ics)"] == f"{VISIT}.ics"
    assert [*real().feed(f"{VISIT}.ics")] == ["xi-russia-2023"]


def test_places_and_people_lead_to_all_their_events() -> None:
    assert {
        ("Moscow", "/places/moscow"),
        ("Xi Jinping", "/people/xi-jinping"),
        ("Vladimir Putin", "/people/vladimir-putin"),
    } <= {*real().page(VISIT).main.links}


def test_who_holds_an_office_is_shown_with_it() -> None:
    assert real().page("/events/putin-li-shangfu-2023").main.facts["People"] == (
        "Vladimir Putin Li Shangfu, China’s defence minister Sergei Shoigu"
    )


@pytest.mark.parametrize(
    ("event", "said"),
    [
        ("wang-yi-kremlin-2023", "in February 2023, day not known"),
        ("belt-and-road-talks-2023", "in October 2023, day not known"),
        (
            "putin-china-2024-gala",
            "during “Putin’s state visit to China” (16–17 May 2024), day not announced",
        ),
    ],
)
def test_an_event_whose_day_is_not_known_says_so_and_shows_no_day_of_its_own(
    event: str, said: str
) -> None:
    main = real().page(f"/events/{event}").main
    history = main.region("How it became known").times
    assert said in main.paragraphs[1]
    assert main.region("Why this date").paragraphs[0].endswith("No report gives the day.")
    assert main.times == history


def test_a_single_day_stands_alone_with_its_machine_readable_form() -> None:
    main = real().page("/events/putin-li-shangfu-2023").main
    assert main.paragraphs[1] == "16 April 2023 took place"
    assert main.times[0] == ("16 April 2023", "2023-04-16")


def test_the_page_as_known_on_a_day_knows_nothing_of_later_reports() -> None:
    main = real().page(f"{VISIT}?as_of=2023-03-18").main
    assert main.paragraphs[0] == (
        "As known on 18 March 2023. Reports published later are left out. Show what is known today"
    )
    assert main.paragraphs[2] == "20–22 March 2023 announced"
    assert main.region("Why this date").paragraphs == [
        (
            f"20–22 March 2023 – {MOSCOW_TIMES}; {R002}. "
            "Of the newest day’s reports that differ, most say so."
        ),
        f"Dissent: 20–23 March 2023 – {R000}.",
        f"Formerly: expected in April or early May – {MOSCOW_TIMES}.",
    ]


def test_before_the_first_report_there_is_no_page() -> None:
    assert real().refusal(f"{VISIT}?as_of=2023-03-16")[:2] == (404, "Not found")


def test_the_canonical_address_is_public_and_has_no_more_than_decides_what_is_shown() -> None:
    (canonical,) = real().page(f"{VISIT}?x=1&kind=visit&lang=en").related("canonical")
    assert canonical.href == f"https://calendar.example{VISIT}"


def test_search_engines_are_told_of_a_known_day_and_of_what_is_known_now_alone() -> None:
    (told,) = linked_data(real().get(f"/zh{VISIT}").text)
    assert (told["name"], told["startDate"], told["endDate"]) == (
        "习近平对俄罗斯进行国事访问",
        "2023-03-20",
        "2023-03-22",
    )
    assert linked_data(real().get(f"{VISIT}?as_of=2023-03-18").text) == []
    assert linked_data(real().get("/events/wang-yi-kremlin-2023").text) == []


def test_who_shares_the_page_shares_its_card_and_the_date_in_words() -> None:
    head = real().page(f"/ru{VISIT}?as_of=2023-03-18").one("head").all("meta")
    given = {each["property"] or each["name"]: each["content"] for each in head}
    card = "https://calendar.example/events/xi-russia-2023.png?as_of=2023-03-18"
    assert {
        name: said.replace("\u202f", " ")
        for name, said in given.items()
        if name.partition(":")[0] in ("og", "article", "twitter") and "locale" not in name
    } == {
        "og:type": "article",
        "og:site_name": "Российско-китайская дипломатия",
        "og:title": "Государственный визит Си Цзиньпина в Россию",
        "og:description": (
            "20–22 марта 2023 г. · объявлено · Сообщения последнего дня расходятся; "
            "так говорит большинство."
        ),
        "og:url": "https://calendar.example/ru/events/xi-russia-2023?as_of=2023-03-18",
        "og:image": card,
        "og:image:type": "image/png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": "Государственный визит Си Цзиньпина в Россию: 20–22 марта 2023 г.",
        "article:modified_time": "2026-11-22T00:00:00+00:00",
        "twitter:card": "summary_large_image",
    }
    assert real().get(card.removeprefix("https://calendar.example")).mimetype == "image/png"


def test_the_head_tells_the_weekdays_and_the_page_leads_on_through_the_list() -> None:
    main = real().page(VISIT).main
    assert "Monday – Wednesday" in main.paragraphs
    assert main.labelled("Other events").links[1] == ("In the list", "/?at=2023-03-20")
    assert len(main.labelled("Other events").links) == 3
    assert ("Link to this state, as known on 22 November 2026", f"{VISIT}?as_of=2026-11-22") in (
        main.links
    )


def test_from_a_filtered_list_the_page_leads_back_and_on_through_that_list() -> None:
    site = real()
    listed = site.page("/ru/places/harbin").main
    (opening,) = {href for _, href in listed.links if "harbin-expo-2024-opening" in href}
    assert opening == "/ru/events/harbin-expo-2024-opening?place=harbin"
    page = site.page(opening)
    assert page.main.all("p")[0].links[0] == ("← Харбин", "/ru/places/harbin")
    before, whole, after = page.main.labelled("Другие события").links
    assert (before.href, after.href) == (
        "/ru/events/harbin-expo-2024?place=harbin",
        "/ru/events/harbin-forum-2024?place=harbin",
    )
    assert whole.href == "/ru/places/harbin?at=2024-05-17"
    assert page.related("canonical")[0].href.endswith("/ru/events/harbin-expo-2024-opening")
    assert ("Подписаться", "/ru/places/harbin/subscribe") in page.links


def test_what_an_event_shows_of_itself_does_not_depend_on_the_list() -> None:
    alone, listed = (
        real().page(f"{VISIT}{query}") for query in ("", "?kind=visit&from=2023-01-01")
    )
    assert [each.text for each in alone.main.all("section")] == [
        each.text for each in listed.main.all("section")
    ]
    assert listed.main.paragraphs[0] == "← Visit · from 1 January 2023 Visit"
    assert real().page(f"{VISIT}?kind=visit").main.paragraphs[0] == "← Visit"
    assert alone.related("canonical") == listed.related("canonical")


def test_the_programme_stands_before_who_says_what() -> None:
    headings = [text for level, text in real().page(VISIT).main.headings if level == 2]
    assert headings == ["Why this date", "Programme", "Who says what", "How it became known"]


def _in_one() -> Records:
    """All cases of how plans change in one calendar: each has events and reports of its own."""
    reports, rulings, events = [], [], dict[str, Any]()
    told = cases.read((HERE / "cases.txt").read_text(encoding="utf-8"))
    for number, each in enumerate(told):
        reports += [
            one.model_copy(
                update={
                    "id": f"{one.id}-{number}",
                    "corrects": tuple(f"{other}-{number}" for other in one.corrects),
                    "claims": tuple(
                        claim.model_copy(update={"event": f"{claim.event}-{number}"})
                        for claim in one.claims
                    ),
                }
            )
            for one in each.reports
        ]
        rulings += [
            one.model_copy(update={"event": f"{one.event}-{number}"}) for one in each.rulings
        ]
        for event, about in each.events.items():
            mine: dict[str, Any] = {
                "part_of": [f"{whole}-{number}" for whole in about.get("part_of", ())]
            }
            if "merged_into" in about:
                mine["merged_into"] = f"{about['merged_into']}-{number}"
            events[f"{event}-{number}"] = {**about, **mine}
    return records(*reports, rulings=rulings, events=events)


def _lines(laid: EventPage) -> Iterator[str]:
    words = cases.WORDS
    for line in (line for ground in laid.grounds for line in (*ground.support, *ground.others)):
        reports = words.reports(line.reports)
        yield words.say(line.sentence, label=line.label, value=line.value, reports=reports)


def _plain(text: str) -> str:
    """With plain spaces, as a page is read here."""
    return " ".join(text.split())


def test_the_page_of_every_case_of_how_plans_change_says_its_state(tmp_path: Path) -> None:
    """Its days, its status, and who says otherwise. What stands in the cases is the same laid out
    without a page.
    """
    Folder.of(_in_one(), tmp_path)
    site, words = serve(tmp_path, now="2023-01-01"), cases.WORDS
    known = resolve(load(tmp_path))
    for event in known.events.values():
        laid = event_page(event, known, words, words)
        status = words.status(event.status) if event.status else ""
        marks = (status, whole_off(event, words), "disputed" if event.disputed else "")
        main = site.page(f"/events/{event.id}").main
        assert main.paragraphs[1] == _plain(" ".join(filter(None, (laid.lead, *marks))))
        why = main.region("Why this date").paragraphs
        said = [each for each in why if each.startswith(("Dissent", "Known before", "Agrees"))]
        assert said == [_plain(each) for each in _lines(laid)]
