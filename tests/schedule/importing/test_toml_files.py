"""An intake as files: what is named before what names it, and no more than an editor can open."""

from schedule.filed.records import Records
from schedule.filed.to_toml import kind_entry
from schedule.importing.toml_files import split, toml_files
from tests.build import claim, records, report
from tests.schedule.importing.calendar_file import calendar, entry, taken

NOTHING: Records = records(events={})


def test_names_come_before_what_names_them_and_stand_after_what_is_filed() -> None:
    intake = taken(calendar(entry("DTSTART:20240601\nLOCATION:Hall"), entry("DTSTART:1", uid="2")))
    found = toml_files(intake, {"calendar.toml": b"# old\n", "places.toml": b""}.get)
    assert [*found.files] == [
        "calendar.toml",
        "places.toml",
        "events/the-gazette.toml",
        "reports/2023-03-01-the-gazette.toml",
    ]
    kinds = "".join(kind_entry(*each) for each in intake.kinds.items())
    assert found.files["calendar.toml"] == b"# old\n" + kinds.encode()
    assert found.replacing == {"calendar.toml": b"# old\n"}


def test_nothing_that_was_taken_is_no_file() -> None:
    assert toml_files(taken(calendar()), lambda _: None).files == {}


def test_many_events_are_parted_among_files_with_ids_that_are_free() -> None:
    content = calendar(*(entry(uid=str(each), title=f"Fair {each}") for each in range(5)))
    found = toml_files(taken(content, NOTHING), lambda _: None, {"the-gazette-2"}, most=2)
    assert [name for name in found.files if "/" in name] == [
        "events/the-gazette.toml",
        "events/the-gazette-2.toml",
        "events/the-gazette-3.toml",
        "reports/2023-03-01-the-gazette.toml",
        "reports/2023-03-01-the-gazette-3.toml",
        "reports/2023-03-01-the-gazette-4.toml",
    ]


def test_the_claims_on_one_event_stay_together() -> None:
    claims = (claim("a"), claim("b"), claim("a", status="held"), claim("c"))
    parts = [*split(report("r", "2024-01-01", *claims), (), 2)]
    assert [[each.event for each in part.claims] for part in parts] == [["a", "a", "b"], ["c"]]
    assert [part.id for part in parts] == ["r", "r-2"]
