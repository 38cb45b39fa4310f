"""Files held to the byte. After a change that is meant, write them anew:

    DATELINE_GOLDEN=write python -m pytest tests/render

and read the difference before it is committed.
"""

import os
from pathlib import Path

HERE = Path(__file__).parent


def golden(name: str, content: bytes) -> bytes:
    """The bytes that are held under a name; `content` itself when files are written anew."""
    path = HERE / name
    if os.environ.get("DATELINE_GOLDEN") == "write":
        path.write_bytes(content)
    return path.read_bytes()
