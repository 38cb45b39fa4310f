"""Case folding for searches: texts are equal if they differ only in case, accents or width."""

import unicodedata


def fold(text: str) -> str:
    """A text as a search compares it: without case, accents and compatibility forms."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold())
    return unicodedata.normalize(
        "NFKC", "".join(each for each in plain if not unicodedata.combining(each))
    ).casefold()
