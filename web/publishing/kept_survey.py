"""The survey of the last run, kept so that the next run only works out what changed since.

It is a pickle, and a pickle can run any code. So it is only kept where the configuration of the
web server stands, too: in a folder, and not in a bucket.
"""

import pickle
from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Self

from schedule import Survey, survey
from schedule.progress import Progress
from web.publishing.pickled import Pickled
from web.publishing.program import program

NOTE = "survey"
_LENGTH = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptSurvey:
    """A survey, and what is worked out from it event by event.

    digests: the digest of each event
    is_new: whether it differs from the survey of the last run
    """

    survey: Survey
    digests: Mapping[str, str]
    is_new: bool = True

    @classmethod
    def of(cls, folder: Path, content: bytes | None, progress: Progress) -> Self:
        """The survey of a folder, from what the last run wrote. Raises DataError."""
        before = cls._read(content) if folder.is_dir() else None
        found = survey(folder, before.survey if before else None, progress)
        if before and found.digest == before.survey.digest:
            return replace(before, is_new=False)
        digests = dict(before.digests) if before and found.changed is not None else {}
        changed = found.schedule.events.keys() if found.changed is None else found.changed
        pickled = Pickled()
        for each in changed:
            event = found.schedule.events.get(each)
            digests[each] = sha256(pickled(event)).hexdigest()[:_LENGTH]
        return cls(survey=found, digests=digests)

    def write(self) -> bytes:
        """The survey, for the next run of the same program."""
        kept = replace(self, survey=self.survey.without_stamps())
        return program().encode() + pickle.dumps(kept)

    @classmethod
    def _read(cls, content: bytes | None) -> Self | None:
        if content is None or not content.startswith(program().encode()):
            return None
        kept: Self = pickle.loads(content[len(program()) :])  # noqa: S301 - from our own folder
        return kept
