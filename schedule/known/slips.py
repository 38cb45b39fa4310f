"""Slips: when each event was announced, how often and how far it moved, how early its day was
known.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median_low

from schedule.cached import cached_property
from schedule.dates.spans import Window
from schedule.filed.publishers import Publishers
from schedule.known.model import Event, Revision
from schedule.known.sequences import grouped


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """How the day of one event became known and moved.

    announced: the day of the first report
    first: the first of its days, as it is known; None if no day is known
    moves: how often a day that was known was replaced by another
    days: how many days later it begins than was first said; negative if earlier
    announced_ahead: the days from the first report to its first day
    known_ahead: the days from when its present day became known to that day
    """

    event: Event
    announced: date
    first: date | None
    moves: int
    days: int
    announced_ahead: int | None
    known_ahead: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipSummary:
    """What the slips of several events come to.

    moved: how many of them moved
    days: the median of how far those moved, in days
    known_ahead: the median of how long ahead their days were known
    """

    events: int
    moved: int
    days: int | None
    known_ahead: int | None


def slip(event: Event) -> Slip | None:
    """The slip of an event. None if nothing became known of it."""
    if not event.revisions:
        return None
    announced = event.revisions[0].day
    known = [*_known_days(event.revisions)]
    first = event.when.first if event.when and not isinstance(event.when, Window) else None
    since = known[-1][0] if known and first else None
    return Slip(
        event=event,
        announced=announced,
        first=first,
        moves=max(0, len(known) - 1),
        days=(known[-1][1] - known[0][1]).days if known else 0,
        announced_ahead=(first - announced).days if first else None,
        known_ahead=(first - since).days if first and since else None,
    )


def slips(events: Iterable[Event]) -> list[Slip]:
    """The slips of some events, those that moved most first."""
    found = [each for each in map(slip, events) if each]
    return sorted(found, key=lambda each: (-each.moves, -abs(each.days)))


def summary(found: Sequence[Slip]) -> SlipSummary:
    """The summary of some slips."""
    far = [abs(each.days) for each in found if each.moves]
    ahead = [each.known_ahead for each in found if each.known_ahead is not None]
    return SlipSummary(
        events=len(found),
        moved=len(far),
        days=median_low(far) if far else None,
        known_ahead=median_low(ahead) if ahead else None,
    )


def summaries(
    found: Iterable[Slip], keys: Callable[[Slip], Iterable[str]]
) -> Mapping[str, SlipSummary]:
    """The summary of each group, the largest first. `keys` gives the groups of a slip."""
    groups = grouped((key, each) for each in found for key in dict.fromkeys(keys(each)))
    order = sorted(groups, key=lambda key: -len(groups[key]))
    return {key: summary(groups[key]) for key in order}


class SlipList:
    """The slips of some events, with summaries. Each is made when it is first needed."""

    def __init__(self, events: Iterable[Event], publishers: Publishers) -> None:
        self._events = tuple(events)
        self._publishers = publishers

    @cached_property
    def entries(self) -> Sequence[Slip]:
        return slips(self._events)

    @cached_property
    def overall(self) -> SlipSummary:
        return summary(self.entries)

    @cached_property
    def kinds(self) -> Mapping[str, SlipSummary]:
        return summaries(self.entries, lambda each: (each.event.kind_id,))

    @cached_property
    def publishers(self) -> Sequence[tuple[str | None, str, SlipSummary]]:
        """The name and the id of each publisher with its summary."""
        names: dict[str, str | None] = {}

        def ids(slip: Slip) -> Iterator[str]:
            for each in slip.event.revisions[0].reports:
                names[own := self._publishers.id_of(each.publisher)] = each.publisher
                yield own

        found = summaries(self.entries, ids)
        return [(names[each], each, its) for each, its in found.items()]


def _known_days(revisions: Iterable[Revision]) -> Iterator[tuple[date, date]]:
    """Each first day that was known, with the day on which it became known."""
    before: date | None = None
    for each in revisions:
        after = each.when.after if each.when else None
        if after and not isinstance(after, Window) and after.first != before:
            before = after.first
            yield each.day, after.first
