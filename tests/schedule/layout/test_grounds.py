"""The grounds of an event's page."""

from schedule.filed.records import Report
from schedule.known.stance import Stance
from schedule.language.words import Words
from schedule.layout.event import EventPage, event_page
from schedule.layout.grounds import Grounds, Line
from tests.build import claim, day, days, report, schedule

ENGLISH = Words()
LABELLED = "{label} {value} – {reports}."
PLAN = claim(dates=days("2023-03-20", "2023-03-22"), status="announced", place="moscow")


def laid_out(*reports: Report) -> EventPage:
    known = schedule(*reports)
    return event_page(known.events["visit"], known, ENGLISH, ENGLISH)


def test_the_grounds_of_the_dates_have_the_support_and_then_what_else_is_said() -> None:
    former = claim(within="2023-05", formerly=True, wording="in May")
    a = report("a", "2023-03-10", PLAN, former, official=True)
    b = report("b", "2023-03-10", claim(within="2023-03"))
    c = report("c", "2023-03-10", claim(dates=day("2023-04-03")))
    d = report("d", "2023-03-09", claim(dates=day("2023-04-04")))
    laid = laid_out(a, b, c, d)
    assert laid.grounds == (
        Grounds(
            value="20–22 March 2023",
            followed=(a,),
            reason="An official report outranks the others.",
            support=(
                Line(
                    stance=Stance.SUPPORT,
                    sentence="Agrees, but less precise: {reports}.",
                    label="",
                    value="20–22 March 2023",
                    reports=(b,),
                ),
            ),
            others=(
                Line(
                    stance=Stance.DISSENT,
                    sentence=LABELLED,
                    label="Dissent:",
                    value="3 April 2023",
                    reports=(c,),
                ),
                Line(
                    stance=Stance.SUPERSEDED,
                    sentence=LABELLED,
                    label="Known before:",
                    value="4 April 2023",
                    reports=(d,),
                ),
            ),
        ),
    )
    assert laid.formerly == (
        Line(
            stance=Stance.FORMERLY,
            sentence=LABELLED,
            label="Formerly:",
            value="in May",
            reports=(a,),
        ),
    )


def test_a_field_on_which_reports_differ_has_its_grounds_beside_the_dates() -> None:
    a = report("a", "2023-03-10", PLAN, official=True)
    b = report("b", "2023-03-10", claim(place="harbin", status="announced"))
    dates, place = laid_out(a, b).grounds
    assert dates == Grounds(
        value="20–22 March 2023", followed=(a,), reason="No report contradicts it.", others=()
    )
    assert place == Grounds(
        field="Place",
        value="Moscow",
        followed=(a,),
        reason="An official report outranks the others.",
        others=(
            Line(
                stance=Stance.DISSENT,
                sentence=LABELLED,
                label="Dissent:",
                value="Harbin",
                reports=(b,),
            ),
        ),
    )


def test_without_any_date_the_grounds_say_so() -> None:
    laid = laid_out(report("a", "2023-03-10", claim(status="floated")))
    assert laid.grounds == (Grounds(value="", reason="No report gives a date.", others=()),)
    assert (laid.when, laid.lead) == ("date not known", "date not known")


def test_the_reason_of_a_window_is_that_no_report_gives_the_day() -> None:
    (dates,) = laid_out(report("a", "2023-03-10", claim(within="2023-03"))).grounds
    assert (dates.value, dates.reason) == (
        "in March 2023, day not known",
        "No report gives the day.",
    )
