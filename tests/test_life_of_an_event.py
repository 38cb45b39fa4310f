"""docs/life-of-an-event.md: the data, the page and the feed of one event, state by state.

The page is held to the byte. After a change that is meant, write it once more with
`DATELINE_GOLDEN=write pytest tests/test_life_of_an_event.py`, and read the difference.
"""

import os
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tests.folder import Folder
from tests.web.served import Site, serve

DOCUMENT = Path(__file__).parent.parent / "docs" / "life-of-an-event.md"
BEGINNING = """# The life of an event
One visit from the first report to the last, day by day: what an editor files, what its page says,
what stands in the feed, and the title of the entry in `/changes.atom`. The reports are made up. The
rules are in [how a date is decided](how-a-date-is-decided.md). A test compares this page.
"""
STATES = (
    (
        "A month is announced",
        "2024-01-10-a",
        """\
publisher = "Ministry"
official = true
published = 2024-01-10
recorded = 2024-01-10T12:00:00Z

[[claims]]
event = "visit"
within = "2024-03"
status = "announced"
""",
    ),
    (
        "The days are known",
        "2024-02-01-b",
        """\
publisher = "Ministry"
official = true
published = 2024-02-01
recorded = 2024-02-01T12:00:00Z

[[claims]]
event = "visit"
dates = [2024-03-05, 2024-03-07]
place = "moscow"
status = "announced"
""",
    ),
    (
        "An agency gives other days",
        "2024-02-05-c",
        """\
publisher = "Agency"
published = 2024-02-05
recorded = 2024-02-05T12:00:00Z

[[claims]]
event = "visit"
dates = [2024-03-05, 2024-03-06]
""",
    ),
    (
        "It is postponed",
        "2024-02-20-d",
        """\
publisher = "Ministry"
official = true
published = 2024-02-20
recorded = 2024-02-20T12:00:00Z

[[claims]]
event = "visit"
status = "postponed"
""",
    ),
    (
        "It is announced for new days",
        "2024-03-01-e",
        """\
publisher = "Ministry"
official = true
published = 2024-03-01
recorded = 2024-03-01T12:00:00Z

[[claims]]
event = "visit"
dates = [2024-04-11, 2024-04-12]
status = "announced"
""",
    ),
    (
        "It is cancelled",
        "2024-04-01-f",
        """\
publisher = "Ministry"
official = true
published = 2024-04-01
recorded = 2024-04-01T12:00:00Z

[[claims]]
event = "visit"
status = "cancelled"
""",
    ),
    (
        "It takes place all the same",
        "2024-04-13-g",
        """\
publisher = "Agency"
published = 2024-04-13
recorded = 2024-04-13T12:00:00Z

[[claims]]
event = "visit"
dates = [2024-04-11, 2024-04-12]
status = "held"
""",
    ),
)
PROPERTIES = ("SUMMARY", "DTSTART", "DTEND", "STATUS", "SEQUENCE")


def filed(path: Path) -> Site:
    folder = Folder.small(path)
    (path / "reports").mkdir(exist_ok=True)
    for old in (path / "reports").iterdir():
        old.unlink()
    folder.change("events/all.toml", lambda data: [data.pop(each) for each in ("talks", "summit")])
    for _, name, content in STATES:
        folder.text(f"reports/{name}.toml", content)
    return serve(path, "2024-05-01")


def in_feed(site: Site, day: str) -> list[str]:
    events = site.feed(f"/calendar.ics?as_of={day}")
    if "visit" not in events:
        return ["nothing: a month is no day, and is listed only with `vague=1`"]
    entry = events["visit"]
    said = ((name, entry[name]) for name in PROPERTIES)
    return [f"`{name}:{_text(value)}`" for name, value in said]


def _text(value: Any) -> str:
    written = value.to_ical()
    return written.decode() if isinstance(written, bytes) else str(written)


def headline(site: Site, day: str) -> str:
    """The title of the newest change as of a day."""
    content = site.get(f"/changes.atom?as_of={day}").text
    entry = content.partition("<entry>")[2]
    return entry.partition("<title>")[2].partition("</title>")[0]


def written(site: Site) -> Iterator[str]:
    yield BEGINNING
    before = ""
    for name, file, content in STATES:
        day = file[:10]
        assert tomllib.loads(content)["published"].isoformat() == day
        main = site.page(f"/events/visit?as_of={day}").main
        change = headline(site, day)
        told = f"*{change}*" if change != before else "no entry: what is known stays the same"
        before = change
        yield f"## {name}\n`reports/{file}.toml`:\n\n```toml\n{content}```\n"
        lead = main.paragraphs[main.paragraphs.index("Visit") + 1]
        yield _table({"page": lead, "why": _why(main), "change": told})
        yield "feed: " + ", ".join(in_feed(site, day)) + "\n"


def _why(main: Any) -> str:
    return " ".join(main.region("Why this date").paragraphs)


def _table(rows: Mapping[str, str]) -> str:
    lines = [f"| {name} | {said} |" for name, said in rows.items()]
    return "\n".join(["| where | what it says |", "| --- | --- |", *lines, ""])


def test_the_page_says_what_is_served(tmp_path: Path) -> None:
    found = "\n".join(written(filed(tmp_path)))
    if os.environ.get("DATELINE_GOLDEN") == "write":
        DOCUMENT.write_text(found, encoding="utf-8")
    assert DOCUMENT.read_text(encoding="utf-8") == found
