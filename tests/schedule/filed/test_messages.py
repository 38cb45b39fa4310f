"""Error messages in the words of the data format, which an editor knows."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from schedule import examine
from schedule.filed.messages import expectation
from schedule.filed.records import Report
from tests.broken import BROKEN
from tests.build import RECORDED, day
from tests.folder import Folder


def errors(folder: Folder) -> list[str]:
    return [str(each) for each in examine(folder.path) if each.severity == "error"]


def test_flaws_are_told_in_the_words_of_the_data_format() -> None:
    """An editor knows neither Python nor the library that validates."""
    foreign = ("datetime.", "instance", "Input", "Dictionary", "String", "timedelta", "tuple")
    lines = [broken.line for broken in BROKEN]
    assert [line for line in lines if any(word in line for word in foreign)] == []
    assert [line for line in lines if "expected" not in line and "unknown key" not in line] == []


def test_several_flaws_of_one_entry_are_all_told(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    folder.change("places.toml", lambda data: data["harbin"].update(zone="Harbin", name=7, size=1))
    assert errors(folder) == [
        'places.toml: harbin.name: expected name = { en = "…" }, a text for each language, not 7',
        (
            "places.toml: harbin.size: unknown key; expected one of name, country, zone, "
            "coordinates, part_of, revised"
        ),
        (
            "places.toml: harbin.zone: expected the name of an IANA time zone, such as "
            "Asia/Shanghai, not 'Harbin'; did you mean 'Asia/Harbin'?"
        ),
    ]


SOUND = {
    "id": "a",
    "published": day("2023-03-17"),
    "recorded": RECORDED,
    "claims": [{"event": "visit"}],
}


@pytest.mark.parametrize(
    ("put", "told"),
    [
        ({"claims": []}, "expected at least one"),
        ({"claims": {}}, "expected [[claims]], with two brackets"),
        ({"claims": ["visit"]}, "expected [[claims]], not 'visit'"),
        (
            {"recorded": RECORDED.replace(tzinfo=None)},
            (
                "expected a time with its offset, such as 2026-11-22T00:00:00Z, "
                "not 2026-11-22T00:00:00"
            ),
        ),
        ({"publishr": "x"}, "unknown key; expected `publisher`"),
        (
            {"x": 1},
            (
                "unknown key; expected one of retracted, revised, publisher, via, published, "
                "recorded, document, url, archived, official, corrects, claims"
            ),
        ),
        ({"claims": [{"event": "visit", "plaace": "x"}]}, "unknown key; expected `place`"),
        ({"claims": [{}]}, 'missing; expected event = "state-visit-2024"'),
        ({"official": "y" * 100}, "expected true or false, not '" + "y" * 59),
    ],
)
def test_each_flaw_says_what_is_expected(put: dict[str, object], told: str) -> None:
    with pytest.raises(ValidationError) as raised:
        Report.model_validate({**SOUND, **put})
    assert [expectation(Report, each) for each in raised.value.errors()] == [told]
