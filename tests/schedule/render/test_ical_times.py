"""When an entry of the feed happens."""

import pytest

from schedule.dates.recurrence import series
from schedule.dates.spans import Span, When
from schedule.render.ical_times import bounds, moment_of, rule_of
from tests.build import hours, span, window

PARIS = hours("2023-03-20T10:00", "2023-03-20T11:00", "Europe/Paris")
UTC = hours("2023-03-20T10:00", "2023-03-20T11:00", "Etc/UTC")


@pytest.mark.parametrize(
    ("when", "local", "written"),
    [
        (None, False, b""),
        (
            window("2023-03-01", "2023-03-31"),
            False,
            b"DTSTART;VALUE=DATE:20230301\r\nDTEND;VALUE=DATE:20230401\r\n",
        ),
        (PARIS, False, b"DTSTART:20230320T090000Z\r\nDTEND:20230320T100000Z\r\n"),
        (
            PARIS,
            True,
            b"DTSTART;TZID=Europe/Paris:20230320T100000\r\nDTEND;TZID=Europe/Paris:20230320T110000\r\n",
        ),
        (UTC, True, b"DTSTART:20230320T100000Z\r\nDTEND:20230320T110000Z\r\n"),
    ],
)
def test_only_the_times_of_a_series_have_a_zone(
    when: When | None, *, local: bool, written: bytes
) -> None:
    assert bounds(when, local=local) == written


@pytest.mark.parametrize(
    ("time", "written"),
    [
        (span("2023-03-20"), b"EXDATE;VALUE=DATE:20230320\r\n"),
        (PARIS, b"EXDATE;TZID=Europe/Paris:20230320T100000\r\n"),
    ],
)
def test_an_occurrence_is_named_by_its_start(time: Span, written: bytes) -> None:
    assert moment_of("EXDATE", time) == written


@pytest.mark.parametrize(
    ("first", "rule"),
    [
        (span("2023-03-20"), "FREQ=DAILY;UNTIL=20230321"),
        (PARIS, "FREQ=DAILY;UNTIL=20230321T090000Z"),
    ],
)
def test_a_rule_ends_with_the_last_start(first: Span, rule: str) -> None:
    assert rule_of(series(first, "FREQ=DAILY;UNTIL=20230321")) == rule
