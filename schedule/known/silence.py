"""Silence: events whose days are over, without a report since."""

from datetime import date

from schedule.dates.spans import day_bounds
from schedule.filed.fields import Outlook
from schedule.known.model import Event

_AHEAD = (Outlook.UNSURE, Outlook.PLANNED)


def is_unreported(event: Event, today: date) -> bool:
    """Whether an event was planned for a day before today, and no report says whether
    it happened.
    """
    if event.when is None or event.outlook not in _AHEAD:
        return False
    _, last = day_bounds(event.when)
    return last < today and all(report.published <= last for report in event.reports)
