"""Rules on rulings: each chooses between values that reports give, and two are never of
one moment.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from schedule.dates.spans import DaySpan, LocalSpan, Window, covers, shared
from schedule.errors import Problem, counted
from schedule.filed.claims import Claim
from schedule.filed.reading import Reading
from schedule.filed.references import claims, rulings, successor, zone_of
from schedule.filed.rulings import Ruling
from schedule.filed.to_toml import toml_value


def rulings_choose(reading: Reading) -> Iterator[Problem]:
    """A ruling decides between claims, so its value must be one that some report gives."""
    spoken = {successor(reading, ruling.event): list[Claim]() for *_, ruling in rulings(reading)}
    for *_, claim in claims(reading) if spoken else ():
        event = successor(reading, claim.event)
        if event in spoken and not claim.formerly and not claim.retracted:
            spoken[event].append(claim)
    for file, key, ruling in rulings(reading):
        event = successor(reading, ruling.event)
        said = [
            _scope(getattr(claim, ruling.field), zone_of(reading, claim), claim.repeats)
            for claim in spoken[event]
            if claim.occurrence == ruling.occurrence
        ]
        if ruling.field == "people":
            named = {person for people in said for person in people[0]}
            sound = named.issuperset(ruling.value)
        else:
            sound = _scope(ruling.value, ruling.zone, ruling.repeats) in said
            sound = sound or _is_shared(ruling.value, [value for value, *_ in said])
        if not sound and ruling.event in reading.whole.events and _declared(reading, ruling):
            given = ", ".join({toml_value(value): 0 for value, *_ in said if value}) or "none does"
            expected = f"expected a value that some report gives for {ruling.event!r}"
            message = f"{expected}: {given:.300}"
            yield Problem(file=file, key=f"{key}.value", message=message, expected=expected)


def _is_shared(value: object, said: Iterable[object]) -> bool:
    """Whether a window is the days that windows of reports share."""
    if not isinstance(value, Window):
        return False
    around = [each for each in said if isinstance(each, Window)]
    around = [each for each in around if covers(each, value)]
    return bool(around) and shared(*around) == value


def _scope(value: Any, zone: str | None, rule: str | None) -> tuple[Any, str | None, str | None]:
    """Dates with everything that they mean: times with their zone, and the rule by which they
    repeat.
    """
    if not isinstance(value, DaySpan | LocalSpan):
        return value, None, None
    return value, zone if isinstance(value, LocalSpan) else None, rule


def rulings_differ(reading: Reading) -> Iterator[Problem]:
    """Two rulings on one field can't be of the same moment, because the later one counts."""
    seen: dict[tuple[object, ...], str] = {}
    for file, key, ruling in rulings(reading):
        field = "dates" if ruling.field == "within" else ruling.field
        event = successor(reading, ruling.event)
        first = seen.setdefault((event, field, ruling.occurrence, ruling.recorded), key)
        if first != key:
            message = (
                f"expected a later moment than that of {counted(first)}, which rules on the same"
            )
            yield Problem(file=file, key=f"{key}.recorded", message=message)


def _declared(reading: Reading, ruling: Ruling) -> bool:
    """Whether a place or person that a ruling names exists; `pointers` reports those that don't."""
    if ruling.field not in ("place", "people"):
        return True
    named = (ruling.value,) if ruling.field == "place" else ruling.value
    table = "places" if ruling.field == "place" else "people"
    return all(each in reading.declared.get(table, ()) for each in named)
