"""A timeline: events as rows, their dates as bars between 0 and 1."""

from typing import Any

from hypothesis import given

from schedule import Event, resolve
from schedule.filed.claims import Claim
from schedule.filed.records import Records, Report
from schedule.language.words import Words
from schedule.layout.bars import BarKind, TimelineBar
from schedule.layout.outline import Outline
from schedule.layout.scale import NARROWEST, Scale
from schedule.layout.text_width import width_of
from schedule.layout.timeline import (
    LABEL_SIZE,
    MOST_BARS,
    MOST_ROWS,
    ROOMY,
    Label,
    Timeline,
    TimelineRow,
    timeline,
)
from tests.build import claim, day, days, report, schedule
from tests.strategies import all_records

WORDS = Words()


def laid_out(*reports: Report, today: str = "2023-03-15", **filed: Any) -> Timeline:
    known = schedule(*reports, **filed)
    return timeline(Outline(known.events.values()), WORDS, day(today))


def said(*claims: Claim, **about: Any) -> Timeline:
    return laid_out(report("a", "2023-01-01", *claims), **about)


def test_a_visit_with_its_programme_dissent_and_what_was_expected() -> None:
    first = report(
        "a",
        "2023-03-10",
        claim(dates=days("2023-03-21", "2023-03-23")),
        claim("talks", status="announced"),
    )
    second = report(
        "b",
        "2023-03-12",
        claim(dates=days("2023-03-11", "2023-03-20")),
        claim(within=days("2023-03-01", "2023-03-10"), formerly=True),
    )
    found = laid_out(first, second)
    known = {row.event.id: row.event for row in found.rows if row.event}
    third = 1 / 31
    superseded = "Known before: 21–23 March 2023 – publisher not named, report of 10 March 2023"
    formerly = (
        "Formerly: 1–10 March 2023, day not known – publisher not named, report of 12 March 2023"
    )
    during = "during “State visit” (11–20 March 2023), day not announced"
    assert found.scale == Scale(first=day("2023-03-01"), last=day("2023-03-31"))
    assert found.today == 14 * third
    assert found.rows == (
        TimelineRow(
            label=Label(text="State visit", x=0.0),
            said=f"State visit: 11–20 March 2023; {formerly}; {superseded}",
            bars=(
                TimelineBar(
                    start=10 * third,
                    end=20 * third,
                    kind=BarKind.KNOWN,
                    vague=False,
                    said="11–20 March 2023",
                ),
            ),
            ghosts=(
                TimelineBar(
                    start=0.0, end=10 * third, kind=BarKind.FORMER, vague=True, said=formerly
                ),
                TimelineBar(
                    start=20 * third,
                    end=23 * third,
                    kind=BarKind.FORMER,
                    vague=False,
                    said=superseded,
                ),
            ),
            dates="11–20 March 2023",
            others=(formerly, superseded),
            event=known["visit"],
        ),
        TimelineRow(
            label=Label(text="↳ Talks", x=10 * third),
            said=f"Talks: {during}",
            bars=(
                TimelineBar(
                    start=10 * third, end=20 * third, kind=BarKind.KNOWN, vague=True, said=during
                ),
            ),
            dates="during the visit, day not announced",
            depth=1,
            event=known["talks"],
        ),
    )


def test_a_label_on_the_right_half_ends_where_its_bar_does() -> None:
    found = said(claim(dates=days("2023-03-20", "2023-03-31")))
    assert [row.label for row in found.rows] == [Label(text="State visit", x=1.0, ends=True)]


def test_what_is_cancelled_or_awaits_a_date_is_off() -> None:
    before = report(
        "a",
        "2023-01-01",
        claim(dates=days("2023-03-20")),
        claim("summit", dates=days("2023-03-21")),
    )
    after = report(
        "b", "2023-01-02", claim(status="cancelled"), claim("summit", status="postponed")
    )
    rows = laid_out(before, after).rows
    assert [(row.label.text, row.bars[0].kind) for row in rows] == [
        ("Cancelled: State visit", BarKind.OFF),
        ("Postponed: Summit", BarKind.OFF),
    ]


