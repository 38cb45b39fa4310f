"""The page of clients in docs/ tells what a run of the tests has seen; running this writes it."""

from datetime import date
from pathlib import Path

from tests.web.server import free_port, running

from . import READERS, Reader, Reading, disagreements, require
from .expected import expected, only, single

ROOT = Path(__file__).parents[2]
DATA = {"real": ROOT / "data", "every kind": ROOT / "tests/every_kind"}
FIRST, LAST = date(2009, 1, 1), date(2027, 1, 1)
BLIND = {
    "overrides": "moved occurrences",
    "repeats": "series in another zone than its machine's",
    "rdate": "listed dates (RDATE), which the feed doesn't use",
}
HEAD = """# Calendar apps that the feed was tried with
Written by `tests/readers/test_clients_page.py`. Each app, or the library that reads calendars for
it, subscribes to a running server. What it understood (titles, starts, ends, whole days, states,
places, texts, each time of what repeats) is compared with what the schedule says.

The first calendar is the real one. The second has every kind of entry that a feed can hold: timed,
repeating over changes of clocks, moved and cancelled times, cancelled, postponed, windows,
programmes, three scripts, long texts. The same comparison runs for each filter and language, in
three time zones.

| reader | version | real: entries, times | all kinds: entries, times | differences | blind to |
| --- | --- | --- | --- | --- | --- |
"""


def test_every_reader_agrees_and_the_page_says_so() -> None:
    rows, faults = [], []
    for reader in READERS:
        require(reader)
        readings = {name: _read(reader, data) for name, data in DATA.items()}
        found = [fault for _, differences in readings.values() for fault in differences]
        counts = [f"{len(one.entries)}, {len(one.occurrences)}" for one, _ in readings.values()]
        version = next(iter(readings.values()))[0].version
        blind = "; ".join(BLIND[each] for each in sorted(reader.blind_to)) or "–"
        rows.append([reader.name, version, *counts, str(len(found) or "none"), blind])
        faults += found
    lines = (f"| {' | '.join(row)} |\n" for row in rows)
    (ROOT / "docs/clients.md").write_text(HEAD + "".join(lines), encoding="utf-8")
    assert faults == []


def _read(reader: Reader, data: Path) -> tuple[Reading, list[str]]:
    """What a reader understood of a calendar, and where that is wrong."""
    port = free_port()
    with running(port, "web", "--data", str(data), "--port", str(port)):
        site = f"http://127.0.0.1:{port}"
        reading = reader.read(f"{site}/calendar.ics?vague=1", first=FIRST, last=LAST, tz="UTC")
    right = expected(data, site, "vague=1", FIRST, LAST)
    if "repeats" in reader.blind_to:
        right = single(right)
        return reading, disagreements([right, only(reading, right)])
    return reading, disagreements([right, reading])
