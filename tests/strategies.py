"""Generated dates, texts and whole schedules, which every property draws from.

The schedules are small on purpose, and their days lie close together, so that claims meet: they
dissent, tie, narrow windows, move programmes, are ruled on and merged. All of them pass `check`.
"""

import string
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any, TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from schedule.dates.spans import DaySpan, LocalSpan, When, Window
from schedule.dates.windows import parse_window
from schedule.filed.claims import Claim
from schedule.filed.fields import STATUSES
from schedule.filed.records import Records, Report
from schedule.filed.rulings import Ruling
from schedule.known.model import Event
from schedule.search.filters import FILTERS
from schedule.search.query import Query
from tests.build import (
    CALENDAR,
    EVENTS,
    RECORDED,
    claim,
    instant,
    records,
    report,
    ruling,
    schedule,
)

SPRING = date(2023, 3, 1)
WINTER = date(2022, 12, 1)
ZONES = ("UTC", "Europe/Moscow", "Asia/Shanghai", "America/New_York", "Asia/Kathmandu")
PLACES = ("moscow", "kremlin", "harbin", "sea")
PEOPLE = ("xi", "putin", "li")
OPEN = ("{}/..", "../{}")
LANGUAGES = {"en": "azEÉß", "ru": "яжЙё", "zh": "习近平哈"}


def days_near(day: date, reach: int = 12) -> SearchStrategy[date]:
    return st.integers(0, reach).map(lambda number: day + timedelta(days=number))


def sane_days() -> SearchStrategy[date]:
    return days_near(SPRING) | st.dates(date(1900, 1, 1), date(2100, 12, 31))


@st.composite
def spans(draw: DrawFn) -> list[date]:
    """Dates of a claim: first and last day."""
    return sorted((draw(days_near(SPRING, 5)), draw(days_near(SPRING, 5))))


@st.composite
def local_times(draw: DrawFn) -> list[datetime]:
    """Times of a claim, at an hour at which no zone changes its clocks."""
    start = datetime.combine(draw(days_near(SPRING, 5)), datetime.min.time())
    start += timedelta(hours=draw(st.integers(9, 11)))
    return [start, start + timedelta(minutes=draw(st.sampled_from((15, 90, 26 * 60))))]


@st.composite
def windows(draw: DrawFn) -> str | list[date]:
    """A window of a claim."""
    if draw(st.booleans()):
        words = ("2023", "2023-03", "2023-02", "2023-Q1", "2023-33", "2023-H1", "2023-W10")
        ends = ("2023-03-04/..", "../2023-03-09", "2023-21", "2022-24", "2023-31", "2023-37")
        return draw(st.sampled_from((*words, *ends)))
    return sorted((draw(days_near(SPRING)), draw(days_near(SPRING))))


@st.composite
def whens(draw: DrawFn) -> When:
    """Dates as they are known."""
    match draw(st.integers(0, 3)):
        case 0:
            first, last = draw(spans())
            return DaySpan(first=first, last=last)
        case 1:
            start, end = draw(local_times())
            zone = draw(st.sampled_from(ZONES))
            return LocalSpan(start=start, end=draw(st.sampled_from((None, end)))).at(zone)
        case 2:
            first, last = draw(spans())
            return Window(first=first, last=last)
    return parse_window(draw(st.sampled_from(OPEN)).format(draw(days_near(SPRING, 5))))


def texts(max_size: int = 40) -> SearchStrategy[str]:
    """Any text at all, and often what some format has to escape or fold."""
    awkward = st.sampled_from([*"\\;,:\"^'\n\t \r%&<>{}", "\\n", "\\N", "^n", "\u0301", "\u200b"])
    scripts = st.sampled_from([*string.ascii_letters, *"привет习近平", "é", "👩‍🚀", "\U0001f600"])
    return st.lists(awkward | scripts | st.characters(), max_size=max_size).map("".join)


@st.composite
def names(draw: DrawFn) -> dict[str, str]:
    """A name in English and perhaps other languages, of few letters, so that searches meet."""
    found = {"en": draw(st.text("azEÉß Z", min_size=1, max_size=12).filter(str.strip))}
    for language, letters in LANGUAGES.items():
        if draw(st.booleans()):
            found[language] = draw(st.text(letters, min_size=1, max_size=30))
    return {language: name.strip() for language, name in found.items()}


