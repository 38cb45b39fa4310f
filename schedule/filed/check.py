"""How records must fit together: one rule, one generator of problems.

The rules on a reading look at what editors wrote; those on a schedule at what follows from it. Of a
part of a reading they judge what is in it, by the whole.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from itertools import chain
from typing import Any

from babel import Locale

from schedule.catalogues import languages as spoken_languages
from schedule.dates.clock_changes import unclear_times
from schedule.dates.recurrence import is_endless, repeated
from schedule.dates.rule_spelling import spelled
from schedule.dates.spans import (
    DaySpan,
    LocalSpan,
    Window,
    covers,
    day_bounds,
    flaw_of_local_time,
    shared,
)
from schedule.errors import Problem, counted
from schedule.filed.messages import did_you_mean
from schedule.filed.reading import Reading
from schedule.filed.records import Claim, Names, Record, Report, Ruling, horizon_of
from schedule.filed.references import (
    MOST_WHOLES,
    claims,
    links,
    reach,
    references,
    rulings,
    successor,
)
from schedule.filed.to_toml import toml_value
from schedule.progress import Progress, reporting, silent

_ADDRESS = re.compile(r"^https?://(www\.)?|/?(#.*)?$")
"""What may differ in two addresses of one page."""
Rule = Callable[[Reading], Iterator[Problem]]

_FEW, _KINDS = 8, 40
"""So many ids, or kinds, are listed where one of them is expected."""
_LATE = 30
"""Days after which a plan for a day that is over is odd."""


def check(reading: Reading, progress: Progress = silent) -> tuple[Problem, ...]:
    """Every problem of a reading, its own ones included; errors and warnings, in file order."""
    return _found(reading, (*RULES, *ODDITIES), progress)


def errors(reading: Reading, progress: Progress = silent) -> tuple[Problem, ...]:
    """The errors among the problems of a reading, or of a part of one."""
    found = _found(reading, RULES, progress)
    return tuple(problem for problem in found if problem.severity == "error")


def _found(reading: Reading, rules: Collection[Rule], progress: Progress) -> tuple[Problem, ...]:
    found = chain.from_iterable(rule(reading) for rule in reporting(progress, "Checking", rules))
    return tuple(sorted({*reading.problems, *found}))


def pointers(reading: Reading) -> Iterator[Problem]:
    """Every id that a record names stands for something."""
    for file, key, table, identifier in chain(references(reading), reading.mentions):
        if identifier not in reading.declared.get(table, ()):
            yield Problem(
                file=file,
                key=key,
                message=_unknown(reading, table, identifier),
                expected=f"expected an id from {_home(table)}",
            )


def _unknown(reading: Reading, table: str, identifier: str) -> str:
    """The message for an id that stands for nothing: the ids it may be, and the one it is like."""
    declared = reading.declared.get(table, ())
    known = [*declared] if isinstance(declared, Mapping) else []
    near = did_you_mean(identifier, known)
    few = _KINDS if table == "kinds" else 0 if near else _FEW
    expected = f"one of {', '.join(known)}" if 0 < len(known) <= few else "an id from there"
    return f"{identifier!r} is not in {_home(table)}; expected {expected}{near}"


def withdrawals(reading: Reading) -> Iterator[Problem]:
    """Nothing speaks of an event that was withdrawn, nor is part of it."""
    for file, key, table, identifier in references(reading):
        event = reading.whole.events.get(identifier) if table == "events" else None
        if event and event.withdrawn:
            expected = "expected an event that stands"
            message = f"{identifier!r} was withdrawn; {expected}"
            yield Problem(file=file, key=key, message=message, expected=expected)


def cycles(reading: Reading) -> Iterator[Problem]:
    """Nothing is part of itself, nor merged into itself, nor so of too much, by whatever detour."""
    for table, key, identifiers, ways in links(reading):
        for identifier in identifiers:
            found = reach(identifier, ways)
            if identifier in found:
                message = f"expected no circle, but {identifier!r} leads back to itself"
            elif len(found) > MOST_WHOLES:
                message = f"expected at most {MOST_WHOLES} to which it leads, directly or not"
            else:
                continue
            file = reading.files[table, identifier]
            at = key if table == "reports" else f"{identifier}.{key}"
            yield Problem(file=file, key=at, message=message)


def zones_of_times(reading: Reading) -> Iterator[Problem]:
    """A wall-clock time has a zone, and names one instant there, however often it repeats."""
    whole = reading.whole
    horizon = horizon_of(chain(whole.reports.values(), whole.rulings.values()))
    for file, key, claim in claims(reading):
        if claim.place is None or claim.place in whole.places:
            zone = _zone(reading, claim)
            yield from _flaws(file, key, claim.dates, zone, claim.repeats, horizon)
    for file, key, ruling in rulings(reading):
        if ruling.field == "dates":
            about = ruling.value, ruling.zone, ruling.repeats, horizon
            yield from _flaws(file, f"{key}.value", *about)


def rules_for_apps(reading: Reading) -> Iterator[Problem]:
    """A rule has a spelling that all calendar apps read alike."""
    for file, key, claim in claims(reading):
        if claim.repeats and claim.dates:
            yield from _misread(file, f"{key}.repeats", claim.dates, claim.repeats)
    for file, key, ruling in rulings(reading):
        if ruling.repeats and isinstance(ruling.value, DaySpan | LocalSpan):
            yield from _misread(file, f"{key}.repeats", ruling.value, ruling.repeats)


def _misread(file: str, key: str, dates: DaySpan | LocalSpan, rule: str) -> Iterator[Problem]:
    try:
        safe = spelled(rule, dates.first)
    except ValueError as error:
        yield Problem(file=file, key=key, message=str(error))
        return
    if "FREQ=WEEKLY" in rule and "BYSETPOS" in rule:
        message = f"apps read BYSETPOS in a WEEKLY rule differently; expected {safe!r}"
        yield Problem(file=file, key=key, message=message, severity="warning")


def rulings_choose(reading: Reading) -> Iterator[Problem]:
    """A ruling decides between claims: some report says what it says."""
    spoken: dict[str, list[Claim]] = {
        successor(reading, ruling.event): [] for *_, ruling in rulings(reading)
    }
    for *_, claim in claims(reading) if spoken else ():
        event = successor(reading, claim.event)
        if event in spoken and not claim.formerly and not claim.retracted:
            spoken[event].append(claim)
    for file, key, ruling in rulings(reading):
        event = successor(reading, ruling.event)
        said = [
            _scope(getattr(claim, ruling.field), _zone(reading, claim), claim.repeats)
            for claim in spoken[event]
            if claim.occurrence == ruling.occurrence
        ]
        if ruling.field == "people":
            named = {person for people in said for person in people[0]}
            sound = named.issuperset(ruling.value)
        else:
            sound = _scope(ruling.value, ruling.zone, ruling.repeats) in said
            sound = sound or _is_shared(ruling.value, [value for value, *_ in said])
        if not sound and ruling.event in reading.whole.events and _declared(reading, ruling):
            given = ", ".join({toml_value(value): 0 for value, *_ in said if value}) or "none does"
            expected = f"expected a value that some report gives for {ruling.event!r}"
            message = f"{expected}: {given:.300}"
            yield Problem(file=file, key=f"{key}.value", message=message, expected=expected)


def _is_shared(value: object, said: Iterable[object]) -> bool:
    """Whether a window is what windows of reports share."""
    if not isinstance(value, Window):
        return False
    around = [each for each in said if isinstance(each, Window)]
    around = [each for each in around if covers(each, value)]
    return bool(around) and shared(*around) == value


def _scope(value: Any, zone: str | None, rule: str | None) -> tuple[Any, str | None, str | None]:
    """Dates with all that they mean: times with their zone, and the rule by which they repeat."""
    if not isinstance(value, DaySpan | LocalSpan):
        return value, None, None
    return value, zone if isinstance(value, LocalSpan) else None, rule


def rulings_differ(reading: Reading) -> Iterator[Problem]:
    """Of two rulings on one field the later one counts, so they can't be of the same moment."""
    seen: dict[tuple[object, ...], str] = {}
    for file, key, ruling in rulings(reading):
        field = "dates" if ruling.field == "within" else ruling.field
        event = successor(reading, ruling.event)
        first = seen.setdefault((event, field, ruling.occurrence, ruling.recorded), key)
        if first != key:
            message = (
                f"expected a later moment than that of {counted(first)}, which rules on the same"
            )
            yield Problem(file=file, key=f"{key}.recorded", message=message)


