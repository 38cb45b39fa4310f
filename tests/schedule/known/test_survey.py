"""A survey that starts from another: what it finds is what one from the beginning finds."""

import os
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schedule import DataError, Survey, digest, resolve, stamps, survey
from schedule.filed.records import Records
from schedule.known.model import Schedule
from schedule.known.resolver import Resolver
from tests.build import EVENTS, RECORDED, day, days, instant
from tests.folder import REPORT, Folder
from tests.strategies import all_records, days_near


def found(folder: Path, since: Survey | None = None) -> Survey | list[str]:
    """A survey, or what is said of a folder that can't be served."""
    try:
        return survey(folder, since)
    except DataError as error:
        return [str(problem) for problem in error.problems]


def known(one: Survey | list[str]) -> object:
    """All that a survey finds, the order of its tables included."""
    if isinstance(one, list):
        return one
    return one.digest, one.records, *laid_out(one.schedule)


def laid_out(schedule: Schedule) -> tuple[object, ...]:
    return schedule, [*schedule.events], [*schedule.reports]


def differing(before: Schedule, after: Schedule) -> frozenset[str]:
    one, other = before.events, after.events
    ids = one.keys() | other.keys()
    return frozenset(each for each in ids if one.get(each) != other.get(each))


def bare(folder: Path) -> None:
    for path in folder.rglob("*.toml"):
        path.unlink()


@st.composite
def edits(draw: st.DrawFn, before: Records) -> Records:
    """Other records, partly the same: reports, rulings and identities are added and removed."""
    other = draw(all_records())
    mixed: dict[str, Any] = {}
    for table in ("events", "reports"):
        one, two = getattr(before, table), getattr(other, table)
        ids = sorted(one.keys() | two.keys())
        chosen = {each: draw(st.sampled_from((one, one, one, two))) for each in ids}
        mixed[table] = {each: home[each] for each, home in chosen.items() if each in home}
    mixed["rulings"] = draw(st.sampled_from((before.rulings, before.rulings, other.rulings, ())))
    return replace(before, **mixed)


@settings(max_examples=10)
@given(st.data())
def test_a_survey_from_another_finds_what_one_from_the_beginning_does(data: st.DataObject) -> None:
    """For valid and invalid data; and it lists exactly the events that differ as changed."""
    filed = data.draw(all_records())
    with TemporaryDirectory() as path:
        folder = Path(path)
        Folder.of(filed, folder)
        since = survey(folder)
        for _ in range(3):
            filed = data.draw(edits(filed))
            bare(folder)
            Folder.of(filed, folder)
            now, afresh = found(folder, since), found(folder)
            assert known(now) == known(afresh)
            if isinstance(now, Survey):
                assert now.changed == differing(since.schedule, now.schedule)
                since = now


@given(all_records(), days_near(date(2023, 2, 18), 12))
def test_what_was_known_on_a_day_is_what_is_resolved_for_it(filed: Records, asked: date) -> None:
    with TemporaryDirectory() as path:
        one = survey(Folder.of(filed, Path(path)).path)
    for each in (asked, asked + timedelta(days=1), date.min, date.max):
        assert laid_out(one.known_on(each)) == laid_out(resolve(one.records, each))


