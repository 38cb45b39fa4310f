"""Errors and problems: what they say, and in which order."""

from schedule import BadParameter, DataError, DatelineError, Merged, NotKnown, Withdrawn
from schedule.errors import Problem

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
