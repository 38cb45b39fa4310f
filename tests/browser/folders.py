"""Data folders beside the real one: of what is rare, and of what is many."""

import shutil
from pathlib import Path
from typing import Any

from bench.generate import generate
from tests.build import days, instant, times
from tests.folder import Folder

EVERY_KIND = Path(__file__).parents[1] / "every_kind"
MANY = 5000
ITEMS = 300
GONE, MERGED = "entered-twice", "festival-by-another-name"


def rare(path: Path) -> Path:
    """Entries of every kind, and two whose addresses have none behind them any more."""
    shutil.copytree(EVERY_KIND, path, dirs_exist_ok=True)
    about = {"title": {"en": "Festival"}, "kind": "festival"}
    gone = {"withdrawn": "Entered twice.", "revised": instant("2026-12-01T10:00:00")}
    events = {GONE: {**about, **gone}, MERGED: {**about, "merged_into": "festival"}}
    return Folder(path).write("events/gone.toml", events).path


def many(path: Path) -> Path:
    """Thousands of events in fifteen years, and one report on a congress of hundreds of items."""
    generate(MANY, path)
    name = {"en": "A congress", "ru": "Конгресс", "zh": "大会"}
    events: dict[str, Any] = {"congress": {"title": name, "kind": "forum"}}
    claims: list[dict[str, Any]] = [
        {"event": "congress", "dates": days("2024-05-16", "2024-05-19"), "place": "moscow"}
    ]
    for number in range(ITEMS):
        item = f"session-{number}"
        title = {"en": f"Session {number}", "ru": f"Заседание {number}", "zh": f"第{number}场会议"}
        on, hour = f"2024-05-{16 + number % 4}", 8 + number % 12
        held = times(f"{on}T{hour:02}:00:00", f"{on}T{hour:02}:45:00")
        events[item] = {"title": title, "kind": "talks", "part_of": ["congress"]}
        claims.append({"event": item, "dates": held, "place": "moscow", "status": "announced"})
    return (
        Folder(path)
        .write("events/congress.toml", events)
        .file("2024-04-01-congress", *claims, publisher="A paper")
        .path
    )
