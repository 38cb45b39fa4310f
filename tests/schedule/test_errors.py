"""Errors and problems: what they say, and in which order."""

from hypothesis import given
from hypothesis import strategies as st

from schedule import BadParameter, DataError, DatelineError, Merged, NotKnown, Withdrawn
from schedule.errors import Problem, abridged, visible

ERROR = Problem(file="people.toml", key="xi.name", message="missing; expected a value")
WARNING = Problem(file="calendar.toml", key="", message="no name in fr", severity="warning")
CONFLICT = Problem(file="people.toml", key="li", message="reports differ", severity="conflict")


def test_a_problem_is_one_line_of_file_key_severity_and_message() -> None:
    assert [str(each) for each in (ERROR, WARNING, CONFLICT)] == [
        "people.toml: xi.name: missing; expected a value",
        "calendar.toml: warning: no name in fr",
        "people.toml: li: conflict: reports differ",
    ]


def test_data_that_can_not_be_served_tells_every_problem_by_file_and_key() -> None:
    error = DataError([ERROR, CONFLICT, WARNING])
    assert error.problems == (WARNING, CONFLICT, ERROR)
    assert str(error).splitlines() == [str(each) for each in (WARNING, CONFLICT, ERROR)]


def test_every_error_says_what_it_is_and_is_one_of_ours() -> None:
    errors = [
        NotKnown("place", "atlantis"),
        Merged("visit"),
        Withdrawn("Entered twice."),
        BadParameter("q", "at most {most} characters", most=100),
    ]
    assert [str(each) for each in errors] == [
        "There is no place 'atlantis'.",
        "This event is now 'visit'.",
        "This event was withdrawn: Entered twice.",
        "q: expected at most 100 characters.",
    ]
    assert all(isinstance(each, DatelineError) for each in (DataError([]), *errors))


def problem(number: int, file: str = "places.toml") -> Problem:
    return Problem(file=file, key=f"k{number:04}", message="unknown key")


def test_what_acts_on_a_terminal_is_escaped_and_the_line_is_one() -> None:
    found = Problem(
        file="reports/\x1b[2J\udcff.toml",
        key="a\nb",
        message="expected \u202edog\x9b",
        expected="x",
    )
    assert str(found) == "reports/\\x1b[2J\\udcff.toml: a\\nb: expected \\u202edog\\x9b"
    assert found.public == "reports/\\x1b[2J\\udcff.toml: a\\nb: x"


@given(st.text())
def test_no_text_moves_a_cursor_breaks_a_line_or_can_not_be_printed(text: str) -> None:
    said = visible(text)
    assert said.encode().decode() == said
    assert said.splitlines() in ([said], [])
    assert not set(said) & {*map(chr, (*range(32), *range(127, 160), *range(0x202A, 0x202F)))}


def test_what_anybody_reads_has_no_value_where_editors_read_one() -> None:
    found = Problem(
        file="a.toml", key="x", message="expected 1, not 'secret'", expected="expected 1"
    )
    assert (str(found), found.public) == (
        "a.toml: x: expected 1, not 'secret'",
        "a.toml: x: expected 1",
    )


def test_of_a_flood_the_first_20_of_each_file_are_told_and_how_many_more() -> None:
    flood = [*map(problem, range(100_000)), problem(1, "rulings.toml")]
    lines = [*abridged(reversed(flood))]
    assert lines == [
        *map(str, flood[:20]),
        "places.toml: and 99980 more",
        "rulings.toml: k0001: unknown key",
    ]
    assert str(DataError(flood)).splitlines() == lines


def test_a_long_key_or_message_is_cut_off() -> None:
    found = Problem(file="a.toml", key="k" * 100_000, message="m" * 100_000)
    assert len(str(found)) < 2100
