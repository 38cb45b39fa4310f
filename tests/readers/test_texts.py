"""Any text that the data accepts comes back equal from the readers that most apps are built on."""

import tempfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis.strategies import SearchStrategy, lists
from pydantic import TypeAdapter, ValidationError

from schedule.filed.text import Line, Prose, sanitized
from schedule.render import ical
from schedule.search.index import select
from schedule.search.query import Query
from tests.build import EVENTS, claim, days, publication, report, schedule
from tests.strategies import texts

from . import READERS, Reader, require

ASKED = [each for each in READERS if each.name in ("libical", "ical.js", "recurring-ical-events")]


def accepted(kind: Any) -> SearchStrategy[str]:
    """Texts that the data takes as of a kind."""
    adapter: TypeAdapter[str] = TypeAdapter(kind)

    def sound(text: str) -> bool:
        try:
            return bool(adapter.validate_python(text))
        except ValidationError:
            return False

    def near(text: str) -> str:
        """The text with what is refused taken out, so that most of it is kept."""
        kept = sanitized(text).replace("\\N", "\\n")
        return kept.replace("\n", " ") if kind is Line else kept

    return texts().map(near).filter(sound)


def feed(written: list[tuple[str, str]]) -> bytes:
    """A feed of events with these titles and descriptions."""
    events = {
        f"event-{number}": {
            **EVENTS["visit"],
            "title": {"en": title},
            "description": {"en": description},
        }
        for number, (title, description) in enumerate(written)
    }
    claims = [claim(event, dates=days("2024-05-17")) for event in events]
    known = schedule(report("a", "2024-05-01", *claims), events=events)
    return ical.render(select(known, Query(), vague=False), publication(known))


@pytest.mark.parametrize("reader", ASKED, ids=lambda reader: reader.name)
def test_any_text_comes_back_equal(reader: Reader) -> None:
    require(reader)

    @settings(max_examples=4)
    @given(
        titles=lists(accepted(Line), min_size=50, max_size=50),
        descriptions=lists(accepted(Prose), min_size=50, max_size=50),
    )
    def equal(titles: list[str], descriptions: list[str]) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "calendar.ics"
            path.write_bytes(feed([*zip(titles, descriptions, strict=True)]))
            found = reader.read(path, first=date(2024, 5, 17), last=date(2024, 5, 18)).entries
        read = {int(str(each["uid"]).split("@")[0].removeprefix("event-")): each for each in found}
        assert [read[number]["summary"] for number in range(50)] == titles
        said = [str(read[number]["description"]) for number in range(50)]
        pairs = zip(descriptions, said, strict=True)
        assert [text for text, whole in pairs if f"\n{text}\n" not in whole] == []

    equal()
