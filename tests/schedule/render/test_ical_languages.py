"""The feed in Russian and Chinese: every word of it, and the fallback that says what it is."""

import pytest

from schedule.filed.fields import Status
from schedule.language.words import Words
from schedule.render import ical
from schedule.search.filter_words import label
from schedule.search.query import Query
from tests.build import CALENDAR, EVENTS, LINKS, claim, days, publication, report, schedule

NARROW = "\u202f"
TRILINGUAL = {
    **CALENDAR,
    "name": {"en": "Visits", "ru": "Визиты", "zh": "访问"},
    "description": {"en": "Who goes where.", "ru": "Кто куда едет.", "zh": "谁去哪里。"},
    "languages": ["en", "ru", "zh"],
    "kinds": {
        "visit": {"name": {"en": "Visit", "ru": "Визит", "zh": "访问"}},
        "talks": {"name": {"en": "Talks", "ru": "Переговоры", "zh": "会谈"}},
    },
}
KNOWN = schedule(
    report(
        "a",
        "2023-03-10",
        claim(
            dates=days("2023-03-20", "2023-03-22"),
            status="announced",
            place="moscow",
            people=["xi"],
        ),
        publisher="The Moscow Times",
    ),
    report("b", "2023-03-10", claim(dates=days("2023-03-20", "2023-03-22"))),
    report("c", "2023-03-10", claim(dates=days("2023-03-20", "2023-03-23"))),
    calendar=TRILINGUAL,
    events={"visit": EVENTS["visit"]},
)


def feed(language: str) -> list[str]:
    """The feed's unfolded lines, of the query that a reader in this language would send."""
    words = Words(language=language, fallback="en")
    query = Query(place="moscow", status=Status.ANNOUNCED, lang=language)
    published = publication(
        KNOWN,
        words=words,
        address=LINKS.to("calendar_ics", query),
        home=LINKS.to("home", query),
        label=label(query, KNOWN, words),
    )
    rendered = ical.render(KNOWN.events.values(), published)
    assert rendered == ical.render(KNOWN.events.values(), published)
    return rendered.replace(b"\r\n ", b"").decode().replace(NARROW, " ").split("\r\n")


def frame(language: str, name: str, about: str) -> list[str]:
    """What the calendar says of itself."""
    own = "" if language == "en" else f"/{language}"
    site, query = f"https://calendar.example{own}/places/moscow", "?status=announced"
    return [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//calendar.example//Dateline//{language.upper()}",
        "CALSCALE:GREGORIAN",
        f"NAME:{name}",
        f"X-WR-CALNAME:{name}",
        f"DESCRIPTION:{about}",
        f"X-WR-CALDESC:{about}",
        "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
        "X-PUBLISHED-TTL:PT12H",
        f"SOURCE;VALUE=URI:{site}/calendar.ics{query}",
        f"URL:{site}{query}",
        "COLOR:firebrick",
        "LAST-MODIFIED:20261126T000000Z",
        "BEGIN:VEVENT",
        "UID:visit@calendar.example",
        "DTSTART;VALUE=DATE:20230320",
        "DTEND;VALUE=DATE:20230323",
        "DTSTAMP:20261126T000000Z",
    ]


def rest(language: str, place: str, kind: str) -> list[str]:
    """What follows the description."""
    site = "https://calendar.example"
    return [
        f"LOCATION:{place}",
        "GEO:55.75;37.5",
        "STATUS:CONFIRMED",
        f"CATEGORIES:{kind}",
        "TRANSP:TRANSPARENT",
        "SEQUENCE:3",
        "CREATED:20261122T000000Z",
        "LAST-MODIFIED:20261126T000000Z",
        f"URL:{site}/{language}/events/visit",
        *(f'LINK;LINKREL="SOURCE";VALUE=URI:{site}/{language}/reports/{each}' for each in "abc"),
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


def test_the_feed_in_russian() -> None:
    account = (
        r"Визит · объявлено\n"
        r"20–22 марта 2023 г.\n"
        r"Место: Москва\n"
        r"Участники: Си Цзиньпин\n"
        r"\n"
        r"Основание: The Moscow Times\, 10 марта 2023 г.\;"
        r" издатель не назван\, сообщение от 10 марта 2023 г.\n"
        r"Расхождение: 20–23 марта 2023 г. — издатель не назван\, сообщение от 10 марта 2023 г.\n"
        r"Сообщения последнего дня расходятся\; так говорит большинство.\n"
        r"\n"
        r"https://calendar.example/ru/events/visit"
    )
    assert feed("ru") == [
        *frame("ru", "Визиты · Москва · объявлено", "Кто куда едет."),
        "SUMMARY;LANGUAGE=ru:Государственный визит",
        f"DESCRIPTION;LANGUAGE=ru:{account}",
        *rest("ru", "Москва", "Визит"),
    ]


def test_the_feed_in_chinese_with_a_title_that_has_no_chinese_name() -> None:
    account = (
        r"访问 · 已宣布\n"
        r"2023年3月20日至22日\n"
        r"地点：莫斯科\n"
        r"人物：习近平\n"
        r"\n"
        r"依据：The Moscow Times，2023年3月10日；未注明发布者，2023年3月10日的报道\n"
        r"不同说法：2023年3月20日至23日——未注明发布者，2023年3月10日的报道\n"
        r"最新一日的报道不一，以多数为准。\n"
        r"\n"
        r"https://calendar.example/zh/events/visit"
    )
    assert feed("zh") == [
        *frame("zh", "访问 · 莫斯科 · 已宣布", "谁去哪里。"),
        "SUMMARY;LANGUAGE=en:State visit",
        f"DESCRIPTION;LANGUAGE=zh:{account}",
        *rest("zh", "莫斯科", "访问"),
    ]


FILTERS = {
    "en": [
        "“state”",
        "Moscow",
        "Xi Jinping",
        "Visit",
        "announced",
        "from 1 March 2023",
        "until 31 March 2023",
        "as known on 18 March 2023",
    ],
    "ru": [
        "«state»",
        "Москва",
        "Си Цзиньпин",
        "Визит",
        "объявлено",
        "с 1 марта 2023 г.",
        "по 31 марта 2023 г.",
        "по состоянию на 18 марта 2023 г.",
    ],
    "zh": [
        "“state”",
        "莫斯科",
        "习近平",
        "访问",
        "已宣布",
        "2023年3月1日起",
        "至2023年3月31日",
        "截至2023年3月18日的信息",
    ],
}


@pytest.mark.parametrize("language", FILTERS)
def test_a_filter_is_told_in_the_language(language: str) -> None:
    given = {
        "q": "state",
        "place": "moscow",
        "person": "xi",
        "kind": "visit",
        "status": "announced",
        "from": "2023-03-01",
        "to": "2023-03-31",
        "as_of": "2023-03-18",
    }
    found = label(Query.parse(given.items()), KNOWN, Words(language=language))
    assert found.replace(NARROW, " ").split(" · ") == FILTERS[language]