@st.composite
def claims(draw: DrawFn, events: Sequence[str]) -> Claim:
    event = draw(st.sampled_from(events))
    said: dict[str, Any] = {}
    match (
        "nothing"
        if event.startswith("item")
        else draw(st.sampled_from(("nothing", "days", "window", "times", "nothing", "days")))
    ):
        case "days":
            said["dates"] = draw(spans())
        case "times":
            said |= {"dates": draw(local_times()), "zone": draw(st.sampled_from(ZONES))}
        case "window":
            said["within"] = draw(windows())
    said["formerly"] = bool(said) and draw(st.integers(0, 3)) == 3
    said["status"] = draw(st.none() | st.sampled_from(STATUSES))
    said["place"] = draw(st.none() | st.sampled_from(PLACES))
    said["people"] = draw(st.lists(st.sampled_from(PEOPLE), unique=True, max_size=2))
    return claim(event, **said)


@st.composite
def reports(draw: DrawFn, identifier: str, events: Sequence[str]) -> Report:
    published = draw(days_near(date(2023, 2, 20), 4))
    return report(
        identifier,
        published.isoformat(),
        *draw(st.lists(claims(events), min_size=1, max_size=4)),
        recorded=draw(moments()),
        official=draw(st.integers(0, 4)) == 0,
        publisher=draw(st.none() | st.just("The Moscow Times") | st.just("Газета, «И»; \\")),
        archived=draw(st.none() | st.just("https://archive.example/a?b=%22c%22")),
    )


def moments() -> SearchStrategy[datetime]:
    return st.integers(0, 5).map(lambda number: RECORDED + timedelta(hours=number))


@st.composite
def identities(draw: DrawFn) -> Mapping[str, Any]:
    """Events, each of them perhaps part of, or merged into, some that stand before it; and items,
    which are part of some and of which no report gives a day.
    """
    found: dict[str, Any] = {}
    for number in range(draw(st.integers(2, 5))):
        about: dict[str, Any] = {"title": draw(names())}
        about["kind"] = draw(st.sampled_from(("visit", "talks")))
        noun = draw(st.sampled_from(("event", "item"))) if found else "event"
        if found:
            least = int(noun == "item")
            chosen = st.lists(st.sampled_from([*found]), unique=True, min_size=least, max_size=2)
            about["part_of"] = draw(chosen)
            if draw(st.integers(0, 7)) == 7:
                about["merged_into"] = draw(st.sampled_from([*found]))
        found[f"{noun}-{number}"] = about
    return found


@st.composite
def rulings(draw: DrawFn, filed: Sequence[Report]) -> tuple[Ruling, ...]:
    """Decisions for values that reports give."""
    said = [each for one in filed for each in one.claims if not each.formerly]
    found: list[Ruling] = []
    for number in range(draw(st.integers(0, 2)) if said else 0):
        chosen = draw(st.sampled_from(said))
        values = {
            field: getattr(chosen, field)
            for field in ("dates", "within", "status", "place", "people")
            if getattr(chosen, field)
        }
        if values:
            field = draw(st.sampled_from([*values]))
            zone = chosen.zone if isinstance(values[field], LocalSpan) else None
            recorded = datetime(2023, 2, 27, number, tzinfo=UTC)
            about = {"event": chosen.event, "zone": zone, "recorded": recorded}
            found.append(ruling(field, values[field], **about))
    return tuple(found)


@st.composite
def all_records(draw: DrawFn) -> Records:
    """A whole folder's records, sound, with whatever disagreements there may be between them."""
    events = draw(identities())
    count = draw(st.integers(1, 6))
    filed = [draw(reports(f"report-{number}", [*events])) for number in range(count)]
    places: dict[str, Any] = {each: {"name": draw(names())} for each in PLACES}
    places["kremlin"] |= {"part_of": "moscow"}
    places["moscow"] |= {"coordinates": [55.75, 37.5], "zone": "Europe/Moscow", "country": "RU"}
    return records(
        *filed,
        rulings=draw(rulings(filed)),
        events=events,
        places=places,
        people={each: {"name": draw(names())} for each in PEOPLE},
        calendar={**CALENDAR, "languages": draw(st.sampled_from((["en"], ["en", "ru", "zh"])))},
    )


