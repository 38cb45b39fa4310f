"""What repeats: rules that are safe to expand, and the spans that follow from them.

Their number is bounded, and so are the days that they last together. Times repeat by the clock on
the wall: a weekly meeting at ten stays at ten when clocks change (RFC 5545, section 3.3.10).
"""

import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from itertools import islice, takewhile
from typing import TypeVar

from schedule.dates.rule_days import days_of
from schedule.dates.spans import LAST_YEAR, DaySpan, LocalSpan, Series, Span, TimeSpan

S = TypeVar("S", bound=DaySpan | LocalSpan | TimeSpan)

MOST = 1000
MOST_DAYS = 100_000
"""How many days all times of a rule may last together."""
_PARTS = {
    "FREQ": r"DAILY|WEEKLY|MONTHLY|YEARLY",
    "INTERVAL": r"[1-9][0-9]?",
    "BYDAY": r"(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU)(,(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU))*",
    "BYMONTHDAY": r"-?([1-9]|[12][0-9]|3[01])(,-?([1-9]|[12][0-9]|3[01]))*",
    "BYMONTH": r"([1-9]|1[0-2])(,([1-9]|1[0-2]))*",
    "BYSETPOS": r"-?[1-9](,-?[1-9])*",
    "WKST": r"MO|TU|WE|TH|FR|SA|SU",
    "COUNT": r"[1-9][0-9]{0,3}",
    "UNTIL": r"[0-9]{8}",
}


def sound_rule(text: str) -> str:
    """The rule in canonical order. Raises ValueError for one that Dateline doesn't take: only
    DAILY to YEARLY, with COUNT or UNTIL (a day, the last one that may have an occurrence).
    """
    parts: dict[str, str] = {}
    for part in text.split(";"):
        name, _, value = part.partition("=")
        if name in parts or not re.fullmatch(_PARTS.get(name, r"(?!)"), value):
            known = ", ".join(_PARTS)
            raise ValueError(f"expected parts among {known}, each once, but found {part!r:.60}")
        parts[name] = value
    if "FREQ" not in parts or ("COUNT" in parts) == ("UNTIL" in parts):
        raise ValueError("expected FREQ and an end: COUNT or UNTIL, not both")
    if parts["FREQ"] in ("DAILY", "WEEKLY") and re.search("[0-9]", parts.get("BYDAY", "")):
        raise ValueError("expected BYDAY without numbers in a DAILY or WEEKLY rule")
    if "BYSETPOS" in parts and not {"BYDAY", "BYMONTHDAY", "BYMONTH"} & parts.keys():
        raise ValueError("expected BYSETPOS only beside another BY part")
    if parts["FREQ"] == "WEEKLY" and "BYMONTHDAY" in parts:
        raise ValueError("expected no BYMONTHDAY in a WEEKLY rule")
    if "UNTIL" in parts:
        _day(parts["UNTIL"])
    return ";".join(f"{name}={parts[name]}" for name in _PARTS if name in parts)


def series(span: Span, rule: str) -> Series:
    """A span and a rule as one value. Raises ValueError as `repeated` does."""
    return Series(rule=rule, spans=repeated(span, rule))


def repeated(span: S, rule: str) -> tuple[S, ...]:
    """Every span that a rule gives. Raises ValueError when they are none or too many, or when
    `span` isn't the first of them.
    """
    start = _wall(span)
    starts = _starts(start, rule)
    if not starts or starts[0] != start:
        raise ValueError("expected `dates` to be the first occurrence that `repeats` gives")
    if len(starts) > MOST:
        raise ValueError(f"expected at most {MOST} occurrences")
    if len(starts) < int(parts_of(rule).get("COUNT", 0)):
        raise ValueError(f"expected the last occurrence no later than {LAST_YEAR}")
    last = span.last if isinstance(span, DaySpan) else span.end.date()
    if ((last - start.date()).days + 1) * len(starts) > MOST_DAYS:
        raise ValueError(f"expected at most {MOST_DAYS:,} days in all times together")
    return tuple(_moved(span, to - start) for to in starts)


def parts_of(rule: str) -> dict[str, str]:
    """A sound rule's parts by name."""
    return dict(part.split("=") for part in rule.split(";"))


def frequency(rule: str) -> tuple[str, int]:
    """How often a rule repeats: `("WEEKLY", 2)`."""
    parts = parts_of(rule)
    return parts["FREQ"], int(parts.get("INTERVAL", "1"))


def until(rule: str) -> date | None:
    """The last day that may have an occurrence; None when a COUNT ends the rule."""
    match = re.search(r"UNTIL=([0-9]{8})", rule)
    return _day(match[1]) if match else None


@lru_cache(maxsize=4096)
def _starts(start: datetime, rule: str) -> tuple[datetime, ...]:
    """The start of each occurrence, of at most one more than a rule may have. Raises ValueError
    when too many days have to be looked at.
    """
    parts = parts_of(rule)
    last = until(rule) or date(LAST_YEAR, 12, 31)
    found = takewhile(lambda day: day <= last, days_of(start.date(), parts))
    most = min(int(parts.get("COUNT", MOST + 1)), MOST + 1)
    return tuple(datetime.combine(day, start.time()) for day in islice(found, most))


def _wall(span: DaySpan | LocalSpan | TimeSpan) -> datetime:
    """The start by the clock on the wall; midnight for whole days."""
    if isinstance(span, DaySpan):
        return datetime.combine(span.first, time())
    return span.start.replace(tzinfo=None)


def _moved(span: S, by: timedelta) -> S:
    """The same span later by the clock on the wall, whatever clocks have done meanwhile."""
    if isinstance(span, DaySpan):
        return replace(span, first=span.first + by, last=span.last + by)
    return replace(span, start=span.start + by, end=span.end + by)


def _day(text: str) -> date:
    try:
        day = date(int(text[:4]), int(text[4:6]), int(text[6:]))
    except ValueError:
        raise ValueError(f"expected UNTIL to be a day, YYYYMMDD, not {text}") from None
    if day.year > LAST_YEAR:
        raise ValueError(f"expected UNTIL to be no later than {LAST_YEAR}")
    return day
