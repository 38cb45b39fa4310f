"""The snapshot that an edit is compared with: of a git commit, of another folder, or saved."""

import io
import json
import subprocess
import tarfile
from collections.abc import Mapping
from pathlib import Path

from schedule.errors import DataError, DatelineError, Problem, abridged
from schedule.filed.check import errors
from schedule.filed.files import Content, take
from schedule.filed.read import parse_all
from schedule.filed.reading import gather
from schedule.known.resolve import resolve
from schedule.layout.promises import broken_promises
from schedule.layout.snapshot import Snapshot


class NotCompared(DatelineError):
    """There is nothing to compare with; the message says why."""


def snapshot(folder: Path) -> Snapshot:
    """The snapshot of a data folder now. Raises DataError."""
    return snapshot_of(take(folder)[1])


def earlier(folder: Path, since: str) -> Snapshot:
    """The snapshot of `since`: a commit, another data folder, or a file that `diff --save` wrote.
    Raises NotCompared.
    """
    path = Path(since)
    try:
        if path.is_file():
            return Snapshot.read(json.loads(path.read_bytes()))
        return snapshot_of(take(path)[1] if path.is_dir() else _committed(folder, since))
    except DataError as error:
        said = f"{since}: the data has errors, so it can't be compared:"
        raise NotCompared(said, *abridged(error.problems)) from None
    except (ValueError, TypeError, KeyError, AttributeError):
        raise NotCompared(f"{since}: expected a file that `dateline diff --save` wrote") from None


def broken(folder: Path, since: str) -> tuple[Problem, ...]:
    """The promises that an edit breaks. Raises NotCompared."""
    return broken_promises(earlier(folder, since), snapshot(folder))


def snapshot_of(contents: Mapping[str, Content]) -> Snapshot:
    """The snapshot of these files. Raises DataError."""
    reading = gather(parse_all(contents).values())
    if found := errors(reading):
        raise DataError(found)
    records = reading.records()
    return Snapshot.of(records, resolve(records))


def _committed(folder: Path, commit: str) -> Mapping[str, bytes]:
    """The files of a folder at a commit, by name."""
    if commit.startswith("-"):
        raise NotCompared(f"{commit}: expected a commit, a folder or a saved file")
    archive = _git(folder, commit, "archive", "--format=tar", commit)
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        return {
            each.name: found.read()
            for each in tar
            if each.name.endswith(".toml")
            and not any(part.startswith(".") for part in Path(each.name).parts)
            and (found := tar.extractfile(each))
        }


def _git(folder: Path, commit: str, *arguments: str) -> bytes:
    try:
        return subprocess.run(  # noqa: S603 - the commit is no option
            ["git", "-C", str(folder), *arguments],  # noqa: S607 - the git that the editor uses
            capture_output=True,
            check=True,
        ).stdout
    except FileNotFoundError:
        raise NotCompared(f"{commit}: git is not installed; expected a folder instead") from None
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode(errors="replace").strip().splitlines()
        raise NotCompared(f"{commit}: git doesn't find it: {said[0] if said else '?'}") from None
