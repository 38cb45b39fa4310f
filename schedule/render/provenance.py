"""Provenance: all that is known of an event, and from which reports, as plain values for programs.

Reports are named by their ids; `reports` has each of them once. Dates always have a `certainty`, so
that nobody mistakes the first day of a window for the day of the event.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from functools import partial
from typing import Any, NamedTuple, TypeVar

from schedule.dates.spans import Series, TimeSpan, When, Window, certainty, known_ends
from schedule.filed.fields import STATUSES
from schedule.filed.records import Identity, Report
from schedule.filed.rulings import Ruling
from schedule.known.fields import CLAIMED, Change, Deviation, Field, Known, Resolved
from schedule.known.model import Event, Revision, Statement
from schedule.known.stance import Side, Stance, against, of_unknown, stances
from schedule.language.history import revision_kind
from schedule.language.words import Words
from schedule.search.values import ID

T = TypeVar("T")
Value = dict[str, Any]


def provenance(event: Event, words: Words, source: Callable[[Report], str]) -> Value:
    """The provenance of an event. `source` gives the address where a report can be read."""
    unknown = _unknown(event, words)
    claims = [(each, _claim(each, it, words, event.part_of)) for each, it in stances(event)]
    spoken = [*event.reports, *(each for turn in event.revisions for each in turn.reports)]
    return {
        "kind": event.kind_id,
        "certainty": certainty(event.when),
        "disputed": event.disputed,
        "known": _known(event.known, words, event.part_of),
        **({"others": unknown} if unknown else {}),
        "claims": [said for _, said in claims],
        "formerly": [said for each, said in claims if each.claim.formerly],
        "rulings": [_ruling(each) for each in event.rulings],
        "revisions": [
            _revision(each, words, event.part_of, first=not number)
            for number, each in enumerate(event.revisions)
        ],
        "reports": {report.id: _report(report, source) for report in spoken},
    }


def dates(when: When, words: Words, wholes: Iterable[Identity] = ()) -> Value:
    """Dates as plain values.

    `first` and `last` are inclusive days, or the bounds of a window. `start` and `end` are local
    times in `timeZone`, and `end` is exclusive. An open or unknown end is left out. `period` is how
    a window was written. `wholes` are the events from which a window may be taken.
    """
    ends = dict(zip(("first", "last"), known_ends(when), strict=True))
    found: Value = {"certainty": certainty(when)}
    found |= {name: day.isoformat() for name, day in ends.items() if day}
    match when:
        case TimeSpan():
            times = (each.isoformat() for each in when.local.moments)
            found |= zip(("start", "end"), times, strict=False)
            found["timeZone"] = when.zone
        case Window() if when.during:
            found["during"] = [*when.during]
        case Window() if when.word:
            found["period"] = when.word
        case Series():
            found["rule"] = when.rule
    return {**found, "words": words.when(when, wholes)}


def _known(known: Known, words: Words, wholes: Iterable[Identity]) -> Value:
    return {
        field.value: _grounded(field, ground, words, wholes)
        for field in Field
        if (ground := field.of(known))
    }


def _unknown(event: Event, words: Words) -> Value:
    """What reports say of the fields without a known value."""
    found: Value = {}
    for field, side in of_unknown(event.known):
        say = partial(VALUES[field].say, words=words, wholes=event.part_of)
        found.setdefault(field.value, []).append(_side(side, say))
    return found


def _grounded(field: Field, ground: Any, words: Words, wholes: Iterable[Identity]) -> Any:
    """A field's value with the reports behind it; a list if the field has several values."""
    match field:
        case Field.PEOPLE:
            return [
                {**_resolved(each, lambda it: it.id), "name": words.name(each.value.name)}
                for each in ground
            ]
        case Field.OCCURRENCES:
            return _deviations(ground, words, wholes)
    return _resolved(ground, partial(VALUES[field].say, words=words, wholes=wholes))


