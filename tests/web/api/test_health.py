"""The state of the service: what is wrong and what is open, for everybody to read."""

import json
from pathlib import Path

from tests.build import EVENTS, days
from tests.folder import REPORT, Folder
from tests.web.served import Site, serve


def refreshed(site: Site) -> dict[str, object]:
    site.app.extensions["editions"].refresh()
    state: dict[str, object] = site.get("/healthz").get_json()
    return state


def test_no_value_of_a_file_that_does_not_parse_is_public(tmp_path: Path) -> None:
    """As of another program's settings that came into the folder by mistake."""
    folder = Folder.small(tmp_path)
    site = serve(folder.path)
    folder.text("events/env.toml", 'KEY = "hunter2"\n[db]\npassword = "hunter2"\n')
    folder.text("people.toml", 'KEY = ["hunter2", { a = "hunter2" }]\nxi = hunter2')
    folder.text("rulings.toml", '[[rulings]]\nevent = "hunter2!"\nfield = "hunter2"\n')
    folder.change(REPORT, lambda report: report.update(url="hunter2", publisher=["hunter2"]))
    folder.change("places.toml", lambda places: places["sea"].update(part_of="hunter2"))
    state = refreshed(site)
    assert "hunter2" not in json.dumps(state)
    assert "events/env.toml: KEY: expected a table" in str(state["problems"])


def test_at_most_20_problems_are_told_and_how_many_there_are(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    site = serve(folder.path)
    for number in range(10, 40):
        folder.text(f"events/{number}.toml", f"a{number} = 1\nb{number} = 1\n")
    state = refreshed(site)
    keys = [(number, f"{letter}{number}") for number in range(10, 20) for letter in "ab"]
    lines = [f"events/{number}.toml: {key}: expected a table, [{key}]" for number, key in keys]
    assert (state["problems"], state["problem_count"]) == (lines, 60)


def test_open_conflicts_are_told_with_their_values(tmp_path: Path) -> None:
    """The values of the report that is followed stand first."""
    folder = Folder.small(tmp_path)
    claims = ({"event": "visit", "dates": days("2023-03-21"), "place": "moscow"},)
    folder.file("2023-03-17-b", *claims)
    folder.file("2023-03-17-c", {"event": "visit", "place": "harbin"})
    state = serve(folder.path).get("/healthz").get_json()
    assert (state["conflicts"], state["conflict_count"]) == (
        [
            {"event": "visit", "field": "dates", "values": ["21 March 2023", "20–22 March 2023"]},
            {"event": "visit", "field": "place", "values": ["moscow", "harbin"]},
        ],
        2,
    )


def test_at_most_20_conflicts_are_told_and_how_many_there_are(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    events = [f"e{number}" for number in range(30)]
    folder.write("events/more.toml", dict.fromkeys(events, EVENTS["summit"]))
    for place in ("moscow", "harbin"):
        claims = ({"event": each, "place": place} for each in events)
        folder.file(f"2023-03-17-{place}", *claims)
    state = serve(folder.path).get("/healthz").get_json()
    assert (len(state["conflicts"]), state["conflict_count"]) == (20, 30)


def test_each_look_at_the_folder_is_told_by_its_time(tmp_path: Path) -> None:
    """A look that hangs is seen by a time that stays."""
    site = serve(Folder.small(tmp_path).path, "2024-05-16T10:00:00.5")
    assert site.get("/healthz").get_json()["looked"] == "2024-05-16T10:00:00+00:00"
    site.app.extensions["editions"].looked = 0.0
    assert refreshed(site)["looked"] == "2024-05-16T10:00:00+00:00"
