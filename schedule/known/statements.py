"""Statements: what reports say of each event, with dates tied to a zone."""

from collections.abc import Iterable, Iterator
from datetime import date

from schedule.dates.recurrence import series
from schedule.dates.spans import LocalSpan, Span, When, Window
from schedule.filed.records import Records, Report
from schedule.known.model import Statement
from schedule.known.sequences import grouped


def by_telling(statement: Statement) -> tuple[date, str, int]:
    return statement.report.published, statement.report.id, statement.number


def statements_by_event(
    reports: Iterable[Report], records: Records, horizon: date
) -> dict[str, tuple[Statement, ...]]:
    """The statements of some reports, by the event that they name."""
    return grouped(
        (statement.claim.event, statement)
        for report in reports
        for statement in _statements(report, records, horizon)
    )


def _statements(report: Report, records: Records, horizon: date) -> Iterator[Statement]:
    for number, claim in enumerate(report.claims):
        when: When | None = claim.within
        if claim.dates:
            zone = claim.zone or (claim.place and records.places[claim.place].zone)
            zone = zone or records.calendar.zone
            when = anchored(claim.dates, zone, claim.repeats, horizon)
        yield Statement(report=report, claim=claim, when=when, number=number)


def anchored(dates: Span | LocalSpan | Window, zone: str, rule: str | None, horizon: date) -> When:
    """Dates with their wall-clock times tied to a zone, and repeated by their rule if they have
    one.
    """
    span = dates.at(zone) if isinstance(dates, LocalSpan) else dates
    return series(span, rule, horizon) if rule and not isinstance(span, Window) else span
