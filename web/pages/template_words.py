"""The functions of templates: the phrases of a page's language, with markup."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import reduce
from typing import Any, Self

from markupsafe import Markup, escape

from schedule.dates.spans import When, Window
from schedule.language.description import whole_off
from schedule.language.phrases import mark
from schedule.language.words import Words

_TWO_STOPS = re.compile(r"\.((?:</\w+>)+)\.$")
"""The end of a sentence whose last word is an abbreviation: `2024 г.</a>.`"""


class TimedWords(Words):
    """Words in which every known day and time is marked up as `<time>`, each end of a span by
    itself.

    A window has no markup: its ends aren't days of the event.
    """

    @classmethod
    def like(cls, words: Words) -> Self:
        return cls(language=words.language, fallback=words.fallback, zone=words.zone)

    def say(self, message: str, **values: object) -> Markup:
        return escape(self.phrase(message)).format(**values)

    def counted(self, one: str, many: str, number: int, **values: object) -> Markup:
        phrase = escape(self.counted_phrase(one, many, number))
        return phrase.format(count=self.number(number), **values)

    def when(self, when: When, wholes: Iterable[Any] = ()) -> str:
        if isinstance(when, Window):
            return escape(Words(language=self.language, fallback=self.fallback).when(when, wholes))
        return Words.when(self, when, wholes)

    def days(self, first: date, last: date) -> Markup:
        start, between, end = self.ends(first, last)
        parted = _time(start, first) + between if start else Markup()
        return parted + _time(end, last)

    def clock(self, moment: datetime) -> Markup:
        return _time(super().clock(moment), moment)


def template_functions(words: Words) -> Mapping[str, Any]:
    """The functions that templates call for phrases. They escape everything except markup that is
    filled in, such as links.
    """

    def say(message: str, **values: object) -> Markup:
        said = escape(words.phrase(message)).format(**values)
        return Markup(_TWO_STOPS.sub(r".\1", str(said)))  # noqa: S704 - escaped, less one full stop

    def counted(one: str, many: str, number: int, **values: object) -> Markup:
        phrase = words.counted_phrase(one, many, number)
        return escape(phrase).format(count=words.number(number), **values)

    def named(names: Any) -> Markup:
        return _marked(*words.localized(names), words)

    def place(places: Iterable[Any]) -> Markup:
        """The same as `Words.place`, with markup for each name."""
        return within(named(place.name) for place in places)

    def within(names: Iterable[Markup]) -> Markup:
        """The names of places, smallest first, with any markup."""
        message = mark("{inner}, {outer}")
        return reduce(lambda inner, outer: say(message, inner=inner, outer=outer), names)

    def noted(text: str) -> Markup:
        """A text of an editor, in the calendar's first language."""
        return _marked(text, words.fallback, words)

    back, forth = ("→", "←") if words.direction == "rtl" else ("←", "→")
    return {
        "words": words,
        "back": back,
        "forth": forth,
        "timed": TimedWords.like(words),
        "say": say,
        "counted": counted,
        "named": named,
        "place": place,
        "within": within,
        "noted": noted,
        "whole_off": whole_off,
    }


def _time(text: str, moment: date) -> Markup:
    """A day, or a moment with its offset."""
    return Markup('<time datetime="{}">{}</time>').format(moment.isoformat(), text)


def _marked(text: str, language: str, words: Words) -> Markup:
    """A text in a `<bdi>` element, so that its direction doesn't affect its neighbours.

    It has its language if that isn't the page's.
    """
    if language == words.language:
        return Markup("<bdi>{}</bdi>").format(text)
    return Markup('<bdi lang="{}">{}</bdi>').format(language, text)
