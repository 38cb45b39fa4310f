"""Read the files of a data folder. No other module reads it.

A stamp (times, size, inode) says whether a file may have changed, without opening it. A hash says
whether it has changed. The stamp is taken before and after a file is read, so that a file that was
being written is read again.

Only regular files inside the folder are read, up to a size: a pipe blocks for ever, a device has no
end, and a link that leaves the folder may point to a secret. The folder itself may be a link.
"""

import errno
import os
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from operator import itemgetter
from pathlib import Path

from schedule.errors import Problem
from schedule.regular import regular

MOST_BYTES = 16 << 20
"""The size of the largest file that is read."""
_TOML = re.compile(r"\.(toml|tml|tom|toml\.txt|toml\.(bak|old|orig|rej)|toml~)$", re.IGNORECASE)
_REPORT = re.compile(r"(reports/\d{4}-\d{2}-\d{2}-[^.]*)(\.(txt|ya?ml|json))?", re.IGNORECASE)
_TRIES = 5
HOMES = ("events/", "reports/")
"""The folders whose files are records. A problem in any other folder is ignored."""

Content = bytes | OSError
"""The content of a file, or the error of reading it."""


Stamp = tuple[int, int, int, int]
"""The times of modification and of change in nanoseconds, the size and the inode."""

_NO_STAMP: Stamp = 0, 0, 0, 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Files:
    """The files of a folder at one moment, by name, with their hashes in the order of the names."""

    stamps: Mapping[str, Stamp] = field(default_factory=dict)
    hashes: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def digest(self) -> str:
        """A digest of all names and contents."""
        names = os.fsencode("\0".join(self.hashes))
        return sha256(names + b"\0\0" + b"".join(self.hashes.values())).hexdigest()

    def trusted(self) -> dict[str, Stamp]:
        """The stamps of files that can't have changed without a new stamp.

        The clock of a disk ticks every few milliseconds. A file that was written in the last tick
        may be written again in the same tick.
        """
        newest = max(map(itemgetter(1), self.stamps.values()), default=0)
        return {name: stamp for name, stamp in self.stamps.items() if stamp[1] < newest}


def stamps(folder: Path) -> Mapping[str, Stamp]:
    """The stamps of the TOML files in a folder, by name. Hidden files are left out.

    A folder that can't be listed is included itself, with a name that ends in `/`, so that its
    files don't count as deleted.
    """
    root, found, ahead = os.fspath(folder), dict[str, Stamp](), [""]
    while ahead:
        ahead += _scan(root, ahead.pop(), found)
    return found


def absent(folder: Path) -> list[Problem]:
    """A problem if there is no such folder, or else nothing."""
    if folder.is_dir():
        return []
    what = "it is a file" if folder.exists() else "no such folder"
    message = f"{what}; expected a data folder (`dateline init` makes one)"
    return [Problem(file=str(folder), key="", message=message)]


def misnamed(folder: Path) -> list[str]:
    """The names of files that aren't read although they look like data files."""
    found = []
    for home in ("", *HOMES):
        try:
            found += [f"{home}{each.name}" for each in os.scandir(folder / home) if each.is_file()]
        except OSError:
            continue
    return sorted(name for name in found if not name.endswith(".toml") and _looks_read(name, found))


def _looks_read(name: str, others: Collection[str]) -> bool:
    """Whether it has the name of a report, or nearly the ending .toml. A text may be kept beside
    its report.
    """
    report = _REPORT.fullmatch(name)
    return bool(_TOML.search(name) or (report and f"{report[1]}.toml" not in others))


def digest(folder: Path) -> str:
    """The digest of the folder as it is now, equal to `Files.digest`."""
    return take(folder)[0].digest


