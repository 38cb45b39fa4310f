"""An entry that reads otherwise says so in its times of change: Evolution looks at nothing else."""

from datetime import UTC, datetime
from pathlib import Path

import icalendar
import pytest

from schedule import load, resolve
from schedule.language.words import Words
from schedule.render import ical
from schedule.search.index import select
from schedule.search.links import Links
from schedule.search.publication import Publication
from schedule.search.query import Query
from tests.build import day
from tests.folder import Folder

LATER = datetime(2026, 12, 25, tzinfo=UTC)


def entries(folder: Path) -> dict[str, tuple[tuple[object, ...], bytes]]:
    """Each entry's times of change, and all of its bytes."""
    schedule = resolve(load(folder))
    publication = Publication(
        calendar=schedule.calendar,
        words=Words(),
        links=Links.of("https://dates.example.org", "en"),
        address="/calendar.ics",
        key="/calendar.ics",
        modified=schedule.modified,
    )
    content = ical.render(select(schedule, Query(), vague=True), publication)
    return {
        str(each["UID"]): (
            tuple(each[name].to_ical() for name in ("SEQUENCE", "LAST-MODIFIED", "DTSTAMP")),
            each.to_ical(),
        )
        for each in icalendar.Calendar.from_ical(content).walk("VEVENT")
    }


CHANGES = {
    "a title": ("events/all.toml", "visit", "title"),
    "a place": ("places.toml", "moscow", "name"),
    "a person": ("people.toml", "xi", "name"),
}


@pytest.mark.parametrize(("file", "record", "field"), CHANGES.values(), ids=CHANGES)
def test_a_corrected_name_reaches_every_entry_that_has_it(
    tmp_path: Path, file: str, record: str, field: str
) -> None:
    folder = Folder.small(tmp_path)
    claim = {"event": "visit", "place": "moscow", "people": ["xi"], "dates": day("2023-03-20")}
    folder.file("2023-03-18-b", claim)
    before = entries(tmp_path)
    folder.change(
        file, lambda data: data[record].update({field: {"en": "Corrected"}, "revised": LATER})
    )
    after = entries(tmp_path)
    changed = {uid for uid in before if before[uid][1] != after[uid][1]}
    assert changed
    assert {uid for uid in before if before[uid][0] != after[uid][0]} == changed


def test_a_new_item_of_a_programme_reaches_the_entry_of_the_whole(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    before = entries(tmp_path)
    folder.change(
        "events/all.toml",
        lambda data: data.update(dinner={**data["talks"], "title": {"en": "Dinner"}}),
    )
    folder.file("2023-03-18-b", {"event": "dinner"}, recorded=LATER)
    after = entries(tmp_path)
    whole = next(uid for uid in before if uid.startswith("visit@"))
    assert before[whole][1] != after[whole][1]
    assert before[whole][0] != after[whole][0]
