"""Rules on whole reports: one article is one report, and no report is from the future."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from schedule.errors import Problem
from schedule.filed.publishers import Publishers
from schedule.filed.reading import Reading
from schedule.filed.records import Report
from schedule.filed.references import rulings

_ADDRESS = re.compile(r"^https?://(www\.)?|/?(#.*)?$")
"""What may differ in two addresses of one page."""


def records_follow_reports(reading: Reading) -> Iterator[Problem]:
    """A report can hardly be recorded before it is published (time zones aside)."""
    for identifier, report in reading.reports.items():
        if (report.published - report.recorded.astimezone(UTC).date()).days > 1:
            yield Problem(
                file=reading.files["reports", identifier],
                key="recorded",
                message=f"is before the day of publication, {report.published}",
                severity="warning",
            )


def doubles(reading: Reading) -> Iterator[Problem]:
    """One article is one report.

    No two reports have the same address, the same document, or the same claims of one publisher and
    day.
    """
    first: dict[tuple[str, object], str] = {}
    publishers = Publishers(entries=reading.whole.publishers)
    for identifier, report in sorted(reading.reports.items()):
        for key, what, value in _marks(report, publishers):
            other = first.setdefault((what, value), identifier)
            if other != identifier and other not in report.corrects:
                message = f"report {other!r} has the same {what}; expected one report"
                yield odd(reading, report, key, message)
                break


def _marks(report: Report, publishers: Publishers) -> Iterator[tuple[str, str, object]]:
    """What identifies an article: key, noun and value."""
    if report.url:
        yield "url", "address", _ADDRESS.sub("", report.url)
    if report.document:
        yield "document", "document", report.document
    if report.publisher and not (report.url or report.document):
        said = publishers.id_of(report.publisher), report.published, report.claims
        yield "claims", "publisher, day and claims", said


def ahead(reading: Reading, now: datetime) -> Iterator[Problem]:
    """Nothing is published or recorded in the future. The command that checks passes the current
    time.
    """
    message = "is in the future; expected when it was filed"
    for report in reading.reports.values():
        if (report.published - now.date()).days > 1:
            expected = "is in the future; expected the day of publication"
            yield odd(reading, report, "published", expected)
        if report.recorded > now:
            yield odd(reading, report, "recorded", message)
    for file, key, ruling in rulings(reading):
        if ruling.recorded > now:
            at = f"{key}.recorded"
            yield Problem(file=file, key=at, message=message, severity="warning")


def odd(reading: Reading, report: Report, key: str, message: str) -> Problem:
    file = reading.files["reports", report.id]
    return Problem(file=file, key=key, message=message, severity="warning")
