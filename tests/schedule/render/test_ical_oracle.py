"""Our content lines and icalendar's are the same bytes, for any schedule."""

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from schedule import Schedule, resolve
from schedule.catalogues import languages
from schedule.dates.recurrence import repeated
from schedule.dates.spans import DaySpan, LocalSpan
from schedule.filed.claims import Claim
from schedule.filed.records import Records
from schedule.language.words import Words
from schedule.render import ical
from tests.build import CALENDAR, PLACES, claim, days, publication, report, schedule, times
from tests.feed import entry
from tests.schedule.render import ical_oracle
from tests.schedule.render.every_sort import every_sort
from tests.schedule.render.speaking import LINES, PROSES, speaking
from tests.strategies import SPRING, ZONES, all_records, days_near

SPOKEN = st.sampled_from([Words(language=each) for each in languages()])
# Clocks that change, clocks that never did, and other names of UTC.
CLOCKS = (*ZONES, "Europe/London", "America/Sao_Paulo", "Etc/UTC", "GMT")


def both(known: Schedule, **about: Any) -> tuple[bytes, bytes]:
    """The feed and its jCal in one, by us and by icalendar."""
    events, published = [*known.events.values()], publication(known, **about)
    ours, theirs = (
        module.render(events, published) + module.render_jcal(events, published)
        for module in (ical, ical_oracle)
    )
    return ours, theirs


@given(filed=all_records(), words=SPOKEN)
@settings(max_examples=50)
def test_any_schedule_is_written_as_icalendar_writes_it(filed: Records, words: Words) -> None:
    ours, theirs = both(resolve(filed), words=words)
    assert ours == theirs


@pytest.mark.parametrize("language", languages())
def test_every_sort_of_event_is_written_as_icalendar_writes_it(language: str) -> None:
    words = Words(language=language)
    ours, theirs = both(
        every_sort(), words=words, address="/calendar.ics?q=a%2Cb", label="a,b; “c”"
    )
    assert ours == theirs


@given(name=LINES, long=PROSES, words=SPOKEN)
@settings(max_examples=100)
def test_any_text_is_written_as_icalendar_writes_it(name: str, long: str, words: Words) -> None:
    ours, theirs = both(speaking(name, long), words=words, label=name)
    assert ours == theirs


@st.composite
def series(draw: DrawFn) -> list[Claim]:
    """Something that repeats, some of its times moved, cancelled or elsewhere."""
    day = draw(days_near(SPRING, 40) | days_near(date(1911, 1, 1), 700))
    length = timedelta(days=draw(st.integers(0, 2)))
    first: DaySpan | LocalSpan = DaySpan(first=day, last=day + length)
    said: dict[str, Any] = {"dates": [day, day + length]}
    if draw(st.booleans()):
        start = datetime.combine(day, time(draw(st.integers(9, 20))))
        first = LocalSpan(start=start, end=start + length + timedelta(minutes=45))
        said = {"dates": [first.start, first.end], "zone": draw(st.sampled_from(CLOCKS))}
    rule = draw(rules(day))
    found = [
        claim("visit", **said, repeats=rule, status=draw(st.sampled_from(("announced", None))))
    ]
    every = repeated(first, rule)
    deviant = draw(st.lists(st.sampled_from(every), unique=True, max_size=3))
    return found + [draw(deviations(each, said.get("zone"))) for each in deviant]


@st.composite
def rules(draw: DrawFn, day: date) -> str:
    """A rule that gives the day itself first."""
    weekday = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")[day.weekday()]
    frequency = draw(
        st.sampled_from(
            (
                "FREQ=DAILY",
                f"FREQ=WEEKLY;INTERVAL=2;BYDAY={weekday};WKST=SU",
                f"FREQ=MONTHLY;BYMONTHDAY={day.day}",
                f"FREQ=YEARLY;BYMONTHDAY={day.day};BYMONTH={day.month}",
                f"FREQ=MONTHLY;BYDAY={weekday};BYMONTHDAY={day.day}",
                f"FREQ=MONTHLY;BYMONTHDAY={day.day};BYSETPOS=1",
            )
        )
    )
    last = day + timedelta(days=draw(st.integers(0, 90)))
    return draw(st.sampled_from((f"{frequency};COUNT=3", f"{frequency};UNTIL={last:%Y%m%d}")))


