"""Fuzz the parsers for some minutes, each time with other input: `python -m tests.fuzz 10`."""

import sys
import time

from hypothesis import HealthCheck, settings

settings.register_profile(
    "fuzz", deadline=None, max_examples=300, suppress_health_check=[*HealthCheck], database=None
)
settings.load_profile("fuzz")


def main(minutes: float) -> None:
    # Tests take the profile that is loaded when they are made.
    from tests.fuzz.test_parsers import TESTS  # noqa: PLC0415

    end, rounds = time.monotonic() + 60 * minutes, 0
    while time.monotonic() < end:
        for test in TESTS:
            test()
        rounds += 1
    print(f"The parsers took {300 * rounds * len(TESTS):,} inputs")  # noqa: T201


if __name__ == "__main__":
    main(float(sys.argv[1]))
