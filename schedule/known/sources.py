"""Sources: who publishes the reports, and how each publisher fared."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from statistics import median_low

from schedule.dates.spans import Window
from schedule.filed.records import Report
from schedule.known.model import Event, Schedule
from schedule.known.stance import Stance, stance

UNNAMED = "unnamed"
"""The id of the source of all reports without a publisher."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One publisher.

    publisher: its name; None for all reports that name no publisher
    reports: its reports, the newest first
    events: the events that it reported on
    followed: on how many of them its dates are followed
    dissents: on how many of them it gives other dates than those that are followed
    first: how many of them it was the first to report
    ahead: the median of the days from its first report on an event to the event's first day;
        negative if it mostly reports afterwards, None if no day is known
    """

    id: str
    publisher: str | None
    reports: tuple[Report, ...]
    events: tuple[Event, ...]
    followed: int
    dissents: int
    first: int
    ahead: int | None


def source_id(publisher: str | None) -> str:
    """The id of a publisher: its name in lower case with hyphens."""
    return re.sub(r"[\W_]+", "-", (publisher or "").casefold()).strip("-") or UNNAMED


def sources(schedule: Schedule) -> Mapping[str, Source]:
    """Every source by its id, first those that report on most events."""
    reports: dict[str, list[Report]] = {}
    for each in schedule.reports.values():
        reports.setdefault(source_id(each.publisher), []).append(each)
    events: dict[str, list[Event]] = {name: [] for name in reports}
    for event in schedule.events.values():
        for name in dict.fromkeys(source_id(each.publisher) for each in event.reports):
            events[name].append(event)
    order = sorted(reports, key=lambda name: (-len(events[name]), name))
    return {name: _source(name, reports[name], events[name]) for name in order}


def _source(name: str, reports: Iterable[Report], events: Iterable[Event]) -> Source:
    newest = sorted(reports, key=lambda each: (each.published, each.id), reverse=True)
    found = [*events]
    ahead = [days for event in found if (days := _ahead(event, name)) is not None]
    return Source(
        id=name,
        publisher=newest[0].publisher,
        reports=tuple(newest),
        events=tuple(found),
        followed=sum(_takes(event, name, Stance.FOLLOWED) for event in found),
        dissents=sum(_takes(event, name, Stance.DISSENT) for event in found),
        first=sum(_is_first(event, name) for event in found),
        ahead=median_low(ahead) if ahead else None,
    )


def _takes(event: Event, name: str, wanted: Stance) -> bool:
    """Whether a report of the source has this stance to the event's dates."""
    own = (each for each in event.statements if source_id(each.report.publisher) == name)
    return any(stance(event, each) is wanted for each in own)


def _is_first(event: Event, name: str) -> bool:
    earliest = min(each.published for each in event.reports)
    return any(
        each.published == earliest and source_id(each.publisher) == name for each in event.reports
    )


def _ahead(event: Event, name: str) -> int | None:
    if event.when is None or isinstance(event.when, Window):
        return None
    own = [each.published for each in event.reports if source_id(each.publisher) == name]
    return (event.when.first - _day(min(own))).days


def _day(published: date) -> date:
    return date(published.year, published.month, published.day)
