"""The clocks by which times are shown."""

from collections.abc import Iterable

from schedule.dates.spans import TimeSpan, When
from schedule.filed.records import Place
from schedule.known.accounts import Account
from schedule.known.comparison import Clocks
from schedule.known.fields import Field
from schedule.known.ledger import Ledger


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


def zones_of(accounts: Iterable[Account], ledger: Ledger) -> list[str]:
    """The zones of the places that reports give."""
    places = {place for each in accounts for place in each.gives(Field.PLACE)}
    return sorted(filter(None, {_zone(place, ledger) for place in places}))


def _zone(place: Place | None, ledger: Ledger) -> str | None:
    return next((each.zone for each in ledger.around(place) if each.zone), None)


def shown(when: When, place: Place | None, clocks: Clocks, ledger: Ledger) -> When:
    """A time by the clock of its place.

    Without a place: by the only clock by which reports give it, or the calendar's clock if
    there are several.
    """
    if not isinstance(when, TimeSpan):
        return when
    zone = _zone(place, ledger)
    if not zone and len([*clocks.get(when, [when])]) == 1:
        return when
    return when.on_clock(zone or ledger.records.calendar.zone)