RULES = (
    *("FREQ=WEEKLY", "FREQ=DAILY;INTERVAL=3", "FREQ=WEEKLY;INTERVAL=7"),
    *("FREQ=MONTHLY;BYMONTHDAY={day.day}", "FREQ=YEARLY;BYMONTH={day.month};BYMONTHDAY={day.day}"),
)


@st.composite
def _repeating(draw: DrawFn, event: str) -> Claim:
    """Something that a report says of an event, most often a rule without an end."""
    first = draw(days_near(WINTER, 90))
    dates = [first, first + timedelta(days=draw(st.sampled_from((0, 0, 2, 40))))]
    said: dict[str, Any] = {"status": draw(st.sampled_from((None, "cancelled", "announced")))}
    match draw(st.sampled_from(("rule", "rule", "days", "window", "nothing"))):
        case "rule":
            said |= {"dates": dates, "repeats": draw(st.sampled_from(RULES)).format(day=first)}
        case "days":
            said |= {"dates": dates}
        case "window":
            said |= {"within": draw(windows())}
    return claim(event, **said)


@st.composite
def repeating_events(draw: DrawFn) -> Sequence[Event]:
    """Events, some of which repeat without an end."""
    events: dict[str, Any] = {}
    for number in range(draw(st.integers(1, 6))):
        wholes = draw(st.lists(st.sampled_from([*events]), max_size=1)) if events else []
        events[f"e{number}"] = {**EVENTS["summit"], "part_of": wholes}
    claims = [draw(_repeating(each)) for each in events]
    filed = report("a", "2022-11-01", *claims, recorded=instant("2013-11-02T00:00:00"))
    return [*schedule(filed, events=events).events.values()]


T = TypeVar("T")


def several(values: Sequence[T]) -> SearchStrategy[tuple[T, ...]]:
    """One or two values of a filter."""
    return st.lists(st.sampled_from(values), min_size=1, max_size=2).map(tuple)


QUERIED: Mapping[str, SearchStrategy[object]] = {
    "q": st.text("azEÉß习яж", min_size=1, max_size=2),
    "id": st.none(),
    "place": several(PLACES),
    "person": several(PEOPLE),
    "kind": several(("visit", "talks")),
    "status": several(STATUSES),
    "disputed": st.booleans(),
    "moved": st.booleans(),
    "firm": st.booleans(),
    "from": days_near(SPRING),
    "to": days_near(SPRING),
    "as_of": days_near(date(2023, 2, 19), 9),
    "vague": st.booleans(),
}
"""Values of each filter that chooses events."""


def queries() -> SearchStrategy[Query]:
    """Every filter, on its own and together with others."""
    given = {FILTERS[name].field: st.none() | values for name, values in QUERIED.items()}
    asked = st.fixed_dictionaries(given).map(lambda values: Query().replaced(**values))
    return asked.filter(lambda query: not (query.first and query.last and query.first > query.last))


WHENS = (
    "2024-02-05",
    "2024-02-05..2024-02-07",
    "2024-02-06",
    "2024-02-05T10:00..2024-02-05T11:00 zone:Europe/Moscow",
    "within:2024-02",
    "within:2024-02-06..2024-03-20",
    "within:2024",
)


@st.composite
def lines(draw: DrawFn, *days: str, rest: Sequence[str] = ("",)) -> list[str]:
    """A few reports on one event, as `tests.cases` reads them: dates, perhaps former ones, the rest
    in any words.
    """
    found = []
    for number, published in enumerate(days):
        voice = draw(st.sampled_from(("P1", "P1", "P2", "Min!")))
        when, former = draw(st.sampled_from(WHENS)), draw(st.sampled_from(("", "", *WHENS)))
        formerly = f" ; {former} formerly" if former else ""
        about = draw(st.sampled_from(rest))
        found.append(f"> r{number} {published} {voice} {about} {when}{formerly}")
    return found
