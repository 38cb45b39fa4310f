"""Times in JSCalendar (RFC 8984): the start and the duration of an event, rules, and moments."""

from datetime import UTC, datetime, time, timedelta
from typing import Any

from schedule.dates.days import DAY
from schedule.dates.rule_parts import parts_of, until
from schedule.dates.spans import DaySpan, Span, TimeSpan

Value = dict[str, Any]


def bounds(span: Span) -> Value:
    """Start, duration and zone. Whole days have no zone, so that they never shift."""
    match span:
        case DaySpan():
            start, zone = datetime.combine(span.first, time()), None
            length = f"P{(span.last - span.first + DAY).days}D"
        case TimeSpan():
            start, zone = span.start, span.zone
            # In UTC, because a difference of local times ignores clock changes.
            end = span.end or span.start
            length = _exactly(end.astimezone(UTC) - span.start.astimezone(UTC))
    return {
        "start": _local(start),
        "duration": length,
        "timeZone": zone,
        "showWithoutTime": zone is None,
    }


def rule_of(rule: str) -> Value:
    """A RecurrenceRule (section 4.3.3)."""
    parts = parts_of(rule)
    numbers = {
        "BYMONTHDAY": "byMonthDay",
        "BYSETPOS": "bySetPosition",
    }
    found: Value = {"@type": "RecurrenceRule", "frequency": parts["FREQ"].lower()}
    if "INTERVAL" in parts:
        found["interval"] = int(parts["INTERVAL"])
    if "WKST" in parts:
        found["firstDayOfWeek"] = parts["WKST"].lower()
    if "BYDAY" in parts:
        found["byDay"] = [_weekday(each) for each in parts["BYDAY"].split(",")]
    if "BYMONTH" in parts:
        found["byMonth"] = parts["BYMONTH"].split(",")
    for name, spelling in numbers.items():
        if name in parts:
            found[spelling] = [int(each) for each in parts[name].split(",")]
    if "COUNT" in parts:
        found["count"] = int(parts["COUNT"])
    last = until(rule)
    if last:
        found["until"] = _local(datetime.combine(last, time(23, 59, 59)))
    return found


def _weekday(text: str) -> Value:
    found: Value = {"@type": "NDay", "day": text[-2:].lower()}
    return found | ({"nthOfPeriod": int(text[:-2])} if text[:-2] else {})


def utc(moment: datetime) -> str:
    return f"{_local(moment.astimezone(UTC))}Z"


def _local(moment: datetime) -> str:
    """A local time. A fraction of a second is written only if there is one."""
    text = moment.replace(tzinfo=None).isoformat()
    return text.rstrip("0") if "." in text else text


def _exactly(length: timedelta) -> str:
    """A duration in hours, not in days, because a day has 23 or 25 hours when clocks change.

    It is zero for a time that clocks skip.
    """
    minutes, seconds = divmod(max(length, timedelta()), timedelta(minutes=1))
    hours, minutes = divmod(minutes, 60)
    text = f"{seconds.total_seconds():f}".rstrip("0").rstrip(".")
    parts = ((hours, "H"), (minutes, "M"), (text if seconds else 0, "S"))
    return "PT" + ("".join(f"{number}{unit}" for number, unit in parts if number) or "0S")
