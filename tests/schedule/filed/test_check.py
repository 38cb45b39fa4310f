"""How records fit together: what doesn't is told, and nothing else."""

from pathlib import Path

import pytest

from schedule import examine
from tests.broken import CHECKED, Broken
from tests.folder import Folder


def told(folder: Folder) -> list[str]:
    return [str(each) for each in examine(folder.path)]


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