def languages(reading: Reading) -> Iterator[Problem]:
    """Every name exists in the calendar's first language; a missing other one is a warning."""
    if not reading.calendar:
        return
    first, *others = reading.calendar.languages
    for file, key, names in _names(reading):
        if first not in names.root:
            message = f"expected a name in {first!r}, the calendar's first language"
            yield Problem(file=file, key=key, message=message)
        missing = [language for language in others if language not in names.root]
        if missing:
            message = f"no name in {', '.join(missing)}; {first!r} will be shown instead"
            yield Problem(file=file, key=key, message=message, severity="warning")


def catalogues(reading: Reading) -> Iterator[Problem]:
    """The program speaks the calendar's languages. One that it doesn't isn't offered, but for the
    first, whose names then stand among English phrases.
    """
    for number, language in enumerate(reading.calendar.languages if reading.calendar else ()):
        if language not in spoken_languages():
            result = "it isn't offered" if number else "phrases around its names are English"
            result += f"; expected one of {', '.join(spoken_languages())}"
            yield Problem(
                file="calendar.toml",
                key=f"languages[{number}]",
                message=f"no catalogue of phrases in {language!r}, so {result}",
                severity="warning",
            )


def countries(reading: Reading) -> Iterator[Problem]:
    """A country is one of ISO 3166-1."""
    known = Locale("en").territories
    for identifier, place in reading.places.items():
        if place.country and place.country not in known:
            yield Problem(
                file=reading.files["places", identifier],
                key=f"{identifier}.country",
                message=f"expected an ISO 3166-1 code such as CN, not {place.country!r}",
                expected="expected an ISO 3166-1 code such as CN",
            )


