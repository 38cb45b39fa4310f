"""An event as libical holds it, for the readers that are made of libical."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import gi

from . import record

if TYPE_CHECKING:
    from collections.abc import Iterator

gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib  # noqa: E402  the version is chosen before the import


def parsed(text: str) -> Any:
    return ICalGLib.Component.new_from_string(text)


def events(calendar: Any) -> Iterator[Any]:
    kind = ICalGLib.ComponentKind.VEVENT_COMPONENT
    event = calendar.get_first_component(kind)
    while event:
        yield event
        event = calendar.get_next_component(kind)


def moment(time: Any) -> date:
    if time.is_date():
        return date(time.get_year(), time.get_month(), time.get_day())
    return datetime.fromtimestamp(time.as_timet_with_zone(time.get_timezone()), UTC)


def status(event: Any) -> str | None:
    found = event.get_first_property(ICalGLib.PropertyKind.STATUS_PROPERTY)
    return found.get_value_as_string() if found else None


def recurrence_id(event: Any) -> Any | None:
    """By its property: the component's own getter forgets the zone."""
    found = event.get_first_property(ICalGLib.PropertyKind.RECURRENCEID_PROPERTY)
    return found and found.get_datetime_with_component(event)


def shown(event: Any, start: date, end: date) -> record.Record:
    return {
        "uid": event.get_uid(),
        "summary": event.get_summary(),
        "status": status(event),
        "all_day": not isinstance(start, datetime),
        "start": record.moment(start),
        "end": record.moment(end),
    }


def entry(event: Any) -> record.Record:
    recurrence = recurrence_id(event)
    return {
        **shown(event, moment(event.get_dtstart()), moment(event.get_dtend())),
        "recurrence_id": recurrence and record.moment(moment(recurrence)),
        "description": event.get_description(),
        "location": event.get_location(),
    }
