"""What a text says of days, in a form that tests can compare."""

from datetime import date

from schedule.drafting.article import Article
from schedule.drafting.claims import DraftClaim
from schedule.drafting.context import Context
from schedule.drafting.draft import draft, speech
from schedule.drafting.grammar import Tense, Values
from schedule.drafting.names import KnownNames
from schedule.drafting.periods import Period
from schedule.drafting.periods import day as day_of
from schedule.drafting.reader import mentions
from schedule.drafting.resolver import resolve

Said = tuple[str, str]


def said(language: str, published: str, text: str) -> list[Said]:
    """Each mention with its days, as `first` or `first..last`."""
    found = mentions(text, date.fromisoformat(published), speech(language)[0])
    return [(each.text, days(each.period)) for each in found]


def claimed(language: str, published: str, text: str) -> list[str]:
    """Each claim as `title | days | status`; "in" marks a window, "not" a former plan."""
    article = Article(text=text, language=language)
    made = draft(article, date.fromisoformat(published), KnownNames())
    return [
        f"{each.title} | {_way(each)}{days(each.period) if each.period else None} | {each.status}"
        for each in made.claims
    ]


def _way(claim: DraftClaim) -> str:
    return "not " if claim.formerly else "" if claim.exact else "in "


def resolved(kind: str, values: Values, tense: Tense | None = None) -> str:
    """The days of a date in a text of Tuesday, 14 May 2024, that has named 1 March 2020."""
    context = Context(date(2024, 5, 14))
    context.name(day_of(date(2020, 3, 1)))
    found = resolve(context, kind, values, tense)
    return days(found) if found else ""


def days(period: Period) -> str:
    if period.first == period.last:
        return str(period.first)
    return f"{period.first or ''}..{period.last or ''}"
