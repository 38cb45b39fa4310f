"""Provenance: what is known with its grounds, as plain values."""

from typing import Any

from schedule.language.words import Words
from schedule.render.provenance import dates, provenance
from tests.build import claim, day, days, event, hours, report, ruling, span, window

FIRST = report("a", "2024-04-01", claim(dates=days("2024-05-07"), place="moscow", people=["xi"]))
MOVED = report("b", "2024-05-08", claim(dates=days("2024-05-08"), status="held"), publisher="Post")
SEVENTH = {
    "certainty": "exact",
    "first": "2024-05-07",
    "last": "2024-05-07",
    "words": "7 May 2024",
}
EIGHTH = {**SEVENTH, "first": "2024-05-08", "last": "2024-05-08", "words": "8 May 2024"}
UNDISPUTED = {"reason": "undisputed", "support": [], "dissent": []}


def written(*reports: Any, **filed: Any) -> dict[str, Any]:
    found = event(*reports, **filed)
    return provenance(found, Words(), lambda report: f"https://news.example/{report.id}")


def test_every_known_field_has_its_value_and_its_grounds() -> None:
    assert written(FIRST, MOVED)["known"] == {
        "dates": {
            "value": EIGHTH,
            "reason": "outcome",
            "followed": ["b"],
            "support": [],
            "dissent": [{"value": SEVENTH, "reports": ["a"], "superseded": True}],
        },
        "status": {"value": "held", "followed": ["b"], **UNDISPUTED},
        "place": {"value": "moscow", "followed": ["a"], **UNDISPUTED},
        "people": [{"value": "xi", "followed": ["a"], **UNDISPUTED, "name": "Xi Jinping"}],
    }


def test_single_times_are_told_with_what_is_known_of_them_alone() -> None:
    weekly = report(
        "a", "2024-04-01", claim(dates=day("2024-05-07"), repeats="FREQ=WEEKLY;COUNT=2")
    )
    off = report("b", "2024-04-02", claim(occurrence=day("2024-05-14"), status="cancelled"))
    single = {
        "day": "2024-05-14",
        "status": {"value": "cancelled", "followed": ["b"], **UNDISPUTED},
    }
    told = written(weekly, off)
    assert told["known"]["occurrences"] == [single]
    assert told["revisions"][1]["changes"] == {"occurrences": {"before": None, "after": [single]}}


def test_a_revision_tells_each_field_that_changed_and_no_other() -> None:
    assert written(FIRST, MOVED)["revisions"] == [
        {
            "day": "2024-04-01",
            "reports": ["a"],
            "kind": "known",
            "changes": {
                "dates": {"before": None, "after": SEVENTH},
                "place": {"before": None, "after": "moscow"},
                "people": {"before": None, "after": ["xi"]},
            },
        },
        {
            "day": "2024-05-08",
            "reports": ["b"],
            "kind": "held",
            "changes": {
                "dates": {"before": SEVENTH, "after": EIGHTH},
                "status": {"before": None, "after": "held"},
            },
        },
    ]


def test_a_ruling_stands_with_what_it_decided() -> None:
    told = written(FIRST, rulings=[ruling("place", "harbin", reason="A slip.")])
    ruled = {"field": "place", "reason": "A slip.", "recorded": "2026-11-22T00:00:00Z"}
    assert told["known"]["place"] == {
        "value": "harbin",
        "reason": "ruling",
        "followed": [],
        "support": [],
        "dissent": [{"value": "moscow", "reports": ["a"], "superseded": False}],
        "ruling": ruled,
    }
    assert (told["rulings"], told["revisions"][-1]["rulings"]) == ([ruled], [ruled])


def test_a_claim_leaves_out_what_its_report_leaves_open() -> None:
    assert written(FIRST, MOVED)["claims"][1] == {
        "report": "b",
        "stance": "followed",
        "dates": EIGHTH,
        "status": "held",
    }


def test_a_report_is_told_once_with_the_address_at_which_it_is_read() -> None:
    assert written(FIRST, MOVED)["reports"]["b"] == {
        "publisher": "Post",
        "published": "2024-05-08",
        "recorded": "2026-11-22T00:00:00Z",
        "url": "https://news.example/b",
        "official": False,
    }


def test_dates_say_how_exactly_they_are_known() -> None:
    assert dates(span("2024-05-07"), Words()) == SEVENTH
    assert dates(window("2024-05-01", "2024-05-31", "visit"), Words()) == {
        "certainty": "during",
        "first": "2024-05-01",
        "last": "2024-05-31",
        "during": ["visit"],
        "words": "1–31 May 2024, day not announced",
    }


def test_times_are_local_ones_of_their_zone() -> None:
    told = dates(hours("2024-05-07T10:00", "2024-05-07T11:30", "Europe/Moscow"), Words())
    assert told == {
        **SEVENTH,
        "start": "2024-05-07T10:00:00",
        "end": "2024-05-07T11:30:00",
        "timeZone": "Europe/Moscow",
        "words": told["words"],
    }
