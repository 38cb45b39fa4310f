"""Recurrence rules that calendar apps misread."""

from pathlib import Path

import pytest

from schedule import examine
from tests.build import day
from tests.folder import Folder


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
    said = {"event": "visit", "dates": day("2023-03-20"), "repeats": rule}
    found = examine(Folder.small(tmp_path).file("2023-01-01-r", said).path)
    told = [each for each in found if each.key.endswith("repeats")]
    assert [(each.key, each.severity, each.message) for each in told] == [
        ("claims[0].repeats", severity, message)
    ]
