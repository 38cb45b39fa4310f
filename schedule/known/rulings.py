"""The rulings that count on a day, each with the value that it decides for."""

from datetime import date
from typing import Any, NamedTuple

from schedule.filed.rulings import Ruling
from schedule.known.fields import Field, ruled_field
from schedule.known.ledger import Ledger, day_of


class Ruled(NamedTuple):
    """A ruling with the value that it decides for."""

    value: Any
    ruling: Ruling


def ruled_on(ledger: Ledger, event: str, occurrence: date | None, day: date) -> dict[Field, Ruled]:
    """The rulings on an event, or on one of its occurrences, that count on a day."""
    return {
        ruled_field(each): Ruled(_ruled(ledger, each), each)
        for each in ledger.rulings(event)
        if day_of(each) <= day and each.occurrence == occurrence
    }


def _ruled(ledger: Ledger, ruling: Ruling) -> Any:
    """The value that a ruling decides for."""
    field = ruled_field(ruling)
    if field is Field.DATES:
        return ledger.ruled_when(ruling)
    return field.look_up(ruling.value, ledger.records)
