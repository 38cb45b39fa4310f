"""About the calendar: who makes it, how a date is decided, what is in the feed."""

from flask import Flask, Response

from schedule.language.words import REASON_WORDS
from web.api.request import requested_query
from web.pages.page import page
from web.serving.edition import edition
from web.serving.routing import add_route


def register(app: Flask) -> None:
    add_route(app, "about", about)


def about() -> Response:
    query = requested_query().carried
    words = edition().words(query.lang, query.tz)
    rules = [(reason, words.say(said)) for reason, said in REASON_WORDS.items()]
    return page("about.html", query, rules=rules)
