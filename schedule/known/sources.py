"""Sources: who publishes the reports, and how each publisher fared."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from statistics import median_low

from schedule.dates.spans import Window
from schedule.filed.records import Publisher, Report
from schedule.known.model import Event, Schedule
from schedule.known.sequences import grouped
from schedule.known.stance import Stance, stances


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One publisher.

    publisher: its name in its newest report; None for all reports that name no publisher
    about: its entry in `publishers.toml`
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
    about: Publisher | None
    reports: tuple[Report, ...]
    events: tuple[Event, ...]
    followed: int
    dissents: int
    first: int
    ahead: int | None


def sources(schedule: Schedule) -> Mapping[str, Source]:
    """Every source by its id, first those that report on most events."""
    owners = {
        each.id: schedule.publishers.id_of(each.publisher) for each in schedule.reports.values()
    }
    reports = grouped((owners[each.id], each) for each in schedule.reports.values())
    events = grouped(
        (name, event)
        for event in schedule.events.values()
        for name in dict.fromkeys(owners[each.id] for each in event.reports)
    )
    takes = {
        (owners[each.report.id], event.id, stands)
        for event in schedule.events.values()
        for each, stands in stances(event)
    }
    entries = schedule.publishers.entries
    order = sorted(reports, key=lambda name: (-len(events.get(name, ())), name))
    return {
        name: _source(name, reports[name], events.get(name, ()), entries.get(name), takes)
        for name in order
    }


def _source(
    name: str,
    reports: Sequence[Report],
    events: Sequence[Event],
    about: Publisher | None,
    takes: Container[tuple[str, str, Stance]],
) -> Source:
    newest = sorted(reports, key=lambda each: (each.published, each.id), reverse=True)
    own = {each.id for each in reports}
    ahead = [days for event in events if (days := _ahead(event, own)) is not None]
    return Source(
        id=name,
        publisher=newest[0].publisher,
        about=about,
        reports=tuple(newest),
        events=tuple(events),
        followed=sum((name, event.id, Stance.FOLLOWED) in takes for event in events),
        dissents=sum((name, event.id, Stance.DISSENT) in takes for event in events),
        first=sum(_is_first(event, own) for event in events),
        ahead=median_low(ahead) if ahead else None,
    )


def _is_first(event: Event, own: Container[str]) -> bool:
    earliest = min(each.published for each in event.reports)
    return any(each.published == earliest and each.id in own for each in event.reports)


def _ahead(event: Event, own: Container[str]) -> int | None:
    if event.when is None or isinstance(event.when, Window):
        return None
    earliest = min(each.published for each in event.reports if each.id in own)
    return (event.when.first - earliest).days
