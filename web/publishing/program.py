"""A digest of the program: of its own files, and of the versions of Python and of the libraries."""

import sys
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

import schedule
import web

_PACKAGES = (schedule, web)


@cache
def program() -> str:
    """The digest. It is worked out once in a process."""
    return sha256("\0".join(_parts()).encode()).hexdigest()


def _parts() -> Iterator[str]:
    yield sys.version
    yield from sorted(found.name for each in sys.path for found in Path(each).glob("*.dist-info"))
    for package in _PACKAGES:
        for root in package.__path__:
            for each in sorted(Path(root).rglob("*")):
                if each.is_file() and each.suffix != ".pyc":
                    yield sha256(each.read_bytes()).hexdigest()
