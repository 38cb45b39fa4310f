"""Files that are compared byte for byte. After an intended change, write them again:

    DATELINE_GOLDEN=write python -m pytest tests/render

and read the difference before you commit it.
"""

import os
from pathlib import Path

HERE = Path(__file__).parent


def golden(name: str, content: bytes) -> bytes:
    """The bytes of a golden file; `content` itself when files are written again."""
    path = HERE / name
    if os.environ.get("DATELINE_GOLDEN") == "write":
        path.write_bytes(content)
    return path.read_bytes()
