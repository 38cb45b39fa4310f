"""The editions, one after the other: the current one, and the watch over the data that makes the
next.

A new edition is made aside, with its feed, and only then put in the place of the current one. Data
with an error makes none: the last good edition stays, and the log and /healthz name the problems
until the data is mended.
"""

import gc
import logging
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from threading import Lock, Thread

import watchfiles

from schedule import HOMES, DataError, Problem, Survey, stamps, survey
from schedule.errors import abridged
from schedule.known.conflicts import Conflict
from web.serving.edition import Edition

log = logging.getLogger(__name__)

_QUIET_MS = 100
"""How long nothing more may change before a burst of changes is over."""
_LONGEST_BURST_MS = 1000
_POLL_MS = 2000
"""How often to look where no notification comes, as from a network's disk."""
_TRIED_AGAIN_S = 60
"""After how long what was refused is tried again: a file that couldn't be read may be readable now,
which no stamp of it tells.
"""

READY = ("/calendar.ics", "/")
"""What an edition has ready: the feed before it is served, and a page at once after that. Until
the page is there, the edition may still be taken back.
"""

Prepare = Callable[[Iterable[str], Edition], None]


class Editions:
    """`problems` is what is wrong with the data as it lies in the folder now; `looked` is when a
    look at the folder was last finished, in seconds of the epoch.
    """

    def __init__(self, folder: Path, first: Edition, prepare: Prepare) -> None:
        self.current = first
        self.problems: tuple[Problem, ...] = ()
        self.looked = first.now()
        self._folder = folder
        self.prepare = prepare
        self._seen: Mapping[str, object] | None = None
        self._settled = False
        self._refused_at = 0.0
        self._lock = Lock()
        _name_conflicts(first)

    def refresh(self) -> bool:
        """Look at the folder; whether there is a new edition of it now.

        What was found changed is read once more at the next look: a file may have been written
        twice within one tick of the disk's clock, and its stamp not tell.
        """
        with self._lock:
            found = self._look()
            self.looked = self.current.now()
            return found

    def _look(self) -> bool:
        found = stamps(self._folder)
        if found == self._seen and self._settled and not self._is_tried_again():
            return False
        self._settled = found == self._seen
        self._seen = found
        try:
            return self._turn()
        except DataError as error:
            self._refused(error.problems)
        except Exception as error:
            log.exception("The data can't be served")
            # Only an edition that can't be made ready says in its own words what is wrong.
            said = str(error) if isinstance(error, RuntimeError) else "the log says where"
            self._refused([Problem(file=type(error).__name__, key="", message=said)])
        return False

    def watch(self) -> None:
        """Look whenever something changes in the folder, for as long as the process lives."""
        Thread(target=self._watch, name="watch", daemon=True).start()

    def _watch(self) -> None:
        self.refresh()
        for _ in _changes(self._folder):
            if self.refresh():
                # An edition stays for long, and looking for garbage in it holds up answers.
                gc.collect()
                gc.freeze()

    def _turn(self) -> bool:
        before = self.current
        found = survey(self._folder, before.survey)
        _refuse_emptiness(before.survey, found)
        if self.problems:
            log.info("The data is in order again")
        self.problems = ()
        if found.digest == before.digest:
            return False
        edition = before.amended(found)
        self.prepare(READY[:1], edition)
        self.current = edition
        try:
            self.prepare(READY[1:], edition)
        except Exception:
            self.current = before
            raise
        log.info("New edition %s: %d events", found.digest[:12], len(found.schedule.events))
        _name_conflicts(edition, before)
        return True

    def _is_tried_again(self) -> bool:
        return bool(self.problems) and time.monotonic() - self._refused_at > _TRIED_AGAIN_S

    def _refused(self, problems: Iterable[Problem]) -> None:
        self._refused_at = time.monotonic()
        if self.problems == tuple(problems):
            return
        self.problems = tuple(problems)
        said = "\n".join(abridged(problems))
        log.error("The last good edition is served still, for the data has problems:\n%s", said)


def _name_conflicts(edition: Edition, before: Edition | None = None) -> None:
    """Log the open conflicts that weren't there before."""
    known = {_as_line(each, before) for each in before.conflicts} if before else set()
    for line in dict.fromkeys(_as_line(each, edition) for each in edition.conflicts):
        if line not in known:
            log.warning("Reports of equal weight differ, and no ruling decides: %s", line)


def _as_line(conflict: Conflict, edition: Edition) -> str:
    values = " / ".join(edition.conflict_values(conflict))
    return f"{conflict.event.id}: {conflict.field}: {values}"


def _refuse_emptiness(before: Survey, found: Survey) -> None:
    """Raise DataError when all reports are gone at once: their folder was renamed, or isn't there
    yet. A calendar that is to have none is started so.
    """
    count = len(before.schedule.reports)
    if count and not found.schedule.reports:
        message = f"expected reports, of which there were {count}; to do without, start again"
        raise DataError([Problem(file="reports/", key="", message=message)])


def _changes(folder: Path) -> Iterator[None]:
    """Yields when something may have changed, and every now and then. That nothing is notified is
    logged once.
    """
    is_told = False
    while True:
        watched = _watched(folder)
        try:
            for _ in watchfiles.watch(
                *watched,
                watch_filter=_is_data,
                debounce=_LONGEST_BURST_MS,
                step=_QUIET_MS,
                rust_timeout=_POLL_MS,
                yield_on_timeout=True,
                raise_interrupt=False,
                recursive=False,
            ):
                is_told = False
                yield
                if _watched(folder) != watched:
                    break
        except (OSError, RuntimeError) as error:
            if not is_told:
                log.warning(
                    "%s is not watched, but looked at every now and then: %s", folder, error
                )
            is_told = True
        if _watched(folder) == watched:
            time.sleep(_POLL_MS / 1000)
        yield


def _watched(folder: Path) -> Mapping[Path, int]:
    """The folder and those of records in it, with their inodes. What else is in it is not watched:
    a link there may lead to a whole disk.
    """
    found = (folder, *(folder / home for home in HOMES))
    return {each: each.stat().st_ino for each in found if each.is_dir()}


def _is_data(_change: watchfiles.Change, path: str) -> bool:
    return path.endswith(".toml")
