"""An entry's moments as a claim's dates: ends inclusive, times by the clock of one zone.

Calendar files say the same dates in more ways than a claim has: an exclusive end or a length, in
UTC, in a zone or without one. What a claim can't say is refused with its reason, never guessed.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from schedule.dates.recurrence import is_endless, repeated, sound_rule
from schedule.dates.spans import DAY, LAST_YEAR, DaySpan, LocalSpan, flaw_of_local_time, sane
from schedule.importing.entry import Entry
from schedule.importing.ical import Moment

_LAST_DAY = date(LAST_YEAR, 12, 31)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """`zone` is that of the entry's times, None for whole days. `mended` has what was made of dates
    that no claim can have.
    """

    span: DaySpan | LocalSpan
    zone: str | None = None
    rule: str | None = None
    mended: str | None = None

    @property
    def spans(self) -> tuple[DaySpan | LocalSpan, ...]:
        """All of them; those of a rule without an end in all years that are served."""
        return repeated(self.span, self.rule, _LAST_DAY) if self.rule else (self.span,)

    @property
    def days(self) -> tuple[date, date]:
        """First and last day, of every time that it repeats; `date.max` where it has no end."""
        if self.rule and is_endless(self.rule):
            return first_day(self.span), date.max
        ends = [_days(each) for each in self.spans]
        return ends[0][0], max(last for _, last in ends)

    def is_as(self, span: DaySpan | LocalSpan, zone: str | None) -> bool:
        """Whether these dates are those of a span in a zone, however they are written."""
        if isinstance(self.span, LocalSpan) and isinstance(span, LocalSpan) and self.zone and zone:
            return _instants(self.span, self.zone) == _instants(span, zone)
        return self.span == span

    def time_at(self, moment: Moment) -> DaySpan | LocalSpan | None:
        """The one of the spans that begins at a moment; a mere day stands for the time on it."""
        if isinstance(moment, datetime):
            local = local_time(moment, self.zone) if self.zone else moment
            day = local.date()
        else:
            local, day = None, moment
        for each in self.spans:
            if local and isinstance(each, LocalSpan):
                if each.start == local:
                    return each
            elif first_day(each) == day:
                return each
        return None


def dates_of(entry: Entry, *, place: str | None, floating: str | None) -> Dates:
    """`place` is the zone of the entry's place, `floating` that of times without one elsewhere.
    Raises ValueError.
    """
    for moment in (entry.start, entry.end):
        if moment and not (moment.year == LAST_YEAR + 1 and moment is entry.end):
            sane(moment.date() if isinstance(moment, datetime) else moment)
    if not isinstance(entry.start, datetime):
        return _whole_days(entry, entry.start)
    zone = _zone(entry, entry.start, place, floating)
    start, ending = local_time(entry.start, zone), _ending(entry, zone)
    end = local_time(ending, zone) if ending else start
    length = _instant(ending, zone) - _instant(entry.start, zone) if ending else timedelta()
    if length < timedelta():
        raise ValueError("it ends before it starts")
    rule = _rule(entry, start, zone)
    if entry.whole_days and length and start.time() == end.time() == time():
        span = DaySpan(first=start.date(), last=end.date() - DAY)
        return Dates(span=span, rule=rule, zone=zone)
    times = LocalSpan(start=start, end=end if length else None)
    timed = Dates(span=times, zone=zone, rule=rule)
    return _unmistakable(timed, zone, entry.start, ending if length else None)


def _zone(entry: Entry, start: datetime, place: str | None, floating: str | None) -> str:
    if not start.tzinfo:
        zone = place or floating
        if not zone:
            raise ValueError("its times have no zone (see --zone)")
        return zone
    if start.tzinfo is UTC:
        # What repeats in UTC doesn't keep to the clocks of its place.
        return "UTC" if entry.rule or not place else place
    return str(start.tzinfo)


def local_time(moment: datetime, zone: str) -> datetime:
    """A moment by the clock of a zone, whose own time it is when it has none."""
    return (moment.astimezone(ZoneInfo(zone)) if moment.tzinfo else moment).replace(tzinfo=None)


def _whole_days(entry: Entry, first: date) -> Dates:
    mended = None
    if isinstance(entry.end, datetime):
        raise ValueError("it starts on a day, but ends at a time")  # noqa: TRY004 - not a type
    if entry.end:
        last = entry.end - DAY
    else:
        days, exact = entry.length or (1, timedelta())
        last = first + timedelta(days=max(days + exact // DAY - 1, 0))
    if last == first - DAY:
        last, mended = first, "DTEND is DTSTART; taken as one day"
    if last < first:
        raise ValueError("it ends before it starts")
    rule = _rule(entry, datetime.combine(first, time()), None)
    return Dates(span=DaySpan(first=first, last=last), rule=rule, mended=mended)


def _unmistakable(dates: Dates, zone: str, start: datetime, end: datetime | None) -> Dates:
    """Times that each name one moment; in UTC, when clocks of their zone show one of them twice.
    Raises ValueError for one that clocks never show, or show twice to what repeats.
    """
    flaws = {
        flaw: moment
        for each in dates.spans
        if isinstance(each, LocalSpan)
        for moment in each.moments
        if (flaw := flaw_of_local_time(moment, zone))
    }
    if not flaws:
        return dates
    flaw, moment = next(iter(flaws.items()))
    if dates.rule or not all(each.startswith("happens twice") for each in flaws):
        raise ValueError(f"{moment} {flaw} (clocks change in {zone})")
    # The first of the two, where the file gives a local time (RFC 5545, section 3.3.5).
    first = local_time(_instant(start, zone), "UTC")
    last = local_time(_instant(end, zone), "UTC") if end else None
    mended = None if start.tzinfo is UTC else f"{moment} {flaw}; taken as the first, in UTC"
    return Dates(span=LocalSpan(start=first, end=last), zone="UTC", mended=mended)


def _ending(entry: Entry, zone: str) -> datetime | None:
    """The end: days of a length are the clock's, hours are exact."""
    if isinstance(entry.end, datetime):
        return entry.end
    if entry.end:
        raise ValueError("it starts at a time, but ends on a day")
    if not entry.length:
        return None
    days, exact = entry.length
    assert isinstance(entry.start, datetime)  # noqa: S101 - a day has no time to end at
    return _instant(local_time(entry.start, zone) + timedelta(days=days), zone) + exact


