"""Alarms (RFC 5545, section 3.6.6): a reminder in each entry that isn't cancelled.

Entries are rendered once and kept, so alarms are put into the rendered entries.
"""

import re

from schedule.render.content import line

_CLOSING = line("END", "VEVENT")
_CANCELLED = b"\r\nSTATUS:CANCELLED\r\n"
_SUMMARY = re.compile(rb"\r\nSUMMARY([^\r]*(?:\r\n [^\r]*)*)\r\n")


def reminded(entries: bytes, lead: str) -> bytes:
    """The entries of one event, each with an alarm that goes off so long before it begins."""
    *parts, rest = entries.split(_CLOSING)
    return b"".join(part + _alarm(part, lead) + _CLOSING for part in parts) + rest


def _alarm(entry: bytes, lead: str) -> bytes:
    """The alarm of one entry, which shows its title. None for what is cancelled."""
    title = _SUMMARY.search(entry)
    if title is None or _CANCELLED in entry:
        return b""
    name, _, text = f"DESCRIPTION{_unfolded(title[1])}".partition(":")
    return b"".join(
        (
            line("BEGIN", "VALARM"),
            line("ACTION", "DISPLAY"),
            line(name, text),
            line("TRIGGER", f"-{lead}"),
            line("END", "VALARM"),
        )
    )


def _unfolded(octets: bytes) -> str:
    return octets.replace(b"\r\n ", b"").decode()
