"""How long the feed takes to write, from events to bytes, with every word of it looked up again.

Beside it: a plain loop over values that are ready, and icalendar as its README uses it.
"""

import argparse
import gc
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any

import icalendar

from bench.generate import generate
from bench.rows import Row, table
from schedule import Event, Schedule, load, resolve
from schedule.language import words
from schedule.render import content, ical
from schedule.search.index import select
from schedule.search.publication import Publication
from schedule.search.query import Query

Line = tuple[str, Mapping[str, str], str]

GOAL = 5
ROOM = 74
CONTINUED = 0b10
LANGUAGES = ("en", "ru", "zh")
TEXTS = {"SUMMARY", "DESCRIPTION", "LOCATION", "CATEGORIES"}


def measure(events: int, repeats: int) -> list[Row]:
    """A feed of so many events, in CPU time, the median of several turns.

    The programs take turns, so that a busy machine slows them all alike.
    """
    schedule = _resolved(events)
    return [
        row
        for language in LANGUAGES
        for row in _rows(schedule, language, repeats, {"a plain loop": GOAL, "icalendar": None})
    ]


def measure_endless(events: int, repeats: int, endless: int) -> list[Row]:
    """The same with rules without an end, which the yardstick of icalendar doesn't know."""
    return _rows(_resolved(events, endless), "en", repeats, {"a plain loop": GOAL})


def _resolved(events: int, endless: int = 0) -> Schedule:
    with TemporaryDirectory() as folder:
        generate(events, Path(folder), endless)
        return resolve(load(Path(folder)))


def _rows(
    schedule: Schedule, language: str, repeats: int, goals: Mapping[str, float | None]
) -> list[Row]:
    known = [*select(schedule, Query(), vague=True)]
    query = Query(lang=language)
    about = Publication.of(schedule, query, "calendar_ics", site="https://bench.example")
    written = ical.render(known, about)
    lines = _parted(written)
    contenders: dict[str, Callable[[], bytes]] = {
        "ours": lambda: ical.render(known, about),
        "a plain loop": lambda: _plain(lines),
    }
    if "icalendar" in goals:
        contenders["icalendar"] = by_icalendar(known, about)
    for name, contender in contenders.items():
        if contender() != written:
            raise ValueError(f"{name} writes other bytes")
    seconds = _medians(contenders, repeats)
    what = f"feed, {len(known)} events, {language}"
    return [
        Row(what=what, ours=seconds["ours"], yardstick=each, theirs=seconds[each], goal=goal)
        for each, goal in goals.items()
    ]


def by_icalendar(known: Iterable[Event], about: Publication) -> Callable[[], bytes]:
    """The feed of some events by icalendar, from values that are ready."""
    typed = [
        (
            name,
            TYPED.get(name, str)(value),
            {key: each.strip('"') for key, each in parameters.items()},
        )
        for name, parameters, value in _parted(ical.render(known, about))
    ]
    return lambda: _by_icalendar(typed)


def _medians(contenders: Mapping[str, Callable[[], bytes]], repeats: int) -> dict[str, float]:
    times: dict[str, list[float]] = {name: [] for name in contenders}
    for _ in range(repeats):
        for name, contender in contenders.items():
            _forget()
            gc.collect()
            start = process_time()
            contender()
            times[name].append(process_time() - start)
    return {name: median(each) for name, each in times.items()}


def _forget() -> None:
    """Empty the caches of values. Catalogues and the like are only read once in a process."""
    for module in (words, content, ical):
        for each in vars(module).values():
            if hasattr(each, "cache_clear") and each.cache_parameters()["maxsize"] is not None:
                each.cache_clear()


def _plain(lines: Iterable[Line]) -> bytes:
    """The simplest code with the same values: escape, join, fold, encode."""
    written = []
    for name, parameters, value in lines:
        head = name
        for parameter, its_value in parameters.items():
            head += f";{parameter}={its_value}"
        if name in TEXTS:
            escaped = value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
            octets = f"{head}:{escaped}".replace("\n", "\\n").encode()
        else:
            octets = f"{head}:{value}".encode()
        while len(octets) > ROOM:
            cut = ROOM
            while octets[cut] >> 6 == CONTINUED:
                cut -= 1
            if octets[cut - 1 : cut] == b"\\":
                cut -= 1
            written.append(octets[:cut] + b"\r\n ")
            octets = octets[cut:]
        written.append(octets + b"\r\n")
    return b"".join(written)


def _by_icalendar(lines: Iterable[tuple[str, Any, Mapping[str, str]]]) -> bytes:
    """A component for each entry and a call of `add` for each property."""
    calendar = icalendar.Calendar()
    component: icalendar.Component = calendar
    for name, value, parameters in lines:
        if name == "BEGIN" and value == "VEVENT":
            component = icalendar.Event()
        elif name == "END" and value == "VEVENT":
            calendar.add_component(component)
        elif name not in ("BEGIN", "END"):
            component.add(name, value, dict(parameters))
    written: bytes = calendar.to_ical(sorted=False)
    return written


def _parted(feed: bytes) -> list[Line]:
    """A feed's lines as names, parameters and values as they were before they were escaped."""
    found: list[Line] = []
    for line in feed.decode().replace("\r\n ", "").splitlines():
        head, value = line.split(":", 1)
        name, *parameters = head.split(";")
        if name in TEXTS:
            value = re.sub(r"\\(.)", lambda match: "\n" if match[1] == "n" else match[1], value)
        found.append((name, dict(each.split("=") for each in parameters), value))
    return found


def _moment(value: str) -> date:
    if "T" in value:
        return datetime.strptime(value, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    return date.fromisoformat(value)


TYPED: Mapping[str, Callable[[str], Any]] = {
    **dict.fromkeys(("DTSTART", "DTEND", "DTSTAMP", "CREATED", "LAST-MODIFIED"), _moment),
    **dict.fromkeys(("URL", "SOURCE", "LINK"), icalendar.vUri),
    "CATEGORIES": lambda value: [value],
    "GEO": lambda value: tuple(map(float, value.split(";"))),
    "REFRESH-INTERVAL": lambda value: timedelta(hours=int(value[2:-1])),
    "SEQUENCE": int,
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.feed", description=__doc__)
    parser.add_argument("--events", type=int, default=10_000, help="default: %(default)s")
    parser.add_argument("--repeats", type=int, default=5, help="default: %(default)s")
    options = parser.parse_args()
    rows = measure(options.events, options.repeats)
    print(table(rows))
    sys.exit(not all(row.reached for row in rows))


if __name__ == "__main__":
    main()
