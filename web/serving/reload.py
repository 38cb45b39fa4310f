"""The current edition, and the watcher of the data that makes the next one.

A new edition is prepared, with its feed, before it replaces the current one. If the data has an
error, the last good edition stays, and the log and /healthz name the problems until they are fixed.
"""

import logging
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from threading import Lock, Thread

import watchfiles

from schedule import HOMES, DataError, Problem, Survey, stamps, survey
from schedule.errors import abridged
from schedule.known.conflicts import Conflict
from web.serving import memory
from web.serving.edition import Edition

log = logging.getLogger(__name__)

_QUIET_MS = 100
"""A burst of changes is over after this time without another change (debounce)."""
_LONGEST_BURST_MS = 1000
_POLL_MS = 2000
"""How often to check if no notification comes, for example from a network disk."""
_TRIED_AGAIN_S = 60
"""After this time, refused data is read again: a file that couldn't be read may be readable now,
without a new stamp.
"""

_CLEANED_EVERY_S = 60
"""How often memory is cleaned without a new edition: many requests leave garbage, too."""

READY = ("/calendar.ics", "/")
"""The paths that an edition prepares: the feed before it is served, and a page right after that.

Until the page is made, the edition may still be taken back.
"""

Prepare = Callable[[Iterable[str], Edition], None]


class Editions:
    """The current edition and the state of the folder.

    problems: what is wrong with the data in the folder now
    looked: when the folder was last checked, in seconds since the epoch
    """

    def __init__(
        self, folder: Path, first: Edition, prepare: Prepare, tidy: Callable[[], None]
    ) -> None:
        self.current = first
        self.problems: tuple[Problem, ...] = ()
        self.looked = first.now()
        self._folder = folder
        self.prepare = prepare
        self._tidy = tidy
        self._seen: Mapping[str, object] | None = None
        self._settled = False
        self._refused_at = 0.0
        self._lock = Lock()
        _name_conflicts(first)

    def refresh(self) -> bool:
        """Check the folder. Returns whether there is a new edition.

        What was changed is read again at the next check: a file may have been written twice in one
        tick of the disk's clock, with the same stamp.
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
            # A RuntimeError of an edition that can't be prepared already says what is wrong.
            said = str(error) if isinstance(error, RuntimeError) else "the log says where"
            self._refused([Problem(file=type(error).__name__, key="", message=said)])
        return False

    def watch(self) -> None:
        """Check the folder after each change in it, for as long as the process lives."""
        Thread(target=self._watch, name="watch", daemon=True).start()

    def _watch(self) -> None:
        self.refresh()
        cleaned = time.monotonic()
        for _ in _changes(self._folder):
            if self.refresh():
                self._tidy()
            elif time.monotonic() - cleaned > _CLEANED_EVERY_S:
                memory.clean(keep=False)
            else:
                continue
            cleaned = time.monotonic()

    def _turn(self) -> bool:
        before = self.current
        found = survey(self._folder, before.survey)
        _refuse_emptiness(before.survey, found)
        if self.problems:
            log.info("The data is in order again")
        self.problems = ()
        if found.digest == before.digest:
            return False
        edition = self._made_from(found)
        log.info("New edition %s: %d events", found.digest[:12], len(found.schedule.events))
        _name_conflicts(edition, before)
        return True

    def _made_from(self, found: Survey) -> Edition:
        """Make the next edition current, with its feed and then with a page."""
        before = self.current
        edition = before.amended(found)
        self.prepare(READY[:1], edition)
        self.current = edition
        try:
            self.prepare(READY[1:], edition)
        except Exception:
            self.current = before
            raise
        return edition

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
    """Raise DataError if all reports are gone at once: their folder was renamed, or isn't there
    yet.

    A calendar that should have no reports has to be started without them.
    """
    count = len(before.schedule.reports)
    if count and not found.schedule.reports:
        message = f"expected reports, of which there were {count}; to do without, start again"
        raise DataError([Problem(file="reports/", key="", message=message)])


def _changes(folder: Path) -> Iterator[None]:
    """Yield when something may have changed, and also from time to time.

    If there are no notifications, that is logged once.
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
    """The folder and its record folders, with their inodes.

    Other folders in it aren't watched: a link there may lead to a whole disk.
    """
    found = (folder, *(folder / home for home in HOMES))
    return {each: each.stat().st_ino for each in found if each.is_dir()}


def _is_data(_change: watchfiles.Change, path: str) -> bool:
    return path.endswith(".toml")
