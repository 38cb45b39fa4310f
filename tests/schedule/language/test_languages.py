"""Dates and phrases in Russian and Chinese, beside English: right by CLDR and by grammar."""

import pytest

from schedule.dates.recurrence import series
from schedule.dates.spans import Series, When
from schedule.known.model import Event
from schedule.language.description import account, title, when
from schedule.language.words import Words
from tests.build import (
    EVENTS,
    claim,
    day,
    days,
    event,
    hours,
    identities,
    report,
    ruling,
    span,
    window,
)

THIN, NARROW = "\u2009", "\u202f"
"""The spaces that CLDR puts around an English dash and before a Russian abbreviation."""

ENGLISH, RUSSIAN, CHINESE = Words(), Words(language="ru"), Words(language="zh")
WHOLES = identities(
    {
        "visit": {
            "title": {"en": "State visit", "ru": "Государственный визит", "zh": "国事访问"},
            "kind": "visit",
        },
        "expo": {"title": {"en": "EXPO"}, "kind": "visit"},
    }
).values()


def said(when: When) -> list[str]:
    """In English, Russian and Chinese, with plain spaces."""
    spoken = [words.when(when, WHOLES) for words in (ENGLISH, RUSSIAN, CHINESE)]
    return [text.replace(THIN, " ").replace(NARROW, " ") for text in spoken]


def repeated(rule: str) -> Series:
    return series(span("2024-05-07"), rule)


@pytest.mark.parametrize(
    ("when", "english", "russian", "chinese"),
    [
        (span("2023-03-20"), "20 March 2023", "20 марта 2023 г.", "2023年3月20日"),
        (
            span("2023-03-20", "2023-03-22"),
            "20–22 March 2023",
            "20–22 марта 2023 г.",
            "2023年3月20日至22日",
        ),
        (
            span("2023-04-01", "2023-05-10"),
            "1 April – 10 May 2023",
            "1 апреля – 10 мая 2023 г.",
            "2023年4月1日至5月10日",
        ),
        (
            span("2022-12-30", "2023-01-02"),
            "30 December 2022 – 2 January 2023",
            "30 декабря 2022 г. – 2 января 2023 г.",
            "2022年12月30日至2023年1月2日",
        ),
    ],
)
def test_a_span_says_once_what_its_ends_share(
    when: When, english: str, russian: str, chinese: str
) -> None:
    assert said(when) == [english, russian, chinese]


@pytest.mark.parametrize(
    ("first", "last", "english", "russian", "chinese"),
    [
        ("2023-03-01", "2023-03-31", "in March 2023", "март 2023 г.", "2023年3月"),
        (
            "2023-01-01",
            "2023-03-31",
            "in January – March 2023",
            "январь – март 2023 г.",
            "2023年1月至3月",
        ),
        (
            "2022-12-01",
            "2023-01-31",
            "in December 2022 – January 2023",
            "декабрь 2022 г. – январь 2023 г.",
            "2022年12月至2023年1月",
        ),
        ("2023-01-01", "2023-12-31", "in 2023", "2023 г.", "2023年"),
        ("2022-01-01", "2023-12-31", "in 2022–2023", "2022–2023 гг.", "2022–2023年"),
    ],
)
def test_whole_months_and_years_are_named_as_such(
    first: str, last: str, english: str, russian: str, chinese: str
) -> None:
    assert said(window(first, last)) == [
        f"{english}, day not known",
        f"{russian}, день неизвестен",
        f"{chinese}，具体日期不详",
    ]


@pytest.mark.parametrize(
    ("when", "english", "russian", "chinese"),
    [
        (
            window("2023-02-01", "2023-02-27"),
            "1–27 February 2023, day not known",
            "1–27 февраля 2023 г., точный день неизвестен",
            "2023年2月1日至27日之间，具体日期不详",
        ),
        (
            window("2023-03-20", "2023-03-22", "visit"),
            "during “State visit” (20–22 March 2023), day not announced",
            "в рамках события «Государственный визит» (20–22 марта 2023 г.), день не объявлен",
            "“国事访问”期间（2023年3月20日至22日），日期未公布",
        ),
        (
            window("2023-03-20", "2023-03-20", "visit", "expo"),
            "during “State visit” and “EXPO” (20 March 2023), day not announced",
            (
                "в рамках событий «Государственный визит» и «EXPO» (20 марта 2023 г.), "
                "день не объявлен"
            ),
            "“国事访问”和“EXPO”期间（2023年3月20日），日期未公布",
        ),
        (
            window("2023-03-20", "2023-03-22", "elsewhere"),
            "20–22 March 2023, day not announced",
            "20–22 марта 2023 г., день не объявлен",
            "2023年3月20日至22日，日期未公布",
        ),
    ],
)
def test_a_window_in_three_languages(when: When, english: str, russian: str, chinese: str) -> None:
    assert said(when) == [english, russian, chinese]


