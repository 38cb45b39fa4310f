"""Makes the `calendar.toml` of a new calendar from a calendar file.

Values come from the file where it has them; an editor completes the rest. The domain of the file's
own UIDs is kept, so that its entries keep their UIDs.
"""

import json
import re

from pydantic import TypeAdapter, ValidationError

from schedule.filed.calendar import Calendar
from schedule.filed.text import LanguageTag, sanitized
from schedule.importing.ical import Component, components

_DOMAIN = re.compile(r"[^@]+@([a-z0-9]([a-z0-9.-]*[a-z0-9])?)")


def founded(content: bytes, encoding: str | None = None) -> bytes:
    """The content of `calendar.toml`. Raises NotCalendar."""
    calendar = next(iter(components(content, encoding)), Component(name="VCALENDAR"))
    name = _line(calendar, "NAME", "X-WR-CALNAME") or "Calendar"
    description = _line(calendar, "DESCRIPTION", "X-WR-CALDESC") or name
    language = _language(calendar)
    zone = _sound("zone", _line(calendar, "X-WR-TIMEZONE")) or "UTC"
    colour = _sound("colour", _line(calendar, "COLOR").lower()) or "steelblue"
    lines = (
        "#:schema schema/calendar.json",
        "# Founded on a calendar file by `dateline import`.",
        f"domain    = {_quoted(_domain(calendar))}    # never change it: it makes the UIDs",
        f"zone      = {_quoted(zone)}",
        f"languages = [{_quoted(language)}]",
        f"colour    = {_quoted(colour)}",
        'refresh   = "PT12H"',
        "",
        f"[name]\n{language} = {_quoted(name)}",
        "",
        f"[description]\n{language} = {_quoted(description)}",
        "",
        "[kinds]",
    )
    return ("\n".join(lines) + "\n").encode()


def _line(calendar: Component, *names: str) -> str:
    """The first of these properties that isn't empty, on one line."""
    texts = (sanitized(calendar.text(name)) for name in names)
    return " ".join(next(filter(None, texts), "").split())[:500].strip()


def _domain(calendar: Component) -> str:
    for entry in calendar.components:
        match = _DOMAIN.fullmatch(entry.text("UID"))
        if match and _sound("domain", match[1]):
            return match[1]
    return "calendar.example"


def _language(calendar: Component) -> str:
    for entry in calendar.components:
        summary = entry.first("SUMMARY")
        found = summary.parameters.get("LANGUAGE", "") if summary else ""
        if found and _accepts(TypeAdapter(LanguageTag), found):
            return found
    return "en"


def _sound(field: str, value: str) -> str:
    """The value if a calendar may have it, or else nothing."""
    adapter = TypeAdapter(Calendar.model_fields[field].rebuild_annotation())
    return value if value and _accepts(adapter, value) else ""


def _accepts(adapter: TypeAdapter[str], value: str) -> bool:
    try:
        adapter.validate_python(value)
    except ValidationError:
        return False
    return True


def _quoted(text: str) -> str:
    """A TOML string: a JSON string is one."""
    return json.dumps(text, ensure_ascii=False)
