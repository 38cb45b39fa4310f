"""Rendered entries: each event is rendered once, in however many editions it stays the same."""

from collections.abc import Mapping

from schedule import Event
from tests.build import claim, days, report, schedule
from web.serving.event_cache import EventCache


def known(day: int) -> Mapping[str, Event]:
    visit = claim("visit", dates=days(f"2024-05-{day:02}"))
    return schedule(report("a", "2024-01-01", visit)).events


def test_an_event_is_rendered_again_when_it_is_another_object() -> None:
    rendered = []

    def render(event: Event) -> bytes:
        rendered.append(event.when)
        return str(event.when).encode()

    first, second = known(1), known(2)
    entries = EventCache(first, render)
    made = [entries(first["visit"]), entries(first["visit"])]
    entries = entries.amended(second, render)
    made += [entries(first["visit"]), entries(second["visit"]), entries(second["visit"])]
    one, two = first["visit"].when, second["visit"].when
    assert made == [str(each).encode() for each in (one, one, one, two, two)]
    assert rendered == [one, two]


def test_the_state_of_a_former_day_is_rendered_but_not_kept() -> None:
    rendered = []

    def render(event: Event) -> bytes:
        rendered.append(event.when)
        return b""

    now, once = known(2), known(1)
    entries = EventCache(now, render)
    for event in (now["visit"], once["visit"], once["visit"], now["visit"]):
        entries(event)
    assert rendered == [now["visit"].when, once["visit"].when, once["visit"].when]
