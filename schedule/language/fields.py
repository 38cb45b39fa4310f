"""The fields of what is known, in words: the name of each field, and its values."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from schedule.filed.records import Identity
from schedule.known.fields import Deviation, Field, Resolved
from schedule.language.phrases import mark
from schedule.language.words import Words

ARROW = " → "
FIELD_WORDS: Mapping[Field, str] = {
    Field.DATES: mark("Date"),
    Field.STATUS: mark("Status"),
    Field.PLACE: mark("Place"),
    Field.PEOPLE: mark("People"),
    Field.OCCURRENCES: mark("Single times"),
}


def value_in_words(field: Field, words: Words, value: Any, wholes: Iterable[Identity] = ()) -> str:
    """A value of a field in words. `wholes` are the events that a window may be taken from."""
    return SAID[field](words, value, wholes)


def _deviations(
    words: Words, deviations: Iterable[Deviation], _wholes: Iterable[Identity] = ()
) -> str:
    """What differs from the rule, occurrence by occurrence."""
    comma = words.say(", ")
    return words.joined(
        f"{words.days(each.day, each.day)}{ARROW}{comma.join(_differing(words, each))}"
        for each in deviations
    )


def _differing(words: Words, deviation: Deviation) -> Iterable[str]:
    """The single values that are known of one occurrence alone. People are not among them."""
    for field in Field:
        resolved = field.of(deviation.known)
        if isinstance(resolved, Resolved):
            yield value_in_words(field, words, resolved.value)


SAID: Mapping[Field, Callable[[Words, Any, Iterable[Identity]], str]] = {
    Field.DATES: lambda words, when, wholes: words.when(when, wholes),
    Field.STATUS: lambda words, status, _: words.status(status),
    Field.PLACE: lambda words, place, _: words.name(place.name),
    Field.PEOPLE: lambda words, people, _: words.people(people),
    Field.OCCURRENCES: _deviations,
}
"""The words for a value: one value of a field that has one, a tuple for a field that
has several.
"""
