"""New ids: made of a name, since an id stands in addresses for ever."""

import re
from collections.abc import Container

from schedule.search.folding import fold

_LONGEST = 60


def slug(text: str) -> str:
    """The Latin letters and digits of a text, as an id has them; empty when it has none."""
    plain = re.sub(r"[^a-z0-9]+", "-", fold(text).replace("'", "").replace("’", ""))
    if len(plain) > _LONGEST:
        plain = plain[:_LONGEST].rpartition("-")[0] or plain[:_LONGEST]
    return plain.strip("-")


def free_id(text: str, otherwise: str, taken: Container[object]) -> str:
    """An id made of a text, or of `otherwise` when it has no Latin letters, and of a number when
    others have it already.
    """
    wanted = slug(text) or otherwise
    found, number = wanted, 2
    while found in taken:
        found, number = f"{wanted}-{number}", number + 1
    return found
