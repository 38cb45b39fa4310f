"""The parts of a recurrence rule: which are taken, and what they say."""

import re

import pytest

from schedule.dates.rule_parts import frequency, parts_of, sound_rule, until
from tests.build import day

PARTS = "FREQ, INTERVAL, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS, WKST, COUNT, UNTIL"
END = "expected COUNT or UNTIL, not both"


def unknown(part: str) -> str:
    return f"expected parts among {PARTS}, each once, but found {part}"


@pytest.mark.parametrize(
    ("given", "canonical"),
    [
        ("COUNT=3;FREQ=DAILY", "FREQ=DAILY;COUNT=3"),
        (
            "UNTIL=20250101;WKST=SU;BYSETPOS=-1,2;BYMONTH=1,12;BYDAY=MO,-1FR,5SU;INTERVAL=99;FREQ=YEARLY",
            "FREQ=YEARLY;INTERVAL=99;BYDAY=MO,-1FR,5SU;BYMONTH=1,12;BYSETPOS=-1,2;WKST=SU;UNTIL=20250101",
        ),
        (
            "FREQ=MONTHLY;BYMONTHDAY=1,-31,29,10;COUNT=9999",
            "FREQ=MONTHLY;BYMONTHDAY=1,-31,29,10;COUNT=9999",
        ),
        ("FREQ=WEEKLY;BYDAY=MO,TU;COUNT=2", "FREQ=WEEKLY;BYDAY=MO,TU;COUNT=2"),
        ("FREQ=DAILY;BYMONTHDAY=13;UNTIL=21001231", "FREQ=DAILY;BYMONTHDAY=13;UNTIL=21001231"),
        (
            "FREQ=MONTHLY;BYMONTHDAY=1,2;BYSETPOS=1;COUNT=2",
            "FREQ=MONTHLY;BYMONTHDAY=1,2;BYSETPOS=1;COUNT=2",
        ),
        ("FREQ=DAILY;BYDAY=FR;BYSETPOS=1;COUNT=2", "FREQ=DAILY;BYDAY=FR;BYSETPOS=1;COUNT=2"),
        ("FREQ=YEARLY;BYMONTH=5;BYSETPOS=9;COUNT=2", "FREQ=YEARLY;BYMONTH=5;BYSETPOS=9;COUNT=2"),
    ],
)
def test_a_rule_is_put_into_canonical_order(given: str, canonical: str) -> None:
    assert sound_rule(given) == canonical
    assert sound_rule(canonical) == canonical


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ("", unknown("''")),
        ("FREQ=HOURLY;COUNT=3", unknown("'FREQ=HOURLY'")),
        ("FREQ=DAILY;COUNT=3;", unknown("''")),
        ("FREQ=DAILY;COUNT", unknown("'COUNT'")),
        ("FREQ=DAILY;COUNT=0", unknown("'COUNT=0'")),
        ("FREQ=DAILY;COUNT=10000", unknown("'COUNT=10000'")),
        ("FREQ=DAILY;COUNT=3;COUNT=3", unknown("'COUNT=3'")),
        ("FREQ=DAILY;INTERVAL=0;COUNT=3", unknown("'INTERVAL=0'")),
        ("FREQ=DAILY;INTERVAL=100;COUNT=3", unknown("'INTERVAL=100'")),
        ("FREQ=MONTHLY;BYDAY=6MO;COUNT=3", unknown("'BYDAY=6MO'")),
        ("FREQ=MONTHLY;BYMONTHDAY=32;COUNT=3", unknown("'BYMONTHDAY=32'")),
        ("FREQ=MONTHLY;BYMONTHDAY=0;COUNT=3", unknown("'BYMONTHDAY=0'")),
        ("FREQ=YEARLY;BYMONTH=13;COUNT=3", unknown("'BYMONTH=13'")),
        ("FREQ=DAILY;BYHOUR=9;COUNT=3", unknown("'BYHOUR=9'")),
        ("FREQ=DAILY;UNTIL=20250101T000000Z", unknown("'UNTIL=20250101T000000Z'")),
        ("freq=daily;count=3", unknown("'freq=daily'")),
        ("FREQ=DAILY;X=" + "y" * 60, unknown("'X=" + "y" * 57)),
        ("COUNT=3", "expected FREQ"),
        ("FREQ=DAILY;COUNT=3;UNTIL=20250101", END),
        (
            "FREQ=WEEKLY;BYDAY=1MO;COUNT=3",
            "expected BYDAY without numbers in a DAILY or WEEKLY rule",
        ),
        (
            "FREQ=DAILY;BYDAY=MO,-1TU;COUNT=3",
            "expected BYDAY without numbers in a DAILY or WEEKLY rule",
        ),
        ("FREQ=MONTHLY;BYSETPOS=1;COUNT=3", "expected BYSETPOS only beside another BY part"),
        ("FREQ=WEEKLY;BYMONTHDAY=1;COUNT=3", "expected no BYMONTHDAY in a WEEKLY rule"),
        ("FREQ=DAILY;UNTIL=20250229", "expected UNTIL to be a day, YYYYMMDD, not 20250229"),
        ("FREQ=DAILY;UNTIL=21010101", "expected UNTIL to be no later than 2100"),
    ],
)
def test_any_other_rule_is_refused_with_what_is_expected(rule: str, told: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(told)}$"):
        sound_rule(rule)


def test_a_rule_is_taken_apart() -> None:
    rule = "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;UNTIL=20250131"
    found = {"FREQ": "WEEKLY", "INTERVAL": "2", "BYDAY": "MO", "UNTIL": "20250131"}
    assert parts_of(rule) == found
    assert frequency(rule) == ("WEEKLY", 2)
    assert frequency("FREQ=DAILY;COUNT=3") == ("DAILY", 1)
    assert until(rule) == day("2025-01-31")
    assert until("FREQ=DAILY;COUNT=3") is None
