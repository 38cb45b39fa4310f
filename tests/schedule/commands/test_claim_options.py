"""The options of `add` that a claim is made of."""

from pathlib import Path

from schedule import load
from schedule.__main__ import main
from schedule.filed.claims import Claim
from tests.build import times
from tests.folder import Folder


def claim(path: Path, *options: str) -> Claim:
    Folder.small(path)
    about = ("--event", "summit", "--publisher", "The Gazette", "--published", "2023-03-18")
    assert main(["add", "--data", str(path), *about, *options]) == 0
    (found,) = load(path).reports["the-gazette"].claims
    return found


def test_what_is_given_stands_in_the_claim(tmp_path: Path) -> None:
    when = ("--dates", "2023-03-21T10:00..2023-03-21T11:00", "--zone", "Europe/Moscow")
    about = ("--repeats", "FREQ=DAILY;COUNT=2", "--wording", "Twice.", "--person", "putin")
    assert claim(tmp_path, *when, *about) == Claim.model_validate(
        {
            "event": "summit",
            "dates": times("2023-03-21T10:00", "2023-03-21T11:00"),
            "zone": "Europe/Moscow",
            "repeats": "FREQ=DAILY;COUNT=2",
            "wording": "Twice.",
            "people": ["putin"],
        }
    )


def test_a_window_may_be_what_was_expected_before(tmp_path: Path) -> None:
    found = claim(tmp_path, "--within", "2023-Q2", "--formerly")
    assert (found.dates, found.within and found.within.word, found.formerly) == (
        None,
        "2023-Q2",
        True,
    )
