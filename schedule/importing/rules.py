"""Recurrence rules (RRULE) as claims have them, refused in the words of RFC 5545."""

import re
from datetime import UTC, date, datetime

from schedule.dates.days import DAY, LAST_YEAR
from schedule.dates.recurrence import MOST, repeated
from schedule.dates.rule_parts import sound_rule
from schedule.dates.rule_spelling import spelled
from schedule.dates.spans import LocalSpan
from schedule.importing.clocks import local_time

_PARTS = [
    "FREQ",
    "INTERVAL",
    "BYDAY",
    "BYMONTHDAY",
    "BYMONTH",
    "BYSETPOS",
    "WKST",
    "COUNT",
    "UNTIL",
]
_FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_LONGEST = 500
_SAID = {
    "first occurrence": "DTSTART is not the first time that RRULE gives",
    "at most": f"RRULE gives more than {MOST} times",
    "no later": f"RRULE goes on after {LAST_YEAR}",
    "apps": "RRULE is one that calendar apps read differently",
}


def rule_of(text: str | None, start: datetime, zone: str | None) -> str | None:
    """The rule as in a claim: an UNTIL is a day, the last with an occurrence; days are named where
    apps ignore BYSETPOS.

    Raises ValueError for a rule that Dateline doesn't take.
    """
    if not text:
        return None
    plain = re.sub(r"\s", "", text[:_LONGEST].upper())
    parts = dict(_part(each) for each in plain.strip(";").split(";"))
    if parts.get("COUNT") == "-1":
        # Confluence writes it beside UNTIL.
        del parts["COUNT"]
    _refuse(text, parts)
    if "UNTIL" in parts:
        parts["UNTIL"] = f"{_until(parts['UNTIL'], start, zone):%Y%m%d}"
    try:
        rule = sound_rule(";".join(f"{name}={value}" for name, value in parts.items()))
    except ValueError:
        raise ValueError(f"RRULE {text:.80} can't be taken") from None
    try:
        repeated(LocalSpan(start=start, end=start), rule)
        safe = spelled(rule, start.date())
    except ValueError as error:
        said = (words for found, words in _SAID.items() if found in str(error))
        raise ValueError(next(said, f"RRULE {text:.80} can't be taken")) from None
    return safe if "BYSETPOS" in parts and parts["FREQ"] in ("DAILY", "WEEKLY") else rule


def _part(text: str) -> tuple[str, str]:
    name, _, value = text.partition("=")
    if name == "UNTIL":
        return name, value
    # Signs and zeros without a meaning: BYDAY=+1MO, BYMONTH=03.
    return name, re.sub(r"(?<![0-9])(-?)\+?0{0,9}(?=[1-9])", r"\1", value)


def _refuse(text: str, parts: dict[str, str]) -> None:
    """Raise ValueError with the reason for a rule that no claim may have."""
    if len(text) > _LONGEST:
        raise ValueError(f"RRULE has more than {_LONGEST} characters")
    if not parts.get("FREQ"):
        raise ValueError(f"RRULE {text:.40} has no FREQ")
    if parts["FREQ"] not in _FREQUENCIES:
        raise ValueError(f"RRULE with FREQ={parts['FREQ']:.20} can't be taken")
    if unknown := [each for each in parts if each not in _PARTS]:
        raise ValueError(f"RRULE with {unknown[0]:.20} can't be taken")
    if "COUNT" in parts and "UNTIL" in parts:
        raise ValueError("RRULE has COUNT and UNTIL; one of them ends it")


def _until(text: str, start: datetime, zone: str | None) -> date:
    """The last day that may have an occurrence.

    If UNTIL is a moment, its day only counts if the occurrence on it isn't later.
    """
    match = re.fullmatch(r"([0-9]{8})(?:T([0-9]{6})(Z?))?", text)
    try:
        if not match:
            raise ValueError(text)  # noqa: TRY301 - said below
        end = datetime.strptime(match[1] + (match[2] or "000000"), "%Y%m%d%H%M%S")  # noqa: DTZ007
    except ValueError:
        raise ValueError(f"UNTIL={text:.40} is no day or time") from None
    if not match[2] or zone is None:
        return end.date()
    if match[3]:
        end = local_time(end.replace(tzinfo=UTC), zone)
    return end.date() if start.time() <= end.time() else end.date() - DAY
