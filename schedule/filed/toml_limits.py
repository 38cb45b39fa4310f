"""Limits of a TOML file, checked before tomllib reads it.

tomllib needs time and memory by the square of a key's depth: 40 kB of `a.a.a…` take 1.6 GB.
"""

import re

DEEPEST = 16
"""The largest number of parts of a dotted key. Records need three."""
MOST_VALUES = 1_000_000
"""The largest number of values in a file. Each ends at a comma or at the end of a line."""

# A string ends where tomllib ends it; one that isn't closed goes on to the end of the file.
STRING_OR_COMMENT = r"""
      \"{3} (?:[^\\"]|\\.|"(?!""))*+ (?:"{3,5}|\Z)
    | '{3} (?:[^']|'(?!''))*+ (?:'{3,5}|\Z)
    | " (?:[^"\\\n]|\\.)*+ "?
    | ' [^'\n]*+ '?
    | \# [^\n]*+
    """
_STRINGS_AND_COMMENTS = re.compile(STRING_OR_COMMENT, re.VERBOSE | re.DOTALL)
_DEEP_KEY = re.compile(rf"(?<![\w-])(?:[\w-]++[ \t]*+\.[ \t]*+){{{DEEPEST}}}")


def refuse_excess(text: str) -> None:
    """Raises ValueError for a text that would take too much work."""
    if text.count("\n") + text.count(",") > MOST_VALUES:
        raise ValueError(f"it has more than {MOST_VALUES:,} values")
    bare = _STRINGS_AND_COMMENTS.sub(_as_key, text)
    if _DEEP_KEY.search(bare):
        raise ValueError(f"a key has more than {DEEPEST} parts")


def _as_key(found: re.Match[str]) -> str:
    """A string in a key is one part of it, whatever dots are in the string."""
    return "" if found[0][0] == "#" else "s"
