"""Data folders beside the real one: of rare events, of many events, in a right-to-left language."""

import shutil
import tomllib
from pathlib import Path
from typing import Any

from bench.generate import generate
from tests.build import day, days, instant, times
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
    events["floated"] = {"title": {"en": "Festival of a Sunday"}, "kind": "festival"}
    floated = {"event": "floated", "dates": day("2024-05-19"), "status": "floated"}
    folder = Folder(path).write("events/gone.toml", events)
    return folder.file("2024-05-01-floated", floated).path


def right_to_left(path: Path) -> Path:
    """Entries of every kind, with all names in Hebrew, which is the calendar's first language."""
    rare(path)
    for file in path.rglob("*.toml"):
        if "reports" not in file.parts:
            content = _in_hebrew(tomllib.loads(file.read_text(encoding="utf-8")))
            if file.name == "calendar.toml":
                content["languages"] = ["he", "en", "ru"]
            Folder(path).write(str(file.relative_to(path)), content)
    return path


def _in_hebrew(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    if isinstance(value.get("en"), str):
        return {**value, "he": f"ביקור ממלכתי ופסטיבל ({len(value['en'])})"}
    return {name: _in_hebrew(each) for name, each in value.items()}


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
