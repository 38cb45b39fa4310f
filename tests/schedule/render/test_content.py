"""Content lines: what icalendar writes, and what it reads back."""

import time
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import vDate, vDatetime, vDuration, vText, vUTCOffset
from icalendar.parser import Contentline, Parameters

from schedule.render import content
from schedule.render.content import instant, line, named, text
from tests.strategies import texts


def as_icalendar(value: Any) -> str:
    written: bytes | str = value.to_ical()
    return written if isinstance(written, str) else written.decode()


def folded_by_icalendar(line: str) -> bytes:
    kind: Any = Contentline
    folded: bytes = kind(line).to_ical()
    return folded + b"\r\n"


def without_breaks(value: str) -> str:
    """A text without what icalendar itself takes for a line break, or refuses in a line."""
    return value.replace("\\N", "").replace("\n", "").encode(errors="ignore").decode()


@given(value=texts(max_size=400).map(without_breaks))
@settings(max_examples=300)
def test_a_line_is_folded_as_icalendar_folds_it(value: str) -> None:
    assert line("SUMMARY", value) == folded_by_icalendar(f"SUMMARY:{value}")


@pytest.mark.parametrize("filler", ["x", "X", "я", "习", "👩", "\\", "^", "x\\", "я^", "\u0301"])
def test_a_line_is_folded_at_the_same_place_whatever_stands_there(filler: str) -> None:
    values = [f"{'x' * (count % 5)}{filler * count}" for count in range(20, 84)]
    assert [line("X", each) for each in values] == [
        folded_by_icalendar(f"X:{each}") for each in values
    ]


def test_a_folded_line_has_at_most_75_octets_and_parts_nothing() -> None:
    written = line("SUMMARY", "习" * 40 + "\\n" * 40)
    parts = written.removesuffix(b"\r\n").split(b"\r\n")
    assert [len(each) for each in parts] == [74, 75, 61]
    assert "".join(each.decode().removeprefix(" ") for each in parts) == (
        "SUMMARY:" + "习" * 40 + "\\n" * 40
    )


@given(value=texts())
def test_text_is_escaped_as_icalendar_escapes_it(value: str) -> None:
    value = value.replace("\\N", "").encode(errors="ignore").decode()
    assert text(value) == as_icalendar(vText(value))


def test_a_backslash_before_a_capital_n_is_a_backslash() -> None:
    """RFC 5545, section 3.3.11. icalendar alone would make a line break of it."""
    assert text("C:\\New") == "C:\\\\New"


@given(value=texts())
def test_a_parameter_is_written_as_icalendar_writes_it(value: str) -> None:
    value = value.encode(errors="ignore").decode()
    parameters = {"LANGUAGE": value, "LINKREL": value}
    assert named("X", **parameters) == f"X;{as_icalendar(Parameters(parameters))}"


def test_a_parameter_is_quoted_where_it_has_to_be() -> None:
    assert named("LINK", LINKREL="SOURCE", VALUE="URI", X='a:"b"') == (
        'LINK;LINKREL="SOURCE";VALUE=URI;X="a:^\'b^\'"'
    )


@given(day=st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_a_day_is_written_as_icalendar_writes_it(day: date) -> None:
    assert content.day(day) == as_icalendar(vDate(day))


@given(moment=st.datetimes(datetime(1900, 1, 1), datetime(2100, 12, 31)))  # noqa: DTZ001
def test_a_moment_is_written_as_icalendar_writes_it(moment: datetime) -> None:
    in_utc = moment.replace(tzinfo=UTC)
    assert content.local(moment) == as_icalendar(vDatetime(moment))
    assert content.instant(in_utc) == as_icalendar(vDatetime(in_utc))


@given(seconds=st.integers(0, 8 * 86400) | st.sampled_from((0, 60, 3600, 3601, 86400, 90000)))
def test_a_duration_is_written_as_icalendar_writes_it(seconds: int) -> None:
    length = timedelta(seconds=seconds)
    assert content.duration(length) == as_icalendar(vDuration(length))


@given(seconds=st.integers(-86399, 86399) | st.sampled_from((0, 3600, -3600, 9017, -1)))
def test_an_offset_is_written_as_icalendar_writes_it(seconds: int) -> None:
    length = timedelta(seconds=seconds)
    assert content.offset(length) == as_icalendar(vUTCOffset(length))


def test_each_break_of_a_line_is_one_line_feed_in_a_text() -> None:
    assert text("a\r\nb\rc\nd") == "a\\nb\\nc\\nd"


def test_an_instant_is_in_utc_wherever_the_machine_is(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv("TZ", "Asia/Shanghai")
        time.tzset()
        assert instant(datetime(2024, 5, 16, 8, tzinfo=UTC)) == "20240516T080000Z"
    time.tzset()
