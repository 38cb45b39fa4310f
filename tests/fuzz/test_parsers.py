"""For any input, the three parsers accept it or say what they expect."""

import subprocess
from collections.abc import Callable, Sequence
from contextlib import suppress
from urllib.parse import urlencode

from hypothesis import given

from schedule.errors import abridged
from schedule.filed.read import parse
from schedule.filed.reading import gather
from schedule.importing.calendar_file import read as read_calendar
from schedule.importing.encoding import NotCalendar
from tests.fuzz.inputs import CALENDAR_LINES, CALENDARS, FILES, LINES, QUERIES, TOML
from tests.schedule.importing.calendar_file import taken
from tests.steps import growth
from tests.web.served import real
from tests.web.server import ROOT

PATHS = ("/", "/calendar.ics", "/changes", "/month/2024-05", "/timeline.svg")
LONGEST = 2500
MOST_GROWTH = 2.3


@given(FILES, TOML)
def test_a_file_of_the_data_folder(name: str, content: bytes) -> None:
    problems = [*abridged(gather([parse(name, content)]).problems)]
    assert all(len(each.splitlines()) == 1 and len(each) < LONGEST for each in problems)
    "\n".join(problems).encode()


@given(CALENDARS)
def test_a_calendar_file(content: bytes) -> None:
    with suppress(NotCalendar):
        intake = taken(content)
        assert len(intake.refused) + len(intake.taken) == intake.entries


@given(FILES, LINES, LINES)
def test_a_file_of_the_data_folder_takes_steps_that_grow_with_it(
    name: str, first: str, second: str
) -> None:
    def read(size: int) -> None:
        text = "\n".join((first, second) * size)
        gather([parse(name, text.encode(errors="replace"))])

    assert growth(read, 30) < MOST_GROWTH


@given(CALENDAR_LINES, CALENDAR_LINES)
def test_a_calendar_file_takes_steps_that_grow_with_it(first: str, second: str) -> None:
    def read(size: int) -> None:
        lines = "\r\n".join(("BEGIN:VEVENT", first, second) * size)
        with suppress(NotCalendar):
            read_calendar(f"BEGIN:VCALENDAR\r\n{lines}".encode(errors="replace"))

    assert growth(read, 30) < MOST_GROWTH


def test_a_soak_throws_such_input_at_the_parsers() -> None:
    said = subprocess.run(
        ["make", "-n", "soak", "SOAK=10"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    assert [each for each in said.splitlines() if each.endswith("python -m tests.fuzz 10")]


@given(QUERIES)
def test_a_query_string(query: Sequence[tuple[str, str]]) -> None:
    for path in PATHS:
        tail = urlencode(query, errors="replace")
        assert real().get(f"{path}?{tail}").status_code in (200, 301, 302, 400, 404)


TESTS: Sequence[Callable[[], None]] = (
    test_a_file_of_the_data_folder,
    test_a_calendar_file,
    test_a_query_string,
)
