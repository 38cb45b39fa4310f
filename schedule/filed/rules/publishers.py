"""Rules on publishers: a name belongs to one of them, and some report names each."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from schedule.errors import Problem
from schedule.filed.messages import MOST_SUGGESTED, did_you_mean
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
    known, among = sorted({*named.values()}), [name for name in named if name]
    for number, (key, alias) in enumerate(_unnamed(reading, {*known})):
        who, names = (f"{alias!r} as its publisher", among) if alias else ("this publisher", known)
        near = did_you_mean(alias or key, names) if number < MOST_SUGGESTED else ""
        message = f"no report names {who}{near}"
        yield Problem(file=_FILE, key=key, message=message, severity="warning")


def _unnamed(reading: Reading, known: AbstractSet[str]) -> Iterator[tuple[str, str]]:
    """The key of each publisher, or of each alias with the alias, that no report names."""
    for identifier, entry in reading.publishers.items():
        if known.isdisjoint((identifier, *(spelled for *_, spelled in spellings(entry)))):
            yield identifier, ""
            continue
        for number, alias in enumerate(entry.aliases):
            if slug(alias) not in known:
                yield f"{identifier}.aliases[{number}]", alias
