"""Rules on names: every name exists in the first language, every country and catalogue exists."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from importlib.resources import files

from schedule.catalogues import languages as spoken_languages
from schedule.errors import Problem
from schedule.filed.names import Names, Record
from schedule.filed.reading import Reading


def languages(reading: Reading) -> Iterator[Problem]:
    """Every name exists in the calendar's first language; a missing other one is a warning."""
    if not reading.calendar:
        return
    first, *others = reading.calendar.languages
    for file, key, names in _names(reading):
        if first not in names.root:
            message = f"expected a name in {first!r}, the calendar's first language"
            yield Problem(file=file, key=key, message=message)
        missing = [language for language in others if language not in names.root]
        if missing:
            message = f"no name in {', '.join(missing)}; {first!r} will be shown instead"
            yield Problem(file=file, key=key, message=message, severity="warning")


def catalogues(reading: Reading) -> Iterator[Problem]:
    """The program should have a catalogue for each language of the calendar.

    A language without one isn't offered. If it is the first language, its names appear among
    English phrases.
    """
    for number, language in enumerate(reading.calendar.languages if reading.calendar else ()):
        if language not in spoken_languages():
            result = "it isn't offered" if number else "phrases around its names are English"
            result += f"; expected one of {', '.join(spoken_languages())}"
            yield Problem(
                file="calendar.toml",
                key=f"languages[{number}]",
                message=f"no catalogue of phrases in {language!r}, so {result}",
                severity="warning",
            )


def countries(reading: Reading) -> Iterator[Problem]:
    """A country is a code of ISO 3166-1."""
    for identifier, place in reading.places.items():
        if place.country and not _is_country(place.country):
            yield Problem(
                file=reading.files["places", identifier],
                key=f"{identifier}.country",
                message=f"expected an ISO 3166-1 code such as CN, not {place.country!r}",
                expected="expected an ISO 3166-1 code such as CN",
            )


def _is_country(code: str) -> bool:
    """Whether it is a code of ISO 3166-1, or one that CLDR adds, such as XK."""
    return code in _countries() or code in import_module("babel").Locale("en").territories


@cache
def _countries() -> frozenset[str]:
    """The codes that come with the time zones. Reading them is faster than loading CLDR."""
    table = files("tzdata").joinpath("zoneinfo/iso3166.tab").read_text(encoding="utf-8")
    return frozenset(line[:2] for line in table.splitlines() if line[:1] != "#")


def _names(reading: Reading) -> Iterator[tuple[str, str, Names]]:
    """Every set of names in the reading, with its file and key."""
    if reading.calendar:
        yield "calendar.toml", "name", reading.calendar.name
        yield "calendar.toml", "description", reading.calendar.description
        if reading.calendar.about:
            yield "calendar.toml", "about", reading.calendar.about
        for identifier, kind in reading.calendar.kinds.items():
            yield "calendar.toml", f"kinds.{identifier}.name", kind.name
    tables: dict[str, Mapping[str, Record]] = {
        "places": reading.places,
        "people": reading.people,
        "publishers": reading.publishers,
        "events": reading.events,
    }
    for table, entries in tables.items():
        for identifier, entry in entries.items():
            for field in type(entry).model_fields:
                names = getattr(entry, field)
                if isinstance(names, Names):
                    yield reading.files[table, identifier], f"{identifier}.{field}", names
