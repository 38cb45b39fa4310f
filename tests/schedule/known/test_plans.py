"""What holds for every history of an event, however its plans change."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from schedule import Event, Records, resolve
from schedule.dates.spans import Window, spans
from schedule.filed.claims import Claim
from schedule.filed.fields import STATUSES
from schedule.filed.records import Report
from schedule.known.comparison import BREAKS, compare_dates, compare_statuses
from schedule.known.fields import Field
from schedule.search.index import select
from schedule.search.query import Query
from tests.build import RECORDED, claim, records, report, span

FIRST = date(2024, 2, 1)
VOICES: Sequence[Mapping[str, Any]] = (
    {"publisher": "Ministry", "official": True},
    {"publisher": "Defence", "official": True},
    {"publisher": "Agency"},
    {"publisher": "P1"},
    {"publisher": "P2", "via": "Agency"},
)
COMPARED: Mapping[Field, Any] = {
    Field.DATES: compare_dates({}, lambda place: (place,)),
    Field.STATUS: compare_statuses({}, lambda place: (place,)),
}


@st.composite
def claims(draw: DrawFn) -> list[Claim]:
    """What one report says of the visit: now, and perhaps what was expected before."""
    said: dict[str, Any] = {"status": draw(st.none() | st.sampled_from(STATUSES))}
    days = st.integers(0, 8).map(lambda number: FIRST + timedelta(days=number))
    pair = st.lists(days, min_size=2, max_size=2).map(sorted)
    match draw(st.sampled_from(("days", "days", "window", "nothing"))):
        case "days":
            said["dates"] = draw(pair)
        case "window":
            said["within"] = draw(pair)
    said["place"] = draw(st.none() | st.sampled_from(("moscow", "kremlin", "harbin")))
    found = [claim(**said)]
    if draw(st.integers(0, 3)) == 0:
        found.append(claim(dates=draw(pair), formerly=True))
    return found


@st.composite
def histories(draw: DrawFn) -> list[Report]:
    """Up to six reports of a few days."""
    found: list[Report] = []
    for number in range(draw(st.integers(1, 6))):
        published = date(2024, 1, 28) + timedelta(days=draw(st.integers(0, 9)))
        at = draw(st.sampled_from(("", "", "T10:00+00:00", "T18:00+00:00")))
        earlier = [each.id for each in found if each.published <= published]
        about: dict[str, Any] = {}
        if earlier and draw(st.integers(0, 4)) == 0:
            about["corrects"] = [draw(st.sampled_from(earlier))]
        found.append(
            report(
                f"r{number}",
                f"{published}{at}",
                *draw(claims()),
                recorded=RECORDED + timedelta(hours=draw(st.integers(0, 2))),
                **draw(st.sampled_from(VOICES)),
                **about,
            )
        )
    return found


def event(filed: Records, on: date | None = None) -> Event | None:
    return resolve(filed, on).events.get("visit")


@given(reports=histories(), order=st.randoms(use_true_random=False))
@settings(max_examples=50)
def test_names_and_order_of_files_decide_nothing_but_the_last_tie(
    reports: list[Report], order: Random
) -> None:
    names = {
        each.id: f"x{number}" for number, each in enumerate(order.sample(reports, len(reports)))
    }
    renamed = [
        each.model_copy(
            update={
                "id": names[each.id],
                "corrects": tuple(names[other] for other in each.corrects),
            }
        )
        for each in order.sample(reports, len(reports))
    ]
    one, other = event(records(*reports)), event(records(*renamed))
    assert one
    assert other
    if not one.disputed:
        assert (one.when, one.status, one.place) == (other.when, other.status, other.place)
    assert one.disputed == other.disputed


@given(reports=histories())
@settings(max_examples=50)
def test_as_of_a_day_is_what_the_records_of_that_day_give(reports: list[Report]) -> None:
    filed = records(*reports)
    for on in sorted({each.published for each in reports}):
        earlier = records(*(each for each in reports if each.published <= on))
        assert event(filed, on) == event(earlier)


def spoken(each: Report) -> frozenset[str]:
    """The fields of which a report says anything."""
    told = {
        "dates": any(one.dates or one.within for one in each.claims),
        "status": any(one.status for one in each.claims if not one.formerly),
        "place": any(one.place for one in each.claims),
    }
    return frozenset(name for name, said in told.items() if said)


def without(each: Report, fields: Collection[str]) -> Report:
    """A report that says nothing of some fields."""
    gone: dict[str, None] = dict.fromkeys(fields)
    if "dates" in fields:
        gone |= {"within": None, "zone": None}
    left = [one.model_copy(update=gone) for one in each.claims]
    said = [one for one in left if not one.formerly or one.dates or one.within]
    return each.model_copy(update={"claims": tuple(said)})


@given(reports=histories())
@settings(max_examples=80)
def test_a_field_of_a_report_that_is_corrected_might_as_well_not_be_there(
    reports: list[Report],
) -> None:
    replaced = {
        each.id: {
            field
            for other in reports
            if each.id in other.corrects and other.official >= each.official
            for field in spoken(other)
        }
        for each in reports
    }
    one = event(records(*reports))
    other = event(records(*(without(each, replaced[each.id]) for each in reports)))
    assert one
    assert other
    assert (one.when, one.status, one.place) == (other.when, other.status, other.place)
    assert one.disputed == other.disputed


@given(reports=histories())
def test_what_is_known_at_the_end_is_the_same_however_seldom_reports_are_read_again(
    reports: list[Report],
) -> None:
    found = event(records(*reports))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("schedule.known.rules._MOST_AGAIN", 0)
        other = event(records(*reports))
    assert found
    assert other
    assert replace(found.known, entry=None) == replace(other.known, entry=None)


@given(reports=histories())
@settings(max_examples=50)
def test_what_changed_on_a_day_is_what_was_known_as_of_that_day(reports: list[Report]) -> None:
    """The sweep through all days ends each of them where a sweep up to that day ends."""
    filed = records(*reports)
    for on in sorted({each.published for each in reports}):
        known = event(filed, on)
        assert known
        for name, field in (
            (Field.DATES, "when"),
            (Field.STATUS, "status"),
            (Field.PLACE, "place"),
        ):
            told = (each.changes.get(name) for each in known.revisions)
            changes = [each for each in told if each]
            assert (changes[-1].after if changes else None) == getattr(known, field)


@given(reports=histories(), data=st.data())
@settings(max_examples=50)
def test_a_record_added_never_lowers_the_sequence(
    reports: list[Report], data: st.DataObject
) -> None:
    added = data.draw(st.sampled_from(reports))
    before = event(records(*(each for each in reports if each is not added)))
    after = event(records(*reports))
    assert after
    assert before is None or before.sequence < after.sequence


@given(reports=histories())
@settings(max_examples=50)
def test_what_once_had_a_day_in_the_feed_stays_there(reports: list[Report]) -> None:
    had = False
    for on in sorted({each.published for each in reports}):
        there = bool(select(resolve(records(*reports), on), Query(), vague=False))
        assert there or not had
        had = there


@given(reports=histories())
@settings(max_examples=50)
def test_a_known_value_is_one_that_reports_give_or_share(reports: list[Report]) -> None:
    found = event(records(*reports))
    assert found
    given = {each.when for each in found.statements if each.when and not each.claim.formerly}
    match found.when:
        case None:
            pass
        case Window() as window:
            around = [
                each
                for each in given
                if isinstance(each, Window)
                and each.first <= window.first
                and window.last <= each.last
            ]
            assert around
        case when:
            assert when in given
    if found.status:
        assert found.status in {each.claim.status for each in found.statements}


@given(reports=histories())
@settings(max_examples=50)
def test_nothing_takes_place_on_days_that_begin_after_the_first_report_of_it(
    reports: list[Report],
) -> None:
    found = event(records(*reports))
    assert found
    if found.status == "held" and spans(found.when) and found.known.status and found.when:
        first = min(each.published for each in found.known.status.followed)
        assert found.when.first <= first


@given(
    off=st.integers(0, 4),
    on=st.integers(5, 9),
    broken=st.sampled_from(BREAKS),
    stages=st.tuples(*2 * [st.sampled_from((None, "floated", "announced", "confirmed"))]),
    before=st.lists(claims(), max_size=1),
)
def test_other_days_that_are_announced_after_a_break_replace_those_of_an_official_plan(
    off: int, on: int, broken: str, stages: Sequence[str | None], before: list[list[Claim]]
) -> None:
    """The break is official, or it is told on the day itself: then it outranks the plan, too."""
    first, other = (FIRST + timedelta(days=each) for each in (off, on))
    for day, voice in ((FIRST - timedelta(days=1), VOICES[1]), (first, VOICES[2])):
        found = event(
            records(
                *(report("z", "2024-01-09", *said) for said in before),
                report("a", "2024-01-10", claim(dates=first, status=stages[0]), **VOICES[0]),
                report("b", f"{day}", claim(status=broken), **voice),
                report("c", f"{first + timedelta(days=1)}", claim(dates=other, status=stages[1])),
            )
        )
        assert found
        assert found.when == span(f"{other}")
        assert (found.status, found.disputed) == (stages[1], False)


@given(reports=histories(), data=st.data())
def test_a_report_whose_voice_says_otherwise_later_or_that_is_corrected_is_no_dissent(
    reports: list[Report], data: st.DataObject
) -> None:
    """Not even where another voice says the same after it."""
    echo = data.draw(st.sampled_from(reports)).model_copy(
        update={"id": "e", "published": date(2024, 2, 9), "moment": None, "via": "E"}
    )
    reports = [*reports, echo.model_copy(update={"corrects": ()})]
    found = event(records(*reports))
    assert found
    given = _given(found)
    held = "held" in given[Field.STATUS].values()
    corrected = {other for each in reports for other in each.corrects}
    for field in (Field.STATUS,) if held else given:  # Plans don't take back what took place.
        known, covers = field.of(found.known), COMPARED[field].covers
        others = known.dissent if known else found.known.others.get(field, ())
        for value, one in (
            (each.value, one) for each in others if not each.superseded for one in each.reports
        ):
            assert not any(
                one.id in each.corrects and field in spoken(each) and each.official >= one.official
                for each in reports
            )
            later = [
                given[field][each.id]
                for each in reports
                if each.id in given[field].keys() - corrected
                and each.published > one.published
                and (each.via or each.publisher) == (one.via or one.publisher)
            ]
            assert all(
                value == each or covers(value, each) or covers(each, value) for each in later
            )


def _given(found: Event) -> Mapping[Field, Mapping[str, Any]]:
    """What each report says of the dates and the status now."""
    now = [each for each in found.statements if not each.claim.formerly]
    return {
        Field.DATES: {each.report.id: each.when for each in now if each.when},
        Field.STATUS: {each.report.id: each.claim.status for each in now if each.claim.status},
    }
