"""An outline: events nested, and how far their dates reach."""

from schedule.layout.outline import Outline
from tests.build import claim, day, days, report, schedule


def test_a_programme_follows_its_whole_at_any_depth() -> None:
    world = {
        "late": {"title": {"en": "Late"}, "kind": "visit"},
        "inner": {"title": {"en": "Inner"}, "kind": "visit", "part_of": ["outer"]},
        "innermost": {"title": {"en": "Innermost"}, "kind": "visit", "part_of": ["inner"]},
        "outer": {"title": {"en": "Outer"}, "kind": "visit"},
    }
    on = {
        "outer": "2023-03-01",
        "late": "2023-03-02",
        "inner": "2023-03-03",
        "innermost": "2023-03-03",
    }
    known = schedule(
        report("a", "2023-01-01", *(claim(each, dates=days(first)) for each, first in on.items())),
        events=world,
    )
    whole = Outline(known.events.values())
    assert [(event.id, under) for event, under in whole.nested] == [
        ("outer", ()),
        ("inner", ("outer",)),
        ("innermost", ("outer", "inner")),
        ("late", ()),
    ]
    part = Outline(event for event in known.events.values() if event.id != "outer")
    assert [(event.id, under) for event, under in part.nested] == [
        ("late", ()),
        ("inner", ()),
        ("innermost", ("inner",)),
    ]


def test_it_reaches_over_all_dates_and_counts_events_without_one() -> None:
    """Also over those that were known before, and those that other reports give."""
    known = schedule(
        report("a", "2023-01-01", claim("visit", dates=days("2023-03-01")), official=True),
        report("b", "2023-02-01", claim("visit", dates=days("2023-03-20")), official=True),
        report("c", "2023-02-02", claim("visit", dates=days("2023-03-25", "2023-04-02"))),
        report("d", "2023-02-02", claim("summit", place="kremlin")),
    )
    outline = Outline(known.events.values())
    first, last = outline.outermost
    assert (first.first, last.last) == (day("2023-03-01"), day("2023-04-02"))
    assert [each.id for each in outline.dated] == ["visit"]
    assert outline.undated == 1
