"""For any input, the three parsers accept it or say what they expect."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from urllib.parse import urlencode

from hypothesis import given

from schedule.errors import abridged
from schedule.filed.read import parse
from schedule.filed.reading import gather
from schedule.importing.encoding import NotCalendar
from tests.fuzz.inputs import CALENDARS, FILES, QUERIES, TOML
from tests.schedule.importing.calendar_file import taken
from tests.web.served import real

PATHS = ("/", "/calendar.ics", "/changes", "/month/2024-05", "/timeline.svg")
LONGEST = 2500


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


@given(QUERIES)
def test_a_query_string(query: Sequence[tuple[str, str]]) -> None:
    for path in PATHS:
        tail = urlencode(query, errors="replace")
        assert real().get(f"{path}?{tail}").status_code in (200, 302, 400, 404)


TESTS: Sequence[Callable[[], None]] = (
    test_a_file_of_the_data_folder,
    test_a_calendar_file,
    test_a_query_string,
)
