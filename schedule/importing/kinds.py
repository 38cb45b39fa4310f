"""Finds the kind for CATEGORIES: a known one, else a new one from the first category."""

import re
from collections.abc import Iterable

from pydantic import ValidationError

from schedule.catalogues import languages
from schedule.filed.calendar import Calendar, Kind
from schedule.filed.text import sanitized
from schedule.importing.ids import Ids
from schedule.language.words import Words
from schedule.search.folding import fold


class Kinds:
    """The kinds of the calendar, each found by its id, or by its name in any language.

    default: the kind of events without categories, which is made if it doesn't exist
    """

    def __init__(self, calendar: Calendar, default: str) -> None:
        self._calendar = calendar
        self._default = default
        self._ids = Ids(calendar.kinds)
        self.new: dict[str, Kind] = {}
        self._by_name = {fold(each): each for each in calendar.kinds}
        for identifier, kind in calendar.kinds.items():
            for name in kind.name.root.values():
                self._by_name.setdefault(_key(name), identifier)

    def of(self, categories: Iterable[str]) -> tuple[str, bool]:
        """The kind of some categories, and whether there are more categories than the kind."""
        names = [
            name
            for each in categories
            if (name := " ".join(filter(None, map(str.strip, sanitized(each).split("\n")))))
        ]
        known = next(
            (self._by_name[_key(each)] for each in names if _key(each) in self._by_name), ""
        )
        found = known or self._made(names) or self._default_kind()
        return found, any(self._by_name.get(_key(each)) != found for each in names)

    def _made(self, names: list[str]) -> str | None:
        """A new kind with the first name that a kind may have."""
        for name in names:
            try:
                kind = Kind.model_validate({"name": {self._calendar.languages[0]: name}})
            except ValidationError:
                continue
            identifier = self._ids.new(name, "kind")
            self.new[identifier] = kind
            self._by_name[_key(name)] = identifier
            return identifier
        return None

    def _default_kind(self) -> str:
        if self._default not in self._calendar.kinds and self._default not in self.new:
            self.new[self._default] = Kind.model_validate({"name": self._names()})
            self._by_name.setdefault(_key(self._default), self._default)
        return self._default

    def _names(self) -> dict[str, str]:
        """The name of the default kind: its id; for "event", the word in every language that has
        it.
        """
        first = self._calendar.languages[0]
        english = self._default.replace("-", " ").strip().capitalize() or self._default
        said = {
            language: Words(language=language).say(english)
            for language in self._calendar.languages
            if language in languages()
        }
        return {first: english} | {
            language: word for language, word in said.items() if language == "en" or word != english
        }


def _key(name: str) -> str:
    """A name as kinds are compared.

    In a category of the feed, a space replaces a comma, a semicolon or a backslash.
    """
    return fold(" ".join(re.sub(r"[,;\\]", " ", name).split()))
