"""The chronicle of one event: what was known on each day, of the event and of single occurrences;
and the days at which it stands in a calendar.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date, datetime
from itertools import chain, islice

from schedule.dates.spans import When, spans
from schedule.filed.rulings import Ruling
from schedule.known.fields import Deviation, Field, Known
from schedule.known.ledger import Ledger, day_of
from schedule.known.model import Statement
from schedule.known.rules import Story
from schedule.known.rulings import Ruled, decided

_MOST_READ = 100_000
"""How many statements are read again, at most, to find what was known between two filings."""


class Chronicle:
    """What was known of one event, day by day. `on` has to be called in the order of the days."""

    def __init__(self, ledger: Ledger, event: str) -> None:
        self._ledger = ledger
        told = ledger.statements(event)
        self._first = told[0].report.published if told else date.max
        said: dict[date | None, list[Statement]] = {None: []}
        for each in told:
            said.setdefault(each.claim.occurrence, []).append(each)
        self._stories = {time: Story(ledger, found, time) for time, found in said.items()}
        self._busy: dict[date, set[date | None]] = {}
        for each in told:
            self._busy.setdefault(each.report.published, set()).add(each.claim.occurrence)
        self._rulings = [*reversed(ledger.rulings(event))]
        self._ruled: dict[date | None, Mapping[Field, Ruled]] = {}
        for ruling in self._rulings:
            self._busy.setdefault(day_of(ruling), set()).add(ruling.occurrence)

    def on(self, day: date, *, last: bool) -> Known:
        """What is known on a day. All grounds and all deviations are given only for the last day;
        for an earlier one, only the deviations that a report or ruling of that day is about.
        """
        if day < self._first:
            return Known()
        self._decide(day)
        times = {*self._stories} if last else {None, *self._busy.get(day, ())}
        for time in times & self._stories.keys():
            self._stories[time].go_on(day, self._ruled.get(time, {}))
        whole = self._stories[None]
        known = whole.full() if last else whole.brief()
        return replace(known, deviations=tuple(self._told(times, last=last)))

    def _decide(self, day: date) -> None:
        """Read the rulings up to a day."""
        while self._rulings and day_of(self._rulings[-1]) <= day:
            ruling = self._rulings.pop()
            before = self._ruled.get(ruling.occurrence, {})
            self._ruled[ruling.occurrence] = {**before, **decided(self._ledger, [ruling])}

    def _told(self, times: AbstractSet[date | None], *, last: bool) -> Iterator[Deviation]:
        """The deviations of some occurrences in the order of their days."""
        for time in sorted(filter(None, times & self._stories.keys())):
            if self._stories[time].heard:
                yield self._deviation(time, self._stories[time], last=last)

    def _deviation(self, time: date, story: Story, *, last: bool) -> Deviation:
        known = story.full() if last else story.brief()
        place = known.place.value if known.place else None
        return Deviation(day=time, known=known, places=tuple(self._ledger.around(place)))


def _of_time(told: Sequence[Statement], time: date | None) -> list[Statement]:
    return [each for each in told if each.claim.occurrence == time]


def entry(ledger: Ledger, event: str, states: Sequence[tuple[date, Known]]) -> When | None:
    """The days at which an event stands in a calendar, so that it never disappears without notice.

    These are the exact days that are known; else the last ones that were known on an earlier day;
    else those that were known from what had been filed at an earlier moment; else those from which
    it is or was postponed.
    """
    latest = [known for _, known in reversed(states)]
    off = (known.postponed_from for known in latest)
    found = chain(
        (exact for known in latest if (exact := _exact(known))),
        _filed_before(ledger, event),
        (each for each in off if each and spans(each)),
    )
    return next(found, None) or _former(ledger, event)


def _former(ledger: Ledger, event: str) -> When | None:
    """The days that a calendar file once gave for the event: its subscribers have them."""
    told = reversed(_of_time(ledger.statements(event), None))
    former = (each for each in told if each.claim.formerly and each.claim.uid)
    return next((each.when for each in former if spans(each.when)), None)


def _exact(known: Known) -> When | None:
    when = known.when.value if known.when else None
    return when if spans(when) else None


def _filed_before(ledger: Ledger, event: str) -> Iterator[When]:
    """The exact days that were known from what had been filed at earlier moments, the
    latest first.
    """
    told = _of_time(ledger.statements(event), None)
    if not any(spans(each.when) for each in told if not each.claim.formerly):
        return
    rulings = [each for each in ledger.rulings(event) if not each.occurrence]
    moments = sorted({*_filings(told)}, reverse=True)
    for moment in islice(moments, 1, 1 + _MOST_READ // len(told)):
        filed = [_as_filed(each, moment) for each in told if each.report.recorded <= moment]
        if filed and not _is_a_day(filed, told):
            story = Story(ledger, filed)
            ruled = [each for each in rulings if each.recorded <= moment]
            known = [*_exact_days(ledger, story, filed, ruled)]
            yield from known[-1:]


def _exact_days(
    ledger: Ledger, story: Story, filed: Iterable[Statement], rulings: Iterable[Ruling]
) -> Iterator[When]:
    """The exact days that were known on each day, from what was filed."""
    for day in sorted({each.report.published for each in filed}):
        story.go_on(day, decided(ledger, (each for each in rulings if day_of(each) <= day)))
        yield from filter(None, [_exact(story.brief())])


def _filings(told: Sequence[Statement]) -> Iterator[datetime]:
    """The moments at which something was filed or retracted."""
    for each in told:
        yield each.report.recorded
        yield from filter(None, (each.report.revised, each.claim.revised))


def _as_filed(statement: Statement, moment: datetime) -> Statement:
    """A statement as it was at a moment, before it was retracted."""
    report, claim = statement.report, statement.claim
    believed = {"retracted": None}
    if report.revised and report.revised > moment:
        report = report.model_copy(update=believed)
    if claim.revised and claim.revised > moment:
        claim = claim.model_copy(update=believed)
    return replace(statement, report=report, claim=claim)


def _is_a_day(filed: Sequence[Statement], told: Sequence[Statement]) -> bool:
    """Whether what was filed up to a moment is just what had been published up to some day."""
    pairs = zip(filed, told, strict=False)
    if any(one.report is not each.report or one.claim is not each.claim for one, each in pairs):
        return False
    later = told[len(filed) : len(filed) + 1]
    return all(each.report.published > filed[-1].report.published for each in later)
