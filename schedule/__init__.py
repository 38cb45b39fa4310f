"""The schedule: what reports say, and what is known from it.

This is the front of the domain. It knows no web and no clock. A name is imported when it is first
used, so that a command that needs none of them starts at once.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from schedule.errors import (
        BadParameter,
        DataError,
        DatelineError,
        Merged,
        NotKnown,
        Problem,
        Withdrawn,
    )
    from schedule.filed.calendar import Calendar
    from schedule.filed.files import HOMES, digest, stamps
    from schedule.filed.records import Records
    from schedule.known.folder import examine, load
    from schedule.known.model import Event, Schedule
    from schedule.known.resolve import resolve
    from schedule.known.survey import Survey, survey
    from schedule.progress import Progress

VERSION = "0.2.0"

__all__ = [
    "HOMES",
    "VERSION",
    "BadParameter",
    "Calendar",
    "DataError",
    "DatelineError",
    "Event",
    "Merged",
    "NotKnown",
    "Problem",
    "Progress",
    "Records",
    "Schedule",
    "Survey",
    "Withdrawn",
    "digest",
    "examine",
    "load",
    "resolve",
    "stamps",
    "survey",
]

_MODULES = {
    "schedule.errors": (
        "BadParameter",
        "DataError",
        "DatelineError",
        "Merged",
        "NotKnown",
        "Problem",
        "Withdrawn",
    ),
    "schedule.filed.calendar": ("Calendar",),
    "schedule.filed.files": ("HOMES", "digest", "stamps"),
    "schedule.filed.records": ("Records",),
    "schedule.known.folder": ("examine", "load"),
    "schedule.known.model": ("Event", "Schedule"),
    "schedule.known.resolve": ("resolve",),
    "schedule.known.survey": ("Survey", "survey"),
    "schedule.progress": ("Progress",),
}


def __getattr__(name: str) -> Any:
    for module, names in _MODULES.items():
        if name in names:
            return getattr(import_module(module), name)
    raise AttributeError(name)
