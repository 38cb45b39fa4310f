"""Phrases and their translations: gettext catalogues, one for each language beside English."""

from functools import cache, lru_cache
from gettext import NullTranslations
from io import BytesIO

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import Translations

from schedule.catalogues import CATALOGUES, languages
from schedule.language.cldr import (
    KEPT,
    locale_of,
)


def mark(message: str) -> str:
    """Mark a message for the catalogues; it is translated where it is used."""
    return message


def mark_counted(one: str, many: str) -> tuple[str, str]:
    """Mark a message that has a number in it, in its two English forms."""
    return one, many


@cache
def translations(language: str) -> NullTranslations:
    """The catalogue of a language. A language without one gets English phrases."""
    if language not in languages() or language == "en":
        return NullTranslations()
    catalogue = read_po(
        BytesIO((CATALOGUES / f"{language}.po").read_bytes()), locale=locale_of(language)
    )
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Translations(compiled)


@lru_cache(maxsize=KEPT)
def phrase_in(language: str, message: str) -> str:
    return translations(language).gettext(message)
