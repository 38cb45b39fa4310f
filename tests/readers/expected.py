"""What readers should understand of a feed, worked out without reading any."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from schedule import Event, load, resolve
from schedule.dates.spans import Series, TimeSpan, When
from schedule.known.occurrences import Occurrence, calendar_status, occurrences
from schedule.language.description import account, title
from schedule.language.words import Words
from schedule.search.index import select
from schedule.search.links import Links
from schedule.search.publication import Publication
from schedule.search.query import Query

from .reader import Reader
from .reading import Reading, Record, disagreements

RULES = {"repeats", "rules", "series"}
"""What a reader of rules must not be blind to."""
SERIES = {*RULES, "utc"}


def expected(data: Path, site: str, parameters: str, first: date, last: date) -> Reading:
    """The right reading of the feed with these parameters, from `first` up to `last`."""
    pairs = [tuple(pair.split("=")) for pair in parameters.split("&") if pair]
    query = Query.parse((name, value) for name, value in pairs)
    schedule = resolve(load(data), query.as_of)
    language = schedule.calendar.languages[0]
    publication = Publication(
        calendar=schedule.calendar,
        words=Words(language=query.lang or language, fallback=language),
        links=Links.of(site, "en"),
        address="/calendar.ics",
        key="/calendar.ics",
        modified=schedule.modified,
    )
    events = [event for event in select(schedule, query, vague=False) if event.stands_at]
    times = [record for event in events for record in _occurrences(event, publication)]
    return Reading(
        reader="the schedule",
        version="",
        entries=tuple(record for event in events for record in _entries(event, publication)),
        occurrences=tuple(each for each in times if _within(each, first, last)),
    )


def differences(right: Reading, found: Reading, reader: Reader) -> list[str]:
    """Where a reader is wrong, in what it isn't blind to."""
    if SERIES & reader.blind_to:
        right = _single(right)
        found = _only(found, right)
    return disagreements([right, found])


def _single(reading: Reading) -> Reading:
    """The same without what repeats."""
    titles = [record["summary"] for record in reading.occurrences]
    return replace(
        reading,
        entries=_once(reading.entries, titles),
        occurrences=_once(reading.occurrences, titles),
    )


def _only(reading: Reading, other: Reading) -> Reading:
    """Of a reading, what has a title that the other has too."""
    titles = {record["summary"] for record in other.entries}
    return replace(
        reading,
        entries=tuple(each for each in reading.entries if each["summary"] in titles),
        occurrences=tuple(each for each in reading.occurrences if each["summary"] in titles),
    )


def _once(records: Iterable[Record], titles: Sequence[object]) -> tuple[Record, ...]:
    return tuple(each for each in records if titles.count(each["summary"]) == 1)


def _entries(event: Event, publication: Publication) -> Iterator[Record]:
    repeats = isinstance(event.stands_at, Series)
    first = event.stands_at.spans[0] if isinstance(event.stands_at, Series) else event.stands_at
    yield _entry(event, first, None, publication)
    for each in occurrences(event):
        differs = each.replaces or _length(each.when) != _length(first)
        if repeats and differs and each.status != "cancelled":
            yield _entry(event, each.when, each, publication)


def _entry(
    event: Event, when: When | None, time: Occurrence | None, publication: Publication
) -> Record:
    words = publication.words
    places = time.places if time else event.places
    place = words.place(places) if places else None
    series = isinstance(event.stands_at, Series)
    origin = (time.replaces or time.when) if time and series and not _is_apart(time) else None
    replaced = _bounds(origin)["start"] if origin else None
    return {
        **_named(event, time, publication),
        **_bounds(when),
        "recurrence_id": replaced,
        "description": f"{account(event, words)}\n\n{publication.event_page(event)}",
        "location": place,
    }


def _occurrences(event: Event, publication: Publication) -> Iterator[Record]:
    for each in occurrences(event):
        if each.status != "cancelled" or event.status == "cancelled":
            yield {**_named(event, each, publication), **_bounds(each.when)}


def _named(event: Event, time: Occurrence | None, publication: Publication) -> Record:
    return {
        "uid": _uid(event, time, publication),
        "summary": title(event, publication.words, time),
        "status": calendar_status(event, time).upper(),
    }


def _uid(event: Event, time: Occurrence | None, publication: Publication) -> str:
    """That of the event, or of a time that moved from hours to days or the reverse."""
    if time and time.replaces and _is_apart(time):
        return publication.uid_of_time(event.id, time.replaces.first)
    return publication.uid(event.id)


def _is_apart(time: Occurrence) -> bool:
    whens = (time.when, time.replaces)
    return bool(time.replaces) and len({isinstance(each, TimeSpan) for each in whens}) > 1


def _length(when: When | None) -> timedelta | None:
    """How long hours really last; a change of clocks makes one time of a series differ."""
    if not isinstance(when, TimeSpan) or not when.end:
        return None
    return when.end.astimezone(UTC) - when.start.astimezone(UTC)


def _bounds(when: When | None) -> Record:
    if isinstance(when, TimeSpan):
        start, *ends = map(_instant, when.moments)
        return {"start": start, "end": ends[0] if ends else start, "all_day": False}
    assert when
    end = when.last + timedelta(days=1)
    return {"start": when.first.isoformat(), "end": end.isoformat(), "all_day": True}


def _instant(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _within(record: Record, first: date, last: date) -> bool:
    return str(record["start"]) < last.isoformat() and str(record["end"]) > first.isoformat()