@pytest.mark.parametrize(
    ("when", "russian", "chinese"),
    [
        (
            hours("2024-05-17T10:00", "2024-05-17T11:30", "Asia/Shanghai"),
            "17 мая 2024 г., 10:00–11:30 (UTC+8, Asia/Shanghai)",
            "2024年5月17日10:00–11:30（UTC+8，Asia/Shanghai）",
        ),
        (
            hours("2024-05-17T22:00", "2024-05-18T01:00", "Asia/Kathmandu"),
            "17 мая 2024 г., 22:00 – 18 мая 2024 г., 01:00 (UTC+5:45, Asia/Kathmandu)",
            "2024年5月17日22:00至2024年5月18日01:00（UTC+5:45，Asia/Kathmandu）",
        ),
        (
            series(
                hours("2024-05-07T10:00", "2024-05-07T11:00", "Europe/Moscow"),
                "FREQ=MONTHLY;COUNT=1",
            ),
            "ежемесячно, 7 мая 2024 г., 1 раз (7 мая 2024 г., 10:00–11:00 (UTC+3, Europe/Moscow))",
            "每月，2024年5月7日，共1次（2024年5月7日10:00–11:00（UTC+3，Europe/Moscow））",
        ),
    ],
)
def test_times_keep_the_zone_of_the_place(when: When, russian: str, chinese: str) -> None:
    assert said(when)[1:] == [russian, chinese]


@pytest.mark.parametrize(
    ("rule", "english", "russian", "chinese"),
    [
        (
            "FREQ=WEEKLY;INTERVAL=2;COUNT=3",
            "every 2 weeks, 7 May – 4 June 2024, 3 times",
            "раз в 2 недели, 7 мая – 4 июня 2024 г., 3 раза",
            "每2周，2024年5月7日至6月4日，共3次",
        ),
        (
            "FREQ=DAILY;INTERVAL=21;COUNT=21",
            "every 21 days, 7 May 2024 – 1 July 2025, 21 times",
            "раз в 21 день, 7 мая 2024 г. – 1 июля 2025 г., 21 раз",
            "每21天，2024年5月7日至2025年7月1日，共21次",
        ),
        (
            "FREQ=YEARLY;INTERVAL=5;COUNT=5",
            "every 5 years, 7 May 2024 – 7 May 2044, 5 times",
            "раз в 5 лет, 7 мая 2024 г. – 7 мая 2044 г., 5 раз",
            "每5年，2024年5月7日至2044年5月7日，共5次",
        ),
        (
            "FREQ=WEEKLY;COUNT=1",
            "weekly, 7 May 2024, 1 time",
            "еженедельно, 7 мая 2024 г., 1 раз",
            "每周，2024年5月7日，共1次",
        ),
    ],
)
def test_what_repeats_is_counted_in_the_right_form(
    rule: str, english: str, russian: str, chinese: str
) -> None:
    assert said(repeated(rule)) == [english, russian, chinese]


@pytest.mark.parametrize(
    ("number", "english", "russian", "chinese"),
    [
        (0, "0 events", "0 событий", "0项活动"),
        (1, "1 event", "1 событие", "1项活动"),
        (2, "2 events", "2 события", "2项活动"),
        (11, "11 events", "11 событий", "11项活动"),
        (21, "21 events", "21 событие", "21项活动"),
        (5000, "5,000 events", "5\u00a0000 событий", "5,000项活动"),
    ],
)
def test_events_are_counted_in_the_right_form(
    number: int, english: str, russian: str, chinese: str
) -> None:
    assert [
        words.counted("{count} event", "{count} events", number)
        for words in (ENGLISH, RUSSIAN, CHINESE)
    ] == [english, russian, chinese]


def test_a_day_with_its_weekday() -> None:
    monday = day("2023-03-20")
    found = [
        (words.weekday(monday), words.day_of_month(monday), words.full_day(monday))
        for words in (ENGLISH, RUSSIAN, CHINESE)
    ]
    assert found == [
        ("Monday", "20", "Monday, 20 March 2023"),
        ("понедельник", "20", f"понедельник, 20 марта 2023{NARROW}г."),
        ("星期一", "20日", "2023年3月20日星期一"),
    ]


