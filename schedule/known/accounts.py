"""Accounts: what one report says of one event, with a value for each field.

`newer` compares two accounts. `voices` counts who speaks, so that an article that is filed twice
has one vote.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from schedule.dates.spans import TimeSpan, When, Window, is_vaguer
from schedule.filed.fields import Status
from schedule.filed.publishers import Publishers
from schedule.filed.records import Records, Report
from schedule.known.fields import CLAIMED, FORMER, Field
from schedule.known.model import Statement

_MOST_REPLIES = 50
"""How many reports of one day may say by `corrects` or `formerly` that they are newer."""
_DATES, _STATUS = Field.DATES, Field.STATUS
Values = Mapping[Field, tuple[Any, ...]]
"""The values of each field that has any."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Account:
    """What one report says of one event.

    voice: who speaks: a name, an address or both
    replies: whether what it corrects or calls `formerly` may tell that it is newer
    corrected: the ids of the reports that it corrects, directly or through others of its day
    said: the values that it gives
    former: the values that it calls `formerly`
    """

    report: Report
    day: date
    moment: datetime | None
    official: bool
    voice: frozenset[Hashable]
    replies: bool
    corrected: frozenset[str] = frozenset()
    said: Values
    former: Values

    def gives(self, field: Field) -> tuple[Any, ...]:
        return self.said.get(field, ())

    @property
    def whens(self) -> tuple[When, ...]:
        return self.said.get(_DATES, ())

    @property
    def former_whens(self) -> tuple[When, ...]:
        return self.former.get(_DATES, ())

    @property
    def statuses(self) -> tuple[Status, ...]:
        return self.said.get(_STATUS, ())

    @property
    def fields(self) -> frozenset[Field]:
        """The fields for which it gives a value, now or formerly."""
        return frozenset((*self.said, *self.former))

    def without(self, fields: frozenset[Field]) -> "Account":
        """The same account without its values for some fields."""
        if not fields:
            return self
        said, former = (
            {field: each for field, each in values.items() if field not in fields}
            for values in (self.said, self.former)
        )
        return replace(self, said=said, former=former)

    @property
    def answers(self) -> bool:
        """Whether it may be newer than another account of the same day."""
        return bool(self.moment or self.replies)


def accounts(
    statements: Iterable[Statement], records: Records, publishers: Publishers
) -> list[Account]:
    """The account of each report, in order. Retracted claims are left out."""
    told: dict[str, list[Statement]] = {}
    for each in statements:
        if not (each.report.retracted or each.claim.retracted):
            told.setdefault(each.report.id, []).append(each)
    replying: dict[date, dict[str, Sequence[str]]] = {}
    for said in told.values():
        report = said[0].report
        if report.corrects or any(each.claim.formerly for each in said):
            replying.setdefault(report.published, {})[report.id] = report.corrects
    few = {day: found for day, found in replying.items() if len(found) <= _MOST_REPLIES}
    return [
        _account(said, records, few.get(said[0].report.published, {}), publishers)
        for said in told.values()
    ]


def _account(
    said: Sequence[Statement],
    records: Records,
    replying: Mapping[str, Sequence[str]],
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
        replies=report.id in replying,
        corrected=frozenset(_corrected(replying.get(report.id, ()), replying)),
        said=_values(CLAIMED, now, records),
        former=_values(FORMER, former, records),
    )


def _values(fields: Iterable[Field], said: Sequence[Statement], records: Records) -> Values:
    """The values of some fields, each value once."""
    found: dict[Field, tuple[Any, ...]] = {}
    for field in fields if said else ():
        values = dict.fromkeys(value for each in said for value in _said(field, each, records))
        if values:
            found[field] = tuple(values)
    return found


def _said(field: Field, statement: Statement, records: Records) -> Iterable[Any]:
    """What a claim says of a field: nothing, one value or several."""
    filed = statement.when if field is _DATES else getattr(statement.claim, field)
    if isinstance(filed, tuple):
        return filed
    return () if filed is None else (field.look_up(filed, records),)


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
    if not one.replies:
        return False
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