@st.composite
def deviations(draw: DrawFn, time_of_series: DaySpan | LocalSpan, zone: str | None) -> Claim:
    if isinstance(time_of_series, DaySpan):
        day, other = time_of_series.first, [time_of_series.first] * 2
        said: dict[str, Any] = {"dates": [each + timedelta(days=40) for each in other]}
    else:
        day = time_of_series.start.date()
        shift = timedelta(hours=3)
        said = {
            "dates": [each + shift for each in time_of_series.moments],
            "zone": draw(st.sampled_from((zone, *CLOCKS))),
        }
    how = draw(
        st.sampled_from(({"status": "cancelled"}, {"status": "postponed"}, {"place": "sea"}))
    )
    return claim("visit", occurrence=day, **draw(st.sampled_from((how, said, {**said, **how}))))


@given(claims=series(), words=SPOKEN)
@settings(max_examples=50)
def test_what_repeats_is_written_as_icalendar_writes_it(claims: list[Claim], words: Words) -> None:
    ours, theirs = both(schedule(report("a", "2023-03-10", *claims)), words=words)
    assert ours == theirs


def test_a_time_before_zones_is_the_instant_that_it_was() -> None:
    """Abidjan is UTC, as icalendar has it, since 1912; before, it was 16 minutes behind."""
    dates = times("1911-03-01T10:00", "1911-03-01T11:00")
    told = claim(dates=dates, zone="Africa/Abidjan", repeats="FREQ=DAILY;COUNT=3")
    found = entry(schedule(report("a", "2023-03-10", told)))
    assert found[1:3] == ["DTSTART:19110301T101608Z", "DTEND:19110301T111608Z"]


@pytest.mark.parametrize("refresh", ["PT15M", "PT1H30M", "P1D", "P1DT1H", "PT1H0M5S"])
def test_any_pace_of_refreshing_is_written_as_icalendar_writes_it(refresh: str) -> None:
    ours, theirs = both(schedule(calendar={**CALENDAR, "refresh": refresh}))
    assert ours == theirs


@given(north=st.floats(-90, 90), east=st.floats(-180, 180))
def test_any_point_is_written_as_icalendar_writes_it(north: float, east: float) -> None:
    places = {**PLACES, "sea": {"name": {"en": "At sea"}, "coordinates": [north, east]}}
    told = report("a", "2023-03-10", claim(dates=days("2023-03-20"), place="sea"))
    ours, theirs = both(schedule(told, places=places))
    assert ours == theirs


def test_a_feed_is_its_opening_its_entries_and_its_closing() -> None:
    known = every_sort()
    events, published = [*known.events.values()], publication(known)
    entries = [ical.entry(each, published) for each in events]
    assert [known.events[each].when is None for each in known.events] == [
        not each for each in entries
    ]
    assert ical.render(events, published) == b"".join(
        (ical.opening(events, published), *entries, ical.CLOSING)
    )


def test_an_entry_is_the_same_in_every_feed_of_its_language() -> None:
    known = every_sort()
    event = known.events["weekly"]
    whole = publication(known)
    narrow = publication(
        known, address="/calendar.ics?q=x", home="/?q=x", label="x", first=SPRING, last=SPRING
    )
    assert ical.entry(event, whole) == ical.entry(event, narrow)


def test_an_opening_has_the_zones_of_its_own_events_alone() -> None:
    known = every_sort()
    published = publication(known)
    weekly, visit = known.events["weekly"], known.events["visit"]
    assert ical.opening([visit], published) == ical.opening([], published)
    assert ical.opening([visit, weekly], published).count(b"BEGIN:VTIMEZONE\r\n") == 2
