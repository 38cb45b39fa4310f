"""The time zones of a calendar file: VTIMEZONE with each clock change (RFC 5545, section 3.6.5)."""

from collections.abc import Iterator
from datetime import date

from schedule.dates.clock_changes import Observance, lasting, with_standard
from schedule.render import content
from schedule.render.content import line, text


def vtimezone(name: str, first: date, last: date, horizon: date | None) -> Iterator[bytes]:
    """One VTIMEZONE. Each clock change is a component of its own.

    With lists of dates, ical.js and Thunderbird are an hour off from the second date on. For a
    series without an end, the yearly clock changes have a rule.
    """
    once, yearly = (
        lasting(name, first, max(last, horizon))
        if horizon
        else (with_standard(name, first, last), ())
    )
    yield line("BEGIN", "VTIMEZONE")
    yield line("TZID", text(name))
    for each in once:
        yield from _observance(each)
    for every in yearly:
        yield from _observance(every.change, every.rule)
    yield line("END", "VTIMEZONE")


def _observance(change: Observance, rule: str = "") -> Iterator[bytes]:
    part = "DAYLIGHT" if change.daylight else "STANDARD"
    yield line("BEGIN", part)
    yield line("DTSTART", content.local(change.start))
    yield line("TZOFFSETFROM", content.offset(change.before))
    yield line("TZOFFSETTO", content.offset(change.after))
    if rule:
        yield line("RRULE", rule)
    yield line("TZNAME", text(change.name))
    yield line("END", part)
