"""Case folding for searches: texts that differ in case, accents or width alone are equal."""

import unicodedata


def fold(text: str) -> str:
    """Text as it is compared in a search: without case, accents and compatibility forms."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return unicodedata.normalize(
        "NFKC", "".join(each for each in plain if not unicodedata.combining(each))
    ).casefold()
