"""The page of one report, and what it says."""

from flask import Flask, Response

from schedule.layout.claims import claims
from web.api.request import requested_query
from web.pages.page import page
from web.pages.template_words import TimedWords
from web.serving.edition import edition
from web.serving.routing import add_route


def register(app: Flask) -> None:
    add_route(app, "report", report)


def report(report_id: str) -> Response:
    query = requested_query().carried
    schedule = edition().schedule(query.as_of)
    found = schedule.report(report_id)
    words = edition().words(query.lang, query.tz)
    timed = TimedWords.like(words)
    rows = [
        row
        for each in schedule.events.values()
        if any(said.report.id == found.id for said in each.statements)
        for row in claims(each, schedule, words, timed)
        if row.report.id == found.id
    ]
    modified = found.revised or found.recorded
    return page(
        "report.html",
        query,
        modified=modified,
        report=found,
        rows=rows,
        publisher_id=schedule.publishers.id_of(found.publisher),
    )
