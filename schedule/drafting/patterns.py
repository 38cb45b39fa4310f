"""Patterns for text in small letters: compiled when they are first used, and kept."""

import re
from functools import lru_cache


@lru_cache(maxsize=512)
def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern for text in small letters: ignoring case makes that three times slower.

    `re` is slow to compile sets of letters that aren't Latin. So those that a search reaches only
    behind a letter become branches.
    """
    return re.compile(re.sub(r"(\w|\(\?!)\[([^\x00-\x7f]{3,20})\]", branches, pattern))


def branches(match: re.Match[str]) -> str:
    """The letters of a set as alternatives, with one that never matches: else `re` makes a set."""
    return f"{match[1]}(?:{'|'.join(match[2])}|(?!).)"


@lru_cache(maxsize=256)
def searched(pattern: str, words: str) -> re.Match[str] | None:
    """The first match in a sentence (cached: each date of a sentence asks for it)."""
    return compiled(pattern).search(words)


@lru_cache(maxsize=8)
def small(text: str) -> str:
    """The text in small letters, of the same length (some capitals would become two letters).

    “May” keeps its capital, which alone tells it from the verb.
    """
    return "May".join(map(_lower, text.split("May")))


def _lower(text: str) -> str:
    low = text.lower()
    return low if len(low) == len(text) else "".join(map(_small, text))


def _small(letter: str) -> str:
    low = letter.lower()
    return low if len(low) == 1 else letter
