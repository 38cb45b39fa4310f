"""The width of a text in a picture, estimated from the class of each letter.

The reader's machine draws the picture in a font of its own, so the estimate is rather too wide than
too narrow.
"""

import unicodedata

_NARROW = frozenset(" .,:;'’|()![]ijlftrI1")
_BROAD = frozenset("шщжюфмыwmMW@%&—…")


def width_of(text: str, size: float) -> float:
    """About how wide a text is; `size` is that of the font, in the same unit."""
    return size * sum(map(_share, text))


def ellipsed(text: str, size: float, width: float) -> str:
    """The text, or as much of it as fits with an ellipsis."""
    if width_of(text, size) <= width:
        return text
    end = len(text)
    while end and width_of(text[:end] + "…", size) > width:
        end -= 1
    return text[:end].rstrip(" ,;:–—“«(（") + "…"


def _share(character: str) -> float:
    """The width of a letter as a share of its font's size."""
    if unicodedata.combining(character):
        return 0
    if unicodedata.east_asian_width(character) in "WF":
        return 1
    if character in _NARROW:
        return 0.4
    return 0.82 if character in _BROAD else 0.7 if character.isupper() else 0.59
