"""The survey of the last run is taken over, and what changed since is worked out."""

from pathlib import Path

import pytest

from schedule import DataError
from schedule.progress import silent
from tests.build import days
from tests.folder import REPORT, Folder
from web.publishing.kept_survey import KeptSurvey


def told(kept: KeptSurvey) -> tuple[object, ...]:
    return kept.survey.schedule, kept.events, kept.reports


def test_what_did_not_change_is_taken_over_and_what_changed_is_worked_out(tmp_path: Path) -> None:
    world = Folder.small(tmp_path)
    world.file("2023-03-18-b", {"event": "summit", "dates": days("2023-05-01")})
    first = KeptSurvey.of(tmp_path, None, silent)
    same = KeptSurvey.of(tmp_path, first.write(), silent)
    assert (first.is_new, same.is_new) == (True, False)
    assert told(same) == told(first)
    world.change(REPORT, lambda file: file["claims"][-1].update(dates=days("2023-04-03")))
    later, afresh = (KeptSurvey.of(tmp_path, each, silent) for each in (first.write(), None))
    assert later.survey.changed is not None
    assert {each for each, its in later.events.items() if first.events[each] != its} == {"summit"}
    assert told(later) == told(afresh)


def test_damage_or_a_folder_that_is_gone_starts_from_nothing(tmp_path: Path) -> None:
    Folder.small(tmp_path / "data")
    kept = KeptSurvey.of(tmp_path / "data", None, silent)
    assert KeptSurvey.of(tmp_path / "data", kept.write()[:-1], silent).is_new
    (tmp_path / "data").rename(tmp_path / "moved")
    with pytest.raises(DataError, match="no such folder"):
        KeptSurvey.of(tmp_path / "data", kept.write(), silent)
