"""The files of a data folder as they lie on the disk; the only place that reads it.

A stamp tells without opening a file whether it may have changed, a hash whether it has. A file's
stamp is taken before it is read and once more after, so that nothing is kept that was read while
it was being written.
"""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from operator import itemgetter
from pathlib import Path

_TRIES = 5
_HOMES = ("events/", "reports/")
"""The folders whose files are records: what can't be looked into elsewhere is no data."""

Content = bytes | OSError
"""What a file holds, or why it can't be read."""


Stamp = tuple[int, int, int, int]
"""When a file was modified and when it was changed, in nanoseconds; its size and its inode."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Files:
    """A folder's files at one moment, by their names: what tells of their contents. `hashes` are
    in the order of the names.
    """

    stamps: Mapping[str, Stamp] = field(default_factory=dict)
    hashes: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def digest(self) -> str:
        """The same for the same names and contents, and for no others."""
        names = os.fsencode("\0".join(self.hashes))
        return sha256(names + b"\0\0" + b"".join(self.hashes.values())).hexdigest()

    def trusted(self) -> dict[str, Stamp]:
        """The stamps of what can't have changed unseen. The disk's clock ticks every few
        milliseconds, and a file that was written in its last tick may be written in it again.
        """
        newest = max(map(itemgetter(1), self.stamps.values()), default=0)
        return {name: stamp for name, stamp in self.stamps.items() if stamp[1] < newest}


def stamps(folder: Path) -> Mapping[str, Stamp]:
    """The stamps of the folder's TOML files by their names in it; hidden files are nobody's
    records. A folder in it that can't be looked into stands there itself, its name ending in `/`,
    lest its files should be thought gone.
    """
    found: dict[str, Stamp] = {}
    _scan(os.fspath(folder), "", found)
    return found


def misnamed(folder: Path) -> list[str]:
    """Files among the reports that aren't read although they look like one, by their names."""
    try:
        names = sorted(each.name for each in os.scandir(folder / "reports"))
    except OSError:
        return []
    return [
        f"reports/{name}"
        for name in names
        if re.search(r"(\.toml|\.tml|\.toml\.txt)$", name, re.IGNORECASE)
        and not name.endswith(".toml")
    ]


def digest(folder: Path) -> str:
    """What `Files.digest` is when the folder is read now."""
    return take(folder)[0].digest


def take(folder: Path, since: Files | None = None) -> tuple[Files, Mapping[str, Content]]:
    """The folder's files, and the contents of those that aren't as they were before."""
    before = since or Files()
    contents: dict[str, Content] = {}
    read: Mapping[str, Stamp] = before.trusted()
    for _ in range(_TRIES):
        found = stamps(folder)
        ahead = [name for name, stamp in found.items() if read.get(name) != stamp]
        contents |= {name: _content(f"{folder}/{name}") for name in ahead}
        # Should a file go on changing, its older stamp is kept: next time it is read again.
        read = found
        if all(_stamp(f"{folder}/{name}") == read[name] for name in ahead):
            break
    fresh = {name: _hash(contents[name]) for name in contents.keys() & read.keys()}
    hashes = {**before.hashes, **fresh}
    if hashes.keys() != before.hashes.keys() or hashes.keys() != read.keys():
        hashes = {name: hashes[name] for name in sorted(read)}
    new = (name for name, found in fresh.items() if found != before.hashes.get(name))
    return Files(stamps=read, hashes=hashes), {name: contents[name] for name in sorted(new)}


def _scan(path: str, prefix: str, found: dict[str, Stamp]) -> None:
    try:
        entries = [*os.scandir(path)]
    except OSError:
        if prefix in _HOMES:
            found[prefix] = 0, 0, 0, 0
        return
    for entry in entries:
        name = entry.name
        if name.endswith(".toml") and name[0] != ".":
            found[prefix + name] = _stamp(entry)
        if entry.is_dir(follow_symlinks=False) and name[0] != ".":
            _scan(entry.path, f"{prefix}{name}/", found)


def _stamp(file: os.DirEntry[str] | str) -> Stamp:
    try:
        found = os.stat(file) if isinstance(file, str) else file.stat()  # noqa: PTH116 - as below
    except OSError:
        return 0, 0, 0, 0
    return found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino


def _content(path: str) -> Content:
    try:
        if path.endswith("/"):
            os.listdir(path)  # noqa: PTH208 - as below; it tells why a folder can't be looked into
        with open(path, "rb") as file:  # noqa: PTH123 - a Path for each of many takes longer
            return file.read()
    except OSError as error:
        return error


def _hash(content: Content) -> bytes:
    return sha256(repr(content).encode() if isinstance(content, OSError) else content).digest()
