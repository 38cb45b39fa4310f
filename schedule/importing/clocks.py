"""Converts between local times and instants, and handles times that a clock change skips."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from schedule.dates.zones import flaw_of_local_time


def local_time(moment: datetime, zone: str) -> datetime:
    """A moment as local time of a zone. A moment without a zone is already local."""
    return (moment.astimezone(ZoneInfo(zone)) if moment.tzinfo else moment).replace(tzinfo=None)


def instant(moment: datetime, zone: str) -> datetime:
    """A moment in UTC. A moment without a zone is a local time of `zone`."""
    return (moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(zone))).astimezone(UTC)


def shown(moment: datetime, zone: str) -> tuple[datetime, str | None]:
    """A time as clocks of its zone show it, and a note if clocks skip it.

    A skipped time is moved later by the length of the gap (RFC 5545, section 3.3.5).
    """
    own = moment.tzinfo or ZoneInfo(zone)
    local = moment.replace(tzinfo=None)
    if isinstance(own, ZoneInfo) and _is_skipped(local, str(own)):
        later = instant(moment, zone).astimezone(own)
        return later, f"clocks skip {local:%Y-%m-%d %H:%M}; taken as {later:%H:%M}"
    return moment, None


def _is_skipped(local: datetime, zone: str) -> bool:
    return (flaw_of_local_time(local, zone) or "").startswith("does not")
