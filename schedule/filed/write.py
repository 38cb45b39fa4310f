"""Writing to the data folder, all files or none, each of them whole.

Whoever reads the folder meanwhile sees a file as it was or as it will be, never half of it.
"""

import os
import shutil
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

from schedule.errors import DatelineError


class NotWritten(DatelineError):
    """Nothing was written; the message says why."""


def write(folder: Path, files: Mapping[str, bytes], *, replacing: Mapping[str, bytes]) -> None:
    """Write files in the order given. `replacing` has the content that those had which may be
    replaced; a new file never overwrites one. Raises NotWritten.
    """
    targets = {name: (folder / name).resolve() for name in files}
    with ExitStack() as stack:
        try:
            written = {}
            for name, target in targets.items():
                target.parent.mkdir(parents=True, exist_ok=True)
                # A name that doesn't vary also keeps two from writing the same file at once.
                written[name] = target.with_name(f".{target.name}.tmp")
                with written[name].open("xb") as file:
                    stack.callback(written[name].unlink, missing_ok=True)
                    file.write(files[name])
                    file.flush()
                    os.fsync(file.fileno())
            for name, target in targets.items():
                _refuse_change(name, target, replacing.get(name))
                if name in replacing:
                    shutil.copymode(target, written[name])
            for name, target in targets.items():
                written[name].replace(target)
            for parent in {target.parent for target in targets.values()}:
                _sync(parent)
        except OSError as error:
            raise NotWritten(f"{error.filename}: {error.strerror}") from None


def _refuse_change(name: str, target: Path, before: bytes | None) -> None:
    """A file that somebody else wrote since it was read is left as it is."""
    if before is None and target.exists():
        raise NotWritten(f"{name} exists already; expected a new name")
    if before is not None and target.read_bytes() != before:
        raise NotWritten(f"{name} was changed meanwhile; try again")


def _sync(folder: Path) -> None:
    """Make the new names last, where a folder can be synced."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
