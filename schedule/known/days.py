"""The days that count: which of the dates that reports give may be chosen, by what came of the
event.
"""

from collections.abc import Callable, Iterable

from schedule.dates.spans import When, Window, is_vaguer, spans
from schedule.filed.fields import Status
from schedule.known.accounts import newer
from schedule.known.ballots import Ballot, Ballots
from schedule.known.choice import Choice, Order, choose
from schedule.known.course import Course

Counts = Callable[[Ballot[When]], bool]


def days(
    status: Status | None, whens: Ballots[When], course: Course, order: Order
) -> Choice[When] | None:
    """The days of an event of that status."""
    if status == "cancelled" and course.breaks:
        return _cancelled(whens, course, order)
    if status == "postponed" and course.breaks:
        return choose(whens, _after_postponement(course), order)
    if status == "held":
        return choose(whens, _at_outcome(whens, course, order), order)
    return choose(whens, order=order)


def _cancelled(whens: Ballots[When], course: Course, order: Order) -> Choice[When] | None:
    """The days as they stood just before, or else those that a cancelling report gives."""
    stood = course.broken_off("cancelled")
    if stood.choice:
        return stood.choice
    cancelling = {each.account for each in course.breaks if each.value == "cancelled"}
    return choose(whens, lambda each: each.account in cancelling, order)


def _after_postponement(course: Course) -> Counts:
    """What the postponing report and newer ones give, without the days that it is postponed from,
    unless an official report or that voice gives them once more.
    """
    putting_off = [each.account for each in course.breaks if each.value == "postponed"]
    voice = frozenset[object]().union(*(each.voice for each in putting_off))
    off = course.broken_off("postponed").when

    def counts(ballot: Ballot[When]) -> bool:
        account = ballot.account
        if not putting_off or newer(putting_off[0], account):
            return False
        if off is None or not repeats(ballot.value, off):
            return True
        once_more = newer(account, putting_off[0]) and "postponed" not in account.statuses
        return once_more and (account.official or not voice.isdisjoint(account.voice))

    return counts


def repeats(when: When, off: When) -> bool:
    """Whether these are days that were called off, or hours of them."""
    return when == off or (not isinstance(off, Window) and is_vaguer(off, when))


def _at_outcome(whens: Ballots[When], course: Course, order: Order) -> Counts:
    """What outcomes give. A plan that begins after the first report of the outcome doesn't count,
    and a report from the days of a plan supports it.
    """
    first = course.first_outcome()

    def planned(ballot: Ballot[When]) -> bool:
        return not ballot.outcome and ballot.value.first <= first

    plan = choose(whens, planned, order)

    def counts(ballot: Ballot[When]) -> bool:
        if not ballot.outcome:
            return planned(ballot)
        return not (plan and is_within(ballot, plan.value))

    return counts


def is_within(ballot: Ballot[When], plan: When) -> bool:
    """Whether a report gives some days of the plan before the plan's last day has passed."""
    when = ballot.value
    if not spans(plan) or not spans(when) or when == plan or is_vaguer(plan, when):
        return False
    inside = plan.first <= when.first and when.last <= plan.last
    return inside and ballot.account.day <= plan.last


def outdated(
    whens: Ballots[When], course: Course, given: Iterable[Ballot[When]]
) -> list[Ballot[When]]:
    """The days that no longer count once a postponement is followed: older ones, unless they are
    official and it isn't, and those that it is postponed from. `given` are those of its reports.
    """
    breaks = [each.account for each in course.breaks if each.value == "postponed"]
    official = any(each.official for each in breaks)
    off = course.broken_off("postponed").when
    older = [
        each
        for each in whens.counting()
        if newer(breaks[0], each.account) and (official or not each.account.official)
    ]
    return older + [each for each in given if off and repeats(each.value, off)]
