"""The templates as the last run compiled them. To compile them again would take most of a second
of each run.
"""

from jinja2.bccache import Bucket, BytecodeCache

from web.publishing.sealed import sealed, unsealed

NOTE = "templates"


class KeptTemplates(BytecodeCache):
    """Jinja's cache of compiled templates, from a note and for the next one.

    is_new: whether it differs from the note
    """

    def __init__(self, note: bytes | None) -> None:
        self._kept: dict[str, bytes] = unsealed(note) or {}
        self.is_new = False

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self._kept:
            bucket.bytecode_from_string(self._kept[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._kept[bucket.key] = bucket.bytecode_to_string()
        self.is_new = True

    def write(self) -> bytes:
        return sealed(self._kept)
