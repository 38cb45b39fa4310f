"""The entries of each UID put together: every one is in a group, or another stands in its place."""

from hypothesis import given
from hypothesis import strategies as st

from schedule.importing.entry import Entry
from schedule.importing.revisions import Group, Older, grouped, orphans
from tests.build import day


def one(
    title: str = "A", at: int = 1, *, uid: str = "u", time: int = 0, **about: int | str
) -> Entry:
    """An entry of January; `time` is the day of the series that it stands for."""
    revision = int(about.get("sequence", 0)), str(about.get("stamp", ""))
    occurrence = day(f"2024-01-{time:02}") if time else None
    start = day(f"2024-01-{at:02}")
    return Entry(uid=uid, title=title, start=start, occurrence=occurrence, revision=revision)


def test_a_series_has_its_single_times() -> None:
    whole, time = one(), one(time=2, at=3)
    assert [*grouped([time, whole])] == [Group(whole=whole, times=(time,))]


def test_a_newer_revision_stands_in_place_of_an_older_one() -> None:
    for old, new in (
        (one(sequence=1), one(at=9, sequence=2)),
        (one(stamp="1"), one(stamp="2")),
        (one("A", sequence=1), one("A, edited", sequence=2)),
        (one(time=2, sequence=1), one(time=2, at=5, sequence=2)),
    ):
        older, group = grouped([new, old])
        assert older == Older(entry=old)
        assert isinstance(group, Group)
        assert (group.whole or group.times[0]) == new


def test_one_uid_on_several_events_is_several_groups() -> None:
    for entries in (
        [one("Term starts", 1), one("Half term", 20)],
        [one(at=1), one(at=8), one(at=15)],
        [one("A", sequence=1), one("B", 9, sequence=2)],
    ):
        assert [*grouped(entries)] == [Group(whole=each, shared=True) for each in entries]


def test_times_without_a_series_are_events_of_their_own() -> None:
    times = one(time=2, at=2), one(time=9, at=9)
    [group] = grouped(times)
    assert group == Group(whole=None, times=times)
    assert isinstance(group, Group)
    assert [*orphans(group)] == [one(at=2), one(at=9)]


ENTRIES = st.builds(
    one,
    st.sampled_from("AB"),
    st.integers(1, 3),
    uid=st.sampled_from("uv"),
    time=st.integers(0, 2),
    sequence=st.integers(0, 2),
)


@given(st.lists(ENTRIES, max_size=12))
def test_no_entry_is_lost_and_none_is_taken_twice(entries: list[Entry]) -> None:
    found: list[Entry] = []
    for each in grouped(entries):
        if isinstance(each, Older):
            found.append(each.entry)
        else:
            found += [*([each.whole] if each.whole else []), *each.times]
    assert sorted(map(id, found)) == sorted(map(id, entries))
