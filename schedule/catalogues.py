"""The catalogues of phrases: one file for each language except English."""

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

CATALOGUES = files("schedule") / "translations"

_RANGE = re.compile(r"[a-z]{1,8}(-[a-z0-9]{1,8})*")


@cache
def languages() -> tuple[str, ...]:
    """The languages that have phrases."""
    if not CATALOGUES.is_dir():
        return ("en",)
    names = (entry.name for entry in CATALOGUES.iterdir())
    return ("en", *sorted(name.removesuffix(".po") for name in names if name.endswith(".po")))


def lookup(language_range: str, tags: Iterable[str]) -> str | None:
    """The tag that a language range finds by lookup (RFC 4647, section 3.4): `en` for `en-US`."""
    known = {each.lower(): each for each in tags}
    asked = language_range.lower()
    if not _RANGE.fullmatch(asked):
        return None
    while asked and asked not in known:
        asked = re.sub(r"(^|(-[a-z0-9])?-)[a-z0-9]+$", "", asked)
    return known.get(asked)
