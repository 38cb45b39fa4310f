"""Random rules of the sort that editors might file, and the times that dateutil finds for each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import takewhile
from pathlib import Path
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from schedule import examine
from tests.build import CALENDAR, RECORDED
from tests.folder import Folder

from .reading import Record

COUNT = 160
FIRST, LAST = date(2023, 1, 1), date(2026, 1, 1)
"""The days that are compared. Every series begins on one of them."""
ZONES = {
    "paris": "Europe/Paris",
    "new-york": "America/New_York",
    "shanghai": "Asia/Shanghai",
    "santiago": "America/Santiago",
    "lord-howe": "Australia/Lord_Howe",
}
FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
TIMES = (time(9), time(12, 15), time(18, 30))
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class Case:
    """An event that repeats, by the clock on the wall. `place` is None for whole days."""

    id: str
    rule: str
    start: datetime
    length: timedelta
    place: str | None

    def claim(self) -> dict[str, Any]:
        end = self.start + self.length
        said: dict[str, Any] = {"event": self.id, "repeats": self.rule}
        if self.place:
            return {**said, "dates": [self.start, end], "place": self.place}
        return {**said, "dates": [self.start.date(), end.date() - ONE_DAY]}

    def occurrences(self) -> list[Record]:
        """Every time that begins, by UTC, before the end of the days that are compared."""
        starts = takewhile(lambda start: start.date() <= LAST, _starts(self.rule, self.start))
        found = [{"summary": self.id, **self._bounds(start)} for start in starts]
        return [record for record in found if str(record["start"]) < str(LAST)]

    def _bounds(self, start: datetime) -> Record:
        end = start + self.length
        if not self.place:
            return {"all_day": True, "start": f"{start:%F}", "end": f"{end:%F}"}
        zone = ZoneInfo(ZONES[self.place])
        first, last = (each.replace(tzinfo=zone).astimezone(UTC) for each in (start, end))
        return {"all_day": False, "start": f"{first:%FT%TZ}", "end": f"{last:%FT%TZ}"}


def _starts(rule: str, start: datetime) -> Iterator[datetime]:
    """UNTIL is a day here, and a time on that day is still one of the rule's."""
    days = "".join(f";{part}T235959" if "UNTIL" in part else f";{part}" for part in rule.split(";"))
    return iter(rrulestr(days[1:], dtstart=start))


def accepted(count: int, folder: Path, seed: int = 1) -> list[Case]:
    """So many cases that `check` accepts, and a data folder of them."""
    candidates = _cases(Random(seed), 3 * count)  # noqa: S311  the same rules each time
    _write(folder, candidates)
    refused = {each.file for each in examine(folder) if each.severity == "error"}
    kept = [case for case in candidates if _report(case) not in refused][:count]
    for case in set(candidates) - set(kept):
        (folder / _report(case)).unlink()
    _write(folder, kept)
    return kept


def _write(path: Path, cases: Sequence[Case]) -> None:
    places = {
        place: {"name": {"en": place}, "zone": zone, "coordinates": [0, 0]}
        for place, zone in ZONES.items()
    }
    identities = {case.id: {"title": {"en": case.id}, "kind": "talks"} for case in cases}
    folder = Folder(path)
    folder.write("calendar.toml", {**CALENDAR})
    folder.write("people.toml", {})
    folder.write("places.toml", places)
    folder.write("events/all.toml", identities)
    for case in cases:
        about = {"published": date(2022, 12, 31), "recorded": RECORDED, "claims": [case.claim()]}
        folder.write(_report(case), about)


def _report(case: Case) -> str:
    return f"reports/2022-12-31-{case.id}.toml"


def _cases(random: Random, count: int) -> list[Case]:
    found: list[Case] = []
    while len(found) < count:
        rule = _rule(random)
        timed = random.random() < 0.4
        day = datetime(2023, 1, 1) + ONE_DAY * random.randrange(730)  # noqa: DTZ001  wall clock
        begin = datetime.combine(day, random.choice(TIMES) if timed else time())
        first = next(_starts(rule, begin), None)
        if first and first.date() < LAST:
            minutes = random.choice((45, 90, 240))
            length = timedelta(minutes=minutes) if timed else ONE_DAY * random.choice((1, 1, 3))
            place = random.choice([*ZONES]) if timed else None
            found.append(
                Case(
                    id=f"rule-{len(found)}",
                    rule=rule,
                    start=first,
                    length=length,
                    place=place,
                )
            )
    return found


def _rule(random: Random) -> str:
    frequency = random.choice(FREQUENCIES)
    parts = [f"FREQ={frequency}"]
    if random.random() < 0.4:
        parts.append(f"INTERVAL={random.choice((2, 3, 4, 6, 18))}")
    parts += _days(random, frequency)
    if random.random() < 0.2:
        parts.append(f"BYMONTH={_several(random, range(1, 13))}")
    # Of several days, and of more than a day: else nothing is left, and dateutil looks for it up to
    # 9999. Of a week, dateutil counts only those that are left of the first.
    several = frequency in ("MONTHLY", "YEARLY") and "," in "".join(parts)
    if random.random() < 0.3 and several:
        parts.append(f"BYSETPOS={random.choice((1, 2, -1))}")
    if random.random() < 0.2:
        parts.append(f"WKST={random.choice(WEEKDAYS)}")
    last = date(2024, 6, 1) + ONE_DAY * random.randrange(600)
    # Few times of each: khal takes long for every one.
    ends = [f"COUNT={random.randint(2, 12)}", f"UNTIL={last:%Y%m%d}", ""]
    end = ends[0] if frequency == "DAILY" else random.choice(ends)
    return ";".join(filter(None, (*parts, end)))


def _days(random: Random, frequency: str) -> Iterator[str]:
    """Which days a rule names, if any."""
    how = random.choice(("none", "week", "month", "both"))
    if how in ("week", "both"):
        named = _several(random, WEEKDAYS).split(",")
        if frequency in ("MONTHLY", "YEARLY") and how == "week" and random.random() < 0.7:
            named = [f"{random.choice((1, 2, 3, 4, 5, -1, -2))}{each}" for each in named]
        yield f"BYDAY={','.join(named)}"
    if how in ("month", "both"):
        yield f"BYMONTHDAY={_several(random, (1, 2, 13, 15, 28, 29, 30, 31, -1, -2, -15))}"


def _several(random: Random, values: Sequence[object]) -> str:
    return ",".join(str(each) for each in random.sample([*values], random.choice((1, 1, 2, 3))))
