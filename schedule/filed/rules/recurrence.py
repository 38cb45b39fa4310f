"""Rules on recurrence rules: all calendar apps read them alike, and they give a limited number of
occurrences.
"""

from collections.abc import Iterator
from datetime import date
from itertools import chain

from schedule.dates.endless import MOST_TOGETHER, most_until, refuse_too_many
from schedule.dates.rule_parts import is_endless
from schedule.dates.rule_spelling import spelled
from schedule.dates.spans import DaySpan, LocalSpan
from schedule.errors import Problem
from schedule.filed.reading import Reading
from schedule.filed.records import horizon_of
from schedule.filed.references import claims, rulings


def rules_for_apps(reading: Reading) -> Iterator[Problem]:
    """A rule has a spelling that all calendar apps read alike."""
    for file, key, _, dates, rule in _repeating(reading):
        yield from _misread(file, key, dates, rule)


def rules_end_or_are_few(reading: Reading) -> Iterator[Problem]:
    """Rules without an end have a limited number of occurrences, each and together."""
    if not any(is_endless(rule) for *_, rule in _repeating(reading)):
        return
    whole = reading.whole
    until = horizon_of(chain(whole.reports.values(), whole.rulings.values()))
    for file, key, _, dates, rule in _repeating(reading):
        try:
            refuse_too_many(dates, rule, until)
        except ValueError as error:
            yield Problem(file=file, key=key, message=str(error))
    yield from _too_many_together(whole, until)


def _too_many_together(reading: Reading, until: date) -> Iterator[Problem]:
    """The rule with which all rules without an end have too many occurrences."""
    counts: dict[str, int] = {}
    total = 0
    for file, key, event, dates, rule in _repeating(reading):
        before = counts.get(event, 0)
        if is_endless(rule) and (count := most_until(dates.first, rule, until)) > before:
            counts[event] = count
            total += count - before
            if total > MOST_TOGETHER:
                message = (
                    f"expected at most {MOST_TOGETHER:,} occurrences up to {until} of all rules "
                    "without an end together; end some with UNTIL"
                )
                yield Problem(file=file, key=key, message=message)
                return


def _repeating(reading: Reading) -> Iterator[tuple[str, str, str, DaySpan | LocalSpan, str]]:
    """What repeats: its file, the key of its rule, its event, its first dates and its rule."""
    for file, key, claim in claims(reading):
        if claim.repeats and claim.dates:
            yield (
                file,
                f"{key.removesuffix('.dates')}.repeats",
                claim.event,
                claim.dates,
                claim.repeats,
            )
    for file, key, ruling in rulings(reading):
        if ruling.repeats and isinstance(ruling.value, DaySpan | LocalSpan):
            yield file, f"{key}.repeats", ruling.event, ruling.value, ruling.repeats


def _misread(file: str, key: str, dates: DaySpan | LocalSpan, rule: str) -> Iterator[Problem]:
    try:
        safe = spelled(rule, dates.first)
    except ValueError as error:
        yield Problem(file=file, key=key, message=str(error))
        return
    if "FREQ=WEEKLY" in rule and "BYSETPOS" in rule:
        message = f"apps read BYSETPOS in a WEEKLY rule differently; expected {safe!r}"
        yield Problem(file=file, key=key, message=message, severity="warning")
