"""What rulings decide."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from schedule.filed.rulings import Ruling
from schedule.known.fields import Field, ruled_field
from schedule.known.ledger import Ledger


class Ruled(NamedTuple):
    """A ruling with the value that it decides for."""

    value: Any
    ruling: Ruling


def decided(ledger: Ledger, rulings: Iterable[Ruling]) -> dict[Field, Ruled]:
    """What some rulings decide; a later one replaces an earlier one on the same field."""
    return {ruled_field(each): Ruled(_ruled(ledger, each), each) for each in rulings}


def _ruled(ledger: Ledger, ruling: Ruling) -> Any:
    """The value that a ruling decides for."""
    field = ruled_field(ruling)
    if field is Field.DATES:
        return ledger.ruled_when(ruling)
    return field.look_up(ruling.value, ledger.records)