def test_an_event_that_no_later_record_reaches_is_the_very_same(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    folder.file("2023-03-18-b", {"event": "talks", "status": "confirmed"})
    one = survey(folder.path)
    then = one.known_on(day("2023-03-17")).events
    same = {each: then[each] is one.schedule.events[each] for each in then}
    assert same == {"visit": True, "talks": False, "summit": True}


def many(path: Path) -> Folder:
    """Sixty events, each with its own report, every third with two items."""
    folder = Folder.small(path)
    events: dict[str, Any] = {}
    for number in range(60):
        events[f"e{number}"] = {"title": {"en": "Visit"}, "kind": "visit"}
        if number % 3:
            events[f"e{number}"]["part_of"] = [f"e{number - number % 3}"]
        said = {"event": f"e{number}", "dates": days("2023-04-01")}
        folder.file(f"2023-03-18-r{number}", said)
    folder.write("events/many.toml", events)
    return folder


@pytest.fixture
def worked_out(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The events that are worked out, as they are."""
    seen: list[str] = []
    plainly = Resolver.event

    def event(resolver: Resolver, identifier: str) -> object:
        seen.append(identifier)
        return plainly(resolver, identifier)

    monkeypatch.setattr(Resolver, "event", event)
    return seen


def edited(folder: Folder, number: int, **said: Any) -> None:
    claim = {"event": f"e{number}", "dates": days("2023-04-02"), **said}
    folder.file(f"2023-03-18-r{number}", claim)


@pytest.mark.parametrize(("number", "reached"), [(31, {"e30", "e31"}), (30, {"e30", "e31", "e32"})])
def test_one_edited_report_costs_what_it_reaches(
    number: int, reached: set[str], tmp_path: Path, worked_out: list[str]
) -> None:
    """An item and what it is part of; or a whole and its items."""
    folder = many(tmp_path)
    since = survey(folder.path)
    edited(folder, number)
    worked_out.clear()
    now = survey(folder.path, since)
    assert set(worked_out) == reached
    before = since.schedule.events
    others = {each for each, event in now.schedule.events.items() if event is not before[each]}
    assert now.changed is not None
    assert {*now.changed} == others == {f"e{number}"}


def test_what_says_the_same_in_other_words_changes_nothing_but_the_digest(
    tmp_path: Path, worked_out: list[str]
) -> None:
    folder = Folder.small(tmp_path)
    since = survey(folder.path)
    worked_out.clear()
    folder.text(REPORT, f"# A remark.\n{(tmp_path / REPORT).read_text()}")
    now = survey(folder.path, since)
    assert (now.changed, worked_out) == (frozenset(), [])
    assert now.records.reports["a"] is since.records.reports["a"]
    assert now.digest != since.digest


def test_a_file_that_was_only_touched_keeps_the_digest(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    since, before = survey(folder.path), stamps(folder.path)
    os.utime(tmp_path / REPORT, (0, 0))
    assert stamps(folder.path) != before
    now = survey(folder.path, since)
    assert (now.changed, now.digest) == (frozenset(), since.digest)
    assert now.parsed[REPORT] is since.parsed[REPORT]


def test_the_digest_is_that_of_the_folder_and_follows_names_and_contents(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    first = survey(folder.path).digest
    assert digest(folder.path) == first
    (tmp_path / "events/all.toml").rename(tmp_path / "events/others.toml")
    second = digest(folder.path)
    folder.file("2023-03-18-b", {"event": "visit"})
    third = digest(folder.path)
    assert len({first, second, third}) == 3
    folder.remove("reports/2023-03-18-b.toml")
    (tmp_path / "events/others.toml").rename(tmp_path / "events/all.toml")
    assert digest(folder.path) == first


def test_what_is_withdrawn_and_what_is_reinstated_is_told(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    folder.change(REPORT, lambda data: data["claims"].pop())
    since = survey(folder.path)
    revised = {"revised": instant("2026-11-24T00:00")}
    mistaken = {"withdrawn": "There never was one.", **revised}
    folder.change("events/all.toml", lambda data: data["summit"].update(mistaken))
    withdrawn = survey(folder.path, since)
    assert known(withdrawn) == known(survey(folder.path))
    assert withdrawn.schedule.modified == revised["revised"]
    folder.write("events/all.toml", dict(EVENTS))
    assert known(survey(folder.path, withdrawn)) == known(since)


def test_places_and_people_may_change_everything(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    since = survey(folder.path)
    folder.change("people.toml", lambda data: data["xi"]["name"].update(en="Xi"))
    assert survey(folder.path, since).changed is None


def ruled(path: Path) -> Folder:
    """The small world with a ruling between two reports on the visit, and a withdrawn event."""
    folder = Folder.small(path)
    folder.file(RULED[8:-5], {"event": "visit", "dates": days("2023-03-21")})
    decided = {"event": "visit", "field": "dates", "value": day("2023-03-21")}
    later = instant("2026-11-23T00:00")
    folder.write("rulings.toml", {"rulings": [{**decided, "reason": "So.", "recorded": later}]})
    mistaken = {**EVENTS["visit"], "withdrawn": "There never was one.", "revised": later}
    return folder.write("events/more.toml", {"mistake": mistaken})


def test_another_report_on_what_is_ruled_on_is_checked_by_itself(tmp_path: Path) -> None:
    folder = ruled(tmp_path)
    since = survey(folder.path)
    folder.file("2023-03-18-d", {"event": "visit", "status": "confirmed"})
    now = survey(folder.path, since)
    assert now.changed == frozenset({"visit", "talks"})
    assert known(now) == known(survey(folder.path))


@pytest.mark.parametrize(
    "recorded", ["2024-01-01T00:00:00Z", "2028-01-01T00:00:00Z", "2028-01-01T03:00:00+03:00"]
)
def test_when_what_was_withdrawn_was_revised_counts_as_from_the_beginning(
    tmp_path: Path, recorded: str
) -> None:
    folder = ruled(tmp_path)
    since = survey(folder.path)
    moment = datetime.fromisoformat(recorded)
    folder.change("events/more.toml", lambda data: data["mistake"].update(revised=moment))
    now, anew = survey(folder.path, since), survey(folder.path)
    assert known(now) == known(anew)
    assert repr(now.schedule.modified) == repr(anew.schedule.modified)


def test_a_moment_is_the_same_in_whatever_zone_it_is_written(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    since = survey(folder.path)
    there = timezone(timedelta(hours=3))
    folder.change(REPORT, lambda data: data.update(recorded=RECORDED.astimezone(there)))
    now, anew = survey(folder.path, since), survey(folder.path)
    assert now.changed == frozenset()
    assert repr(now.schedule.reports) == repr(anew.schedule.reports)


BREAKS: Mapping[str, Any] = {
    "a report that names nothing": lambda f: f.file("2023-03-18-b", {"event": "tour"}),
    "a report on what was withdrawn": lambda f: f.file("2023-03-18-b", {"event": "mistake"}),
    "an event that is gone": lambda f: f.change("events/all.toml", lambda d: d.pop("summit")),
    "a circle": lambda f: f.change(
        "events/all.toml", lambda d: d["visit"].update(part_of=["talks"])
    ),
    "a second entry of one id": lambda f: f.write("events/b.toml", {"visit": EVENTS["visit"]}),
    "a second report of one id": lambda f: f.file("2023-03-18-a", {"event": "visit"}),
    "a ruling whose value nobody gives any more": lambda f: f.remove(RULED),
    "two rulings at one moment": lambda f: f.change(
        "rulings.toml", lambda d: d["rulings"].append({**d["rulings"][0], "reason": "Or so."})
    ),
    "half a file": lambda f: f.text(REPORT, "published = 2023-"),
    "a name in no language of the calendar": lambda f: f.change(
        "events/all.toml", lambda d: d["summit"].update(title={"ru": "Саммит"})
    ),
}
RULED = "reports/2023-03-18-c.toml"


@pytest.mark.parametrize("name", BREAKS)
def test_what_breaks_later_is_told_as_from_the_beginning(name: str, tmp_path: Path) -> None:
    folder = ruled(tmp_path)
    since = survey(folder.path)
    BREAKS[name](folder)
    told = found(folder.path)
    assert isinstance(told, list)
    assert found(folder.path, since) == told


def test_after_what_was_broken_is_mended_the_last_sound_survey_goes_on(
    tmp_path: Path, worked_out: list[str]
) -> None:
    folder = many(tmp_path)
    since = survey(folder.path)
    folder.text("reports/2023-03-18-r31.toml", "published = 2023-")
    assert isinstance(found(folder.path, since), list)
    edited(folder, 31)
    worked_out.clear()
    assert survey(folder.path, since).digest == digest(folder.path)
    assert set(worked_out) == {"e30", "e31"}


def test_progress_is_told_step_by_step_and_seldom(tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    survey(many(tmp_path).path, progress=lambda *each: told.append(each))
    assert [*dict.fromkeys(step for step, *_ in told)] == ["Reading", "Checking", "Resolving"]
    assert {step: (done, total) for step, done, total in told} == {
        "Reading": (67, 67),
        "Checking": (11, 11),
        "Resolving": (63, 63),
    }
