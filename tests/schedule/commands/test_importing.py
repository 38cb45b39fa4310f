"""The command `import`: what it prints and writes, and the exit codes that scripts go by."""

import json
from pathlib import Path

import pytest

from schedule import load
from schedule.__main__ import main
from tests.build import days
from tests.folder import Folder
from tests.schedule.filed.test_write import content
from tests.schedule.importing.calendar_file import DAYS, calendar, entry

GIVEN = ["--publisher", "The Gazette", "--published", "2023-03-17"]
WHY = "titles 100 % alike, the same days, no place to compare"
HOURLY = entry(f"{DAYS}\nRRULE:FREQ=HOURLY;COUNT=2", uid="2", title="Other")


def import_(folder: Folder, *entries: str, options: tuple[str, ...] = ()) -> int:
    """Run the command on a file beside the folder."""
    file = folder.path.parent / "theirs.ics"
    file.write_bytes(calendar(*entries))
    recorded = ["--recorded", "2026-11-22T00:00:00Z"]
    return main(["import", str(file), "--data", str(folder.path), *GIVEN, *recorded, *options])


def test_a_file_is_filed_as_a_report_beside_new_identities(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = Folder.small(tmp_path / "data")
    before = content(folder.path)
    options = ("--url", "https://gazette.example/a.ics", "--official")
    assert (
        import_(folder, entry(f"{DAYS}\nLOCATION:Sochi\nX-A:1", title="Expo"), options=options) == 0
    )
    after = content(folder.path).items()
    added = {name: text.decode() for name, text in after if text != before.get(name)}
    load(folder.path)
    assert added.pop("calendar.toml") == (
        before["calendar.toml"].decode() + '\n[kinds.event]\nname = { en = "Event" }\n'
    )
    sochi = '\n[sochi]\nname = { en = "Sochi" }\n'
    assert added.pop("places.toml") == before["places.toml"].decode() + sochi
    assert added == {
        "events/the-gazette.toml": "#:schema ../schema/events.json\n[expo-2023]\n"
        'title = { en = "Expo" }\nkind  = "event"\n',
        "reports/2023-03-17-the-gazette.toml": """#:schema ../schema/reports.json
# Taken from theirs.ics by `dateline import`.
document  = "theirs.ics"
publisher = "The Gazette"
published = 2023-03-17
recorded  = 2026-11-22T00:00:00Z
url       = "https://gazette.example/a.ics"
official  = true

[[claims]]
event  = "expo-2023"
dates  = [2023-03-20, 2023-03-22]
place  = "sochi"
status = "announced"
uid    = "1@gazette.example"
""",
    }
    assert capsys.readouterr().out.splitlines() == [
        "left aside, by property: X-A ×1",
        "1 entry: 1 taken as 1 claim, 0 not taken; 1 new event, 1 new place",
        f"{folder.path}/calendar.toml: written",
        f"{folder.path}/places.toml: written",
        f"{folder.path}/events/the-gazette.toml: written",
        f"{folder.path}/reports/2023-03-17-the-gazette.toml: written",
    ]


def test_the_same_file_again_is_a_second_report_on_the_same_events(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path / "data")
    assert [import_(folder, entry(title="Expo")), import_(folder, entry(title="Expo"))] == [0, 0]
    records = load(folder.path)
    assert records.reports.keys() == {"a", "the-gazette", "the-gazette-2"}
    assert records.events.keys() == {"visit", "talks", "summit", "expo-2023"}


def test_what_is_not_taken_is_listed_and_the_exit_code_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = Folder.small(tmp_path / "data")
    assert import_(folder, entry(title="Expo"), HOURLY) == 3
    printed = capsys.readouterr().out.splitlines()
    assert printed[:2] == [
        "not taken: 2: RRULE with FREQ=HOURLY can't be taken",
        "2 entries: 1 taken as 1 claim, 1 not taken; 1 new event, 0 new places",
    ]


def test_a_dry_run_says_what_would_be_written_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = Folder.small(tmp_path / "data")
    before = content(folder.path)
    assert (
        import_(folder, entry(title="Expo"), HOURLY, options=("--dry-run", "--report-id", "x")) == 3
    )
    assert content(folder.path) == before
    assert f"{folder.path}/reports/2023-03-17-x.toml: would be written" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("entries", "options", "said"),
    [
        ((), (), "nothing is written\n"),
        ((HOURLY,), (), "nothing is written\n"),
        (
            (entry(title="Expo"),),
            ("--report-id", "a"),
            "{file}: there is a report 'a' already; expected another id\n",
        ),
        (("END:VEVENT\nEND:VCALENDAR\nBEGIN:VCALENDAR",), (), "nothing is written\n"),
    ],
    ids=["no entry", "none that can be taken", "an id that is taken", "no end"],
)
def test_when_nothing_can_be_written_the_folder_stays_as_it_is(
    entries: tuple[str, ...],
    options: tuple[str, ...],
    said: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    folder = Folder.small(tmp_path / "data")
    before = content(folder.path)
    assert import_(folder, *entries, options=options) == 1
    assert content(folder.path) == before
    assert capsys.readouterr().err == said.format(file=tmp_path / "theirs.ics")


def test_what_contradicts_a_report_of_equal_weight_is_only_written_when_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = Folder.small(tmp_path / "data")
    other = entry("DTSTART:20230321", uid="visit@calendar.example", title="State visit")
    assert import_(folder, other, entry(title="Expo")) == 3
    assert capsys.readouterr().out.splitlines()[0] == (
        "not taken: visit@calendar.example: reports a, the-gazette of 2023-03-17 differ on its "
        "dates; expected a ruling in rulings.toml; --disputed takes it"
    )
    folder.remove("reports/2023-03-17-the-gazette.toml")
    assert import_(folder, other, options=("--disputed",)) == 0
    filed = load(folder.path).reports["the-gazette"].claims[0]
    assert [filed.dates.first, filed.dates.last] == days("2023-03-21")  # type: ignore[union-attr]


def test_a_folder_or_file_that_cannot_be_read_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", str(tmp_path / "no.ics"), *GIVEN]) == 1
    assert capsys.readouterr().err == f"{tmp_path}/no.ics: No such file or directory\n"
    (tmp_path / "page.ics").write_text("<html>")
    folder = Folder.small(tmp_path / "data")
    options = ["--data", str(folder.path), *GIVEN]
    assert main(["import", str(tmp_path / "page.ics"), *options]) == 1
    assert capsys.readouterr().err == f"{tmp_path}/page.ics: expected BEGIN:VCALENDAR\n"
    folder.remove("calendar.toml")
    (tmp_path / "page.ics").write_bytes(calendar(entry()))
    assert main(["import", str(tmp_path / "page.ics"), *options]) == 1
    assert "calendar.toml" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("--published", "17.3.2023"),
        ("--recorded", "2026-11-22"),
        ("--report-id", "A B"),
        ("--url", "file:///etc/passwd"),
        ("--zone", "Moscow"),
        ("--publisher", " "),
        ("--match", "visit"),
        ("--match", "=visit"),
        ("--no-match", "strong"),
        ("--encoding", "no-such"),
        ("--encoding", "base64"),
    ],
)
def test_a_malformed_option_is_wrong_usage(option: str, value: str) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["import", "theirs.ics", *GIVEN, option, value])
    assert stop.value.code == 2


