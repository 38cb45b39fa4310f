"""Recurrence rules that calendar apps misread."""

from pathlib import Path

import pytest

from schedule import DataError, examine
from schedule.known.survey import survey
from tests.build import EVENTS, RECORDED, day
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


def endless(first: str) -> dict[str, object]:
    return {"event": "visit", "dates": day(first), "repeats": "FREQ=DAILY"}


def test_rules_without_an_end_have_a_limited_number_of_occurrences(tmp_path: Path) -> None:
    """Each by itself, in claims and in rulings, up to the horizon."""
    folder = Folder.small(tmp_path).file(
        "2023-01-01-r", endless("1970-01-01"), endless("1900-01-01")
    )
    chosen = {"event": "visit", "field": "dates", "value": day("1900-01-01"), "reason": "So."}
    ruling = {**chosen, "repeats": "FREQ=DAILY", "recorded": RECORDED}
    folder.write("rulings.toml", {"rulings": [ruling]})
    message = (
        "expected at most 25,000 occurrences up to 2036-12-31; begin later, or end the rule with "
        "UNTIL"
    )
    found = [each for each in examine(folder.path) if each.severity == "error"]
    assert [(each.file, each.key, each.message) for each in found] == [
        ("reports/2023-01-01-r.toml", "claims[1].repeats", message),
        ("rulings.toml", "rulings[0].repeats", message),
    ]


def test_all_of_them_together_have_a_limited_number_of_occurrences(tmp_path: Path) -> None:
    """Several claims on one event count as one: only one of them is followed."""
    folder = Folder.small(tmp_path)
    names = [f"e{number}" for number in range(63)]
    folder.write("events/more.toml", dict.fromkeys(names, EVENTS["summit"]))
    for report in ("2023-01-01-x", "2023-01-01-y"):
        folder.file(report, *({**endless("1971-01-01"), "event": each} for each in names[:-1]))
    before = survey(folder.path)
    folder.file("2023-01-01-z", {**endless("1971-01-01"), "event": names[-1]})
    (found,) = (each for each in examine(folder.path) if each.severity == "error")
    assert (found.file, found.key, found.message) == (
        "reports/2023-01-01-z.toml",
        "claims[0].repeats",
        (
            "expected at most 1,500,000 occurrences up to 2036-12-31 of all rules without an end "
            "together; end some with UNTIL"
        ),
    )
    with pytest.raises(DataError):
        survey(folder.path, since=before)
