"""Dates on a page: each known day, and each time of day, is marked up for programs."""

import re

import pytest

from schedule.dates.recurrence import series
from schedule.dates.spans import When
from schedule.filed.names import Names
from schedule.language.words import Words
from tests.build import hours, span, window
from web.pages.template_words import TimedWords, template_functions

SHANGHAI = "Asia/Shanghai"


@pytest.mark.parametrize(
    ("language", "when", "said"),
    [
        ("en", span("2023-03-20"), "[2023-03-20|20 March 2023]"),
        ("en", span("2023-03-20", "2023-03-22"), "[2023-03-20|20]–[2023-03-22|22 March 2023]"),
        (
            "ru",
            span("2023-12-30", "2024-01-02"),
            "[2023-12-30|30 декабря 2023 г.] – [2024-01-02|2 января 2024 г.]",
        ),
        (
            "zh",
            span("2023-03-20", "2023-03-22"),
            "[2023-03-20|2023年3月20日]至[2023-03-22|22日]",
        ),
        (
            "en",
            hours("2024-05-17T10:00:00", "2024-05-17T11:30:00", SHANGHAI),
            (
                "[2024-05-17|17 May 2024], [2024-05-17T10:00:00+08:00|10:00]"
                "–[2024-05-17T11:30:00+08:00|11:30] (UTC+8, Asia/Shanghai)"
            ),
        ),
        (
            "en",
            series(span("2024-05-14"), "FREQ=WEEKLY;COUNT=2"),
            "weekly, [2024-05-14|14]–[2024-05-21|21 May 2024], 2 times",
        ),
        ("en", window("2023-02-01", "2023-02-09"), "1–9 February 2023, day not known"),
    ],
)
def test_each_end_of_a_span_is_marked_up_and_no_end_of_a_window(
    language: str, when: When, said: str
) -> None:
    found = TimedWords(language=language).when(when).replace("\u202f", " ")
    assert re.sub('<time datetime="([^"]+)">([^<]+)</time>', r"[\1|\2]", found) == said


def test_data_is_set_apart_so_that_it_turns_nothing_around_beside_it() -> None:
    named = template_functions(Words(language="en", fallback="en"))["named"]
    names = Names({"en": "Visit <b>", "he": "ביקור"})
    assert named(names) == "<bdi>Visit &lt;b&gt;</bdi>"
    assert named(Names({"he": "ביקור"})) == '<bdi lang="he">ביקור</bdi>'
