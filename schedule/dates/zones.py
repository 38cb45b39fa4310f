"""Time zones: which may be used, and the local times that aren't one instant there."""

import zoneinfo
from datetime import UTC, datetime
from functools import cache
from zoneinfo import ZoneInfo


@cache
def zones() -> frozenset[str]:
    """The names of all zones that may be used.

    A name is looked up here first, because ZoneInfo raises IsADirectoryError for `Europe` and
    OSError for a name of 300 characters.
    """
    return frozenset(zoneinfo.available_timezones())


def flaw_of_local_time(local: datetime, zone: str) -> str | None:
    """What is wrong with a wall-clock time in a zone: clocks skip it or show it twice. None if it
    names one instant.
    """
    tz = ZoneInfo(zone)
    early, late = local.replace(tzinfo=tz, fold=0), local.replace(tzinfo=tz, fold=1)
    if early.utcoffset() == late.utcoffset():
        return None
    skipped = early.astimezone(UTC).astimezone(tz).replace(tzinfo=None) != local
    return "does not exist there" if skipped else "happens twice there"
