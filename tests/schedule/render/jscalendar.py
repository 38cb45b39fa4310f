"""JSCalendar objects as the tests ask about them."""

import json
from typing import Any

from schedule import Schedule
from schedule.render import jscalendar
from tests.build import publication, report, schedule

UNDATED, PROVENANCE, OCCURRENCES = (
    f"calendar.example:{name}" for name in ("undated", "provenance", "occurrences")
)


def group(known: Schedule, **about: Any) -> dict[str, Any]:
    about = {"address": "/calendar.json", **about}
    content = jscalendar.render(known.events.values(), publication(known, **about))
    return dict(json.loads(content))


def only(*claims: Any, **about: Any) -> dict[str, Any]:
    """The Event that claims of one report make."""
    (entry,) = group(schedule(report("a", "2023-03-10", *claims)), **about)["entries"]
    return dict(entry)


def bounds(entry: dict[str, Any]) -> list[Any]:
    return [entry[name] for name in ("start", "duration", "timeZone", "showWithoutTime")]
