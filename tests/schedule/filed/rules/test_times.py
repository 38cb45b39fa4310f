"""Times: each names one moment, and a status fits its days."""

from pathlib import Path
from typing import Any

import pytest

from schedule import examine
from tests.build import day, times
from tests.folder import Folder

HOURS = times("2023-03-20T10:00", "2023-03-20T11:00")
NEW = "reports/2023-03-18-b.toml"
NO_ZONE = "claims[1].dates: expected `zone` beside local times, or a place that has one"
EARLY = "claims[1].status: warning: held before its first day, so it isn't heeded"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"dates": HOURS}, [NO_ZONE]),
        ({"dates": HOURS, "place": "sea"}, [NO_ZONE]),
        ({"dates": HOURS, "place": "moscow"}, []),
        ({"dates": HOURS, "zone": "Europe/Moscow"}, []),
        ({"dates": HOURS[0], "zone": "Europe/Moscow"}, []),
        ({"dates": day("2023-03-25"), "status": "held"}, [f"{EARLY}; expected another status"]),
        ({"dates": day("2023-03-18"), "status": "held"}, []),
        ({"dates": day("2023-03-25"), "status": "held", "formerly": True}, []),
    ],
)
def test_times_have_a_zone_and_outcomes_their_days(
    said: dict[str, Any], told: list[str], tmp_path: Path
) -> None:
    folder = Folder.small(tmp_path).file("2023-03-18-b", {"event": "summit", **said})
    found = [str(each) for each in examine(folder.path) if each.severity != "conflict"]
    assert [each.removeprefix(f"{NEW}: ") for each in found if each.startswith(NEW)] == told
