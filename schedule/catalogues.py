"""The catalogues of phrases: one file for each language that the program speaks beside English."""

from functools import cache
from importlib.resources import files

CATALOGUES = files("schedule") / "translations"


@cache
def languages() -> tuple[str, ...]:
    """The languages in which there are words."""
    if not CATALOGUES.is_dir():
        return ("en",)
    names = (entry.name for entry in CATALOGUES.iterdir())
    return ("en", *sorted(name.removesuffix(".po") for name in names if name.endswith(".po")))
