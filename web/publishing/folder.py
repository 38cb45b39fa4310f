"""A folder as a place to publish: `site` with the files, and beside it the configuration of
servers.
"""

import fcntl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from schedule.lru import LruCache
from web.publishing import caddy, nginx
from web.publishing.manifest import Entry, Manifest, file_name
from web.publishing.store import NotPublished
from web.serving.response import compressed

SITE = "site"
_ASIDE = ".writing"
"""The file that is being written. There is never more than one."""
_GZIPPED = 8
"""How many of the last compressed contents are kept: the feed and its download have the same
bytes.
"""


class Folder:
    """A folder as a store. Each file is replaced as a whole: a reader sees its old or its new
    state.
    """

    is_own = True

    def __init__(self, path: Path) -> None:
        self._path = path.absolute()
        self._site = self._path / SITE
        self._gzipped: LruCache[str, bytes] = LruCache()

    @contextmanager
    def lock(self) -> Iterator[None]:
        try:
            self._site.mkdir(parents=True, exist_ok=True)
            with (self._path / ".lock").open("w") as held:
                try:
                    fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
                except BlockingIOError:
                    raise NotPublished(f"{self._path}: somebody publishes there now") from None
                yield
        except OSError as error:
            raise NotPublished(f"{error.filename}: {error.strerror}") from error

    def note(self, name: str) -> bytes | None:
        file = self._path / name
        return file.read_bytes() if file.exists() else None

    def keep_note(self, name: str, content: bytes | None) -> None:
        if content is None:
            (self._path / name).unlink(missing_ok=True)
        else:
            self._write(self._path / name, content)

    def put(self, address: str, entry: Entry, content: bytes) -> None:
        """Write the bytes, and the same as gzip where it is worth it."""
        file = self._file(address, is_page=entry.head.is_page)
        file.parent.mkdir(parents=True, exist_ok=True)
        if entry.head.packed:
            make = partial(compressed, [content])
            self._write(_packed(file), self._gzipped.get(entry.hash, make, _GZIPPED))
        else:
            _packed(file).unlink(missing_ok=True)
        self._write(file, content)
        self._remove(self._file(address, is_page=not entry.head.is_page))

    def delete(self, address: str) -> None:
        for is_page in (False, True):
            self._remove(self._file(address, is_page=is_page))

    def _file(self, address: str, *, is_page: bool) -> Path:
        return self._site / file_name(address, is_page=is_page)

    def _remove(self, file: Path) -> None:
        """Remove a file with its gzip, and the folders that are then empty."""
        if file.is_file():
            _packed(file).unlink(missing_ok=True)
            file.unlink()
            for folder in file.relative_to(self._site).parents[:-1]:
                if any((self._site / folder).iterdir()):
                    break
                (self._site / folder).rmdir()

    def configurations(self, manifest: Manifest) -> Mapping[str, bytes]:
        return {
            "nginx.conf": nginx.configuration(manifest, self._site),
            "Caddyfile": caddy.configuration(manifest, self._site),
        }

    def _write(self, file: Path, content: bytes) -> None:
        aside = self._path / _ASIDE
        with aside.open("wb") as new:
            new.write(content)
            new.flush()
        aside.replace(file)


def _packed(file: Path) -> Path:
    return file.with_name(f"{file.name}.gz")
