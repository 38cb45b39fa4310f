"""Equal values give equal bytes."""

from copy import deepcopy
from pathlib import Path

from schedule import survey
from tests.build import days
from tests.folder import REPORT, Folder
from web.publishing.pickled import Pickled


def test_equal_values_give_equal_bytes_whatever_they_share(tmp_path: Path) -> None:
    event = survey(Folder.small(tmp_path).path).schedule.events["summit"]
    assert Pickled()([event, event]) == Pickled()([event, deepcopy(event)])


def test_an_event_counts_what_its_reports_say_of_it(tmp_path: Path) -> None:
    world = Folder.small(tmp_path)
    before = survey(world.path).schedule.events
    world.change(REPORT, lambda file: file["claims"][-1].update(dates=days("2023-04-03")))
    after = survey(world.path).schedule.events
    same = {each for each in before if Pickled()(before[each]) == Pickled()(after[each])}
    assert same == {"visit", "talks"}
