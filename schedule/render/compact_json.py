"""JSON without spaces, in UTF-8 (RFC 8259), whole or in parts."""

import json
from collections.abc import Iterable, Iterator


def compact(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def separated(items: Iterable[bytes]) -> Iterator[bytes]:
    """The items of an array, which are JSON already, with a comma between two."""
    for number, item in enumerate(items):
        if number:
            yield b","
        yield item