def records_follow_reports(reading: Reading) -> Iterator[Problem]:
    """A report can hardly be recorded before it is published (zones apart)."""
    for identifier, report in reading.reports.items():
        if (report.published - report.recorded.astimezone(UTC).date()).days > 1:
            yield Problem(
                file=reading.files["reports", identifier],
                key="recorded",
                message=f"is before the day of publication, {report.published}",
                severity="warning",
            )


def late_announcements(reading: Reading) -> Iterator[Problem]:
    """A plan for days that were long over when its report was published is hardly meant so."""
    for report, key, claim in _said(reading):
        when = claim.dates or claim.within
        planned = claim.status in ("floated", "announced", "confirmed")
        if claim.repeats and is_endless(claim.repeats):
            continue
        if when and planned and (report.published - day_bounds(when)[1]).days > _LATE:
            message = f"{claim.status} for a day more than {_LATE} days before its report"
            yield _odd(reading, report, f"{key}.status", f"{message}; expected held, or other days")


def early_outcomes(reading: Reading) -> Iterator[Problem]:
    """Nothing is held before its first day."""
    for report, key, claim in _said(reading):
        when = claim.dates or claim.within
        if when and claim.status == "held" and day_bounds(when)[0] > report.published:
            message = "held before its first day, so it isn't heeded; expected another status"
            yield _odd(reading, report, f"{key}.status", message)


def doubles(reading: Reading) -> Iterator[Problem]:
    """One article is one report: no two have one address, one document, or the same claims of one
    publisher and day.
    """
    first: dict[tuple[str, object], str] = {}
    for identifier, report in sorted(reading.reports.items()):
        for key, what, value in _marks(report):
            other = first.setdefault((what, value), identifier)
            if other != identifier and other not in report.corrects:
                message = f"report {other!r} has the same {what}; expected one report"
                yield _odd(reading, report, key, message)
                break


def _marks(report: Report) -> Iterator[tuple[str, str, object]]:
    """By what an article is recognised: key, noun and value."""
    if report.url:
        yield "url", "address", _ADDRESS.sub("", report.url)
    if report.document:
        yield "document", "document", report.document
    if report.publisher and not (report.url or report.document):
        said = report.publisher, report.published, report.claims
        yield "claims", "publisher, day and claims", said


def _said(reading: Reading) -> Iterator[tuple[Report, str, Claim]]:
    """What reports say now, with its key."""
    for report in reading.reports.values():
        for number, claim in enumerate(report.claims):
            if not (claim.formerly or claim.retracted or report.retracted):
                yield report, f"claims[{number}]", claim


def _odd(reading: Reading, report: Report, key: str, message: str) -> Problem:
    file = reading.files["reports", report.id]
    return Problem(file=file, key=key, message=message, severity="warning")


def ahead(reading: Reading, now: datetime) -> Iterator[Problem]:
    """Nothing is published or recorded in the future; a command tells what time it is."""
    message = "is in the future; expected when it was filed"
    for report in reading.reports.values():
        if (report.published - now.date()).days > 1:
            expected = "is in the future; expected the day of publication"
            yield _odd(reading, report, "published", expected)
        if report.recorded > now:
            yield _odd(reading, report, "recorded", message)
    for file, key, ruling in rulings(reading):
        if ruling.recorded > now:
            at = f"{key}.recorded"
            yield Problem(file=file, key=at, message=message, severity="warning")