def test_dissent_of_the_same_weight_is_told_from_what_was_known_before() -> None:
    rows = laid_out(
        report("a", "2023-03-10", claim(dates=days("2023-03-20"))),
        report("b", "2023-03-10", claim(dates=days("2023-03-20"))),
        report("c", "2023-03-10", claim(dates=days("2023-03-21"))),
    ).rows
    assert [ghost.kind for ghost in rows[0].ghosts] == [BarKind.DISSENT]


def test_what_lies_outside_the_scale_is_left_out_but_still_said() -> None:
    known = schedule(
        report(
            "a",
            "2023-03-10",
            claim(dates=days("2023-03-20", "2023-04-02")),
            claim(within="2023-05", formerly=True),
            claim("summit", dates=days("2023-05-20")),
        )
    )
    first, last = day("2023-04-01"), day("2023-04-30")
    found = timeline(Outline(known.events.values()), WORDS, first, first, last)
    (row,) = found.rows
    assert [(bar.start, bar.end) for bar in row.bars] == [(0.0, 2 / 30)]
    assert (row.ghosts, len(row.others), found.left_out) == ((), 1, 0)


def test_a_series_has_a_bar_for_each_time_that_can_be_told_apart() -> None:
    weekly = claim(dates=days("2023-03-01"), repeats="FREQ=WEEKLY;COUNT=4")
    daily = claim("summit", dates=days("2023-03-01"), repeats="FREQ=DAILY;COUNT=20")
    visit, summit = said(weekly, daily).rows
    assert [round(bar.start * 31) for bar in visit.bars] == [0, 7, 14, 21]
    assert [bar.said for bar in summit.bars] == ["1 March 2023 …"]


def test_nothing_has_a_scale_around_today_and_what_has_no_date_is_counted() -> None:
    found = said(claim(status="floated"))
    assert (found.rows, found.undated, found.scale.first) == ((), 1, day("2023-03-01"))


def test_a_page_bears_so_many_rows_and_bars() -> None:
    count = MOST_ROWS + 7
    world = {f"e{each}": {"title": {"en": "Visit"}, "kind": "visit"} for each in range(count)}
    found = said(*(claim(each, dates=days("2023-03-20")) for each in world), events=world)
    assert (len(found.rows), found.left_out) == (MOST_ROWS, 7)
    often = "FREQ=WEEKLY;COUNT=20"
    found = said(
        *(claim(each, dates=days("2023-03-20"), repeats=often) for each in world), events=world
    )
    assert len(found.rows) == MOST_BARS // 20
    assert found.left_out == count - MOST_BARS // 20


def shown(found: Timeline) -> list[Event]:
    return [row.event for row in found.rows if row.event]


@given(all_records())
def test_every_event_with_a_date_is_a_row_and_every_place_is_on_the_scale(filed: Records) -> None:
    known = resolve(filed)
    found = timeline(Outline(known.events.values()), WORDS, day("2023-03-15"))
    dated = [event.id for event in known.events.values() if event.stands_at]
    assert sorted(event.id for event in shown(found)) == sorted(dated)
    assert found.undated + len(found.rows) == len(known.events)
    for row in found.rows:
        assert row.bars
        for bar in (*row.bars, *row.ghosts):
            assert 0 <= bar.start < bar.end <= 1
        assert len(row.ghosts) == len(row.others)


@given(all_records())
def test_a_label_has_room_where_it_stands_and_on_the_narrowest_line(filed: Records) -> None:
    for row in timeline(Outline(resolve(filed).events.values()), WORDS, day("2023-03-15")).rows:
        width = width_of(row.label.text, LABEL_SIZE)
        assert width <= NARROWEST
        start = row.label.x * ROOMY - (width if row.label.ends else 0)
        assert 0 <= start <= start + width <= ROOMY
