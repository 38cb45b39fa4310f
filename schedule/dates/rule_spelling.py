"""The spelling of a recurrence rule that all calendar apps read alike.

RFC 5545 has several spellings for one rule, and apps misread some of them. For example, ical.js
(and so Thunderbird) loops for ever when a DAILY rule asks for the last day of a month. Each
function here rewrites one such spelling to a safe one with the same occurrences. A rule without a
safe spelling is refused.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Sequence
from datetime import date

from schedule.dates.rule_parts import joined, parts_of

Parts = dict[str, str]
_WEEK = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_MONTHS = 12
_EACH_MONTH = ",".join(map(str, range(1, _MONTHS + 1)))
_COMMON_YEAR = 2023
_SAFE_DAY = 28
"""The last day that every month has."""
_LENGTHS = (28, 29, 30, 31)
"""How many days months have."""
_NUMBERED = (
    "expected BYDAY without numbers and BYMONTHDAY above 0 where a rule has both, since apps read "
    "others differently"
)


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


def _weekly(parts: Parts, _start: date) -> Parts:
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
    named = parts["BYDAY"].split(",")
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


def _yearly(parts: Parts, start: date) -> Parts:
    """Avoid BYMONTHDAY alone: in the RFC it is a day of each month, but libical, ical.js and KDE
    read one day of the year. ical.js ignores BYSETPOS, and moves days that a month doesn't have.
    """
    if parts["FREQ"] != "YEARLY" or not {"BYMONTHDAY", "BYSETPOS"} & parts.keys():
        return parts
    months = sorted({*_numbers(parts.get("BYMONTH", _EACH_MONTH))})
    if "BYSETPOS" in parts and len(months) > 1:
        raise ValueError(
            "expected one BYMONTH beside BYSETPOS in a YEARLY rule, since apps read others "
            "differently; write one event for each month"
        )
    if "BYSETPOS" not in parts and "BYMONTH" in parts and _has_each_day(parts, months):
        return parts
    step = _MONTHS // len(months)
    every = _interval(parts)
    even = months == [*range((months[0] - 1) % step + 1, _MONTHS + 1, step)]
    if not even or (every > 1 and len(months) > 1):
        raise ValueError(
            "expected in BYMONTHDAY days that each BYMONTH has, since apps read others "
            "differently; write one event for each month, or FREQ=MONTHLY"
        )
    rest = {name: value for name, value in parts.items() if name not in ("BYMONTH", "INTERVAL")}
    if not {"BYMONTHDAY", "BYDAY"} & rest.keys():
        rest["BYMONTHDAY"] = str(start.day)
    if step * every > 1:
        rest["INTERVAL"] = str(step * every)
    return {**rest, "FREQ": "MONTHLY"}


def _has_each_day(parts: Parts, months: Sequence[int]) -> bool:
    """Whether every month has every BYMONTHDAY, in each year. One day of one month is always the
    same day, too.
    """
    days = _numbers(parts["BYMONTHDAY"])
    shortest = min(monthrange(_COMMON_YEAR, month)[1] for month in months)
    alone = len(days) == len(months) == 1 and "BYDAY" not in parts
    return alone or all(0 < day <= shortest for day in days)


def _positions(parts: Parts, _start: date) -> Parts:
    """ical.js ignores BYSETPOS beside BYMONTHDAY: the days that it chooses are named instead."""
    if not {"BYMONTHDAY", "BYSETPOS"} <= parts.keys():
        return parts
    found = [] if "BYDAY" in parts else _chosen(parts)
    if not found:
        raise ValueError(
            "expected no BYSETPOS beside BYMONTHDAY, since apps read it differently; name in "
            "BYMONTHDAY the days that it chooses"
        )
    rest = {name: value for name, value in parts.items() if name != "BYSETPOS"}
    return {**rest, "BYMONTHDAY": ",".join(map(str, found))}


def _chosen(parts: Parts) -> Sequence[int]:
    """The BYMONTHDAY that gives in each month what BYSETPOS chooses: counted from its start, or
    else from its end; nothing if neither does.
    """
    days, at = _numbers(parts["BYMONTHDAY"]), _numbers(parts["BYSETPOS"])

    def chosen(length: int) -> set[int]:
        ordered = sorted(_in_month(days, length))
        return {ordered[each - (each > 0)] for each in at if -len(ordered) <= each <= len(ordered)}

    longest = sorted(chosen(max(_LENGTHS)))
    for found in (longest, [each - max(_LENGTHS) - 1 for each in longest]):
        if all(_in_month(found, length) == chosen(length) for length in _LENGTHS):
            return found
    return []


def _in_month(days: Sequence[int], length: int) -> set[int]:
    """The days of a month so long that BYMONTHDAY means."""
    ahead = (day if day > 0 else day + length + 1 for day in days)
    return {day for day in ahead if 1 <= day <= length}


def _weekdays(parts: Parts, _start: date) -> Parts:
    """ical.js loses days that are counted from the end, or weekdays with a number, where BYDAY and
    BYMONTHDAY restrict each other. dateutil takes weekdays with and without a number for one
    restriction.
    """
    named = parts.get("BYDAY", "").split(",")
    numbered = [each for each in named if re.search("[0-9]", each)]
    if "BYMONTHDAY" in parts and "BYDAY" in parts and (numbered or "-" in parts["BYMONTHDAY"]):
        raise ValueError(_NUMBERED)
    if numbered and len(numbered) < len(named):
        raise ValueError(
            "expected BYDAY with numbers or without, since apps read both together differently"
        )
    return parts


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
    _positions,
    _weekdays,
    _day_of_start,
)


def _interval(parts: Parts) -> int:
    return int(parts.get("INTERVAL", "1"))


def _numbers(text: str) -> list[int]:
    return [int(each) for each in text.split(",")]
