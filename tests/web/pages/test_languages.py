"""Pages in Russian and Chinese: nothing is left in English but what the data has in English."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from schedule import load
from schedule.catalogues import languages
from tests.folder import DATA, Folder
from tests.web.page import Element, Page
from tests.web.served import EXACT, PAGES, real, serve

OTHERS = languages()[1:]
SPOKEN = ("aria-label", "title", "alt", "placeholder")
PROPER = {
    *("Apple", "Atom", "CSV", "Calendar", "Google", "JSCalendar", "Microsoft", "Outlook"),
    *("Thunderbird", "URL", "YYYY", "MM", "DD", "com", "iCalendar", "ics", "jCal", "OpenAPI"),
    *(
        "iPhone",
        "iPad",
        "Mac",
        "Evolution",
        "GNOME",
        "Android",
        "ICSx",
        "DAVx",
        "khal",
        "JSON",
        "iCal",
        "SVG",
    ),
    *("vdirsyncer", "discover", "sync"),
}
"""Names of products and formats, which are the same everywhere."""
MORE = (
    f"/events/{EXACT}?as_of=2023-03-18",
    "/reports/003",
    "/reports/004",
    "/people/xi-jinping?from=2023-03-01&to=2024-12-31&kind=visit",
    "/kinds/nix",
    "/reports/nix",
    "/month/2023-03",
    "/timeline",
    "/nothing-here",
)


def speaking(address: str, language: str) -> str:
    return f"/{language}{address}"


def texts(element: Element, language: str) -> Iterator[str]:
    """What stands in the page's own language, in text and in attributes that are read aloud."""
    yield from (element[name] for name in SPOKEN if element[name])
    for child in element.children:
        if isinstance(child, str):
            yield child
        elif child.tag not in ("script", "style") and child["lang"] in ("", language):
            yield from texts(child, language)


def known() -> set[str]:
    """Words in Latin letters that the data itself has in every language."""
    filed = load(DATA)
    reports = filed.reports.values()
    names = [text for each in reports for text in (each.publisher, each.document, each.id) if text]
    names += [zone for place in filed.places.values() if (zone := place.zone)]
    return {word for name in names for word in re.findall("[A-Za-z]+", name)}


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("address", [*PAGES, *MORE])
def test_no_english_is_left(address: str, language: str) -> None:
    page = Page.read(real().get(speaking(address, language)).text)
    assert (page.one("html")["lang"], page.one("html")["dir"]) == (language, "ltr")
    # What the address itself says, and an answer repeats.
    said = "\n".join(texts(page, language))
    said = re.sub(r"\b(from|to|kind|nix|unknown|nothing fits)\b", "", said)
    assert {*re.findall("[A-Za-z]{2,}", said)} - PROPER - known() == set()


@pytest.mark.parametrize("address", ["/", "/places/harbin", f"/events/{EXACT}", "/reports/001"])
def test_a_page_leads_to_itself_in_every_language(address: str) -> None:
    page = real().page(address)
    nav = page.labelled("Language")
    found = {each.text: (each["href"], each["lang"]) for each in nav.all("a")}
    assert found == {
        "English": (address, "en"),
        "Русский": (speaking(address, "ru"), "ru"),
        "中文": (speaking(address, "zh"), "zh"),
    }
    heads = {
        each["hreflang"]: each["href"] for each in page.one("head").all("link") if each["hreflang"]
    }
    assert heads == {
        "en": f"https://calendar.example{address}",
        "ru": f"https://calendar.example{speaking(address, 'ru')}",
        "zh": f"https://calendar.example{speaking(address, 'zh')}",
        "x-default": f"https://calendar.example{address}",
    }


@pytest.mark.parametrize("language", OTHERS)
def test_links_and_the_form_stay_in_the_language(language: str) -> None:
    page = real().page(f"/{language}/")
    inner = [link.href for link in page.main.links if link.href.startswith("/")]
    assert [href for href in inner if not href.startswith(f"/{language}/")] == []
    assert {form["action"] for form in page.main.all("form")} == {f"/{language}/"}


