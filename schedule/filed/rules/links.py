"""Rules on links: every id exists, and no record leads back to itself."""

from collections.abc import Iterator, Mapping
from itertools import chain

from schedule.errors import Problem
from schedule.filed.messages import MOST_SUGGESTED, did_you_mean
from schedule.filed.reading import Reading
from schedule.filed.references import MOST_WHOLES, claims, links, reach, references

_FEW, _KINDS = 8, 40
"""How many ids, or kinds, a message lists at most."""


def pointers(reading: Reading) -> Iterator[Problem]:
    """Every id that a record names must exist."""
    named = chain(references(reading), reading.mentions)
    unknown = (each for each in named if each[3] not in reading.declared.get(each[2], ()))
    for number, (file, key, table, identifier) in enumerate(unknown):
        yield Problem(
            file=file,
            key=key,
            message=_unknown(reading, table, identifier, suggests=number < MOST_SUGGESTED),
            expected=f"expected an id from {_home(table)}",
        )


def _unknown(reading: Reading, table: str, identifier: str, *, suggests: bool) -> str:
    """The message for an id that doesn't exist: the possible ids, and the most similar one."""
    declared = reading.declared.get(table, ())
    known = declared if isinstance(declared, Mapping) else {}
    near = did_you_mean(identifier, known) if suggests else ""
    few = _KINDS if table == "kinds" else 0 if near else _FEW
    expected = f"one of {', '.join(known)}" if 0 < len(known) <= few else "an id from there"
    return f"{identifier!r} is not in {_home(table)}; expected {expected}{near}"


def withdrawals(reading: Reading) -> Iterator[Problem]:
    """Nothing speaks of an event that was withdrawn, or is part of it."""
    for file, key, table, identifier in references(reading):
        event = reading.whole.events.get(identifier) if table == "events" else None
        if event and event.withdrawn:
            expected = "expected an event that stands"
            message = f"{identifier!r} was withdrawn; {expected}"
            yield Problem(file=file, key=key, message=message, expected=expected)


def cycles(reading: Reading) -> Iterator[Problem]:
    """No record is part of itself or merged into itself, directly or not; and no chain
    is too long.
    """
    for table, key, identifiers, ways in links(reading):
        for identifier in identifiers:
            found = reach(identifier, ways)
            if identifier in found:
                message = f"expected no circle, but {identifier!r} leads back to itself"
            elif len(found) > MOST_WHOLES:
                message = f"expected at most {MOST_WHOLES} to which it leads, directly or not"
            else:
                continue
            file = reading.files[table, identifier]
            at = key if table == "reports" else f"{identifier}.{key}"
            yield Problem(file=file, key=at, message=message)


def silence(reading: Reading) -> Iterator[Problem]:
    """An event that no report mentions isn't published. Invalid reports count."""
    if not isinstance(reading.declared.get("reports", {}), Mapping):
        return
    if not reading.declared.get("reports"):
        message = "no report; expected a file for each, such as reports/2024-05-14-gazette.toml"
        yield Problem(file="reports/", key="", message=message, severity="warning")
        return
    spoken = {claim.event for *_, claim in claims(reading)}
    spoken.update(each for *_, table, each in reading.mentions if table == "events")
    for identifier, identity in reading.events.items():
        if identifier not in spoken and not (identity.merged_into or identity.withdrawn):
            file = reading.files["events", identifier]
            message = "no report speaks of this event, so it is not published"
            yield Problem(file=file, key=identifier, message=message, severity="warning")


def _home(table: str) -> str:
    homes = {"events": "events/", "reports": "reports/"}
    return {**homes, "kinds": "[kinds] of calendar.toml"}.get(table, f"{table}.toml")
