"""The page of clients in docs/ tells what a run of the tests has seen; running this writes it."""

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date
from pathlib import Path

import pytest

from schedule import load, resolve
from schedule.dates.spans import Series, TimeSpan
from schedule.known.occurrences import occurrences
from tests.web.server import free_port, running

from . import READERS, require
from .expected import differences, expected
from .reader import LIMIT_SECONDS
from .rules import COUNT

ROOT = Path(__file__).parents[2]
DATA = {"real": ROOT / "data", "every kind": ROOT / "tests/every_kind"}
FIRST, LAST = date(2009, 1, 1), date(2025, 4, 1)
BLIND = {
    "overrides": "moved occurrences",
    "repeats": "series in another zone than its machine's",
    "rules": "weekdays with a number (BYDAY=-1SU), in rules and in every VTIMEZONE",
    "utc": "cancelled times of series in zones that are UTC in winter",
    "series": "rules: it knows the first time of a series alone",
    "rdate": "listed dates (RDATE), which the feed doesn't use",
}
HEAD = """# Calendar apps that the feed was tried with
Written by `tests/readers/test_clients_page.py`. Each app, or the library that reads calendars for
it, subscribes to a running server. What it understood (titles, starts, ends, whole days, states,
places, texts, each time of what repeats) is compared with what the schedule says.

The first calendar is the real one. The second has every kind of entry that a feed can hold: timed,
repeating over changes of clocks, moved and cancelled times, cancelled, postponed, windows,
programmes, three scripts, long texts; {kinds}.
The same comparison runs for each filter and language, and for everything in three time zones
(`tests/readers/test_agreement.py`).

Apps that know rules also read {rules} random rules that `check` accepts, and find the times that
dateutil finds (`tests/readers/test_rules.py`). Thunderbird, Evolution Data Server and vdirsyncer
come a second time after edits, and show what is new (`tests/readers/test_poll.py`). Each run of an
app has a time limit of {limit} seconds.

| reader | version | real: entries, times | all kinds: entries, times | differences | blind to |
| --- | --- | --- | --- | --- | --- |
"""


def _kinds(data: Path) -> str:
    """How many of the kinds that apps misread most are in a calendar."""
    events = [event for event in resolve(load(data)).events.values() if event.stands_at]
    series = [event.stands_at for event in events if isinstance(event.stands_at, Series)]
    starts = [
        each.spans[0] if isinstance(each := one.stands_at, Series) else each for one in events
    ]
    timed = [each for each in starts if isinstance(each, TimeSpan)]
    counts = {
        "rules": len(series),
        "rules without an end": sum(1 for each in series if each.horizon),
        "nights": sum(1 for each in timed if each.end and each.last > each.first),
        "moved times": sum(1 for one in events for each in occurrences(one) if each.replaces),
        "starts without an end": sum(1 for each in timed if not each.end),
    }
    return "; ".join(f"{name}: {count}" for name, count in counts.items())


@pytest.fixture(scope="module")
def sites() -> Iterator[dict[str, str]]:
    """A running server for each calendar."""
    with ExitStack() as stack:
        found = {}
        for name, data in DATA.items():
            port = free_port()
            stack.enter_context(running(port, "web", "--data", str(data), "--port", str(port)))
            found[name] = f"http://127.0.0.1:{port}"
        yield found


def test_every_reader_agrees_and_the_page_says_so(sites: dict[str, str]) -> None:
    right = [expected(DATA[name], site, "vague=1", FIRST, LAST) for name, site in sites.items()]
    addresses = [f"{site}/calendar.ics?vague=1" for site in sites.values()]
    rows, faults = [], []
    for reader in READERS:
        require(reader)
        readings = reader.read_all(addresses, first=FIRST, last=LAST, tz="UTC")
        pairs = zip(right, readings, strict=True)
        found = [fault for measure, read in pairs for fault in differences(measure, read, reader)]
        counts = [f"{len(one.entries)}, {len(one.occurrences)}" for one in readings]
        blind = "; ".join(BLIND[each] for each in sorted(reader.blind_to)) or "–"
        rows.append([reader.name, readings[0].version, *counts, str(len(found) or "none"), blind])
        faults += found
    lines = (f"| {' | '.join(row)} |\n" for row in rows)
    head = HEAD.format(kinds=_kinds(DATA["every kind"]), rules=COUNT, limit=LIMIT_SECONDS)
    (ROOT / "docs/clients.md").write_text(head + "".join(lines), encoding="utf-8")
    assert faults == []
