"""Limits of rules without an end: how many occurrences they have up to the horizon."""

from datetime import date

from schedule.dates.recurrence import MOST_DAYS
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
_LONGEST_MONTH = 31


def most_until(first: date, rule: str, until: date) -> int:
    """The largest number of occurrences that a rule may have from its first day to another.

    It is worked out from the parts of the rule alone, and so takes no longer for a long time.
    """
    parts = _alike(parts_of(rule))
    shortest, longest, _ = _PERIODS[parts["FREQ"]]
    every = int(parts.get("INTERVAL", "1"))
    periods = max((until - first).days, 0) // (shortest * every) + 2
    found = periods * min(_in_a_period(parts), longest)
    if every > 1 or parts["FREQ"] == "YEARLY" or "BYMONTH" not in parts:
        return found
    # A month is less than an eleventh of a year; the first and last year may have all of it.
    months = len(_listed(parts, "BYMONTH"))
    return min(found, found * months // 11 + 2 * _LONGEST_MONTH * months)


def _alike(parts: dict[str, str]) -> dict[str, str]:
    """The parts of a rule for each day as those of the rule for each week or month with the same
    occurrences.
    """
    if parts["FREQ"] != "DAILY" or "BYSETPOS" in parts or parts.get("INTERVAL", "1") != "1":
        return parts
    weekly = {**parts, "FREQ": "WEEKLY"} if "BYDAY" in parts else parts
    return {**parts, "FREQ": "MONTHLY"} if "BYMONTHDAY" in parts else weekly


def _in_a_period(parts: dict[str, str]) -> int:
    """The largest number of occurrences in a day, week, month or year. It may be over its days."""
    if positions := _listed(parts, "BYSETPOS"):
        return len(positions)
    *_, weeks = _PERIODS[parts["FREQ"]]
    month_days, months = _listed(parts, "BYMONTHDAY"), _listed(parts, "BYMONTH")
    in_a_week = sum(1 if each[:-2] else weeks for each in _listed(parts, "BYDAY"))
    found = len(month_days) or in_a_week or 1
    return (
        found * (len(months) or (12 if month_days else 1)) if parts["FREQ"] == "YEARLY" else found
    )


def _listed(parts: dict[str, str], name: str) -> list[str]:
    return [*filter(None, parts.get(name, "").split(","))]


def refuse_too_many(span: DaySpan | LocalSpan, rule: str, until: date) -> None:
    """Raise ValueError if a rule without an end may have too many occurrences up to its horizon."""
    length = (span.last - span.first).days + 1
    most = min(MOST_ENDLESS, MOST_DAYS // length)
    if is_endless(rule) and most_until(span.first, rule, until) > most:
        each = f" of {length:,} days" if length > 1 else ""
        raise ValueError(
            f"expected at most {most:,} occurrences{each} up to {until}; begin later, or end the "
            "rule with UNTIL"
        )
