"""A launch that slips: from a quarter to a day, to "not before" a day, to a time of day.

What is known, the entry in the feed, the history and the formats tell that story.
"""

from datetime import datetime

import pytest

from schedule import Schedule
from schedule.language.description import when
from schedule.language.history import RevisionKind, changes, revision_kind
from schedule.language.words import Words
from schedule.layout.card import card
from schedule.layout.narrowing import narrowing
from schedule.layout.outline import Outline
from schedule.layout.timeline import timeline
from schedule.render.provenance import dates
from schedule.render.table import COLUMNS, _row
from tests.build import claim, day, publication, report, schedule
from tests.feed import line, parsed, rendered, value

TIME = datetime(2025, 9, 12, 18, 30)  # noqa: DTZ001 - the zone stands beside it
AGENCY = "Space agency"
REPORTS = (
    report("quarter", "2025-01-10", claim(within="2025-Q3"), publisher=AGENCY),
    report("one-day", "2025-05-20", claim(dates=day("2025-07-08")), publisher=AGENCY),
    report("slips", "2025-07-01", claim(within="2025-08-15/.."), publisher=AGENCY),
    report("time", "2025-09-01", claim(dates=TIME, zone="Asia/Shanghai"), publisher=AGENCY),
)
STAGES = [schedule(*REPORTS[: number + 1]) for number in range(len(REPORTS))]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            [
                "in the third quarter of 2025, day not known",
                "8 July 2025",
                "not before 15 August 2025",
                "12 September 2025, 18:30 (UTC+8, Asia/Shanghai)",
            ],
        ),
        (
            "ru",
            [
                "в третьем квартале 2025 года, день неизвестен",
                "8 июля 2025\u202fг.",
                "не ранее 15 августа 2025\u202fг.",
                "12 сентября 2025\u202fг., 18:30 (UTC+8, Asia/Shanghai)",
            ],
        ),
        (
            "zh",
            [
                "2025年第三季度，具体日期不详",
                "2025年7月8日",
                "不早于2025年8月15日",
                "2025年9月12日18:30（UTC+8，Asia/Shanghai）",
            ],
        ),
    ],
)
def test_each_stage_is_said_in_words(language: str, said: list[str]) -> None:
    words = Words(language=language)
    assert [when(each.events["visit"], words) for each in STAGES] == said


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        *zip(
            STAGES,
            [
                ["20250701", "20251001", "State visit (day not known)", "TENTATIVE"],
                ["20250708", "20250709", "State visit", "CONFIRMED"],
                ["20250708", "20250709", "State visit (day no longer known)", "TENTATIVE"],
                ["20250912T103000Z", "State visit", "CONFIRMED"],
            ],
            strict=True,
        )
    ],
)
def test_its_entry_stands_on_what_is_known(known: Schedule, expected: list[str]) -> None:
    """What had a day stays there when the day is lost; a start that has no end stands alone."""
    names = ("DTSTART", "DTEND", "SUMMARY", "STATUS")
    assert [each.partition(":")[2] for name in names for each in line(known, name)] == expected


def test_its_entry_tells_what_was_known_before_and_is_newer_each_time() -> None:
    assert [line(each, "SEQUENCE") for each in STAGES] == [
        [f"SEQUENCE:{number + 1}"] for number in range(len(STAGES))
    ]
    description = value(parsed(rendered(STAGES[-1]))[0], "DESCRIPTION")
    assert description.split("\n")[1:7] == [
        "12 September 2025, 18:30 (UTC+8, Asia/Shanghai)",
        "",
        "Followed: Space agency, 1 September 2025",
        "Agrees, but less precise: Space agency, 1 July 2025",
        "Known before: in the third quarter of 2025, day not known – Space agency, 10 January 2025",
        "Known before: 8 July 2025 – Space agency, 20 May 2025",
    ]


def test_its_history_tells_each_turn() -> None:
    event = STAGES[-1].events["visit"]
    kinds = [revision_kind(each, first=not number) for number, each in enumerate(event.revisions)]
    assert kinds == [
        RevisionKind.KNOWN,
        RevisionKind.NARROWED,
        RevisionKind.MOVED,
        RevisionKind.NARROWED,
    ]
    assert [[*changes(each, Words())] for each in event.revisions][2] == [
        ("Date", "8 July 2025", "not before 15 August 2025")
    ]


def test_its_picture_draws_the_open_window_to_the_end_of_the_scale() -> None:
    picture = narrowing(STAGES[-1].events["visit"], Words())
    quarter, one_day, open_window, time = (row.bars[0] for row in picture.rows)
    assert (open_window.open_start, open_window.open_end, open_window.end) == (False, True, 1.0)
    assert not any(each.open_end for each in (quarter, one_day, time))
    assert picture.scale.last < day("2026-01-01")


def test_the_timeline_has_little_room_for_days_that_have_no_last() -> None:
    laid = timeline(Outline(STAGES[2].events.values()), Words(), day("2025-07-01"))
    assert (laid.scale.first, laid.scale.last) == (day("2025-07-01"), day("2025-09-30"))
    lost, known = laid.rows[0].bars
    assert (lost.kind, lost.vague, lost.said) == ("former", False, "8 July 2025")
    assert (known.kind, known.vague, known.open_end, known.end) == ("known", True, True, 1.0)


def test_its_card_has_dots_for_what_is_open_and_the_start_alone() -> None:
    cards = [card(each.events["visit"]) for each in STAGES]
    assert [(each.first, each.last, each.clock) for each in cards] == [
        ("2025-07", "09", ""),
        ("2025-07-08", "", ""),
        ("2025-08-15", "...", ""),
        ("2025-09-12", "", "18:30 +08:00"),
    ]


def test_programs_are_told_no_day_that_nobody_gives() -> None:
    whens = [each.events["visit"].when for each in STAGES]
    told = [dates(each, Words()) for each in whens if each]
    for each in told:
        del each["words"]
    assert told == [
        {"certainty": "window", "first": "2025-07-01", "last": "2025-09-30", "period": "2025-Q3"},
        {"certainty": "exact", "first": "2025-07-08", "last": "2025-07-08"},
        {"certainty": "window", "first": "2025-08-15"},
        {
            "certainty": "exact",
            "first": "2025-09-12",
            "last": "2025-09-12",
            "start": "2025-09-12T18:30:00",
            "timeZone": "Asia/Shanghai",
        },
    ]


def test_a_table_leaves_their_cells_empty() -> None:
    cells = [
        dict(zip(COLUMNS, _row(each.events["visit"], publication(each)), strict=True))
        for each in STAGES[2:]
    ]
    names = ("first_day", "last_day", "start", "end")
    assert [[each[name] for name in names] for each in cells] == [
        ["2025-08-15", "", "", ""],
        ["2025-09-12", "2025-09-12", "2025-09-12T18:30:00+08:00", ""],
    ]
