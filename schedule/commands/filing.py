"""Files a record from the shell: checks it, shows what it changes, and writes it."""

import argparse
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from schedule.commands import tell
from schedule.commands.diff import changed
from schedule.commands.earlier import snapshot_of
from schedule.errors import BadParameter, DataError
from schedule.filed.files import Content, take
from schedule.filed.messages import expectation
from schedule.filed.names import Record
from schedule.filed.write import write
from schedule.layout.differences import differences

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """A data folder as it is before something is filed."""

    path: Path
    contents: Mapping[str, Content]

    @classmethod
    def read(cls, path: Path) -> "Folder":
        return cls(path=path, contents=take(path)[1])

    def text(self, name: str, otherwise: str) -> str:
        """The text of a file, or the beginning of a new one."""
        content = self.contents.get(name)
        return content.decode("utf-8-sig") if isinstance(content, bytes) else otherwise

    def file(self, files: Mapping[str, str], options: argparse.Namespace) -> int:
        """Write these files, unless the data would then have an error. Returns the exit code."""
        written = {name: text.encode() for name, text in files.items()}
        try:
            before = snapshot_of(self.contents)
            after = snapshot_of({**self.contents, **written})
        except DataError as error:
            tell(*error.lines, "nothing is written", to=sys.stderr)
            return 1
        tell(*changed([*differences(before, after)]))
        if not options.dry_run:
            old = {name: self.contents[name] for name in files if name in self.contents}
            replacing = {name: each for name, each in old.items() if isinstance(each, bytes)}
            write(self.path, written, replacing=replacing)
        verb = "would be written" if options.dry_run else "written"
        tell(*(f"{self.path / name}: {verb}" for name in files))
        return 0


def add_dry_run(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--dry-run", action="store_true", help="say what would change, and write nothing"
    )


def validated(kind: type[R], data: Mapping[str, object]) -> R:
    """A record made of typed values. Raises BadParameter that says what is expected."""
    try:
        return kind.model_validate(data)
    except ValidationError as error:
        flaw = error.errors(include_url=False)[0]
        name = next((str(each) for each in reversed(flaw["loc"]) if isinstance(each, str)), "value")
        said = expectation(kind, flaw).removeprefix("expected ")
        raise BadParameter(name, "{said}", said=said) from None
