"""A folder as a place to publish: `site` with the files, and beside it the configuration of
servers.
"""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from web.publishing import caddy, nginx
from web.publishing.manifest import Entry, Manifest, file_name
from web.publishing.store import NotPublished

SITE = "site"
_ASIDE = ".writing"
"""The file that is being written. There is never more than one."""


class Folder:
    """A folder as a store. Each file is replaced as a whole: a reader sees its old or its new
    state.
    """

    is_own = True

    def __init__(self, path: Path) -> None:
        self._path = path.absolute()
        self._site = self._path / SITE

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

    def put(self, address: str, entry: Entry, plain: bytes, packed: bytes | None) -> None:
        file = self._file(address, is_page=entry.head.is_page)
        file.parent.mkdir(parents=True, exist_ok=True)
        if packed is None:
            _packed(file).unlink(missing_ok=True)
        else:
            self._write(_packed(file), packed)
        self._write(file, plain)
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

    def finish(self, manifest: Manifest) -> None:
        self._write(self._path / "nginx.conf", nginx.configuration(manifest, self._site))
        self._write(self._path / "Caddyfile", caddy.configuration(manifest, self._site))

    def _write(self, file: Path, content: bytes) -> None:
        aside = self._path / _ASIDE
        with aside.open("wb") as new:
            new.write(content)
            new.flush()
        aside.replace(file)


def _packed(file: Path) -> Path:
    return file.with_name(f"{file.name}.gz")
