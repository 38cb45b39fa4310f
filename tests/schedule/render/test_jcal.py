"""jCal (RFC 7265): the feed in another spelling, and nothing besides."""

import json
import re

import icalendar
from hypothesis import given, settings

from schedule import resolve
from schedule.filed.records import Records
from schedule.render import ical
from schedule.search.index import select
from schedule.search.query import Query
from tests.build import publication
from tests.golden import golden
from tests.schedule.render.every_sort import every_sort
from tests.strategies import all_records, queries


def test_every_sort_of_event_is_written_to_the_byte() -> None:
    known = every_sort()
    of_all = publication(known, address="/calendar.jcal")
    content = ical.render_jcal(known.events.values(), of_all)
    assert golden("every-sort.jcal", content) == content
    assert ical.render_jcal(every_sort().events.values(), of_all) == content


def test_properties_have_the_types_that_are_registered_for_them() -> None:
    known = every_sort()
    content = json.loads(ical.render_jcal(known.events.values(), publication(known)))
    kind, properties, components = content
    types = {name: type_ for name, _, type_, *_ in properties}
    assert kind == "vcalendar"
    assert types["name"] == types["color"] == "text"
    assert [name for name, type_ in types.items() if type_ == "unknown"] == []
    (weekly,) = (
        {each[0]: each[1:] for each in properties}
        for name, properties, _ in components
        if name == "vevent" and any(each[0] == "rrule" for each in properties)
    )
    assert weekly["dtstart"] == [{"tzid": "Europe/Paris"}, "date-time", "2023-03-14T10:00:00"]
    assert weekly["rrule"] == [{}, "recur", {"freq": "WEEKLY", "byday": ["TU"], "count": 4}]


def plain(content: bytes) -> str:
    """Lines without the types of their values, which jCal always has and the feed where needed."""
    text = content.decode().replace("\r\n ", "")
    return re.sub(r"^([^:\r\n]*);VALUE=(TEXT|DURATION|URI):", r"\1:", text, flags=re.MULTILINE)


@settings(max_examples=20)
@given(filed=all_records(), query=queries())
def test_it_reads_back_as_the_feed(filed: Records, query: Query) -> None:
    known = resolve(filed, query.as_of)
    events, about = [*select(known, query, vague=False)], publication(known)
    back = icalendar.Calendar.from_jcal(ical.render_jcal(events, about).decode())
    assert plain(back.to_ical(sorted=False)) == plain(ical.render(events, about))
