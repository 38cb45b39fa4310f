"""Properties of every feed, for any schedule."""

import re
from typing import Any

from hypothesis import assume, given, settings

from schedule import resolve
from schedule.filed.records import Records
from schedule.language.description import account, title
from schedule.language.words import Words
from schedule.render import ical
from schedule.search.index import select
from schedule.search.query import Query
from tests.build import SITE, claim, days, publication, report, schedule
from tests.feed import dated, moment, parsed, rendered, value
from tests.schedule.render.speaking import LINES, PROSES, speaking
from tests.strategies import all_records, queries


@given(name=LINES, long=PROSES)
@settings(max_examples=100)
def test_any_text_that_the_data_takes_comes_back_equal(name: str, long: str) -> None:
    known = speaking(name, long)
    (found,) = parsed(rendered(known))
    page = f"{SITE}/events/visit"
    assert value(found, "SUMMARY") == name
    assert value(found, "LOCATION") == name
    assert value(found, "DESCRIPTION") == f"{account(known.events['visit'], Words())}\n\n{page}"
    assert [str(each) for each in found["CATEGORIES"].cats] == [re.sub(r"[,;\\]", " ", name)]


def test_any_address_that_the_data_takes_comes_back_equal() -> None:
    address = "https://x.example/" + "".join(map(chr, range(0x21, 0x7F)))
    for unsafe in '"<>\\^`{|}':
        address = address.replace(unsafe, "")
    known = schedule(report("a", "2023-03-10", claim(dates=days("2023-03-20")), url=address))
    (found,) = parsed(rendered(known))
    assert value(found, "LINK") == address


@given(filed=all_records())
def test_lines_are_short_end_in_crlf_and_never_break_a_character(filed: Records) -> None:
    content = rendered(resolve(filed))
    assert content.endswith(b"\r\nEND:VCALENDAR\r\n")
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert b"\r" not in content.replace(b"\r\n", b"")
    raw = content.removesuffix(b"\r\n").split(b"\r\n")
    assert [each for each in raw if not each or len(each) > 75] == []
    assert all(each.decode() for each in raw)


@given(name=LINES, long=PROSES)
def test_no_text_makes_a_line_long_or_breaks_a_character(name: str, long: str) -> None:
    raw = rendered(speaking(name, long)).split(b"\r\n")
    assert [each for each in raw if len(each) > 75] == []
    assert "".join(each.decode() for each in raw)


@given(filed=all_records())
def test_every_dated_event_has_one_entry_with_its_uid_and_an_end_after_its_start(
    filed: Records,
) -> None:
    known = resolve(filed)
    found = parsed(rendered(known))
    uids = [value(each, "UID") for each in found]
    assert uids == [f"{each.id}@calendar.example" for each in dated(known.events.values())]
    assert len(uids) == len(set(uids))
    for each in found:
        assert moment(each, "DTSTART") < moment(each, "DTEND")
        assert moment(each, "DTSTAMP") == moment(each, "LAST-MODIFIED") >= moment(each, "CREATED")


@given(filed=all_records())
def test_every_parent_that_an_entry_names_is_in_the_feed_of_everything(filed: Records) -> None:
    known = resolve(filed)
    assume(len(dated(known.events.values())) == len(known.events))
    content = rendered(known).decode()
    uids = set(re.findall(r"^UID:(.*)\r$", content, re.MULTILINE))
    assert set(re.findall(r"^RELATED-TO;RELTYPE=PARENT:(.*)\r$", content, re.MULTILINE)) <= uids


@given(filed=all_records(), query=queries())
def test_a_feed_has_just_the_dated_events_of_its_query(filed: Records, query: Query) -> None:
    known = resolve(filed, query.as_of)
    events = [*select(known, query, vague=False)]
    content = ical.render(events, publication(known, address=f"/calendar.ics?{query}"))
    uids = [value(each, "UID") for each in parsed(content)]
    assert uids == [f"{each.id}@calendar.example" for each in dated(events)]
    if query.vague is not True:
        assert not any(each.is_vague for each in events)


@given(filed=all_records())
@settings(max_examples=30)
def test_the_same_records_give_the_same_bytes(filed: Records) -> None:
    assert rendered(resolve(filed)) == rendered(resolve(filed))


def test_a_title_is_what_the_entry_is_called() -> None:
    known: Any = speaking("x", "y").events["visit"]
    assert title(known, Words()) == "x"


@given(filed=all_records(), query=queries())
def test_a_calendar_always_has_a_component(filed: Records, query: Query) -> None:
    """RFC 5545, section 3.6; one that has entries has no component that stands in for them."""
    known = resolve(filed, query.as_of)
    chosen = select(known, query, vague=False)
    content = ical.render(chosen, publication(known))
    assert content.count(b"BEGIN:V") > 1
    assert (b"TZID:UTC\r\n" in content) is not any(each.stands_at for each in chosen)
