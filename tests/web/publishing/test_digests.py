"""Digests change with what an address is made from, and with nothing else."""

import subprocess
import sys
import time
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from schedule.progress import silent
from tests.build import day, days
from tests.folder import REPORT, Folder
from tests.web.publishing.published import with_old_events
from tests.web.server import ROOT, environment
from web.api import sitemap
from web.publishing.addresses import addresses
from web.publishing.digests import Digests
from web.publishing.kept_survey import KeptSurvey
from web.serving.edition import Edition

TODAY = day("2024-05-16")
ENDINGS = ("", ".atom", ".ics", ".json", ".png", ".svg")
PRINT = """
import sys
from pathlib import Path
from tests.web.publishing.test_digests import digests
print(digests(Path(sys.argv[1])))
"""


def digests(path: Path, today: date = TODAY, live: str = "") -> Mapping[str, str]:
    kept = KeptSurvey.of(path, None, silent)
    edition = Edition(kept.survey, site="https://calendar.example", now=time.time)
    pages = sitemap.pages(edition)
    made = Digests(edition, kept, pages, today, live)
    found = addresses(edition.schedule(), edition.links, pages)
    return {each.link: made.of(each.subject) for each in found}


def differing(one: Mapping[str, str], other: Mapping[str, str]) -> set[str]:
    return {each for each in {*one, *other} if one.get(each) != other.get(each)}


def test_they_are_the_same_in_every_process(tmp_path: Path) -> None:
    folder = with_old_events(tmp_path)
    told = {
        subprocess.run(
            [sys.executable, "-c", PRINT, str(folder.path)],
            cwd=ROOT,
            env=environment(PYTHONHASHSEED=seed),
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert told == {f"{digests(folder.path)}\n"}


def test_an_edit_reaches_the_event_its_wholes_its_reports_and_the_whole_calendar(
    tmp_path: Path,
) -> None:
    folder = Folder.small(tmp_path)
    folder.file("2023-03-18-b", {"event": "summit", "dates": days("2023-05-01")})
    before = digests(folder.path)
    folder.file("2023-03-19-c", {"event": "talks", "dates": days("2023-03-21")})
    changed = differing(before, digests(folder.path))
    about = {each for each in changed if each.startswith(("/events", "/reports"))}
    ids = ("talks", "visit")
    files = {f"/events/{each}{end}" for each in ids for end in ENDINGS}
    assert about == files | {"/reports/a", "/reports/c"}
    assert {"/", "/calendar.ics", "/changes", "/sitemap.xml"} <= changed
    assert {"/static/dateline.css", "/favicon.ico"} & changed == {"/favicon.ico"}


def test_an_edited_claim_reaches_its_event_its_months_and_its_year_alone(tmp_path: Path) -> None:
    """The report speaks of all three events."""
    folder = Folder.small(tmp_path)
    folder.file("2023-03-18-b", {"event": "talks", "dates": days("2024-06-01")})
    before = digests(folder.path)
    folder.change(REPORT, lambda file: file["claims"][-1].update(dates=days("2023-04-03")))
    changed = differing(before, digests(folder.path))
    pages = {
        each for each in changed if each.startswith(("/events", "/reports", "/month/", "/year/"))
    }
    files = {f"/events/summit{end}" for end in ENDINGS}
    months = {"/month/2023-03", "/month/2023-04", "/month/2024-06"}
    assert pages == files | months | {"/reports/a", "/year/2023"}


def test_another_day_reaches_what_tells_of_today(tmp_path: Path) -> None:
    path = Folder.small(tmp_path).path
    changed = differing(digests(path), digests(path, today=day("2024-05-17")))
    assert {"/", "/timeline", "/month/2023-03"} <= changed
    assert {each for each in changed if each.startswith(("/events", "/reports"))} == set()


def test_another_name_or_setting_reaches_everything(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    before = digests(folder.path)
    assert differing(before, digests(folder.path, live="https://live.example")) == {*before}
    folder.change("places.toml", lambda x: x["harbin"]["name"].update(en="Harbin City"))
    static = {each for each in before if each.startswith("/static/")}
    assert differing(before, digests(folder.path)) == {*before} - static


def test_a_comment_in_a_report_reaches_no_event(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    before = digests(folder.path)
    text = (folder.path / REPORT).read_text(encoding="utf-8")
    folder.text(REPORT, f"# A comment\n{text}")
    changed = differing(before, digests(folder.path))
    assert {each for each in changed if each.startswith(("/events", "/reports"))} == set()