def _rule(entry: Entry, start: datetime, zone: str | None) -> str | None:
    """The rule as a claim has it: an UNTIL is a day, the last with an occurrence. Raises
    ValueError for a rule that Dateline doesn't take.
    """
    if not entry.rule:
        return None
    parts = []
    for part in entry.rule.upper().rstrip(";").split(";"):
        name, _, value = part.partition("=")
        name, value = name.strip(), value.strip()
        if name == "UNTIL":
            value = f"{_until(value, start, zone):%Y%m%d}"
        # Signs and zeros that mean nothing: BYDAY=+1MO, BYMONTH=03.
        value = re.sub(r"(?<![0-9])(-?)\+?0*(?=[1-9])", r"\1", value) if name != "UNTIL" else value
        parts.append(f"{name}={value}")
    return sound_rule(";".join(parts))


def _until(text: str, start: datetime, zone: str | None) -> date:
    """The last day that may have an occurrence. An instant ends a rule between two of them, at
    whatever time of its day: that day counts only if its occurrence isn't later.
    """
    match = re.fullmatch(r"([0-9]{8})(?:T([0-9]{6})(Z?))?", text)
    try:
        if not match:
            raise ValueError(text)  # noqa: TRY301 - said below
        end = datetime.strptime(match[1] + (match[2] or "000000"), "%Y%m%d%H%M%S")  # noqa: DTZ007
    except ValueError:
        raise ValueError(f"UNTIL={text:.40} is no day or time") from None
    if not match[2] or zone is None:
        return end.date()
    if match[3]:
        end = local_time(end.replace(tzinfo=UTC), zone)
    return end.date() if start.time() <= end.time() else end.date() - DAY


def _instant(moment: datetime, zone: str) -> datetime:
    return (moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(zone))).astimezone(UTC)


def _instants(span: LocalSpan, zone: str) -> tuple[datetime, ...]:
    return tuple(each.astimezone(UTC) for each in span.at(zone).moments)


def first_day(span: DaySpan | LocalSpan) -> date:
    return _days(span)[0]


def _days(span: DaySpan | LocalSpan) -> tuple[date, date]:
    if isinstance(span, DaySpan):
        return span.first, span.last
    return span.start.date(), span.last
