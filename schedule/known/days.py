"""The days that count: which of the reported dates may be chosen, given the status of the event."""

from collections.abc import Iterable

from schedule.dates.spans import When, Window, covers, day_bounds, is_vaguer, spans
from schedule.filed.fields import Status
from schedule.known.accounts import Account, newer
from schedule.known.ballots import Ballot, Ballots, Counted, Order
from schedule.known.breaks import Breaks, StatusBreaks
from schedule.known.choice import Choice, choose
from schedule.known.course import Course


def days(
    status: Status | None, whens: Ballots[When], course: Course, order: Order
) -> Choice[When] | None:
    """The days of an event of that status."""
    breaks = course.breaks.by_status.get(status) if status else None
    if status == Status.CANCELLED and breaks:
        return breaks.stood.choice or choose(whens, _of_cancelling(breaks), order)
    if status == Status.POSTPONED and breaks:
        return choose(whens, _after_postponement(breaks), order)
    if status == Status.HELD:
        return choose(whens, _at_outcome(whens, course, order), order)
    return choose(whens, order=order)


def _of_cancelling(breaks: StatusBreaks) -> Counted[When]:
    """If no days stood before: the days that a cancelling report gives."""
    first = breaks.first

    def counts(ballot: Ballot[When]) -> bool:
        account = ballot.account
        return Status.CANCELLED in account.statuses and not newer(first, account)

    return Counted(key=(Status.CANCELLED, first), counts=counts)


def _after_postponement(breaks: StatusBreaks) -> Counted[When]:
    """The days that the postponing report and newer ones give.

    The days from which it is postponed count only if an official report or the same voice gives
    them again.
    """
    first, off, voice = breaks.first, breaks.stood.when, frozenset(breaks.voice)

    def counts(ballot: Ballot[When]) -> bool:
        account = ballot.account
        if newer(first, account):
            return False
        if off is None or not repeats(ballot.value, off):
            return True
        once_more = newer(account, first) and Status.POSTPONED not in account.statuses
        return once_more and (account.official or not voice.isdisjoint(account.voice))

    return Counted(key=(Status.POSTPONED, first, off, voice), counts=counts)


def repeats(when: When, off: When) -> bool:
    """Whether these are days that were called off, or hours of them."""
    return when == off or (not isinstance(off, Window) and is_vaguer(off, when))


def _at_outcome(whens: Ballots[When], course: Course, order: Order) -> Counted[When]:
    """The days that outcomes give.

    A plan that begins after the first report of the outcome doesn't count. A report that gives some
    days of the plan while it goes on supports the plan.
    """
    first = course.first_outcome()

    def planned(ballot: Ballot[When]) -> bool:
        return day_bounds(ballot.value)[0] <= first

    plan = choose(whens, Counted(key=first, counts=planned, outcomes=False), order)
    within = plan.value if plan else None

    def counts(ballot: Ballot[When]) -> bool:
        if not ballot.outcome:
            return planned(ballot)
        return not (within and is_within(ballot, within))

    return Counted(key=(Status.HELD, first, within), counts=counts)


def is_within(ballot: Ballot[When], plan: When) -> bool:
    """Whether a report gives some days of the plan before the plan's last day has passed."""
    when = ballot.value
    if not spans(plan) or not spans(when) or when == plan or is_vaguer(plan, when):
        return False
    return covers(plan, when) and ballot.account.day <= day_bounds(plan)[1]


def called_off(
    whens: Ballots[When], breaks: Breaks, again: Iterable[Account]
) -> list[Ballot[When]]:
    """The days that no longer count once other days are announced after some breaks.

    These are older ones, unless they are official and no break outranks them, and those that are
    told as cancelled or repeat the days that were called off.

    again: the reports that began the course again
    """
    off = breaks.stood.when
    if off is None or all(repeats(when, off) for each in again for when in each.whens):
        return []
    broken = {each.account for each in breaks.ballots}

    def gone(ballot: Ballot[When]) -> bool:
        account = ballot.account
        own = Status.CANCELLED in account.statuses or repeats(ballot.value, off)
        return (account in broken and own) or breaks.calls_off(account)

    return [each for each in whens.counting() if gone(each)]


def outdated(
    whens: Ballots[When], breaks: StatusBreaks, given: Iterable[Ballot[When]], *, fresh: bool
) -> list[Ballot[When]]:
    """The days that no longer count once a postponement is followed.

    These are older ones, unless they are official and the postponement isn't, and those from which
    it is postponed.

    given: the days that its reports give
    fresh: whether it wasn't followed before
    """
    off = breaks.stood.when
    older = [
        each
        for each in (whens.counting() if fresh else ())
        if newer(breaks.first, each.account) and (breaks.official or not each.account.official)
    ]
    return older + [each for each in given if off and repeats(each.value, off)]
