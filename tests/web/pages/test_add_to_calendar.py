"""Links that fill in the form of a calendar app: what they say when they are read back."""

from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from schedule import Schedule
from schedule.filed.records import Report
from schedule.language.words import Words
from tests.build import claim, days, publication, report, schedule, times
from web.pages.add_to_calendar import forms

PAGE = "https://calendar.example/events/visit"


def known(*later: Report, **said: Any) -> Schedule:
    said = {"place": "kremlin", **said}
    return schedule(report("a", "2023-03-17", claim(**said)), *later)


def filled(found: Schedule, language: str = "en") -> dict[str, tuple[str, dict[str, str]]]:
    """Each app's address without its query, and the fields of that."""
    words = Words(language=language)
    return {
        form.app: (
            form.href.partition("?")[0],
            dict(parse_qsl(urlsplit(form.href).query, keep_blank_values=True)),
        )
        for form in forms(found.event("visit"), publication(found, words=words))
    }


def test_whole_days_end_on_the_day_after_the_last() -> None:
    found = filled(known(dates=days("2023-03-20", "2023-03-22")))
    outlook = {
        "path": "/calendar/action/compose",
        "rru": "addevent",
        "subject": "State visit",
        "startdt": "2023-03-20",
        "enddt": "2023-03-23",
        "allday": "true",
        "body": PAGE,
        "location": "The Kremlin, Moscow",
        "freebusy": "free",
    }
    assert found == {
        "Google Calendar": (
            "https://calendar.google.com/calendar/render",
            {
                "action": "TEMPLATE",
                "text": "State visit",
                "dates": "20230320/20230323",
                "details": PAGE,
                "location": "The Kremlin, Moscow",
                "crm": "AVAILABLE",
            },
        ),
        "Outlook.com": ("https://outlook.live.com/calendar/0/deeplink/compose", outlook),
        "Microsoft 365": ("https://outlook.office.com/calendar/0/deeplink/compose", outlook),
    }


def test_times_are_given_in_utc() -> None:
    found = filled(known(dates=times("2023-03-20T10:00:00", "2023-03-20T11:30:00")))
    google, outlook = found["Google Calendar"][1], found["Outlook.com"][1]
    assert google["dates"] == "20230320T070000Z/20230320T083000Z"
    assert (outlook["startdt"], outlook["enddt"]) == (
        "2023-03-20T07:00:00Z",
        "2023-03-20T08:30:00Z",
    )
    assert datetime.fromisoformat(outlook["startdt"]) == datetime(2023, 3, 20, 7, tzinfo=UTC)
    assert "allday" not in outlook


def test_what_is_not_known_is_left_out() -> None:
    found = filled(known(dates=days("2023-03-20"), place=None))
    assert ["location" in fields for _, fields in found.values()] == [False, False, False]


def test_what_was_put_off_without_a_new_date_has_no_form() -> None:
    later = report("b", "2023-03-18", claim(status="postponed"))
    assert filled(known(later, dates=days("2023-03-20"))) == {}


def test_names_are_those_of_the_language_and_spaces_are_never_a_plus() -> None:
    found = known(dates=days("2023-03-20"))
    assert filled(found, "ru")["Google Calendar"][1]["text"] == "Государственный визит"
    hrefs = [form.href for form in forms(found.event("visit"), publication(found))]
    assert [each for each in hrefs if "+" in each] == []


@pytest.mark.parametrize(
    "said",
    [
        {"within": "2023-03"},
        {"status": "floated"},
        {"dates": days("2023-03-20"), "status": "cancelled"},
        {"dates": days("2023-03-20"), "repeats": "FREQ=WEEKLY;COUNT=3"},
    ],
)
def test_what_has_no_known_day_or_is_off_or_repeats_has_no_form(said: dict[str, Any]) -> None:
    assert filled(known(**said)) == {}