def test_an_event_in_russian() -> None:
    times = "The Moscow Times, 17 марта 2023 г."
    why, *others = real().page(f"/ru/events/{EXACT}").main.region("Почему эта дата").paragraphs
    assert why.replace("\u202f", " ") == (
        f"20–22 марта 2023 г. — {times}; издатель не назван, сообщение от 17 марта 2023 г.; "
        "издатель не назван, сообщение от 17 апреля 2023 г. Состоявшееся важнее любых планов."
    )
    expected = "1 апреля – 10 мая 2023 г., точный день неизвестен"
    assert [text.replace("\u202f", " ") for text in others] == [
        "Согласуется, но менее точно: издатель не назван, сообщение от 14 мая 2024 г.",
        "Расхождение: 20–23 марта 2023 г. — издатель не назван, сообщение от 17 марта 2023 г.",
        f"Прежде ожидалось: {expected} — {times}",
    ]


def test_an_event_in_chinese() -> None:
    main = real().page(f"/zh/events/{EXACT}").main
    assert main.headings[0] == (1, "习近平对俄罗斯进行国事访问")
    times = "The Moscow Times，2023年3月17日"
    why, *others = main.region("日期依据").paragraphs
    assert why == (
        f"2023年3月20日至22日——{times}；未注明发布者，2023年3月17日的报道；未注明发布者，2023年4月17日的报道。"
        "以实际发生的情况为准，任何计划均须让位。"
    )
    assert others == [
        "一致，但不够具体：未注明发布者，2024年5月14日的报道。",
        "不同说法：2023年3月20日至23日——未注明发布者，2023年3月17日的报道。",
        f"此前预期：2023年4月1日至5月10日之间，具体日期不详——{times}。",
    ]


@pytest.mark.parametrize(
    ("address", "heading", "said"),
    [
        ("/ru/kinds/nix", "Не найдено", "Нет вида событий «nix»."),
        ("/zh/kinds/nix", "未找到", "没有类别“nix”。"),
        ("/nix?lang=ru", "Не найдено", "По этому адресу ничего нет."),
        (
            "/ru/?from=x",
            "Адрес не удалось понять",
            "from: ожидается день с 1900 по 2100 год в виде ГГГГ-ММ-ДД.",
        ),
        (
            "/zh/?from=yesterday",
            "无法识别此地址",
            "from：应为1900年至2100年间的日期，格式为YYYY-MM-DD。",
        ),
    ],
)
def test_an_error_is_told_in_the_language_that_was_asked_for(
    address: str, heading: str, said: str
) -> None:
    assert real().refusal(address)[1:] == (heading, [said, _back(address)])


def _back(address: str) -> str:
    is_russian = address.startswith("/ru/") or address.endswith("lang=ru")
    return "К календарю" if is_russian else "返回日程"


@pytest.mark.parametrize("address", ["/", "/calendar.ics", "/calendar.csv", "/events/nix"])
def test_a_language_range_finds_the_language(address: str) -> None:
    answers = [real().get(f"{address}?lang={each}") for each in ("ru", "ru-RU", "RU")]
    assert len({(each.status_code, each.data) for each in answers}) == 1


def test_an_unknown_language_is_refused_in_the_calendars_first() -> None:
    assert real().refusal("/?lang=xx")[1:] == (
        "This address can’t be understood",
        [f"lang: expected one of {', '.join(languages())}.", "To the agenda"],
    )


def test_a_name_that_the_language_lacks_is_shown_in_another_and_marked(tmp_path: Path) -> None:
    """So that it's read aloud as what it is."""
    page = serve(Folder.small(tmp_path).path).page("/zh/events/summit")
    heading = page.main.one("h1").one("bdi")
    assert (heading.text, heading["lang"]) == ("Summit", "en")
    masthead = [(each.text, each["lang"]) for each in page.one("header").all("bdi")]
    assert masthead == [("Visits", "en"), ("Who goes where, and who says so.", "en")]
