"""Links: what they stand for, and what nothing speaks of."""

from datetime import UTC, datetime
from pathlib import Path

from schedule import examine, load, resolve
from schedule.filed.messages import MOST_SUGGESTED
from tests.build import EVENTS
from tests.folder import REPORT, Folder


def told(folder: Folder) -> list[str]:
    return [str(each) for each in examine(folder.path)]


def moment(number: int) -> datetime:
    return datetime(2026, 11, number, tzinfo=UTC)


def test_nothing_speaks_of_an_event_that_was_withdrawn(tmp_path: Path) -> None:
    gone = {"withdrawn": "Entered twice.", "revised": moment(23)}
    folder = Folder.small(tmp_path)
    folder.change("events/all.toml", lambda data: data["visit"].update(gone))
    assert told(folder) == [
        "events/all.toml: talks.part_of[1]: 'visit' was withdrawn; expected an event that stands",
        f"{REPORT}: claims[1].event: 'visit' was withdrawn; expected an event that stands",
    ]


def test_only_some_unknown_ids_are_compared_with_those_that_are_known(tmp_path: Path) -> None:
    """Else some thousands of them take minutes."""
    claims = [{"event": f"visit-{number}"} for number in range(2 * MOST_SUGGESTED)]
    found = told(Folder.small(tmp_path).file("2023-03-18-b", *claims))
    assert len(found) == 2 * MOST_SUGGESTED
    assert sum(each.endswith("; did you mean 'visit'?") for each in found) == MOST_SUGGESTED


def test_a_withdrawal_is_sound_once_nothing_speaks_of_it(tmp_path: Path) -> None:
    gone = {"withdrawn": "Entered twice.", "revised": moment(23)}
    folder = Folder.small(tmp_path)
    folder.change("events/all.toml", lambda data: data["summit"].update(gone))
    folder.change(REPORT, lambda data: data["claims"].pop())
    assert told(folder) == []
    assert resolve(load(tmp_path)).modified == moment(23)


def test_an_event_that_no_report_speaks_of_is_a_warning(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    folder.change("events/all.toml", lambda data: data.update(tour=EVENTS["visit"]))
    assert told(folder) == [
        "events/all.toml: tour: warning: no report speaks of this event, so it is not published"
    ]
