"""What can go wrong, said so that its reader knows what to do next."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Problem:
    """One thing in the data that an editor should look at.

    `file` is relative to the data folder, `key` the path of the value inside it
    (`claims[0].dates`; empty for the file as a whole). An error keeps the data from being
    served; a conflict is served marked as disputed but fails `check`; a warning does neither.
    """

    file: str
    key: str
    message: str
    severity: Literal["error", "conflict", "warning"] = "error"

    def __str__(self) -> str:
        place = f"{self.file}: {self.key}" if self.key else self.file
        return f"{place}: {'' if self.severity == 'error' else self.severity + ': '}{self.message}"


class DatelineError(Exception):
    """The base of every error that Dateline raises on purpose."""


class DataError(DatelineError):
    """The data folder can't be served; `problems` names every reason."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(map(str, self.problems)))


class NotKnown(DatelineError):
    """An id that stands for nothing (in HTTP: 404)."""

    def __init__(self, noun: str, identifier: str) -> None:
        self.noun = noun
        self.identifier = identifier
        super().__init__(f"There is no {noun} {identifier!r}.")


class Merged(DatelineError):
    """The event was found to be another one, and its address moved there (in HTTP: 301)."""

    def __init__(self, into: str) -> None:
        self.into = into
        super().__init__(f"This event is now {into!r}.")


class Withdrawn(DatelineError):
    """The event was entered by mistake, and there is none (in HTTP: 410)."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(f"This event was withdrawn: {reason}")


class BadParameter(DatelineError):
    """A malformed filter (in HTTP: 400). `expected` is a phrase for the catalogues, `values` what
    fills its placeholders.
    """

    def __init__(self, name: str, expected: str, **values: object) -> None:
        self.name = name
        self.expected = expected
        self.values = values
        super().__init__(f"{name}: expected {expected.format(**values)}.")
