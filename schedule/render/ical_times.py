"""When an entry of the feed happens: DTSTART, DTEND, RRULE, RECURRENCE-ID and EXDATE."""

from datetime import datetime

from icalendar.timezone.tzid import is_utc

from schedule.dates.days import DAY
from schedule.dates.rule_parts import parts_of
from schedule.dates.rule_spelling import spelled
from schedule.dates.spans import DaySpan, Series, Span, TimeSpan, When, Window
from schedule.known.occurrences import Occurrence
from schedule.render import content
from schedule.render.content import line, named

_FIRST, _LAST = named("DTSTART", VALUE="DATE"), named("DTEND", VALUE="DATE")
_ENDS = ("DTSTART", "DTEND")
# The order of icalendar, which is the order in all files so far.
_RULE = ("FREQ", "UNTIL", "COUNT", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "WKST")


def bounds(when: When | None, *, local: bool) -> bytes:
    """DTSTART and the exclusive DTEND.

    Whole days have no zone. Single times are in UTC. The times of a series are in their own zone,
    because they keep their local time. A start without a known end has no DTEND (RFC 5545, section
    3.6.1).
    """
    match when:
        case DaySpan() | Window():
            first, last = content.day(when.first), content.day(when.last + DAY)
            return f"{_FIRST}:{first}\r\n{_LAST}:{last}\r\n".encode()
        case TimeSpan() if local:
            return b"".join(map(_local, _ENDS, when.moments))
        case TimeSpan():
            return b"".join(map(line, _ENDS, map(content.instant, when.moments)))
    return b""


def moment_of(name: str, span: Span) -> bytes:
    """The original start of one occurrence of a series, for RECURRENCE-ID and EXDATE."""
    if isinstance(span, TimeSpan):
        return _local(name, span.start)
    return line(named(name, VALUE="DATE"), content.day(span.first))


def _local(name: str, moment: datetime) -> bytes:
    """A moment in the local time of its zone. A moment in UTC, whatever the zone is called, has no
    TZID (RFC 5545, section 3.2.19).
    """
    if is_utc(moment):
        return line(name, content.instant(moment))
    return line(named(name, TZID=str(moment.tzinfo)), content.local(moment))


def rule_of(series: Series) -> str:
    """The RRULE in the spelling that all apps read alike. UNTIL is the last start: a day for whole
    days, and a moment in UTC for times.
    """
    parts = parts_of(spelled(series.rule, series.first))
    if "UNTIL" in parts:
        last = series.spans[-1]
        parts["UNTIL"] = (
            content.instant(last.start) if isinstance(last, TimeSpan) else content.day(last.first)
        )
    return ";".join(f"{name}={parts[name]}" for name in _RULE if name in parts)


def is_left_out(time: Occurrence) -> bool:
    """Whether this occurrence is cancelled while the series goes on."""
    return time.outlook.is_off and not time.event.outlook.is_off


def stands_apart(time: Occurrence) -> bool:
    """Whether the occurrence has hours and the rule has days, or the reverse."""
    return not time.is_vague and isinstance(time.when, TimeSpan) != isinstance(
        time.replaces, TimeSpan
    )
