"""How records fit together: what doesn't is told, and nothing else."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from schedule import examine, load, resolve
from tests.broken import CHECKED, Broken
from tests.build import CALENDAR, EVENTS, day, records, times
from tests.folder import REPORT, Folder


def told(folder: Folder) -> list[str]:
    return [str(each) for each in examine(folder.path)]


def conflicts(folder: Folder) -> list[str]:
    """The first lines of conflicts; the values and a ruling to paste follow them."""
    return [
        str(each).splitlines()[0] for each in examine(folder.path) if each.severity == "conflict"
    ]


def visit(**said: Any) -> dict[str, Any]:
    return {"event": "visit", **said}


def test_the_data_that_is_served_has_no_problem_and_no_warning(tmp_path: Path) -> None:
    assert told(Folder.real(tmp_path)) == []


def test_the_small_world_has_no_problem_and_no_warning(tmp_path: Path) -> None:
    assert told(Folder.small(tmp_path)) == []


@pytest.mark.parametrize("broken", CHECKED, ids=lambda broken: broken.name)
def test_each_misfit_is_told_in_one_line(broken: Broken, tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    broken.apply(folder)
    errors = [str(each) for each in examine(tmp_path) if each.severity == "error"]
    assert errors == [broken.line]


def test_a_ruling_may_choose_what_was_said_of_an_event_merged_twice(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path).file(
        "2023-03-18-b", {"event": "first", "dates": day("2023-03-21")}
    )
    same = {"title": {"en": "Tour"}, "kind": "visit"}
    folder.write(
        "events/more.toml",
        {"first": {**same, "merged_into": "second"}, "second": {**same, "merged_into": "summit"}},
    )
    decision = {"event": "summit", "field": "dates", "value": day("2023-03-21")}
    folder.write(
        "rulings.toml", {"rulings": [{**decision, "reason": "So.", "recorded": moment(23)}]}
    )
    assert told(folder) == []


def test_a_ruling_may_not_choose_what_was_only_expected_before(tmp_path: Path) -> None:
    """Else a date would be served that no report stands for."""
    folder = Folder.small(tmp_path)
    folder.file("2023-03-18-b", visit(dates=day("2023-04-21"), formerly=True))
    decision = visit(field="dates", value=day("2023-04-21"), reason="So.", recorded=moment(23))
    folder.write("rulings.toml", {"rulings": [decision]})
    assert told(folder) == [
        (
            "rulings.toml: rulings[1].value: expected a value that some report gives for 'visit': "
            "[2023-03-20, 2023-03-22]"
        )
    ]


def test_a_ruling_on_times_is_of_the_zone_that_a_report_gives(tmp_path: Path) -> None:
    hours = times("2023-03-20T10:00", "2023-03-20T11:00")
    folder = Folder.small(tmp_path).file("2023-03-18-b", visit(dates=hours, zone="Europe/Moscow"))
    decision = visit(field="dates", value=hours, reason="So.", recorded=moment(23))
    folder.write("rulings.toml", {"rulings": [{**decision, "zone": "Asia/Shanghai"}]})
    assert [str(each) for each in examine(tmp_path) if each.severity == "error"] == [
        (
            "rulings.toml: rulings[1].value: expected a value that some report gives for 'visit': "
            "[2023-03-20, 2023-03-22], [2023-03-20T10:00:00, 2023-03-20T11:00:00]"
        )
    ]


def test_nothing_speaks_of_an_event_that_was_withdrawn(tmp_path: Path) -> None:
    gone = {"withdrawn": "Entered twice.", "revised": moment(23)}
    folder = Folder.small(tmp_path)
    folder.change("events/all.toml", lambda data: data["visit"].update(gone))
    assert told(folder) == [
        "events/all.toml: talks.part_of[1]: 'visit' was withdrawn; expected an event that stands",
        f"{REPORT}: claims[1].event: 'visit' was withdrawn; expected an event that stands",
    ]


def test_a_withdrawal_is_sound_once_nothing_speaks_of_it(tmp_path: Path) -> None:
    gone = {"withdrawn": "Entered twice.", "revised": moment(23)}
    folder = Folder.small(tmp_path)
    folder.change("events/all.toml", lambda data: data["summit"].update(gone))
    folder.change(REPORT, lambda data: data["claims"].pop())
    assert told(folder) == []
    assert resolve(load(tmp_path)).modified == moment(23)


def test_a_missing_translation_is_a_warning(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    folder.change("people.toml", lambda data: data.pop("putin"))
    folder.change("calendar.toml", lambda data: data.update(languages=["en", "fr"]))
    assert "people.toml: xi.name: warning: no name in fr; 'en' will be shown instead" in told(
        folder
    )


def test_a_language_without_a_catalogue_is_a_warning(tmp_path: Path) -> None:
    names = {"en": "Visits", "fr": "Visites", "la": "Adventus"}
    folder = Folder.of(
        records(calendar={**CALENDAR, "name": names, "languages": ["fr", "en", "la"]}), tmp_path
    )
    assert [each for each in told(folder) if "catalogue" in each] == [
        (
            "calendar.toml: languages[1]: warning: no catalogue of phrases in 'fr', so phrases "
            "around its names are English; expected one of en, ru, zh"
        ),
        (
            "calendar.toml: languages[3]: warning: no catalogue of phrases in 'la', so it isn't "
            "offered; expected one of en, ru, zh"
        ),
    ]


def test_an_event_that_no_report_speaks_of_is_a_warning(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    folder.change("events/all.toml", lambda data: data.update(tour=EVENTS["visit"]))
    assert told(folder) == [
        "events/all.toml: tour: warning: no report speaks of this event, so it is not published"
    ]


def test_a_report_recorded_before_its_publication_is_a_warning(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    folder.change(REPORT, lambda data: data.update(recorded=datetime(2023, 3, 1, tzinfo=UTC)))
    assert told(folder) == [
        f"{REPORT}: recorded: warning: is before the day of publication, 2023-03-17"
    ]


def moment(number: int) -> datetime:
    return datetime(2026, 11, number, tzinfo=UTC)


@pytest.mark.parametrize(
    ("rule", "severity", "message"),
    [
        (
            "FREQ=WEEKLY;BYDAY=MO,WE;BYSETPOS=1;COUNT=3",
            "warning",
            (
                "apps read BYSETPOS in a WEEKLY rule differently; expected "
                "'FREQ=WEEKLY;BYDAY=MO;COUNT=3'"
            ),
        ),
        (
            "FREQ=DAILY;INTERVAL=31;BYMONTHDAY=-12;COUNT=1",
            "error",
            (
                "expected FREQ=MONTHLY beside a negative BYMONTHDAY, since some apps never return "
                "from it in a DAILY rule; with this INTERVAL it has no other spelling"
            ),
        ),
    ],
)
def test_a_rule_that_apps_misread_is_told(
    rule: str, severity: str, message: str, tmp_path: Path
) -> None:
    said = visit(dates=day("2023-03-20"), repeats=rule)
    found = examine(Folder.small(tmp_path).file("2023-01-01-r", said).path)
    told = [each for each in found if each.key.endswith("repeats")]
    assert [(each.severity, each.message) for each in told] == [(severity, message)]
