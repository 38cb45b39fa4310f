"""Which kind of event CATEGORIES name; what they name besides isn't kept."""

from collections.abc import Iterable

from schedule.catalogues import languages
from schedule.filed.records import Calendar, Kind
from schedule.language.words import Words
from schedule.search.folding import fold


class Kinds:
    """The calendar's kinds, and the one of events whose categories name none (`default`), which
    is made when there isn't one. A kind is named by its id, or by its name in any language.
    """

    def __init__(self, calendar: Calendar, default: str) -> None:
        self._calendar = calendar
        self._default = default
        self.new: dict[str, Kind] = {}
        self._by_name = {fold(each): each for each in calendar.kinds}
        for identifier, kind in calendar.kinds.items():
            for name in kind.name.root.values():
                # The feed writes a comma in a category as a space: apps split at it.
                self._by_name.setdefault(fold(name.replace(",", " ")), identifier)

    def find(self, categories: Iterable[str]) -> str | None:
        names = (self._by_name.get(fold(each.replace(",", " "))) for each in categories)
        return next((name for name in names if name), None)

    def default(self) -> str:
        if self._default not in self._calendar.kinds:
            self.new[self._default] = Kind.model_validate({"name": self._names()})
        return self._default

    def _names(self) -> dict[str, str]:
        """The default kind by its id, or, for an "event", in every language that has the word."""
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
