"""Accounts: what one report says of one event, with a value for each field.

`newer` compares two accounts. `voices` counts who speaks, so that an article that is filed twice
has one vote.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from schedule.dates.spans import TimeSpan, When, Window, is_vaguer
from schedule.filed.fields import Status
from schedule.filed.publishers import Publishers
from schedule.filed.records import Place, Report
from schedule.known.model import Statement

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Account:
    """What one report says of one event.

    voice: who speaks: a name, an address or both
    corrected: the ids of the reports that it corrects, directly or through others of its day
    former_whens, former_places: the values that the report calls `formerly`
    """

    report: Report
    day: date
    moment: datetime | None
    official: bool
    voice: frozenset[Hashable]
    corrected: frozenset[str] = frozenset()
    whens: tuple[When, ...] = ()
    statuses: tuple[Status, ...] = ()
    places: tuple[Place, ...] = ()
    people: tuple[str, ...] = ()
    former_whens: tuple[When, ...] = ()
    former_places: tuple[Place, ...] = ()

    @property
    def answers(self) -> bool:
        """Whether it may be newer than another account of the same day."""
        return bool(self.moment or self.corrected or self.former_whens)


def accounts(
    statements: Iterable[Statement], places: Mapping[str, Place], publishers: Publishers
) -> list[Account]:
    """The account of each report, in order. Retracted claims are left out."""
    told: dict[str, list[Statement]] = {}
    for each in statements:
        if not (each.report.retracted or each.claim.retracted):
            told.setdefault(each.report.id, []).append(each)
    corrects: dict[date, dict[str, Sequence[str]]] = {}
    for said in told.values():
        report = said[0].report
        corrects.setdefault(report.published, {})[report.id] = report.corrects
    return [
        _account(said, places, corrects[said[0].report.published], publishers)
        for said in told.values()
    ]


def _account(
    said: Sequence[Statement],
    places: Mapping[str, Place],
    corrects: Mapping[str, Sequence[str]],
    publishers: Publishers,
) -> Account:
    report = said[0].report
    now = [each for each in said if not each.claim.formerly]
    former = [each for each in said if each.claim.formerly]
    return Account(
        report=report,
        day=report.published,
        moment=report.moment,
        official=report.official,
        voice=voice(report, publishers),
        corrected=frozenset(_corrected(report.corrects, corrects)),
        whens=_once(each.when for each in now),
        statuses=_once(each.claim.status for each in now),
        places=_once(places[each.claim.place] for each in now if each.claim.place),
        people=_once(person for each in now for person in each.claim.people),
        former_whens=_once(each.when for each in former),
        former_places=_once(places[each.claim.place] for each in former if each.claim.place),
    )


def _once(values: Iterable[T | None]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(value for value in values if value is not None))


def _corrected(first: Sequence[str], corrects: Mapping[str, Sequence[str]]) -> set[str]:
    found, ahead = set[str](), [*first]
    while ahead:
        report = ahead.pop()
        if report not in found:
            found.add(report)
            ahead += corrects.get(report, ())
    return found


def voice(report: Report, publishers: Publishers) -> frozenset[Hashable]:
    """The agency whose words they are, or else the publisher; and the address.

    A report that has neither is a voice of its own.
    """
    name = publishers.spoken(report.via or report.publisher)
    keys = {("name", name) if name else None, ("url", report.url) if report.url else None}
    return frozenset(filter(None, keys)) or frozenset({("report", report.id)})


def voices(those: Iterable[Account]) -> int:
    """How many voices speak. Accounts that share a name or an address are one voice
    (union-find).
    """
    roots: dict[Hashable, Hashable] = {}

    def root(key: Hashable) -> Hashable:
        while roots.setdefault(key, key) != key:
            roots[key] = roots[roots[key]]
            key = roots[key]
        return key

    for account in those:
        first, *others = account.voice
        for key in others:
            roots[root(key)] = root(first)
        root(first)
    return len({root(key) for key in [*roots]})


def newer(one: Account, other: Account) -> bool:
    """Whether an account is newer: of a later day, or of a later time on the same day.

    If the times don't say, an account is newer than one that it corrects or calls `formerly`.
    """
    if one.day != other.day:
        return one.day > other.day
    if one.moment and other.moment and one.moment != other.moment:
        return one.moment > other.moment
    return _answers(one, other) and not _answers(other, one)


def _answers(one: Account, other: Account) -> bool:
    """Whether it corrects the other, or calls its days `formerly`."""
    if other.report.id in one.corrected:
        return True
    return any(
        former == when or is_vaguer(former, when)
        for former in one.former_whens
        for when in other.whens
        if when not in one.whens
    )


def newest(those: Sequence[Account]) -> set[Account]:
    """The accounts of one day for which no other one is newer."""
    answering = [each for each in those if each.answers]
    if len(those) == 1 or not answering:
        return {*those}
    last = max((each.moment for each in answering if each.moment), default=None)
    ahead = [each for each in those if not each.moment or each.moment == last]
    answers = _Answers(answering)
    found = {each for each in ahead if not any(newer(one, each) for one in answers.to(each))}
    return found or {*ahead}


class _Answers:
    """Accounts by what they correct and by what they call `formerly`, so that an account is
    compared only with those that may answer it.
    """

    def __init__(self, those: Iterable[Account]) -> None:
        self._correcting: dict[str, list[Account]] = {}
        self._after: dict[When, list[Account]] = {}
        for each in those:
            for report in each.corrected:
                self._correcting.setdefault(report, []).append(each)
            for former in each.former_whens:
                self._after.setdefault(former, []).append(each)
        self._windows = [each for each in self._after if isinstance(each, Window)]

    def to(self, account: Account) -> Iterator[Account]:
        yield from self._correcting.get(account.report.id, ())
        for when in account.whens:
            yield from self._after.get(when, ())
            for former in self._after if isinstance(when, TimeSpan) else self._windows:
                if is_vaguer(former, when):
                    yield from self._after[former]
