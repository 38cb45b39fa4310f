"""Builders of records: a small world of places, people and events, and reports that speak of it.

Whatever a test doesn't care about has a value here, so that what it does care about stands out.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from types import MappingProxyType
from typing import Any

from schedule import Schedule, resolve
from schedule.dates.spans import DaySpan, TimeSpan, Window
from schedule.filed.calendar import Calendar
from schedule.filed.claims import Claim
from schedule.filed.records import Identity, Person, Place, Publisher, Records, Report
from schedule.filed.rulings import Ruling
from schedule.known.accounts import Account, accounts
from schedule.known.ledger import Ledger
from schedule.known.model import Event
from schedule.language.words import Words
from schedule.search.links import Links
from schedule.search.publication import Publication

SITE = "https://calendar.example"
LINKS = Links.of(SITE, "en")
RECORDED = datetime(2026, 11, 22, tzinfo=UTC)
CALENDAR: Mapping[str, Any] = {
    "name": {"en": "Visits"},
    "description": {"en": "Who goes where, and who says so."},
    "domain": "calendar.example",
    "zone": "Europe/Moscow",
    "languages": ["en"],
    "colour": "firebrick",
    "refresh": "PT12H",
    "kinds": {"visit": {"name": {"en": "Visit"}}, "talks": {"name": {"en": "Talks"}}},
}
PLACES: Mapping[str, Any] = {
    "moscow": {
        "name": {"en": "Moscow", "ru": "Москва", "zh": "莫斯科"},
        "country": "RU",
        "zone": "Europe/Moscow",
        "coordinates": [55.75, 37.5],
    },
    "kremlin": {"name": {"en": "The Kremlin", "ru": "Кремль"}, "part_of": "moscow"},
    "harbin": {"name": {"en": "Harbin", "zh": "哈尔滨"}, "zone": "Asia/Shanghai"},
    "sea": {"name": {"en": "At sea"}},
}
PEOPLE: Mapping[str, Any] = {
    "xi": {"name": {"en": "Xi Jinping", "ru": "Си Цзиньпин", "zh": "习近平"}},
    "putin": {"name": {"en": "Vladimir Putin", "ru": "Владимир Путин"}},
}
EVENTS: Mapping[str, Any] = {
    "visit": {"title": {"en": "State visit", "ru": "Государственный визит"}, "kind": "visit"},
    "talks": {"title": {"en": "Talks", "zh": "会谈"}, "kind": "talks", "part_of": ["visit"]},
    "summit": {"title": {"en": "Summit"}, "kind": "talks"},
}


def day(text: str) -> date:
    return date.fromisoformat(text)


def days(first: str, last: str | None = None) -> list[date]:
    """Dates as a claim has them: first and last day."""
    return [day(first), day(last or first)]


def times(start: str, end: str) -> list[datetime]:
    """Local times as a claim has them."""
    return [datetime.fromisoformat(start), datetime.fromisoformat(end)]


def instant(text: str) -> datetime:
    """A moment in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def span(first: str, last: str | None = None) -> DaySpan:
    return DaySpan(first=day(first), last=day(last or first))


def window(first: str, last: str, *during: str) -> Window:
    return Window(first=day(first), last=day(last), during=during)


def hours(start: str, end: str, zone: str) -> TimeSpan:
    from_claim = Claim.model_validate({"event": "x", "dates": times(start, end), "zone": zone})
    local = from_claim.dates
    assert local is not None
    assert not isinstance(local, DaySpan)
    return local.at(zone)


def claim(event: str = "visit", **said: Any) -> Claim:
    return Claim.model_validate({"event": event, **said})


def report(identifier: str, published: str, *claims: Claim, **about: Any) -> Report:
    return Report.model_validate(
        {
            "id": identifier,
            "published": datetime.fromisoformat(published) if "T" in published else day(published),
            "recorded": RECORDED,
            "claims": claims or (claim(),),
            **about,
        }
    )


def ruling(field: str, value: Any, **about: Any) -> Ruling:
    """An editor's decision about the visit, recorded a moment after the reports."""
    about = {"event": "visit", "reason": "It is so.", "recorded": RECORDED, **about}
    return Ruling.model_validate({"field": field, "value": value, **about})


def identities(events: Mapping[str, Any]) -> dict[str, Identity]:
    return {each: Identity.model_validate({**about, "id": each}) for each, about in events.items()}


def records(
    *reports: Report,
    rulings: Iterable[Ruling] = (),
    events: Mapping[str, Any] = EVENTS,
    places: Mapping[str, Any] = PLACES,
    people: Mapping[str, Any] = PEOPLE,
    publishers: Mapping[str, Any] = MappingProxyType({}),
    calendar: Mapping[str, Any] = CALENDAR,
) -> Records:
    """Everything that is filed in the small world, with these reports."""
    return Records(
        calendar=Calendar.model_validate(calendar),
        places={
            each: Place.model_validate({**about, "id": each}) for each, about in places.items()
        },
        people={
            each: Person.model_validate({**about, "id": each}) for each, about in people.items()
        },
        publishers={
            each: Publisher.model_validate({**about, "id": each})
            for each, about in publishers.items()
        },
        events=identities(events),
        reports={each.id: each for each in reports},
        rulings=tuple(rulings),
        files={
            **{("events", each): "events/all.toml" for each in events},
            **{
                ("reports", each.id): f"reports/{each.published}-{each.id}.toml" for each in reports
            },
        },
    )


def schedule(*reports: Report, as_of: str | None = None, **filed: Any) -> Schedule:
    return resolve(records(*reports, **filed), day(as_of) if as_of else None)


def event(*reports: Report, identifier: str = "visit", **filed: Any) -> Event:
    """What is known of one event from these reports."""
    return schedule(*reports, **filed).events[identifier]


def accounts_of(*reports: Report, identifier: str = "visit", **about: Any) -> list[Account]:
    """What each of these reports says of one event, in order of publication."""
    filed = records(*reports, **about)
    ledger = Ledger.of(filed)
    return accounts(ledger.statements(identifier), filed, ledger.publishers)


def publication(known: Schedule, **about: Any) -> Publication:
    about = {"words": Words(), "address": "/calendar.ics", "label": "", **about}
    about = {"key": about["address"], "links": LINKS, **about}
    return Publication(calendar=known.calendar, modified=known.modified, **about)


def ids(reports: Iterable[Report]) -> list[str]:
    return [report.id for report in reports]
