"""One language: its phrases, numbers, names and lists."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal, Self

from babel import Locale
from babel.dates import (
    format_timedelta,
)

from schedule.filed.calendar import Calendar
from schedule.filed.names import Localized, Names
from schedule.language.cldr import (
    decimal,
    listed,
    locale_of,
    territorial,
)
from schedule.language.phrases import mark, phrase_in, translations


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """One language. Names that don't exist in it are taken from `fallback`.

    zone: that of the reader, by whose clock times are given, too; empty for none
    """

    language: str = "en"
    fallback: str = "en"
    zone: str = ""

    @classmethod
    def of(cls, calendar: Calendar, language: str | None, zone: str | None = None) -> Self:
        """The words of a language, or of the calendar's first language."""
        first = calendar.languages[0]
        return cls(language=language or first, fallback=first, zone=zone or "")

    @property
    def locale(self) -> Locale:
        return locale_of(self.language)

    @property
    def direction(self) -> str:
        """`ltr` or `rtl`."""
        return self.locale.text_direction

    @property
    def own_name(self) -> str:
        """The language's name in the language itself."""
        name = Locale.parse(self.locale.language).get_display_name() or self.language
        return name[0].upper() + name[1:]

    @property
    def territorial(self) -> str:
        """The language with its main territory: `en_GB`, `zh_CN`."""
        return territorial(str(self.locale))

    def phrase(self, message: str) -> str:
        """A phrase of the catalogue. Its `{names}` are not filled in yet."""
        return phrase_in(self.language, message)

    def counted_phrase(self, one: str, many: str, number: int) -> str:
        """The form of a phrase for a number: Russian has three forms, Chinese one."""
        return translations(self.language).ngettext(one, many, number)

    def say(self, message: str, **values: object) -> str:
        return phrase_in(self.language, message).format_map(values)

    def counted(self, one: str, many: str, number: int, **values: object) -> str:
        """A phrase with `{count}` things."""
        return self.counted_phrase(one, many, number).format(count=self.number(number), **values)

    def number(self, number: int) -> str:
        return decimal(self.language, number)

    def duration(self, duration: timedelta) -> str:
        """Whole hours, or else minutes: `12 hours`."""
        unit: Literal["hour", "minute"] = "minute" if duration % timedelta(hours=1) else "hour"
        text = format_timedelta(duration, unit, threshold=sys.float_info.max, locale=self.locale)
        return str(text)

    def name(self, names: Names) -> str:
        return names.root.get(self.language) or self.localized(names).text

    def localized(self, names: Names) -> Localized:
        """A name, with the language that it is in."""
        return names.best(self.language, self.fallback)

    def list(self, items: Iterable[str]) -> str:
        """`a, b and c`."""
        found = tuple(items)
        return found[0] if len(found) == 1 else listed(self.language, found)

    def joined(self, items: Iterable[str]) -> str:
        """`a; b; c`, for items that may have commas."""
        return self.phrase(mark("; ")).join(items)