def take(folder: Path, since: Files | None = None) -> tuple[Files, Mapping[str, Content]]:
    """The files of a folder, and the contents of those that may have changed."""
    before = since or Files()
    contents: dict[str, Content] = {}
    read: Mapping[str, Stamp] = before.trusted()
    for _ in range(_TRIES):
        found = stamps(folder)
        ahead = [name for name, stamp in found.items() if read.get(name) != stamp]
        contents |= {name: _content(os.fspath(folder), name) for name in ahead}
        # If a file keeps changing, its older stamp is kept, so it is read again next time.
        read = found
        if all(_stamp(f"{folder}/{name}") == read[name] for name in ahead):
            break
    fresh = {name: _hash(contents[name]) for name in contents.keys() & read.keys()}
    hashes = {**before.hashes, **fresh}
    if hashes.keys() != before.hashes.keys() or hashes.keys() != read.keys():
        hashes = {name: hashes[name] for name in sorted(read)}
    new = (name for name, found in fresh.items() if found != before.hashes.get(name))
    return Files(stamps=read, hashes=hashes), {name: contents[name] for name in sorted(new)}


def _scan(root: str, prefix: str, found: dict[str, Stamp]) -> Iterator[str]:
    """Find the files of one folder. Yields the folders in it that have to be scanned, too."""
    try:
        entries = [*os.scandir(f"{root}/{prefix}")]
    except OSError:
        if prefix in HOMES:
            found[prefix] = _NO_STAMP
        return
    for entry in entries:
        name = prefix + entry.name
        if entry.name[0] == ".":
            continue
        if name.endswith(".toml"):
            found[name] = _stamp(entry)
        if _is_looked_into(root, name, entry):
            yield f"{name}/"
        elif f"{name}/" in HOMES or (entry.is_symlink() and Path(entry).is_dir()):
            found[f"{name}/"] = _NO_STAMP


def _is_looked_into(root: str, name: str, entry: os.DirEntry[str]) -> bool:
    """Whether it is a folder, or a link that may be followed. Only links at the top are followed,
    so there is no cycle.
    """
    if not entry.is_symlink():
        return entry.is_dir()
    return "/" not in name and Path(entry).is_dir() and not _flaw_of_link(root, name)


def _stamp(file: os.DirEntry[str] | str) -> Stamp:
    try:
        found = os.stat(file) if isinstance(file, str) else file.stat()  # noqa: PTH116 - as below
    except OSError:
        return _NO_STAMP
    return found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino


def content(folder: Path, name: str) -> Content:
    """The content of one file, or the error of reading it."""
    return _content(os.fspath(folder), name)


def _content(root: str, name: str) -> Content:
    path = f"{root}/{name}".removesuffix("/")
    try:
        if os.path.islink(path):  # noqa: PTH114 - a Path for each of many takes longer
            if flaw := _flaw_of_link(root, name):
                return OSError(errno.EXDEV, flaw)
            path = os.path.realpath(path)
        if name.endswith("/"):
            os.listdir(path)  # noqa: PTH208 - as above; it tells why a folder can't be looked into
        with open(path, "rb", opener=regular) as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        return error
    if len(content) > MOST_BYTES:
        return OSError(errno.EFBIG, f"it has more than {MOST_BYTES >> 20} MiB")
    return content


def _flaw_of_link(root: str, name: str) -> str | None:
    """Why a link isn't followed.

    A name that begins with two dots doesn't count as hidden: Kubernetes mounts files as links into
    such a folder.
    """
    target = os.path.relpath(os.path.realpath(f"{root}/{name}"), os.path.realpath(root))
    parts = Path(target).parts
    if parts[:1] == (os.pardir,):
        return "it is a link that leads out of the data folder"
    if not parts or any(part[0] == "." and part[:2] != ".." for part in parts):
        return "it is a link to something hidden, or to the data folder itself"
    if name.endswith("/") and "/" in name[:-1]:
        return "it is a link to a folder, which can only stand at the top"
    return None


def _hash(content: Content) -> bytes:
    return sha256(repr(content).encode() if isinstance(content, OSError) else content).digest()
