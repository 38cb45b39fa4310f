"""Rules on publishers: a name belongs to one of them, and some report names each."""

from collections.abc import Iterator

from schedule.errors import Problem
from schedule.filed.messages import did_you_mean
from schedule.filed.publishers import UNNAMED, slug, spellings
from schedule.filed.reading import Reading

_FILE = "publishers.toml"


def doubled_names(reading: Reading) -> Iterator[Problem]:
    """A name or alias belongs to one publisher, and the id `unnamed` to none."""
    entries = reading.publishers
    owners = {identifier: identifier for identifier in entries}
    if UNNAMED in entries:
        message = f"`{UNNAMED}` stands for reports that name no publisher; expected another id"
        yield Problem(file=_FILE, key=UNNAMED, message=message)
    for identifier, entry in entries.items():
        for key, name, spelled in spellings(entry):
            owner = owners.setdefault(spelled, identifier)
            if owner != identifier:
                expected = "expected a name that stands for one publisher"
                message = f"{name!r} is a name of {owner!r}, too; {expected}"
                yield Problem(
                    file=_FILE, key=f"{identifier}.{key}", message=message, expected=expected
                )


def unknown_publishers(reading: Reading) -> Iterator[Problem]:
    """Some report names each publisher and each alias."""
    named = {each.publisher: slug(each.publisher) for each in reading.reports.values()}
    known = {*named.values()}
    among = [name for name in named if name]
    for identifier, entry in reading.publishers.items():
        own = {identifier, *(spelled for *_, spelled in spellings(entry))}
        if not own & known:
            message = f"no report names this publisher{did_you_mean(identifier, sorted(known))}"
            yield _odd(identifier, message)
            continue
        for number, alias in enumerate(entry.aliases):
            if slug(alias) not in known:
                message = f"no report names {alias!r} as its publisher{did_you_mean(alias, among)}"
                yield _odd(f"{identifier}.aliases[{number}]", message)


def _odd(key: str, message: str) -> Problem:
    return Problem(file=_FILE, key=key, message=message, severity="warning")