def test_what_is_done_is_told_to_programs_as_json(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = Folder.small(tmp_path / "data")
    like = entry(f"{DAYS}\nX-A:1", uid="\x1b[2J", title="State visit")
    known = entry(uid="visit@calendar.example", title="State visit")
    assert (
        import_(folder, like, known.replace("visit@", "talks@"), HOURLY, options=("--json",)) == 3
    )
    printed = capsys.readouterr().out
    assert printed.isascii()
    assert json.loads(printed) == {
        "entries": 3,
        "taken": [
            {"uid": "[2J", "event": "state-visit-2023", "as": "new"},
            {"uid": "talks@calendar.example", "event": "talks", "as": "same"},
        ],
        "proposed": [
            {
                "uid": "[2J",
                "event": "visit",
                "strength": "strong",
                "reasons": ["titles 100 % alike", "the same days", "no place to compare"],
            }
        ],
        "not_taken": [{"uid": "2", "reason": "RRULE with FREQ=HOURLY can't be taken"}],
        "left_aside": {
            "properties": {"X-A": 1},
            "notes": [
                {
                    "uid": "talks@calendar.example",
                    "note": "left aside: 'talks' has another title: State visit",
                }
            ],
        },
    }


def test_proposals_are_printed_and_an_answer_is_taken(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = Folder.small(tmp_path / "data")
    like = entry(title="State visit")
    assert import_(folder, like, options=("--dry-run",)) == 0
    assert capsys.readouterr().out.splitlines()[:2] == [
        f"proposed: 1@gazette.example: strong: the event 'visit': {WHY}",
        "--match UID=EVENT, or --match strong, takes an entry as the event that is proposed",
    ]
    assert import_(folder, like, options=("--match", "1@gazette.example=visit")) == 0
    assert load(folder.path).reports["the-gazette"].claims[0].event == "visit"
    assert import_(folder, like) == 0
    assert load(folder.path).reports["the-gazette-2"].claims[0].event == "visit"


def test_a_proposal_that_is_refused_never_comes_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = Folder.small(tmp_path / "data")
    like = entry(title="State visit")
    assert import_(folder, like, options=("--no-match", "1@gazette.example=visit")) == 0
    for report in ("the-gazette", "the-gazette-2", "the-gazette-3"):
        claim = load(folder.path).reports[report].claims[0]
        assert (claim.event, claim.distinct_from) == ("state-visit-2023", ("visit",))
        assert import_(folder, like, options=("--match", "strong")) == 0
    assert "proposed" not in capsys.readouterr().out
    # Who was wrong says it the other way round.
    assert import_(folder, like, options=("--match", "1@gazette.example=visit")) == 0
    claim = load(folder.path).reports["the-gazette-5"].claims[0]
    assert (claim.event, claim.distinct_from) == ("visit", ())


def test_nothing_of_a_foreign_file_moves_the_terminals_cursor(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = Folder.small(tmp_path / "data")
    names = ("\u202ea", "b\x9b31m", "STATUS:\x1b]0;x\x07")
    entries = (entry(f"DTSTART:\x1b[2J\n{each}", uid=each) for each in names)
    import_(
        folder,
        *entries,
        entry(f"{DAYS}\nX\x1b[0m:1"),
        entry(f"{DAYS}\nSTATUS:\x1b[1m", uid="\u2066"),
    )
    printed = "".join(capsys.readouterr())
    assert [each for each in printed if not each.isprintable() and each != "\n"] == []


def test_a_file_in_another_encoding_is_read_when_it_is_named(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path / "data")
    path = tmp_path / "theirs.ics"
    path.write_bytes(calendar(entry(title="会议日程")).decode().encode("gb18030"))
    given = ["import", str(path), "--data", str(folder.path), *GIVEN]
    assert [main(given), main([*given, "--encoding", "gb18030"])] == [1, 0]
    assert load(folder.path).events["event-2023-03-20"].title.best().text == "会议日程"