def silence(reading: Reading) -> Iterator[Problem]:
    """An event that no report speaks of isn't published. Reports that are not valid count."""
    if not isinstance(reading.declared.get("reports", {}), Mapping):
        return
    if not reading.declared.get("reports"):
        message = "no report; expected a file for each, such as reports/2024-05-14-gazette.toml"
        yield Problem(file="reports/", key="", message=message, severity="warning")
        return
    spoken = {claim.event for *_, claim in claims(reading)}
    spoken.update(each for *_, table, each in reading.mentions if table == "events")
    for identifier, identity in reading.events.items():
        if identifier not in spoken and not (identity.merged_into or identity.withdrawn):
            file = reading.files["events", identifier]
            message = "no report speaks of this event, so it is not published"
            yield Problem(file=file, key=identifier, message=message, severity="warning")


RULES: tuple[Rule, ...] = (
    pointers,
    withdrawals,
    cycles,
    zones_of_times,
    rulings_choose,
    rulings_differ,
    languages,
    countries,
    rules_for_apps,
)


# What finds no error, only warnings.
ODDITIES: tuple[Rule, ...] = (
    catalogues,
    records_follow_reports,
    late_announcements,
    early_outcomes,
    doubles,
    silence,
)


def _zone(reading: Reading, claim: Claim) -> str | None:
    place = reading.whole.places.get(claim.place or "")
    return claim.zone or (place.zone if place else None)


def _declared(reading: Reading, ruling: Ruling) -> bool:
    """Whether a place or person that a ruling names is there; if not, `pointers` tells."""
    if ruling.field not in ("place", "people"):
        return True
    named = (ruling.value,) if ruling.field == "place" else ruling.value
    table = "places" if ruling.field == "place" else "people"
    return all(each in reading.declared.get(table, ()) for each in named)


def _flaws(
    file: str, key: str, dates: object, zone: str | None, rule: str | None, horizon: date
) -> Iterator[Problem]:
    if not isinstance(dates, LocalSpan):
        return
    if not zone:
        message = "expected `zone` beside local times, or a place that has one"
        yield Problem(file=file, key=key, message=message)
        return
    for local in _suspects(dates, zone, rule, horizon):
        if flaw := flaw_of_local_time(local, zone):
            message = f"{local} {flaw} (clocks change in {zone}); expected another time"
            yield Problem(file=file, key=key, message=message)


def _suspects(dates: LocalSpan, zone: str, rule: str | None, horizon: date) -> Iterable[datetime]:
    """The times that a claim gives. A rule without an end gives many: they are only gone through
    where clocks change at such an hour.
    """
    if not rule:
        return dates.moments
    if is_endless(rule):
        decade = date(dates.start.year // 10 * 10, 1, 1)
        changes = unclear_times(zone, decade, horizon)
        if not any(_comes_at(each, *change) for each in dates.moments for change in changes):
            return ()
    return (moment for span in repeated(dates, rule, horizon) for moment in span.moments)


def _comes_at(moment: datetime, first: datetime, last: datetime) -> bool:
    """Whether the time of day lies between two moments, which are no days apart."""
    days = (first.date(), last.date())
    return any(first <= datetime.combine(day, moment.time()) < last for day in days)


def _names(reading: Reading) -> Iterator[tuple[str, str, Names]]:
    """Every set of names in the reading, with its file and key."""
    if reading.calendar:
        yield "calendar.toml", "name", reading.calendar.name
        yield "calendar.toml", "description", reading.calendar.description
        for identifier, kind in reading.calendar.kinds.items():
            yield "calendar.toml", f"kinds.{identifier}.name", kind.name
    tables: dict[str, Mapping[str, Record]] = {
        "places": reading.places,
        "people": reading.people,
        "events": reading.events,
    }
    for table, entries in tables.items():
        for identifier, entry in entries.items():
            for field in type(entry).model_fields:
                names = getattr(entry, field)
                if isinstance(names, Names):
                    yield reading.files[table, identifier], f"{identifier}.{field}", names


def _home(table: str) -> str:
    homes = {"events": "events/", "reports": "reports/"}
    return {**homes, "kinds": "[kinds] of calendar.toml"}.get(table, f"{table}.toml")
