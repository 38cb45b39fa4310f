"""The view model of an event's page: its sections, decided and put into words."""

from typing import Any

from schedule.filed.records import Report
from schedule.language.words import Words
from schedule.layout.event import EventPage, Step, event_page
from tests.build import claim, day, days, report, ruling, schedule

ENGLISH = Words()
PLAN = claim(dates=days("2023-03-20", "2023-03-22"), status="announced", place="moscow")


def laid_out(*reports: Report, **filed: Any) -> EventPage:
    known = schedule(*reports, **filed)
    return event_page(known.events["visit"], known, ENGLISH, ENGLISH)


def test_the_history_tells_each_revision_with_its_reports_and_rulings() -> None:
    a = report("a", "2023-03-10", claim(dates=days("2023-03-20")))
    b = report("b", "2023-03-12", claim(dates=days("2023-03-21")))
    back = ruling("dates", days("2023-03-20"), reason="The host says so.")
    first, second, third = laid_out(a, b, rulings=[back]).history
    assert first == Step(
        day=day("2023-03-10"),
        gist="became known",
        changes=(("Date", None, "20 March 2023"),),
        reports=(a,),
        rulings=(),
    )
    assert second == Step(
        day=day("2023-03-12"),
        gist="moved",
        changes=(("Date", "20 March 2023", "21 March 2023"),),
        reports=(b,),
        rulings=(),
    )
    assert (third.gist, third.rulings) == ("moved", ("The host says so.",))


def test_the_programme_has_its_days_and_then_what_has_no_known_day() -> None:
    talks = claim("talks", dates=days("2023-03-21"), place="harbin")
    (part,) = laid_out(report("a", "2023-03-10", PLAN, talks)).programme
    (item,) = part.items
    assert (part.day, part.heading) == (day("2023-03-21"), "Tuesday, 21 March 2023")
    assert (item.when, [place.id for place in item.places]) == ("", ["harbin"])
    (part,) = laid_out(report("a", "2023-03-10", PLAN, claim("talks", place="moscow"))).programme
    (item,) = part.items
    assert (part.day, part.heading) == (None, "During these days, day not announced")
    assert (item.when, item.places, item.items) == ("", (), ())


def test_the_title_in_other_languages_leaves_out_the_one_that_is_shown() -> None:
    known = schedule(report("a", "2023-03-10", PLAN))
    russian = Words(language="ru")
    laid = event_page(known.events["visit"], known, russian, russian)
    assert (laid.name, laid.other_names) == ("Государственный визит", (("en", "State visit"),))
