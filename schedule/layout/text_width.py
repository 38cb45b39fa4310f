"""The width of a text in a picture, estimated from the class of each letter.

Each machine draws the picture with its own font, so the estimate is rather too wide than too
narrow.
"""

import unicodedata

_NARROW = frozenset(" .,:;'’|()![]ijlftrI1")
_BROAD = frozenset("шщжюфмыwmMW@%&—…")


def width_of(text: str, size: float) -> float:
    """The estimated width of a text, in the unit of `size`, the font size."""
    return size * sum(map(_share, text))


def ellipsed(text: str, size: float, width: float) -> str:
    """The text, cut with an ellipsis if it is too wide."""
    if width_of(text, size) <= width:
        return text
    end = len(text)
    while end and width_of(text[:end] + "…", size) > width:
        end -= 1
    return text[:end].rstrip(" ,;:–—“«(（") + "…"


def _share(character: str) -> float:
    """The width of a letter as a fraction of the font size."""
    if unicodedata.combining(character):
        return 0
    if unicodedata.east_asian_width(character) in "WF":
        return 1
    if character in _NARROW:
        return 0.4
    return 0.82 if character in _BROAD else 0.7 if character.isupper() else 0.59