def _resolved(resolved: Resolved[T], say: Callable[[T], Any]) -> Value:
    found: Value = {
        "value": say(resolved.value),
        "reason": str(resolved.reason),
        "followed": _ids(resolved.followed),
        "support": _ids(resolved.support),
        "dissent": [_side(each, say) for each in against(resolved)],
    }
    return found | ({"ruling": _ruling(resolved.ruling)} if resolved.ruling else {})


def _side(side: Side[T], say: Callable[[T], Any]) -> Value:
    return {
        "value": say(side.value),
        "reports": _ids(side.reports),
        "superseded": side.stance is Stance.SUPERSEDED,
    }


def _claim(statement: Statement, stands: Stance, words: Words, wholes: Iterable[Identity]) -> Value:
    """What one report says. Fields that it doesn't give are left out."""
    claim = statement.claim
    filed = ((field.value, getattr(claim, field)) for field in CLAIMED)
    said = {
        "report": statement.report.id,
        "stance": str(stands),
        "occurrence": claim.occurrence and claim.occurrence.isoformat(),
        **{name: [*each] or None if isinstance(each, tuple) else each for name, each in filed},
        "dates": statement.when and dates(statement.when, words, wholes),
        "wording": claim.wording,
    }
    return {name: value for name, value in said.items() if value is not None}


def _ruling(ruling: Ruling) -> Value:
    return {
        "field": ruling.field,
        "reason": ruling.reason,
        "recorded": _moment(ruling.recorded),
    }


def _revision(
    revision: Revision, words: Words, wholes: Iterable[Identity], *, first: bool
) -> Value:
    found: Value = {"day": revision.day.isoformat(), "reports": _ids(revision.reports)}
    if revision.rulings:
        found["rulings"] = [_ruling(each) for each in revision.rulings]
    changes = {
        field.value: _change(change, partial(VALUES[field].say, words=words, wholes=wholes))
        for field, change in revision.changes.items()
    }
    if revision.whole:
        found["whole"] = {
            name: each and {"id": each.identity.id, "status": each.status}
            for name, each in (("before", revision.whole.before), ("after", revision.whole.after))
        }
    if revision.confirmed:
        found["confirmed"] = [each.value for each in revision.confirmed]
    if revision.merged:
        found["merged"] = [each.id for each in revision.merged]
    return found | {"kind": str(revision_kind(revision, first=first)), "changes": changes}


def _change(change: Change[T], say: Callable[[T], Any]) -> Value:
    return {
        "before": None if change.before is None else say(change.before),
        "after": None if change.after is None else say(change.after),
    }


def _deviations(
    deviations: Iterable[Deviation], words: Words, wholes: Iterable[Identity]
) -> list[Value]:
    return [
        {"day": each.day.isoformat(), **_known(each.known, words, wholes)} for each in deviations
    ]


class Written(NamedTuple):
    """How the values of a field are written: the function that writes one value of a field that has
    one, a tuple for a field that has several; and the JSON Schema of what it gives.
    """

    say: Callable[..., Any]
    schema: Mapping[str, Any]


VALUES: Mapping[Field, Written] = {
    Field.DATES: Written(dates, {"$ref": "#/components/schemas/Dates"}),
    Field.STATUS: Written(lambda status, **_: str(status), {"type": "string", "enum": [*STATUSES]}),
    Field.PLACE: Written(lambda place, **_: place.id, ID.schema),
    Field.PEOPLE: Written(
        lambda people, **_: [person.id for person in people],
        {"type": "array", "items": ID.schema},
    ),
    Field.OCCURRENCES: Written(
        _deviations, {"type": "array", "items": {"$ref": "#/components/schemas/Deviation"}}
    ),
}
"""The form of each field in JSON."""


def _report(report: Report, source: Callable[[Report], str]) -> Value:
    about: Mapping[str, Any] = {
        "publisher": report.publisher,
        "published": report.published.isoformat(),
        "recorded": _moment(report.recorded),
        "document": report.document,
        "url": source(report),
        "archived": report.archived,
        "official": report.official,
    }
    return {name: value for name, value in about.items() if value is not None}


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _ids(reports: Iterable[Report]) -> list[str]:
    return [report.id for report in reports]
