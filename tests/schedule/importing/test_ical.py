"""A calendar file's lines, taken apart as they are."""

import pytest

from schedule.importing.ical import NotCalendar, components, length, listed, unescaped, zone_name


def test_a_fold_inside_a_character_is_undone_and_ends_of_lines_may_differ() -> None:
    folded = "SUMMARY:Сам".encode()
    content = b"\xef\xbb\xbfBEGIN:VCALENDAR\r\n" + folded[:-1] + b"\r\n " + folded[-1:]
    [calendar] = components(content + b"\nX-A;LANGUAGE=ru:b\rEND:VCALENDAR")
    assert [(each.name, each.parameters, each.value) for each in calendar.properties] == [
        ("SUMMARY", {}, "Сам"),
        ("X-A", {"LANGUAGE": "ru"}, "b"),
    ]
    assert calendar.flaws == []


def test_components_stand_in_one_another_and_flaws_where_they_are() -> None:
    lines = "BEGIN:VCALENDAR\nBEGIN:vevent\nBEGIN:VALARM\nJUNK\nEND:VEVENT\nEND:X\nBEGIN:VTODO"
    [calendar] = components(lines.encode())
    event, todo = calendar.components
    assert (calendar.flaws, event.flaws) == (["END:X ends nothing", "END:VCALENDAR is missing"], [])
    assert event.components[0].flaws == ["JUNK is no content line", "END:VALARM is missing"]
    assert todo.flaws == ["END:VTODO is missing"]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "expected BEGIN:VCALENDAR"),
        (b"<html>", "expected BEGIN:VCALENDAR"),
        (b"\xff", "UTF-8"),
    ],
)
def test_what_is_no_calendar_is_none(content: bytes, message: str) -> None:
    with pytest.raises(NotCalendar, match=message):
        components(content)


def test_text_is_what_its_escapes_stand_for() -> None:
    assert unescaped(r"a\, b\; c\\n \n \N \:") == "a, b; c\\n \n \n :"
    assert listed(r"a\,b,c,,d\\") == ["a,b", "c", "d\\"]


@pytest.mark.parametrize(
    ("tzid", "name"),
    [
        ("Europe/London", "Europe/London"),
        ("Eastern Standard Time", "America/New_York"),
        ("/mozilla.org/20050126_1/Asia/Shanghai", "Asia/Shanghai"),
        ("/example.org/America/Argentina/Salta", "America/Argentina/Salta"),
        ("Europe", None),
        ("My zone", None),
        ("", None),
    ],
)
def test_zones_are_known_by_the_names_that_programs_give_them(tzid: str, name: str | None) -> None:
    assert zone_name(tzid) == name


def test_a_length_has_days_of_the_clock_and_exact_hours() -> None:
    days, exact = length("+P1W2DT3H4M5S")
    assert (days, exact.total_seconds()) == (9, 3 * 3600 + 4 * 60 + 5)
    for text in ("", "P", "1D", "PT", "-P1D", "P1Y"):
        with pytest.raises(ValueError, match="no length of time"):
            length(text)
