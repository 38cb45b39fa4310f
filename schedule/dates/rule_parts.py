"""The parts of a recurrence rule (RFC 5545, section 3.3.10): which are taken, and what they say."""

import re
from collections.abc import Mapping
from datetime import date

from schedule.dates.days import LAST_YEAR

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
    """The rule in canonical order. Raises ValueError for a rule that Dateline doesn't take.

    FREQ is one of DAILY, WEEKLY, MONTHLY, YEARLY. COUNT or UNTIL may end the rule; UNTIL is a day,
    the last one that may have an occurrence.
    """
    parts: dict[str, str] = {}
    for part in text.split(";"):
        name, _, value = part.partition("=")
        if name in parts or not re.fullmatch(_PARTS.get(name, r"(?!)"), value):
            known = ", ".join(_PARTS)
            raise ValueError(f"expected parts among {known}, each once, but found {part!r:.60}")
        parts[name] = value
    if "FREQ" not in parts:
        raise ValueError("expected FREQ")
    if "COUNT" in parts and "UNTIL" in parts:
        raise ValueError("expected COUNT or UNTIL, not both")
    if parts["FREQ"] in ("DAILY", "WEEKLY") and re.search("[0-9]", parts.get("BYDAY", "")):
        raise ValueError("expected BYDAY without numbers in a DAILY or WEEKLY rule")
    if "BYSETPOS" in parts and not {"BYDAY", "BYMONTHDAY", "BYMONTH"} & parts.keys():
        raise ValueError("expected BYSETPOS only beside another BY part")
    if parts["FREQ"] == "WEEKLY" and "BYMONTHDAY" in parts:
        raise ValueError("expected no BYMONTHDAY in a WEEKLY rule")
    if "UNTIL" in parts:
        _day(parts["UNTIL"])
    return joined(parts)


def joined(parts: Mapping[str, str]) -> str:
    """The text of a rule with these parts, in canonical order."""
    return ";".join(f"{name}={parts[name]}" for name in _PARTS if name in parts)


def is_endless(rule: str) -> bool:
    return "COUNT=" not in rule and "UNTIL=" not in rule


def parts_of(rule: str) -> dict[str, str]:
    """The parts of a sound rule by name."""
    return dict(part.split("=") for part in rule.split(";"))


def frequency(rule: str) -> tuple[str, int]:
    """How often a rule repeats: `("WEEKLY", 2)`."""
    parts = parts_of(rule)
    return parts["FREQ"], int(parts.get("INTERVAL", "1"))


def until(rule: str) -> date | None:
    """The last day that may have an occurrence. None if a COUNT ends the rule."""
    match = re.search(r"UNTIL=([0-9]{8})", rule)
    return _day(match[1]) if match else None


def _day(text: str) -> date:
    try:
        day = date(int(text[:4]), int(text[4:6]), int(text[6:]))
    except ValueError:
        raise ValueError(f"expected UNTIL to be a day, YYYYMMDD, not {text}") from None
    if day.year > LAST_YEAR:
        raise ValueError(f"expected UNTIL to be no later than {LAST_YEAR}")
    return day
