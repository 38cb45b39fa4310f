"""Notes that are pickles: only this program can read them, and it finds out if they are damaged.

A pickle can run any code. So they are only kept where the configuration of the web server stands,
too: in a folder, and not in a bucket.
"""

import pickle
from hashlib import sha256
from typing import Any

from web.publishing.program import program

_HEAD = 64


def sealed(value: object) -> bytes:
    """The note of a value, for the next run of the same program."""
    content = pickle.dumps(value)
    return _head(content) + content


def unsealed(note: bytes | None) -> Any:
    """The value of a note. None if there is none, or if another program wrote it, or it is
    damaged.
    """
    head, content = (note or b"")[:_HEAD], (note or b"")[_HEAD:]
    return pickle.loads(content) if head == _head(content) else None  # noqa: S301 - our own folder


def _head(content: bytes) -> bytes:
    return sha256(program().encode() + content).hexdigest().encode()
