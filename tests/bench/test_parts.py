"""Each part of the bench runs, at a size at which its figures mean nothing."""

from collections.abc import Callable

import pytest

from bench import endless, filtered, http, large, load, page, soak
from bench.rows import Row
from bench.server import NO_NGINX, has_nginx
from tests.extras import need

TINY = 60
PARTS: dict[str, Callable[[], list[Row]]] = {
    "filtered": lambda: filtered.measure(TINY, 1),
    "page": lambda: page.measure(TINY, 1),
    # Also the rows of "saved".
    "endless": lambda: endless.measure(TINY, 1),
    "load": lambda: load.measure(TINY, 1, 0),
    "large": lambda: large.measure(TINY, 3, 1),
    "soak": lambda: soak.measure(TINY, 0.02),
}


def sound(rows: list[Row]) -> bool:
    return bool(rows) and all(each.what and each.theirs > 0 and each.ours >= 0 for each in rows)


@pytest.mark.parametrize("part", PARTS)
def test_each_part_has_rows_with_something_beside_them(part: str) -> None:
    assert sound(PARTS[part]())


def test_answers_are_measured_beside_nginx() -> None:
    need(None if has_nginx() else NO_NGINX)
    rows = http.measure(TINY, TINY, 160, 1)
    assert sound(rows)
    assert [(each.yardstick, each.goal) for each in rows] == [
        ("nginx", 2.0),
        ("granian alone", None),
        ("nginx", 2.5),
        ("nginx", None),
        ("granian alone", None),
        ("nginx", None),
        ("nginx", 3.0),
        ("nginx", 5.0),
    ]
