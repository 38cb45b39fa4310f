"""How every test of the project runs: properties draw the same examples each time; what measures,
or needs real clients, a browser or servers under attack, counts as slow.
"""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings

SLOW = (
    "bench",
    "browser",
    "readers",
    "survival",
    "web/publishing/test_caddy.py",
    "web/publishing/test_nginx.py",
    "web/test_below_a_path.py",
)
OUTSIDE = [Path(__file__).parent / part for part in SLOW]

settings.register_profile(
    "dateline",
    deadline=None,
    derandomize=True,
    max_examples=20,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    # Whether a test fails is all that matters under `make mutants`, not the simplest example.
    "mutants",
    settings.get_profile("dateline"),
    phases=(Phase.explicit, Phase.generate),
    database=None,
)
settings.load_profile("dateline")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Without the slow tests, their modules aren't even read: it takes as long as many a test."""
    return True if config.option.markexpr == "not slow" and collection_path in OUTSIDE else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    modules = {item.path for item in items}
    slow = {path for path in modules if any(path.is_relative_to(part) for part in OUTSIDE)}
    for item in items:
        if item.path in slow:
            item.add_marker(pytest.mark.slow)
