"""What not every machine has. A test that needs it is skipped where it is missing, but fails in CI,
where everything is installed.
"""

import os

import pytest


def need(missing: str | None) -> None:
    """`missing` tells why the test can't be run here; None if it can."""
    if missing is None:
        return
    if os.environ.get("CI") == "true":
        pytest.fail(missing)
    pytest.skip(missing)
