"""The index that a script of a published page searches."""

import json
from pathlib import Path

import pytest

from tests.folder import Folder
from tests.web.served import NOW, PUBLIC, serve

ENGLISH = ("/search.json", "/events/talks", "20–22 March 2023", "20–22 march 2023")
RUSSIAN = ("/ru/search.json", "/ru/events/talks", "20–22 марта 2023\u202fг.", "20–22 марта 2023 г.")


@pytest.mark.parametrize(("address", "link", "dates", "said"), [ENGLISH, RUSSIAN])
def test_each_event_has_its_link_its_title_its_dates_and_what_is_searched(
    tmp_path: Path, address: str, link: str, dates: str, said: str
) -> None:
    world = Folder.small(tmp_path)
    world.change("calendar.toml", lambda file: file.update(languages=["en", "ru"]))
    answer = serve(world.path, NOW, PUBLIC).get(address)
    assert answer.content_type == "application/json"
    rows = {row[0]: row for row in json.loads(answer.text)["events"]}
    assert rows[link][1:3] == ["Talks", dates]
    searched = rows[link][3].split("\n")
    assert ("talks" in searched, searched[-1]) == (True, said)
