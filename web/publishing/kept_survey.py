"""The survey of the last run, kept so that the next run only works out what changed since."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import Self, TypeVar

from schedule import Survey, survey
from schedule.known.resolve import empty_schedule
from schedule.progress import Progress
from web.publishing.pickled import Pickled
from web.publishing.sealed import sealed, unsealed

NOTE = "survey"
T = TypeVar("T")
_LENGTH = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptSurvey:
    """A survey, and what is worked out from it event by event.

    events, reports: the digest of each event and of each report
    is_new: whether it differs from the survey of the last run
    """

    survey: Survey
    events: Mapping[str, str] = field(default_factory=dict)
    reports: Mapping[str, str] = field(default_factory=dict)
    is_new: bool = True

    @classmethod
    def of(cls, folder: Path, content: bytes | None, progress: Progress) -> Self:
        """The survey of a folder, from what the last run wrote. Raises DataError."""
        before: Self | None = unsealed(content) if folder.is_dir() else None
        found = survey(folder, before.survey if before else None, progress)
        if before and found.digest == before.survey.digest:
            return replace(before, is_new=False)
        pickled, now = Pickled(), found.schedule
        old = before or cls(survey=replace(found, schedule=empty_schedule(found.ledger)))
        then = old.survey.schedule
        return cls(
            survey=found,
            events=_digests(now.events, then.events, old.events, pickled),
            reports=_digests(
                now.reports, then.reports, old.reports, lambda each: pickled((each, each.claims))
            ),
        )

    def write(self) -> bytes:
        """The survey, for the next run of the same program."""
        return sealed(replace(self, survey=self.survey.without_stamps()))


def _digests(
    now: Mapping[str, T],
    old: Mapping[str, T],
    known: Mapping[str, str],
    pickled: Callable[[T], bytes],
) -> Mapping[str, str]:
    """The digest of each value. What is still the same object keeps the digest that is known."""
    return {
        name: known[name]
        if old.get(name) is value
        else sha256(pickled(value)).hexdigest()[:_LENGTH]
        for name, value in now.items()
    }