def test_lists_end_in_and() -> None:
    assert [words.list("abc") for words in (ENGLISH, RUSSIAN, CHINESE)] == [
        "a, b and c",
        "a, b и c",
        "a、b和c",
    ]


def test_a_place_is_said_from_the_inside_out_and_in_chinese_from_the_outside_in() -> None:
    known = event(report("a", "2023-03-10", claim(place="kremlin")))
    assert [words.place(known.places) for words in (ENGLISH, RUSSIAN, CHINESE)] == [
        "The Kremlin, Moscow",
        "Кремль, Москва",
        "莫斯科 The Kremlin",
    ]
    assert ENGLISH.place(()) == ""


def test_a_language_names_itself_and_its_direction() -> None:
    spoken = [Words(language=each) for each in ("en", "ru", "zh", "ar", "fa")]
    assert [(words.own_name, words.direction) for words in spoken] == [
        ("English", "ltr"),
        ("Русский", "ltr"),
        ("中文", "ltr"),
        ("العربية", "rtl"),
        ("فارسی", "rtl"),
    ]


VISIT = report(
    "a",
    "2023-03-10",
    claim(
        dates=days("2023-03-20", "2023-03-22"), status="announced", place="moscow", people=["xi"]
    ),
    claim("talks"),
    publisher="The Moscow Times",
)


OTHER = "издатель не назван, сообщение от 10 марта 2023 г."


def disputed() -> Event:
    """A visit with support, dissent, an older date, a former expectation and a ruling."""
    other = report(
        "b",
        "2023-03-10",
        claim(within="2023-03"),
        claim(dates=days("2023-03-20", "2023-03-23")),
        claim(within=days("2023-04-01", "2023-05-10"), formerly=True, wording="in spring"),
    )
    early = report("c", "2023-03-01", claim(dates=days("2023-03-25")))
    about = {"title": {"en": "State visit"}, "kind": "visit"}
    ruled = ruling("dates", days("2023-03-20", "2023-03-22"), reason="The host says so.")
    return event(VISIT, other, early, events={**EVENTS, "visit": about}, rulings=[ruled])


def test_an_account_in_russian() -> None:
    assert account(disputed(), RUSSIAN).replace(NARROW, " ").split("\n") == [
        "Visit · объявлено",
        "20–22 марта 2023 г.",
        "Место: Москва",
        "Участники: Си Цзиньпин",
        "Программа: Talks",
        "",
        "Основание: The Moscow Times, 10 марта 2023 г.",
        "Согласуется, но менее точно: издатель не назван, сообщение от 10 марта 2023 г.",
        "Расхождение: 20–23 марта 2023 г. — издатель не назван, сообщение от 10 марта 2023 г.",
        "Прежние сведения: 25 марта 2023 г. — издатель не назван, сообщение от 1 марта 2023 г.",
        "Выбор между сообщениями сделал редактор. The host says so.",
        "",
        "Прежде ожидалось: 1 апреля – 10 мая 2023 г., точный день неизвестен — " + OTHER,
    ]


def test_an_account_in_chinese() -> None:
    assert account(disputed(), CHINESE).split("\n") == [
        "Visit · 已宣布",
        "2023年3月20日至22日",
        "地点：莫斯科",
        "人物：习近平",
        "活动安排：会谈",
        "",
        "依据：The Moscow Times，2023年3月10日",
        "一致，但不够具体：未注明发布者，2023年3月10日的报道",
        "不同说法：2023年3月20日至23日——未注明发布者，2023年3月10日的报道",
        "此前所知：2023年3月25日——未注明发布者，2023年3月1日的报道",
        "各报道不一，由编辑裁定。The host says so.",
        "",
        "此前预期：2023年4月1日至5月10日之间，具体日期不详——未注明发布者，2023年3月10日的报道",
    ]


def test_what_makes_dates_unreliable_stands_before_the_title() -> None:
    cancelled = event(VISIT, report("b", "2023-03-15", claim(status="cancelled")))
    postponed = event(VISIT, report("b", "2023-03-15", claim(status="postponed")))
    assert [title(cancelled, words) for words in (RUSSIAN, CHINESE)] == [
        "Отменено: Государственный визит",
        "已取消：State visit",
    ]
    assert [title(postponed, words) for words in (RUSSIAN, CHINESE)] == [
        "Перенесено: Государственный визит",
        "已推迟：State visit",
    ]
    assert [when(postponed, words).replace(NARROW, " ") for words in (RUSSIAN, CHINESE)] == [
        "перенесено, прежняя дата: 20–22 марта 2023 г.; новая неизвестна",
        "原定2023年3月20日至22日，已推迟，新日期不详",
    ]
