"""Rules on recurrence rules: each has a spelling that all calendar apps read alike."""

from collections.abc import Iterator

from schedule.dates.rule_spelling import spelled
from schedule.dates.spans import DaySpan, LocalSpan
from schedule.errors import Problem
from schedule.filed.reading import Reading
from schedule.filed.references import claims, rulings


def rules_for_apps(reading: Reading) -> Iterator[Problem]:
    """A rule has a spelling that all calendar apps read alike."""
    for file, key, claim in claims(reading):
        if claim.repeats and claim.dates:
            at = f"{key.removesuffix('.dates')}.repeats"
            yield from _misread(file, at, claim.dates, claim.repeats)
    for file, key, ruling in rulings(reading):
        if ruling.repeats and isinstance(ruling.value, DaySpan | LocalSpan):
            yield from _misread(file, f"{key}.repeats", ruling.value, ruling.repeats)


def _misread(file: str, key: str, dates: DaySpan | LocalSpan, rule: str) -> Iterator[Problem]:
    try:
        safe = spelled(rule, dates.first)
    except ValueError as error:
        yield Problem(file=file, key=key, message=str(error))
        return
    if "FREQ=WEEKLY" in rule and "BYSETPOS" in rule:
        message = f"apps read BYSETPOS in a WEEKLY rule differently; expected {safe!r}"
        yield Problem(file=file, key=key, message=message, severity="warning")
