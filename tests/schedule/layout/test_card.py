"""The card of an event: its dates in digits, and the steps that led there."""

from typing import Any

import pytest
from hypothesis import given

from schedule import resolve
from schedule.dates.spans import When
from schedule.filed.records import Records
from schedule.layout.bars import BarKind
from schedule.layout.card import MOST_ROWS, Card, calendar_card, card, ends
from tests.build import claim, days, event, hours, report, schedule, span, times, window
from tests.strategies import all_records


@pytest.mark.parametrize(
    ("when", "said"),
    [
        (span("2024-05-16"), ("2024-05-16", "")),
        (span("2024-05-16", "2024-05-17"), ("2024-05-16", "17")),
        (span("2024-04-30", "2024-05-02"), ("2024-04-30", "05-02")),
        (span("2023-12-30", "2024-01-02"), ("2023-12-30", "2024-01-02")),
        (span("2024-05-01", "2024-05-31"), ("2024-05-01", "31")),
        (window("2024-05-01", "2024-05-31"), ("2024-05", "")),
        (window("2024-05-01", "2024-06-30"), ("2024-05", "06")),
        (window("2024-01-01", "2024-12-31"), ("2024", "")),
        (window("2024-01-01", "2025-12-31"), ("2024", "2025")),
        (window("2024-05-03", "2024-05-09"), ("2024-05-03", "09")),
        (
            hours("2024-05-16T23:00:00", "2024-05-17T01:00:00", "Asia/Shanghai"),
            ("2024-05-16", "17"),
        ),
    ],
)
def test_dates_are_written_as_iso_8601_shortens_them(when: When, said: tuple[str, str]) -> None:
    assert ends(when) == said


def known(**said: Any) -> Card:
    return card(event(report("a", "2023-03-01", claim(**said))))


def test_a_time_of_day_is_told_with_its_offset() -> None:
    found = known(dates=times("2023-03-20T10:00:00", "2023-03-20T11:30:00"), place="moscow")
    assert (found.first, found.clock) == ("2023-03-20", "10:00-11:30 +03:00")


def test_each_turn_is_a_row_under_its_day() -> None:
    found = card(
        event(
            report("a", "2023-02-01", claim(within="2023-03")),
            report("b", "2023-03-01", claim(dates=days("2023-03-20"))),
            report("c", "2023-03-01", claim(dates=days("2023-03-20"))),
            report("d", "2023-03-01", claim(dates=days("2023-03-23"))),
        )
    )
    assert [(row.day, row.bars[0].kind, row.bars[0].vague) for row in found.rows] == [
        ("2023-02-01", BarKind.FORMER, True),
        ("2023-03-01", BarKind.KNOWN, False),
        ("2023-03-01", BarKind.DISSENT, False),
    ]
    assert found.stretch == (found.rows[1].bars[0].start, found.rows[1].bars[0].end)


def test_of_many_turns_the_last_are_shown() -> None:
    reports = [
        report(f"r{number}", f"2023-01-{number:02}", claim(dates=days(f"2023-03-{number:02}")))
        for number in range(1, MOST_ROWS + 3)
    ]
    assert [row.day for row in card(event(*reports)).rows] == [
        f"2023-01-{number:02}" for number in range(3, MOST_ROWS + 3)
    ]


def test_what_is_off_is_off_in_its_row_too() -> None:
    found = known(dates=days("2023-03-20"), status="cancelled")
    assert (found.off, found.rows[0].bars[0].kind) == (True, BarKind.OFF)


def test_months_stand_over_days_and_years_over_many_of_them() -> None:
    found = known(dates=days("2023-03-30", "2023-04-02"))
    assert [mark.text for mark in found.marks if mark.major] == ["2023-03", "2023-04"]
    assert [mark.text for mark in found.marks if not mark.major] == [
        *("26", "27", "28", "29", "30", "31"),
        *("1", "2", "3", "4", "5", "6"),
    ]
    found = known(within=days("2021-05-01", "2026-04-30"))
    assert [mark.text for mark in found.marks] == ["", *map(str, range(2021, 2027))]


def test_an_event_of_which_no_day_is_known_has_a_card_without_digits() -> None:
    assert known(status="floated") == Card(vague=True, off=False)


@given(all_records())
def test_every_event_has_a_card_on_which_nothing_stands_outside(filed: Records) -> None:
    for each in resolve(filed).events.values():
        found = card(each)
        assert all(0 <= bar.start < bar.end <= 1 for row in found.rows for bar in row.bars)
        assert all(0 <= mark.x < 1 for mark in found.marks)
        assert bool(found.rows) is bool(each.stands_at)


def test_the_card_of_a_calendar_has_its_months_and_a_bar_for_each_time() -> None:
    known = schedule(
        report(
            "a",
            "2023-03-10",
            claim("visit", dates=days("2023-03-20", "2023-03-22")),
            claim("summit", dates=days("2024-05-16")),
            claim("talks", within="2025"),
        )
    )
    found = calendar_card(known.events.values())
    assert (found.first, found.last, [len(row.bars) for row in found.rows]) == (
        "2023-03",
        "2024-05",
        [2],
    )
    assert [mark.text for mark in found.marks if mark.text] == ["2023", "2024"]
    assert calendar_card([]).first == ""
