"""The feed in chunks: an edit gives what making it anew gives, and costs one chunk."""

import string
from collections.abc import Mapping

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schedule import Event, Schedule
from tests.build import EVENTS, claim, days, report, schedule
from web.serving import entries
from web.serving.entries import Feed

Days = Mapping[str, int]
"""The events of a state, each with its day of May; one beyond the month has only a window."""

states = st.dictionaries(st.sampled_from(string.ascii_lowercase), st.integers(1, 40))


@pytest.fixture(autouse=True)
def small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(entries, "CHUNK", 3)


def known(state: Days) -> Schedule:
    said = {
        name: {"dates": days(f"2024-05-{day:02}")} if day <= 31 else {"within": "2024-05"}
        for name, day in state.items()
    }
    return schedule(
        *(report(name, "2024-01-01", claim(name, **dates)) for name, dates in said.items()),
        events={name: {**EVENTS["visit"], "title": {"en": name}} for name in state},
    )


def entry(event: Event) -> bytes:
    return f"{event.id} {event.when}\n".encode()


def whole(state: Days) -> Feed:
    return Feed.of(known(state).events.values(), entry)


def bytes_of(made: Feed) -> list[list[bytes]]:
    """The deflated bytes of each piece, with and without what is vague."""
    return [[piece.packed[0] for piece in made.pieces(vague=vague)] for vague in (False, True)]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(states, states)
def test_an_edited_feed_is_the_same_as_one_made_anew(before: Days, after: Days) -> None:
    old, new = known(before).events, known(after).events
    changed = {each for each in {*old, *new} if before.get(each) != after.get(each)}
    amended = whole(before).amended(
        (old[each] for each in changed & old.keys()),
        (new[each] for each in changed & new.keys()),
        entry,
    )
    assert bytes_of(amended) == bytes_of(whole(after))
    assert [row.entry for row in amended.rows] == [entry(event) for event in new.values()]


def test_an_edit_leaves_the_other_chunks_as_they_are() -> None:
    state = {name: number for number, name in enumerate(string.ascii_lowercase, 1)}
    before, rendered = whole(state), []

    def counted(event: Event) -> bytes:
        rendered.append(event.id)
        return entry(event)

    moved = known({**state, "m": 12}).events["m"]
    after = before.amended([known(state).events["m"]], [moved], counted)
    assert rendered == ["m"]
    assert len(set(after.chunks) - set(before.chunks)) == 1
    assert len(before.chunks) > 4


def test_an_edit_of_which_nothing_shows_leaves_all_chunks_as_they_are() -> None:
    state = {name: number for number, name in enumerate(string.ascii_lowercase, 1)}
    before, same = whole(state), known(state).events["m"]
    after = before.amended([known(state).events["m"]], [same], entry)
    assert after.chunks == before.chunks


def test_what_is_vague_is_in_the_whole_alone() -> None:
    made = whole({"a": 7, "b": 33})
    parts = [
        [part for piece in made.pieces(vague=vague) for part in piece.parts]
        for vague in (False, True)
    ]
    events = known({"a": 7, "b": 33}).events
    exact, vague = entry(events["a"]), entry(events["b"])
    assert parts == [[exact], [vague, exact]]
