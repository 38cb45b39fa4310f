"""A feed of 2,000 entries loads in every reader."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from schedule import load, resolve
from schedule.dates.spans import DaySpan
from schedule.filed.claims import Claim
from schedule.filed.names import Names
from schedule.filed.records import Identity
from schedule.language.words import Words
from schedule.render import ical
from schedule.search.index import select
from schedule.search.links import Links
from schedule.search.publication import Publication
from schedule.search.query import Query

from . import READERS, Reader, require

COUNT = 2000
FIRST = date(2020, 1, 1)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real calendar with one report of a great many events."""
    records = load(Path(__file__).parents[2] / "data")
    report = next(iter(records.reports.values()))
    identities = {
        f"event-{number}": Identity(
            id=f"event-{number}",
            title=Names({"en": f"Event {number}", "ru": f"Событие {number}"}),
            kind="meeting",
        )
        for number in range(COUNT)
    }
    claims = tuple(
        Claim(event=event, dates=DaySpan(first=day, last=day + timedelta(days=number % 3)))
        for number, event in enumerate(identities)
        if (day := FIRST + timedelta(days=number // 5))
    )
    many = report.model_copy(update={"id": "many", "claims": claims})
    updated = type(records)(
        calendar=records.calendar,
        places=records.places,
        people=records.people,
        events=identities,
        reports={"many": many},
        rulings=(),
        files={},
    )
    schedule = resolve(updated)
    publication = Publication(
        calendar=schedule.calendar,
        words=Words(),
        links=Links.of("https://dates.example.org", "en"),
        address="/calendar.ics",
        key="/calendar.ics",
        modified=schedule.modified,
    )
    path = tmp_path_factory.mktemp("large") / "calendar.ics"
    path.write_bytes(ical.render(select(schedule, Query(), vague=False), publication))
    return path


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
def test_a_feed_of_thousands_loads(reader: Reader, large: Path) -> None:
    require(reader)
    found = reader.read(large, first=FIRST, last=date(2024, 1, 1), tz="Asia/Shanghai")
    read = sorted((str(each["summary"]), str(each["start"])) for each in found.occurrences)
    right = sorted(
        (f"Event {number}", (FIRST + timedelta(days=number // 5)).isoformat())
        for number in range(COUNT)
    )
    assert read == right
