"""The spelling of a recurrence rule that all calendar apps read alike.

RFC 5545 has several spellings for one rule, and apps misread some of them. For example, ical.js
(and so Thunderbird) loops for ever when a DAILY rule asks for the last day of a month. Each
function here rewrites one such spelling to a safe one with the same occurrences. A rule without a
safe spelling is refused.
"""

from collections.abc import Callable
from datetime import date

from schedule.dates.recurrence import joined, parts_of

Parts = dict[str, str]
_WEEK = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_MONTHS = 12
_SAFE_DAY = 28
"""The last day that every month has."""


def spelled(rule: str, start: date) -> str:
    """The safe spelling of a sound rule that begins on a day. Raises ValueError if
    there is none.
    """
    parts = parts_of(rule)
    for respelled in _SPELLINGS:
        parts = respelled(parts, start)
    return joined(parts)


def _daily(parts: Parts, _start: date) -> Parts:
    """Avoid a negative BYMONTHDAY, with which ical.js loops for ever, and BYSETPOS.

    In a DAILY rule each day is a set of its own, so BYSETPOS has no effect.
    """
    if parts["FREQ"] != "DAILY":
        return parts
    rest = {name: value for name, value in parts.items() if name != "BYSETPOS"}
    if "-" not in rest.get("BYMONTHDAY", ""):
        return rest
    if _interval(rest) > 1:
        raise ValueError(
            "expected FREQ=MONTHLY beside a negative BYMONTHDAY, since some apps never return from "
            "it in a DAILY rule; with this INTERVAL it has no other spelling"
        )
    return {**rest, "FREQ": "MONTHLY"}


def _weekly(parts: Parts, start: date) -> Parts:
    """Name the days that BYSETPOS chooses: libical and ical.js ignore BYSETPOS."""
    if parts["FREQ"] != "WEEKLY" or "BYSETPOS" not in parts:
        return parts
    if "BYMONTH" in parts:
        raise ValueError(
            "expected no BYSETPOS in a WEEKLY rule, since apps read it differently; name its days "
            "in BYDAY"
        )
    begin = _WEEK.index(parts.get("WKST", "MO"))
    week = (*_WEEK[begin:], *_WEEK[:begin])
    named = parts.get("BYDAY", _WEEK[start.weekday()]).split(",")
    days = [each for each in week if each in named]
    at = {each - 1 if each > 0 else each + len(days) for each in _numbers(parts["BYSETPOS"])}
    chosen = ",".join(day for number, day in enumerate(days) if number in at)
    rest = {name: value for name, value in parts.items() if name != "BYSETPOS"}
    return {**rest, "BYDAY": chosen}


def _monthly(parts: Parts, start: date) -> Parts:
    """Avoid several BYMONTH: ical.js then loses the last occurrence and the interval."""
    every = _interval(parts)
    if parts["FREQ"] != "MONTHLY" or "BYMONTH" not in parts:
        return parts
    if every == 1 and "," not in parts["BYMONTH"]:
        return parts
    if _MONTHS % every and every % _MONTHS:
        raise ValueError(
            "expected BYMONTH in a MONTHLY rule only with an INTERVAL that divides 12, since apps "
            "read others differently"
        )
    months = [each for each in _numbers(parts["BYMONTH"]) if (each - start.month) % every == 0]
    if every % _MONTHS == 0:
        months = [start.month]
    if "BYSETPOS" in parts and len(months) > 1:
        raise ValueError(
            "expected no BYSETPOS beside several BYMONTH in a MONTHLY rule, since apps read it "
            "differently; write one event for each month"
        )
    rest = {**parts, "FREQ": "YEARLY", "BYMONTH": ",".join(map(str, months))}
    rest["INTERVAL"] = str(max(every // _MONTHS, 1))
    if not {"BYMONTHDAY", "BYDAY"} & rest.keys():
        rest["BYMONTHDAY"] = str(start.day)
    return {name: value for name, value in rest.items() if (name, value) != ("INTERVAL", "1")}


def _yearly(parts: Parts, _start: date) -> Parts:
    """Avoid BYMONTHDAY alone: in the RFC it is a day of each month, but libical, ical.js and KDE
    read one day of the year.
    """
    if parts["FREQ"] != "YEARLY" or "BYMONTHDAY" not in parts or "BYMONTH" in parts:
        return parts
    if any(each.isdigit() for each in parts.get("BYDAY", "")):
        raise ValueError(
            "expected BYMONTH beside BYMONTHDAY and a numbered BYDAY, since apps read the rule "
            "differently without it"
        )
    return {**parts, "BYMONTH": ",".join(map(str, range(1, _MONTHS + 1)))}


def _day_of_start(parts: Parts, start: date) -> Parts:
    """Refuse a day of the start that some months don't have: apps move it to other days."""
    left = parts["FREQ"] in ("MONTHLY", "YEARLY") and not {"BYMONTHDAY", "BYDAY"} & parts.keys()
    if not left or start.day <= _SAFE_DAY:
        return parts
    months = {"BYMONTH": str(start.month)} if parts["FREQ"] == "YEARLY" else {}
    return {**months, **parts, "BYMONTHDAY": str(start.day)}


_SPELLINGS: tuple[Callable[[Parts, date], Parts], ...] = (
    _daily,
    _weekly,
    _monthly,
    _yearly,
    _day_of_start,
)


def _interval(parts: Parts) -> int:
    return int(parts.get("INTERVAL", "1"))


def _numbers(text: str) -> list[int]:
    return [int(each) for each in text.split(",")]
