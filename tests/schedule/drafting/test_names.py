"""The names in a data folder."""

from datetime import date
from pathlib import Path

from schedule.drafting.names import KnownNames, read_names
from tests.folder import DATA


def test_names_days_and_people_come_from_the_data() -> None:
    names = read_names(DATA)
    visit = names.events["xi-russia-2023"]
    assert names.people["wang-yi"] == ("Wang Yi", "Ван И", "王毅")
    assert names.around == {"kremlin": "moscow"}
    assert (date(2023, 3, 20), date(2023, 3, 22)) in visit.days
    assert visit.people == {"xi-jinping", "vladimir-putin"}


def test_what_can_not_be_read_names_nothing(tmp_path: Path) -> None:
    (tmp_path / "people.toml").write_bytes(b"\xff[")
    assert read_names(tmp_path) == KnownNames()
