"""The rules by which statements and rulings decide what is known of one event on one day.

They are described for editors in docs/how-a-date-is-decided.md.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from schedule.dates.spans import in_order, is_vaguer
from schedule.filed.fields import Status
from schedule.filed.records import Person, Report, Ruling
from schedule.known.decision import Ballot, Ruled, decide, unique
from schedule.known.fields import Known, Reason, Resolved
from schedule.known.ledger import Ledger, day_of
from schedule.known.model import Statement


def decided(
    ledger: Ledger,
    event: str,
    day: date,
    current: Sequence[Statement],
    occurrence: date | None = None,
) -> Known:
    """Each field decided between statements that all speak of the event as a whole, or all
    of one occurrence.
    """
    places = ledger.records.places
    ruled: dict[str, Ruled] = {}
    for each in ledger.rulings(event):
        if day_of(each) <= day and each.occurrence == occurrence:
            name, found = _ruled(ledger, each)
            ruled[name] = found
    statuses = [(s.report, s.claim.status) for s in current if s.claim.status]
    return Known(
        when=decide(
            [(s.report, s.when) for s in current if s.when],
            vaguer=is_vaguer,
            order=in_order,
            ruled=ruled.get("when"),
        ),
        status=decide(
            statuses,
            standing=_since_break(statuses),
            vaguer=_saw_less,
            order=lambda status: status.gravity,
            ruled=ruled.get("status"),
        ),
        place=decide(
            [(s.report, places[s.claim.place]) for s in current if s.claim.place],
            vaguer=lambda one, other: one != other and one in ledger.around(other),
            order=lambda place: place.id,
            ruled=ruled.get("place"),
        ),
        people=tuple(_attending(current, ruled.get("people"), ledger.records.people)),
    )


def _ruled(ledger: Ledger, ruling: Ruling) -> tuple[str, Ruled]:
    """The field of Known that a ruling decides, and its value there."""
    match ruling.field:
        case "dates" | "within":
            return "when", Ruled(ledger.ruled_when(ruling), ruling)
        case "place":
            return "place", Ruled(ledger.records.places[ruling.value], ruling)
    return ruling.field, Ruled(ruling.value, ruling)


def _attending(
    statements: Sequence[Statement], ruled: Ruled | None, people: Mapping[str, Person]
) -> Iterator[Resolved[Person]]:
    """Everybody whom some report names: to name fewer people isn't to deny the others. Who isn't
    there although a report says so is a ruling's to say.
    """
    naming: dict[str, list[Report]] = {}
    for statement in statements:
        for person in statement.claim.people:
            naming.setdefault(person, []).append(statement.report)
    for person in ruled.value if ruled else naming:
        yield Resolved(
            value=people[person],
            followed=unique(naming.get(person, ())),
            reason=Reason.RULING if ruled else Reason.UNDISPUTED,
            ruling=ruled.ruling if ruled else None,
        )


def _since_break(ballots: Sequence[Ballot[Status]]) -> list[Ballot[Status]]:
    """The ballots on a status but for the course of things before it was last broken off, if there
    is a new one: what is announced again after it was cancelled isn't a vaguer "confirmed".
    """
    broken = [report.published for report, status in ballots if not status.course]
    since = max(broken, default=date.min)
    anew = any(status.course and report.published > since for report, status in ballots)
    return [
        (report, status)
        for report, status in ballots
        if not anew or not status.course or report.published > since or report.official
    ]


def _saw_less(one: Status, other: Status) -> bool:
    return 0 < one.course < other.course
