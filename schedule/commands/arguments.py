"""Types of arguments that several commands take."""

from argparse import ArgumentTypeError
from datetime import date

from schedule.dates.days import parse_day


def day(text: str) -> date:
    """A day, for argparse. Raises ArgumentTypeError."""
    try:
        return parse_day(text)
    except ValueError:
        raise ArgumentTypeError("expected a day, YYYY-MM-DD") from None
