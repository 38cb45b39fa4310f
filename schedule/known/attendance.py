"""Attendance: everybody whom some report names."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from schedule.filed.records import Person
from schedule.known.accounts import Account
from schedule.known.fields import Field, Reason, Resolved
from schedule.known.grounds import unique
from schedule.known.rulings import Ruled


class Attendance:
    """The people whom the reports that were read so far name, in the order of the reports.

    A report that names fewer people doesn't deny the others. Only a ruling can say that somebody
    isn't there.
    """

    def __init__(self, people: Mapping[str, Person]) -> None:
        self._people = people
        self._naming: dict[str, list[Account]] = {}
        self._number: dict[str, int] = {}

    def add(self, account: Account) -> None:
        self._number[account.report.id] = len(self._number)
        for person in account.gives(Field.PEOPLE):
            self._naming.setdefault(person, []).append(account)

    def leave_out(self, account: Account) -> None:
        """Remove the people of a report, as if it had never named them."""
        self._naming = dict(sorted(self._named_without(account), key=self._first_mention))

    def _named_without(self, account: Account) -> Iterator[tuple[str, list[Account]]]:
        for person, naming in self._naming.items():
            left = [each for each in naming if each.report is not account.report]
            if left:
                yield person, left

    def _first_mention(self, named: tuple[str, Sequence[Account]]) -> tuple[int, int]:
        person, (first, *_) = named
        return self._number[first.report.id], first.gives(Field.PEOPLE).index(person)

    def resolved(
        self, ruled: Ruled | None, among: Collection[str] | None
    ) -> Iterator[Resolved[Person]]:
        """Everybody who is there, with the reports that say so. `among` are the ids of the reports
        that may be named; None: all.
        """
        for person in ruled.value if ruled else self._naming:
            naming = (each.report for each in self._naming.get(person, ()))
            yield Resolved(
                value=self._people[person],
                followed=unique(each for each in naming if among is None or each.id in among),
                reason=Reason.RULING if ruled else Reason.UNDISPUTED,
                ruling=ruled.ruling if ruled else None,
            )
