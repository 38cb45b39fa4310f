"""Rules on times: a time names one moment, and a status fits its days."""

from collections.abc import Iterator
from datetime import date
from itertools import chain

from schedule.dates.clock_changes import unclear_moments
from schedule.dates.rule_parts import is_endless
from schedule.dates.spans import LocalSpan, day_bounds
from schedule.errors import Problem
from schedule.filed.claims import Claim
from schedule.filed.reading import Reading
from schedule.filed.records import Report, horizon_of
from schedule.filed.references import claims, rulings, zone_of
from schedule.filed.rules.reports import odd

_LATE = 30
"""After this number of days, a plan for a day in the past is a warning."""


def zones_of_times(reading: Reading) -> Iterator[Problem]:
    """A wall-clock time has a zone, and names one instant there, also when it repeats."""
    whole = reading.whole
    horizon = horizon_of(chain(whole.reports.values(), whole.rulings.values()))
    for file, key, claim in claims(reading):
        if claim.place is None or claim.place in whole.places:
            zone = zone_of(reading, claim)
            yield from _flaws(file, key, claim.dates, zone, claim.repeats, horizon)
    for file, key, ruling in rulings(reading):
        if ruling.field == "dates":
            about = ruling.value, ruling.zone, ruling.repeats, horizon
            yield from _flaws(file, f"{key}.value", *about)


def _flaws(
    file: str, key: str, dates: object, zone: str | None, rule: str | None, horizon: date
) -> Iterator[Problem]:
    if not isinstance(dates, LocalSpan):
        return
    if not zone:
        message = "expected `zone` beside local times, or a place that has one"
        yield Problem(file=file, key=key, message=message)
        return
    for local, flaw in unclear_moments(dates, zone, rule, horizon):
        message = f"{local} {flaw} (clocks change in {zone}); expected another time"
        yield Problem(file=file, key=key, message=message)


def late_announcements(reading: Reading) -> Iterator[Problem]:
    """A plan for days long before its report was published is probably a mistake."""
    for report, key, claim in _said(reading):
        when = claim.dates or claim.within
        planned = claim.status in ("floated", "announced", "confirmed")
        if claim.repeats and is_endless(claim.repeats):
            continue
        if when and planned and (report.published - day_bounds(when)[1]).days > _LATE:
            message = f"{claim.status} for a day more than {_LATE} days before its report"
            yield odd(reading, report, f"{key}.status", f"{message}; expected held, or other days")


def early_outcomes(reading: Reading) -> Iterator[Problem]:
    """Nothing can be held before its first day."""
    for report, key, claim in _said(reading):
        when = claim.dates or claim.within
        if when and claim.status == "held" and day_bounds(when)[0] > report.published:
            message = "held before its first day, so it isn't heeded; expected another status"
            yield odd(reading, report, f"{key}.status", message)


def _said(reading: Reading) -> Iterator[tuple[Report, str, Claim]]:
    """What reports say now, with its key."""
    for report in reading.reports.values():
        for number, claim in enumerate(report.claims):
            if not (claim.formerly or claim.retracted or report.retracted):
                yield report, f"claims[{number}]", claim
