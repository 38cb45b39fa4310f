"""The target of a form: a form with GET replaces the query of its address with its own fields."""

from dataclasses import dataclass
from urllib.parse import parse_qsl

from schedule.search.links import View
from schedule.search.query import Query
from web.serving.edition import edition


@dataclass(frozen=True, slots=True, kw_only=True)
class FormTarget:
    """The path that the form is sent to, and the hidden fields that keep other parameters."""

    action: str
    hidden: tuple[tuple[str, str], ...]


def form_target(route: str, query: Query, view: View = (), /, **parts: str) -> FormTarget:
    """The target of a form that adds its fields to a query."""
    action, _, asked = edition().links.to(route, query, view, **parts).partition("?")
    return FormTarget(action=action, hidden=tuple(parse_qsl(asked)))
