"""Limits of rules without an end: how many occurrences they have up to the horizon."""

from collections.abc import Mapping
from datetime import date
from itertools import islice

from schedule.dates.recurrence import MOST_DAYS, repeated_on
from schedule.dates.rule_parts import is_endless, parts_of
from schedule.dates.spans import DaySpan, LocalSpan

MOST_ENDLESS = 25_000
"""The largest number of occurrences of one rule up to the horizon: 68 years of a daily one."""
MOST_TOGETHER = 1_500_000
"""The largest number of occurrences of all these rules together."""
_PERIODS = {
    "DAILY": (1, 1, 1),
    "WEEKLY": (7, 7, 1),
    "MONTHLY": (28, 31, 5),
    "YEARLY": (365, 366, 53),
}
"""The shortest and longest length of a period in days, and how often it has a weekday, at most."""


def most_until(first: date, rule: str, until: date) -> int:
    """The largest number of occurrences that a rule may have from its first day to another.

    It is worked out from the parts of the rule alone, and so takes no longer for a long time.
    """
    parts = parts_of(rule)
    shortest, longest, _ = _PERIODS[parts["FREQ"]]
    every = shortest * int(parts.get("INTERVAL", "1"))
    periods = max((until - first).days, 0) // every + 2
    return periods * min(_in_a_period(parts), longest)


def _in_a_period(parts: Mapping[str, str]) -> int:
    """The largest number of occurrences in a day, week, month or year. It may be over its days."""
    positions, month_days, days, months = (
        [*filter(None, parts.get(name, "").split(","))]
        for name in ("BYSETPOS", "BYMONTHDAY", "BYDAY", "BYMONTH")
    )
    if positions:
        return len(positions)
    *_, weeks = _PERIODS[parts["FREQ"]]
    found = sum(1 if each[:-2] else weeks for each in days) or 1
    found = len(month_days) or found
    yearly = parts["FREQ"] == "YEARLY"
    return found * (len(months) or (12 if month_days else 1)) if yearly else found


def refuse_too_many(span: DaySpan | LocalSpan, rule: str, until: date) -> None:
    """Raise ValueError if a rule without an end has too many occurrences up to its horizon."""
    length = (span.last - span.first).days + 1
    most = min(MOST_ENDLESS, MOST_DAYS // length)
    if not is_endless(rule) or most_until(span.first, rule, until) <= most:
        return
    if sum(1 for _ in islice(repeated_on(span, rule, None, until), most + 1)) > most:
        each = f" of {length:,} days" if length > 1 else ""
        raise ValueError(
            f"expected at most {most:,} occurrences{each} up to {until}; begin later, or end the "
            "rule with UNTIL"
        )
