"""What changed in what is known: day by day, and in total between two days."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from schedule.cached import cached_property
from schedule.known.fields import Change, Field
from schedule.known.model import BrokenOff, Event, Revision
from schedule.language.history import RevisionKind, revision_kind
from schedule.layout.paging import Start, page_end, page_start

MOST = 50
"""The largest number of revisions on a page. A day is only cut if it has more by itself."""
MOST_IN_ALL = 40
MOST_MILESTONES = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisionEntry:
    """One revision of an event, or the sum of several, with its kind."""

    event: Event
    revision: Revision
    kind: RevisionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesDay:
    day: date
    entries: tuple[RevisionEntry, ...]


class RevisionList:
    """Every revision of some events, the newest day first; on a day in the order of the events."""

    def __init__(self, events: Iterable[Event]) -> None:
        self._events = tuple(events)

    @cached_property
    def days(self) -> Mapping[date, int]:
        """The number of revisions on each day, the newest day first."""
        counted = Counter(each.day for event in self._events for each in event.revisions)
        return dict(sorted(counted.items(), reverse=True))

    @cached_property
    def entries(self) -> Sequence[RevisionEntry]:
        found = (
            RevisionEntry(
                event=event, revision=revision, kind=revision_kind(revision, first=not number)
            )
            for event in self._events
            for number, revision in enumerate(event.revisions)
        )
        return sorted(found, key=lambda each: each.revision.day, reverse=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesPageLink:
    """A link to the page before or after this one: where it begins, and its newest and
    oldest day.
    """

    start: Start
    newest: date
    oldest: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """One page of changes.

    in_all: the total change of each event between two days. It is on the first page, and only if
        something changed more than once.
    unlisted: how many more there are of `in_all`
    count: the number of all changes, on every page
    years: the years in which anything changed
    """

    days: tuple[ChangesDay, ...]
    count: int
    in_all: tuple[RevisionEntry, ...] = ()
    unlisted: int = 0
    newer: ChangesPageLink | None = None
    older: ChangesPageLink | None = None
    years: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestones:
    """The days on which something changed: the newest ones with the number of changes, how many
    `more` there are, and the days before and after the one that is shown.
    """

    newest: tuple[tuple[date, int], ...]
    more: int
    previous: date | None = None
    next: date | None = None


def changes(
    revision_list: RevisionList, first: date | None, last: date | None, start: Start | None = None
) -> Changes:
    """What changed on the days from `first` to `last` (None: open)."""
    within = [
        each
        for each in revision_list.entries
        if (not first or each.revision.day >= first) and (not last or each.revision.day <= last)
    ]
    days = [each.revision.day for each in within]
    begin = min(_at(days, start.day) + start.skip, len(days)) if start else 0
    weights = [1] * len(days)
    end = page_end(days, weights, begin, MOST)
    several = len({each.event.id for each in within}) < len(within)
    in_all = [*_in_all(within)] if several and (first or last) and not begin else []
    groups = groupby(within[begin:end], key=lambda each: each.revision.day)
    years = dict.fromkeys(day.replace(month=1, day=1) for day in revision_list.days)
    return Changes(
        days=tuple(ChangesDay(day=day, entries=tuple(group)) for day, group in groups),
        count=len(within),
        in_all=tuple(in_all[:MOST_IN_ALL]),
        unlisted=len(in_all[MOST_IN_ALL:]),
        newer=_leaf(days, page_start(days, weights, begin, MOST), begin) if begin else None,
        older=_leaf(days, end, page_end(days, weights, end, MOST)) if end < len(days) else None,
        years=tuple(years),
    )


def milestones(revision_list: RevisionList, day: date | None = None) -> Milestones:
    counted = revision_list.days
    oldest_first = sorted(counted)
    newest = tuple(counted.items())[:MOST_MILESTONES]
    if day is None:
        return Milestones(newest=newest, more=len(counted) - len(newest))
    before, after = bisect_left(oldest_first, day), bisect_right(oldest_first, day)
    return Milestones(
        newest=newest,
        more=len(counted) - len(newest),
        previous=oldest_first[before - 1] if before else None,
        next=oldest_first[after] if after < len(oldest_first) else None,
    )


def _in_all(within: Iterable[RevisionEntry]) -> Iterator[RevisionEntry]:
    """The total of several changes for each event, newest first. Changes that cancel out are left
    out.
    """
    courses: dict[str, list[RevisionEntry]] = {}
    for each in within:
        courses.setdefault(each.event.id, []).insert(0, each)
    for course in courses.values():
        revisions = [each.revision for each in course]
        known_before = course[0].revision is not course[0].event.revisions[0]
        summed = _summed(revisions)
        if summed:
            gist = revision_kind(summed, first=not known_before)
            yield RevisionEntry(event=course[0].event, revision=summed, kind=gist)


def _summed(revisions: Sequence[Revision]) -> Revision | None:
    """Several revisions, in the order of their days, as one: from the state before to the state
    after.
    """
    changes = {}
    for field in Field:
        found = [each.changes[field] for each in revisions if field in each.changes]
        if found and found[0].before != found[-1].after:
            changes[field] = Change(before=found[0].before, after=found[-1].after)
    whole = _whole([each.whole for each in revisions if each.whole])
    if not changes and not whole:
        return None
    reports = {each.id: each for revision in revisions for each in revision.reports}
    return Revision(
        day=revisions[-1].day,
        reports=tuple(reports.values()),
        rulings=tuple(each for revision in revisions for each in revision.rulings),
        changes=changes,
        whole=whole,
    )


def _whole(found: Sequence[Change[BrokenOff]]) -> Change[BrokenOff] | None:
    if not found or found[0].before == found[-1].after:
        return None
    return Change(before=found[0].before, after=found[-1].after)


def _leaf(days: Sequence[date], begin: int, end: int) -> ChangesPageLink:
    day = days[begin]
    start = Start(day=day, skip=begin - _at(days, day))
    return ChangesPageLink(start=start, newest=day, oldest=days[end - 1])


def _at(days: Sequence[date], day: date) -> int:
    """The index of the first change on a day or before it. The newest days come first."""
    return bisect_left(days, -day.toordinal(), key=lambda each: -each.toordinal())
