"""Write several files of the data folder atomically: all of them or none.

A reader sees each file in its old or its new state, never half of it. New files are first written
beside the old ones. Then a journal lists them all, and they are renamed. If the process stops after
the journal was written, the next write finishes the renames. If it stops before, the next write
deletes the new files.
"""

import fcntl
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from schedule.errors import DatelineError

JOURNAL = ".writing"
_ASIDE = ".tmp"


class NotWritten(DatelineError):
    """Nothing was written; the message says why."""


def write(folder: Path, files: Mapping[str, bytes], *, replacing: Mapping[str, bytes]) -> None:
    """Write files in the given order. Raises NotWritten.

    replacing: the expected content of each file that may be replaced; other files are never
        overwritten
    """
    targets = {name: (folder / name).resolve() for name in files}
    if outside := [name for name, target in targets.items() if not _is_inside(target, folder)]:
        raise NotWritten(f"{outside[0]} leads out of the folder; expected a file in it")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _alone(folder), ExitStack() as stack:
            _recover(folder)
            for name, target in targets.items():
                target.parent.mkdir(parents=True, exist_ok=True)
                stack.callback(_aside(target).unlink, missing_ok=True)
                _write(_aside(target), files[name])
            for name, target in targets.items():
                _refuse_change(name, target, replacing.get(name))
                if name in replacing:
                    shutil.copymode(target, _aside(target))
            _commit(folder, targets)
            stack.pop_all()
            _finish(folder)
    except OSError as error:
        raise NotWritten(f"{error.filename}: {error.strerror}") from None


def recover(folder: Path) -> None:
    """Finish or undo a write that was interrupted. Raises NotWritten."""
    if not folder.is_dir() or not _is_left(folder):
        return
    try:
        with _alone(folder):
            _recover(folder)
    except OSError as error:
        raise NotWritten(f"{error.filename}: {error.strerror}") from None


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Hold the lock of the folder. The lock ends with the process. Raises NotWritten if another
    process holds it.
    """
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError:
        raise NotWritten(f"{folder}: somebody else is writing to it; try again") from None
    finally:
        os.close(handle)


def _commit(folder: Path, targets: Mapping[str, Path]) -> None:
    """Write the journal: from here on, all files will be written."""
    names = [str(target.relative_to(folder.resolve())) for target in targets.values()]
    for parent in {target.parent for target in targets.values()}:
        _sync(parent)
    journal = folder / JOURNAL
    _write(_aside(journal), json.dumps(names).encode())
    _aside(journal).replace(journal)
    _sync(folder)


def _finish(folder: Path) -> None:
    """Rename the files that the journal lists, then delete the journal."""
    journal = folder / JOURNAL
    targets = [folder / name for name in json.loads(journal.read_bytes())]
    for target in targets:
        # Only a journal that somebody else wrote names a path outside the folder.
        if _is_inside(target, folder) and _aside(target).exists():
            _aside(target).replace(target)
    for parent in {target.parent for target in targets if target.exists()}:
        _sync(parent)
    journal.unlink()
    _sync(folder)


def _recover(folder: Path) -> None:
    if (folder / JOURNAL).exists():
        _finish(folder)
    for each in _left(folder):
        each.unlink(missing_ok=True)


def _is_left(folder: Path) -> bool:
    return (folder / JOURNAL).exists() or any(True for _ in _left(folder))


def _left(folder: Path) -> Iterator[Path]:
    """New files that were not renamed."""
    for home in (folder, folder / "events", folder / "reports"):
        yield from home.glob(f".*.toml{_ASIDE}")
    yield from folder.glob(f".{JOURNAL}{_ASIDE}")


def _is_inside(target: Path, folder: Path) -> bool:
    return target.resolve().is_relative_to(folder.resolve())


def _aside(target: Path) -> Path:
    return target.with_name(f".{target.name}{_ASIDE}")


def _write(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _refuse_change(name: str, target: Path, before: bytes | None) -> None:
    """Raise NotWritten if somebody else changed a file since it was read."""
    if before is None and target.exists():
        raise NotWritten(f"{name} exists already; expected a new name")
    if before is not None and target.read_bytes() != before:
        raise NotWritten(f"{name} was changed meanwhile; try again")


def _sync(folder: Path) -> None:
    """Sync the folder, if the system can, so that the new names survive a crash."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
