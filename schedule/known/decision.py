"""The decision between the values that reports give for one field of one event."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple, TypeVar

from schedule.filed.records import Report, Ruling
from schedule.known.fields import Dissent, Reason, Resolved

H = TypeVar("H", bound=Hashable)
Ballot = tuple[Report, H]


class Ruled(NamedTuple):
    """A ruling with the value that it decides for."""

    value: Any
    ruling: Ruling


def decide(
    ballots: Sequence[Ballot[H]],
    *,
    vaguer: Callable[[H, H], bool],
    order: Callable[[H], Any],
    ruled: Ruled | None = None,
    standing: Sequence[Ballot[H]] = (),
) -> Resolved[H] | None:
    """Choose between the values that reports give. None when there is none, nor a ruling.

    `vaguer(a, b)` tells that `a` says the same as `b` less exactly, and `order` is a sort key by
    which an open conflict is settled for the time being. `standing` are the ballots that compete,
    where not all of them do.
    """
    if not ruled and len({value for _, value in ballots}) == 1:
        return Resolved(value=ballots[0][1], followed=unique(report for report, _ in ballots))
    tied: tuple[Report, ...] = ()
    if ruled:
        value, reason = ruled.value, Reason.RULING
    elif ballots:
        value, reason, tied = _elect(standing or ballots, vaguer, order)
    else:
        return None
    followed = unique(report for report, said in ballots if said == value)
    support = unique(report for report, said in ballots if vaguer(said, value))
    against: dict[H, list[Report]] = {}
    for report, said in ballots:
        if said != value and not vaguer(said, value):
            against.setdefault(said, []).append(report)
    since = min((report.published for report in followed), default=date.min)
    return Resolved(
        value=value,
        followed=followed,
        support=tuple(report for report in support if report not in followed),
        dissent=tuple(
            Dissent(
                value=said,
                reports=unique(reports),
                superseded=all(report.published < since for report in reports),
            )
            for said, reports in sorted(against.items(), key=lambda item: order(item[0]))
        ),
        reason=reason,
        tied=tied,
        ruling=ruled.ruling if ruled else None,
    )


def _elect(
    ballots: Sequence[Ballot[H]], vaguer: Callable[[H, H], bool], order: Callable[[H], Any]
) -> tuple[H, Reason, tuple[Report, ...]]:
    """The winning value, the rule that was needed to find it, and the reports still tied by it."""
    values = {value for _, value in ballots}
    rivals = {value for value in values if not any(vaguer(value, other) for other in values)}
    running = [(report, value) for report, value in ballots if value in rivals]
    if len(rivals) == 1:
        return running[0][1], Reason.UNDISPUTED, ()
    official = [(report, value) for report, value in running if report.official]
    if len({value for _, value in official}) == 1:
        return official[0][1], Reason.OFFICIAL, ()
    running = official or running
    newest = max(report.published for report, _ in running)
    running = [(report, value) for report, value in running if report.published == newest]
    votes = {value: {r.id for r, said in running if said == value} for _, value in running}
    most = max(map(len, votes.values()))
    winners = sorted((value for value in votes if len(votes[value]) == most), key=order)
    if len(winners) == 1:
        return winners[0], Reason.NEWEST if len(votes) == 1 else Reason.MOST, ()
    tied = unique(report for report, value in running if value in winners)
    return winners[0], Reason.OPEN, tied


def unique(reports: Iterable[Report]) -> tuple[Report, ...]:
    """Each report once, in the order of its first mention."""
    return tuple({report.id: report for report in reports}.values())
