"""One report, and what it says."""

from flask import Flask, Response

from schedule.language.history import also, stance
from web.api.request import requested_query
from web.pages.page import page
from web.serving.edition import edition


def register(app: Flask) -> None:
    app.add_url_rule("/reports/<report_id>", "report", report)


def report(report_id: str) -> Response:
    query = requested_query().kept
    schedule = edition().schedule(query.as_of)
    found = schedule.report(report_id)
    events = {
        each.id: each
        for each in schedule.events.values()
        if any(statement.report.id == found.id for statement in each.statements)
    }
    return page(
        "report.html", query, report=found, events=events.values(), stance=stance, also=also
    )
