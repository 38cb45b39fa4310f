"""A calendar file's lines as a tree of components: an END that is missing swallows nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schedule.importing.encoding import NotCalendar
from schedule.importing.ical import Component, components
from tests.steps import growth


def names(component: Component) -> list[object]:
    """A component's name and those of its parts, in lists."""
    return [component.name, *map(names, component.components)]


def found(lines: str) -> list[object]:
    return [names(each) for each in components(lines.encode())]


def test_components_stand_in_one_another_and_flaws_where_they_are() -> None:
    lines = "BEGIN:VCALENDAR\nBEGIN:vevent\nBEGIN:VALARM\nJUNK\nEND:VEVENT\nEND:VTODO\nBEGIN:VTODO"
    [calendar] = components(lines.encode())
    event, todo = calendar.components
    assert (calendar.flaws, event.flaws) == (
        ["END:VTODO ends nothing", "END:VCALENDAR is missing"],
        [],
    )
    assert event.components[0].flaws == ["JUNK is no content line", "END:VALARM is missing"]
    assert (todo.flaws, todo.cut, event.cut) == (["END:VTODO is missing"], True, False)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nBEGIN:VEVENT\nEND:VEVENT", [["VEVENT"], ["VEVENT"]]),
        ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVNT\nBEGIN:VTODO", [["VEVENT"], ["VTODO"]]),
        (
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nBEGIN:VALARM\nBEGIN:VALARM\nBEGIN:VEVENT",
            [["VEVENT", ["VALARM"], ["VALARM"]], ["VEVENT"]],
        ),
        ("BEGIN:VCALENDAR\nDTSTART:1\nEND:VEVENT\nBEGIN:VEVENT", [["VEVENT"], ["VEVENT"]]),
        ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT\nEND:VEVENT", [["VEVENT"]]),
        ("BEGIN:VCALENDAR\nEND:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT", [["VEVENT"]]),
        ("BEGIN:VEVENT\nEND:VEVENT", [["VEVENT"]]),
        ("BEGIN:VCALENDAR\nBEGIN:X-A\nBEGIN:X-A\nEND:X-A\nEND:X-A", [["X-A", ["X-A"]]]),
        (
            "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nBEGIN:STANDARD\nBEGIN:DAYLIGHT\nBEGIN:VEVENT",
            [["VTIMEZONE", ["STANDARD"], ["DAYLIGHT"]], ["VEVENT"]],
        ),
    ],
)
def test_a_begin_that_cannot_nest_closes_what_is_open(lines: str, expected: list[object]) -> None:
    assert found(lines) == [["VCALENDAR", *expected]]


def test_a_calendar_that_is_not_closed_ends_where_the_next_begins() -> None:
    lines = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nBEGIN:VCALENDAR\nBEGIN:VEVENT"
    assert found(lines) == [["VCALENDAR", ["VEVENT"]]] * 2
    headless = "BEGIN:VCALENDAR\nEND:VCALENDAR\nX-WR-TIMEZONE:Europe/Paris\nBEGIN:VEVENT"
    first, second = components(headless.encode())
    assert (first.text("X-WR-TIMEZONE"), second.text("X-WR-TIMEZONE")) == ("", "Europe/Paris")


LINES = ["BEGIN", "END"]
NAMES = ["VCALENDAR", "VEVENT", "VTODO", "VALARM", "VTIMEZONE", "STANDARD", "X-A", "VEVNT"]


@given(st.lists(st.builds("{}:{}".format, st.sampled_from(LINES), st.sampled_from(NAMES))))
def test_no_begin_of_an_entry_is_lost(lines: list[str]) -> None:
    text = "\n".join(["BEGIN:VCALENDAR", *lines])
    entries = [each for calendar in components(text.encode()) for each in calendar.components]
    begun = [line for line in lines if line in ("BEGIN:VEVENT", "BEGIN:VTODO")]
    assert [f"BEGIN:{each.name}" for each in entries if each.name in ("VEVENT", "VTODO")] == begun


@pytest.mark.parametrize("name", ["X-A", "VEVENT", "VALARM"])
def test_components_in_one_another_are_read_in_steps_that_grow_with_the_file(name: str) -> None:
    def read(depth: int) -> None:
        lines = f"BEGIN:X-A\nBEGIN:{name}\n" * depth + f"END:{name}\nEND:X-A\n" * depth
        components(f"BEGIN:VCALENDAR\n{lines}END:VCALENDAR".encode())

    assert growth(read, 300) < 2.2


def test_twenty_thousand_components_in_one_another_are_one() -> None:
    lines = "BEGIN:X-A\n" * 20_000 + "END:X-A\n" * 20_000
    [calendar] = components(f"BEGIN:VCALENDAR\n{lines}END:VCALENDAR".encode())
    assert (len(calendar.components), calendar.flaws) == (1, [])


@pytest.mark.parametrize("content", [b"", b"<html>", b"X-A:1"])
def test_what_is_no_calendar_is_none(content: bytes) -> None:
    with pytest.raises(NotCalendar, match="expected BEGIN:VCALENDAR"):
        components(content)
