"""A data folder in a repository of git, as editors keep it."""

import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.folder import Folder

_WHO = ("-c", "user.name=Editor", "-c", "user.email=editor@example.org")


@dataclass(frozen=True, slots=True)
class Repository:
    path: Path

    @classmethod
    def small(cls, path: Path) -> "Repository":
        """The small world, committed."""
        Folder.small(path / "data")
        found = cls(path)
        found.git("init", "--quiet", "--initial-branch=main")
        return found.commit("Begin")

    @property
    def data(self) -> Folder:
        return Folder(self.path / "data")

    def git(self, *arguments: str) -> str:
        command = ["git", *_WHO, "-c", "commit.gpgsign=false", *arguments]
        done = subprocess.run(command, cwd=self.path, check=True, capture_output=True, text=True)
        return done.stdout

    def commit(self, message: str) -> "Repository":
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message)
        return self
