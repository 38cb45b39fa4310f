"""The line of each key of a TOML file."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from schedule.errors import Problem
from schedule.filed.toml_lines import located, places
from tests.folder import REPORT, Folder
from tests.steps import growth

TEXT = """\
# a comment with [brackets] and "quotes"
published = 2023-03-17
"a key" = { x = 1, y = [2,
  3] }

[[claims]]
event = "a = [b]"   # and another
people = [
  "xi",
  "putin",
]

[[claims]]
dates.first = 1

[claims.more]
x = '''
y = 1
'''
z = 2
"""

KEYS = st.text("abc-_9", min_size=1, max_size=3)
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.integers() | st.text("ab\"'#=[]{},.\n\\", max_size=5) | st.booleans() | st.dates(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=8,
)


def paths(value: Any, path: str = "") -> Iterator[str]:
    """Every path of a value, as problems name it."""
    if path:
        yield path
    if isinstance(value, dict):
        for key, each in value.items():
            yield from paths(each, f"{path}.{key}" if path else key)
    if isinstance(value, list):
        for number, each in enumerate(value):
            yield from paths(each, f"{path}[{number}]")


def test_each_key_is_found_in_its_line() -> None:
    found = places(TEXT)
    assert found.lines == {
        "published": 2,
        "a key": 3,
        "a key.x": 3,
        "a key.y": 3,
        "a key.y[0]": 3,
        "a key.y[1]": 4,
        "claims": 6,
        "claims[0]": 6,
        "claims[0].event": 7,
        "claims[0].people": 8,
        "claims[0].people[0]": 9,
        "claims[0].people[1]": 10,
        "claims[1]": 13,
        "claims[1].dates.first": 14,
        "claims[1].more": 16,
        "claims[1].more.x": 17,
        "claims[1].more.z": 20,
    }
    assert (found.twice, found.unclosed) == ([], [])


def test_what_is_not_there_is_in_the_line_of_what_it_would_be_inside() -> None:
    found = places(TEXT)
    asked = ("claims[0].place", "claims[0].people[7]", "claims[9].event", "recorded", "")
    assert [found.line(each) for each in asked] == [6, 8, 6, 0, 0]


@given(st.dictionaries(KEYS, VALUES, max_size=4))
def test_every_path_of_a_document_is_found_once(data: dict[str, Any]) -> None:
    found = places(tomli_w.dumps(data))
    assert [path for path in paths(data) if not found.line(path)] == []
    assert (found.twice, found.unclosed) == ([], [])


@given(st.text("ab \"'#=[]{},.\n\\", max_size=60))
def test_any_text_is_scanned_to_its_end(text: str) -> None:
    lines = text.count("\n") + 1
    assert all(1 <= line <= lines for line in places(text).lines.values())


def test_what_is_too_long_has_no_places_and_what_is_too_deep_ends() -> None:
    assert places("x = " + "[" * 100_000).unclosed != []
    assert places("x = 1\n" * (1 << 20)).lines == {}


def test_keys_that_are_given_twice_and_brackets_that_are_open_are_told() -> None:
    found = places("x = 1\nx = 2\n[a]\n[a]\nb = [1,\n{ c = [2\n")
    assert found.twice == [("x", 1, 2), ("a", 3, 4)]
    assert found.unclosed == [("a.b", 5), ("a.b[1]", 6), ("a.b[1].c", 6)]


def test_problems_come_in_the_order_of_their_lines(tmp_path: Path) -> None:
    Folder(tmp_path).text(REPORT, TEXT)
    keys = ("claims[1].more.z", "published", "", "recorded")
    problems = [Problem(file=REPORT, key=each, message="wrong") for each in keys[:3]]
    problems += [Problem(file=REPORT, key="recorded", message="missing; expected it")]
    assert [(each.line, each.key) for each in located(tmp_path, problems)] == [
        (0, ""),
        (1, "recorded"),
        (2, "published"),
        (20, "claims[1].more.z"),
    ]


def test_a_file_that_is_not_there_has_no_lines(tmp_path: Path) -> None:
    problem = Problem(file="calendar.toml", key="name", message="expected this file")
    assert [*located(tmp_path, [problem])] == [problem]


def test_keys_above_others_are_found_in_steps_that_grow_with_the_file() -> None:
    def find(size: int) -> None:
        found = places("".join(f"[e{number}.x]\n" for number in range(size)))
        lines = [found.line(f"e{number}") for number in range(size)]
        assert lines == [*range(1, size + 1)]

    assert growth(find, 100) < 2.2
