"""The clocks by which times are shown."""

from collections.abc import Iterable

from schedule.dates.spans import TimeSpan, When
from schedule.known.accounts import Account
from schedule.known.comparison import Clocks


def clocks(accounts: Iterable[Account], zones: Iterable[str]) -> Clocks:
    """Every time that reports give, by their own clocks and by those of their places."""
    found: dict[When, dict[str, TimeSpan]] = {}
    for account in accounts:
        for when in (*account.whens, *account.former_whens):
            if isinstance(when, TimeSpan):
                found.setdefault(when, {})[when.zone] = when
    for when, shown in found.items():
        for zone in zones:
            if isinstance(when, TimeSpan):
                shown.setdefault(zone, when.on_clock(zone))
    return {when: tuple(shown.values()) for when, shown in found.items()}
