"""Names: in which languages there are any, and countries."""

from pathlib import Path

import pytest

from schedule import examine
from tests.build import CALENDAR, records
from tests.folder import Folder


def told(folder: Folder) -> list[str]:
    return [str(each) for each in examine(folder.path)]


def test_a_missing_translation_is_a_warning(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    folder.change("people.toml", lambda data: data.pop("putin"))
    folder.change("calendar.toml", lambda data: data.update(languages=["en", "fr"]))
    assert "people.toml: xi.name: warning: no name in fr; 'en' will be shown instead" in told(
        folder
    )


def test_a_language_without_a_catalogue_is_a_warning(tmp_path: Path) -> None:
    names = {"en": "Visits", "fr": "Visites", "la": "Adventus"}
    folder = Folder.of(
        records(calendar={**CALENDAR, "name": names, "languages": ["fr", "en", "la"]}), tmp_path
    )
    assert [each for each in told(folder) if "catalogue" in each] == [
        (
            "calendar.toml: languages[1]: warning: no catalogue of phrases in 'fr', so phrases "
            "around its names are English; expected one of en, ru, zh"
        ),
        (
            "calendar.toml: languages[3]: warning: no catalogue of phrases in 'la', so it isn't "
            "offered; expected one of en, ru, zh"
        ),
    ]


@pytest.mark.parametrize(("code", "known"), [("CN", True), ("XK", True), ("XX", False)])
def test_a_country_is_a_known_code(code: str, tmp_path: Path, *, known: bool) -> None:
    folder = Folder.small(tmp_path)
    folder.change("places.toml", lambda data: data["sea"].update(country=code))
    expected = f"places.toml: sea.country: expected an ISO 3166-1 code such as CN, not {code!r}"
    assert told(folder) == ([] if known else [expected])
