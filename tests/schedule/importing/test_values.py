"""The values of properties: days, times, lengths, coordinates."""

from datetime import UTC, datetime, timedelta, tzinfo

import pytest

from schedule.importing.content_lines import parsed
from schedule.importing.values import Moment, coordinates, length, moments
from tests.build import day


def at(tzid: str, _local: datetime) -> tzinfo:
    """Every zone is UTC, if it has this name."""
    assert tzid == "(UTC+00:00) Here"
    return UTC


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("X:20240612", day("2024-06-12")),
        ("X;VALUE=DATE:20240612T000000", day("2024-06-12")),
        ("X;VALUE=DATE:20240612T000000Z", day("2024-06-12")),
        ("X;VALUE=DATE:20240612T100000Z", datetime(2024, 6, 12, 10, tzinfo=UTC)),
        ("X:2024-06-12", day("2024-06-12")),
        ("X:20240612Z", day("2024-06-12")),
        ("X:2024-06-12T10:00:00Z", datetime(2024, 6, 12, 10, tzinfo=UTC)),
        ("X:20240612t100000z", datetime(2024, 6, 12, 10, tzinfo=UTC)),
        ("X:20240612T235960", datetime(2024, 6, 12, 23, 59, 59)),  # noqa: DTZ001 - a local time
        ('X;TZID="(UTC+00:00) Here":20240612T100000', datetime(2024, 6, 12, 10, tzinfo=UTC)),
        ("X;TZID=(UTC+00:00) Here:20240612T100000", datetime(2024, 6, 12, 10, tzinfo=UTC)),
    ],
)
def test_moments_are_days_local_times_and_instants(line: str, expected: Moment) -> None:
    assert moments(parsed(line), at) == [expected]


@pytest.mark.parametrize("value", ["", "2024", "20240230", "20240612T250000", "20240612T1000"])
def test_what_is_no_moment_is_said_with_its_property(value: str) -> None:
    with pytest.raises(ValueError, match=rf"^DTEND {value} is no date or time$"):
        moments(parsed(f"DTEND:{value}"), at)
    with pytest.raises(ValueError, match=r"is no date or time; hours go from 00 to 23$"):
        moments(parsed("DTEND:20240612T240000"), at)


def test_a_length_has_days_of_the_clock_and_exact_hours() -> None:
    assert length("+P1W2DT3H4M5S") == (9, timedelta(hours=3, minutes=4, seconds=5))
    for text in ("", "P", "1D", "PT", "-P1D", "P1Y"):
        with pytest.raises(ValueError, match="no length of time"):
            length(text)


@pytest.mark.parametrize(
    "text", ["PT9999999999999999999999S", "P99999999W", f"P{'9' * 6000}D", "PT99999999999H"]
)
def test_a_length_of_centuries_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"is too long$"):
        length(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("52.5;13.4", (52.5, 13.4)),
        ("52.5,13.4", (52.5, 13.4)),
        ("52.5\\;13.4", (52.5, 13.4)),
        ("91;0", None),
        ("0;181", None),
        ("nan;0", None),
        ("52.5", None),
        ("1;2;3", None),
    ],
)
def test_coordinates_are_two_numbers_of_degrees(
    text: str, found: tuple[float, float] | None
) -> None:
    assert coordinates(text) == found
