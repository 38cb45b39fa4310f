"""What a text says of days, in a form that tests can compare."""

from datetime import date

from schedule.drafting.draft import speech
from schedule.drafting.mentions import mentions
from schedule.drafting.periods import Period

Said = tuple[str, str]


def said(language: str, published: str, text: str) -> list[Said]:
    """Each mention with its days, as `first` or `first..last`."""
    found = mentions(text, date.fromisoformat(published), speech(language)[0])
    return [(each.text, days(each.period)) for each in found]


def days(period: Period) -> str:
    if period.first == period.last:
        return str(period.first)
    return f"{period.first or ''}..{period.last or ''}"
