"""A data folder of any size, the same for the same number: reports of ten events each, in
three scripts, with windows, dissent, programmes and times of day.
"""

import argparse
import sys
from collections.abc import Container, Iterator
from datetime import date, timedelta
from pathlib import Path

CLAIMS_A_REPORT = 10
EVENTS_A_FILE = 100
FIRST = date(2015, 1, 1)
DAYS = 365 * 15
PLACES = {
    "moscow": ("Moscow", "Москва", "莫斯科", "Europe/Moscow", 55.7558, 37.6173),
    "harbin": ("Harbin", "Харбин", "哈尔滨", "Asia/Shanghai", 45.75, 126.65),
    "london": ("London", "Лондон", "伦敦", "Europe/London", 51.5074, -0.1278),
    "new-york": ("New York", "Нью-Йорк", "纽约", "America/New_York", 40.7128, -74.006),
}
KINDS = {
    "meeting": ("Meeting", "Встреча", "会见"),
    "talks": ("Talks", "Переговоры", "会谈"),
    "forum": ("Forum", "Форум", "论坛"),
}
STATUSES = ("announced", "confirmed", "held", "floated")


def generate(events: int, folder: Path, endless: int = 0) -> None:
    """Write a data folder with so many events. So many of them repeat each week without an end."""
    repeating = frozenset(number * events // endless for number in range(endless))
    for part in ("events", "reports"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    (folder / "calendar.toml").write_text("\n".join(_calendar()), encoding="utf-8")
    (folder / "places.toml").write_text("\n".join(_places()), encoding="utf-8")
    for start in range(0, events, EVENTS_A_FILE):
        numbers = range(start, min(start + EVENTS_A_FILE, events))
        text = "\n".join(_identity(number) for number in numbers)
        (folder / f"events/{start // EVENTS_A_FILE:05}.toml").write_text(text, encoding="utf-8")
    for start in range(0, events, CLAIMS_A_REPORT):
        numbers = range(start, min(start + CLAIMS_A_REPORT, events))
        name, text = _report(start // CLAIMS_A_REPORT, numbers, repeating)
        (folder / f"reports/{name}.toml").write_text(text, encoding="utf-8")


def _calendar() -> Iterator[str]:
    yield 'domain = "bench.example"\nzone = "UTC"\nlanguages = ["en", "ru", "zh"]'
    yield 'colour = "teal"\nrefresh = "PT12H"'
    yield '[name]\nen = "Many events"\nru = "Много событий"\nzh = "许多活动"'
    yield '[description]\nen = "For measuring."\nru = "Для измерений."\nzh = "用于测量。"'
    yield "[kinds]"
    for kind, (en, ru, zh) in KINDS.items():
        yield f'{kind} = {{ name = {{ en = "{en}", ru = "{ru}", zh = "{zh}" }} }}'


def _places() -> Iterator[str]:
    for place, (en, ru, zh, zone, north, east) in PLACES.items():
        yield f'[{place}]\nname = {{ en = "{en}", ru = "{ru}", zh = "{zh}" }}'
        yield f'zone = "{zone}"\ncoordinates = [{north}, {east}]'


def _identity(number: int) -> str:
    kind = list(KINDS)[number % len(KINDS)]
    en, ru, zh = KINDS[kind]
    title = f'{{ en = "{en} {number}", ru = "{ru} {number}", zh = "{zh}{number}" }}'
    whole = f'part_of = ["event-{number - 1}"]\n' if _is_programme(number) else ""
    return f'[event-{number}]\ntitle = {title}\nkind = "{kind}"\n{whole}'


def _report(number: int, events: range, repeating: Container[int]) -> tuple[str, str]:
    """The report on these events; it also dissents on one event of the report before."""
    published = _first_day(events[0]) - timedelta(days=60)
    lines = [
        f'publisher = "Paper {number % 7}"',
        f"published = {published}",
        f"recorded = {published + timedelta(days=1)}T08:00:00Z",
    ]
    lines += [_claim(event, repeats=event in repeating) for event in events]
    if number:
        moved = _first_day(events[0] - 1) + timedelta(days=2)
        lines.append(f'\n[[claims]]\nevent = "event-{events[0] - 1}"\ndates = {moved}')
    return f"{published}-r{number}", "\n".join(lines) + "\n"


def _claim(event: int, *, repeats: bool) -> str:
    first = _first_day(event)
    last = first + timedelta(days=event % 4)
    place = list(PLACES)[event % len(PLACES)]
    if repeats:
        times = f"[{first}T10:00:00, {first}T11:30:00]" if event % 4 == 1 else f"[{first}, {first}]"
        dates = f'dates = {times}\nrepeats = "FREQ=WEEKLY"'
    elif _is_programme(event):
        dates = 'wording = "during the visit, день не назван, 日期未定"'
    elif event % 11 == 0:
        dates = f'within = "{first:%Y-%m}"'
    elif event % 5 == 0:
        dates = f"dates = [{first}T10:00:00, {first}T11:30:00]"
    else:
        dates = f"dates = [{first}, {last}]"
    status = STATUSES[event % len(STATUSES)]
    return f'\n[[claims]]\nevent = "event-{event}"\n{dates}\nplace = "{place}"\nstatus = "{status}"'


def _is_programme(event: int) -> bool:
    return event % 10 in (3, 4)


def _first_day(event: int) -> date:
    """Spread over the years by a step that has no divisor in common with their days."""
    return FIRST + timedelta(days=(event * 7919) % DAYS)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.generate", description=__doc__)
    parser.add_argument("--events", type=int, default=10_000, help="default: %(default)s")
    parser.add_argument("--endless", type=int, default=0, help="how many of them have no end")
    parser.add_argument("--to", type=Path, required=True, metavar="FOLDER", help="an empty folder")
    options = parser.parse_args()
    generate(options.events, options.to, options.endless)
    print(f"{options.to}: {options.events} events", file=sys.stderr)


if __name__ == "__main__":
    main()
