"""Which of the values that reports give is followed, and why."""

from collections.abc import Callable
from itertools import permutations
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from schedule.known.decision import Ballot, Ruled, decide, unique
from schedule.known.fields import Dissent, Reason, Resolved
from tests.build import ids, report, ruling

OLD, NEW = "2023-03-16", "2023-03-17"


def never(_one: str, _other: str) -> bool:
    return False


def shorter(one: str, other: str) -> bool:
    return one != other and other.startswith(one)


def decided(
    *ballots: Ballot[str], vaguer: Callable[[str, str], bool] = never, ruled: Ruled | None = None
) -> Resolved[str] | None:
    return decide(ballots, vaguer=vaguer, order=str, ruled=ruled)


A, B, C = report("a", OLD), report("b", NEW), report("c", NEW)
D, OFFICIAL = report("d", NEW), report("o", OLD, official=True)


def test_nothing_said_is_nothing_known() -> None:
    assert decided() is None


def test_what_all_reports_say_is_undisputed() -> None:
    assert decided((A, "x"), (B, "x")) == Resolved(value="x", followed=(A, B))


def test_the_newest_day_wins_and_the_older_value_is_superseded() -> None:
    old = Dissent(value="x", reports=(A,), superseded=True)
    newest = Resolved(value="y", followed=(B,), dissent=(old,), reason=Reason.NEWEST)
    assert decided((A, "x"), (B, "y")) == newest


def test_on_one_day_the_value_of_most_reports_wins() -> None:
    dissent = Dissent(value="x", reports=(B,), superseded=False)
    most = Resolved(value="y", followed=(C, D), dissent=(dissent,), reason=Reason.MOST)
    assert decided((B, "x"), (C, "y"), (D, "y")) == most


def test_older_reports_do_not_count_towards_the_most() -> None:
    known = decided((A, "x"), (report("e", OLD), "x"), (B, "x"), (C, "y"), (D, "y"))
    assert known
    assert (known.value, known.reason) == ("y", Reason.MOST)


def test_one_report_that_says_a_thing_twice_has_one_vote() -> None:
    known = decided((B, "x"), (B, "x"), (C, "y"))
    assert known
    assert (known.reason, ids(known.followed)) == (Reason.OPEN, ["b"])


def test_an_official_report_outranks_newer_and_more_others() -> None:
    dissent = Dissent(value="y", reports=(B, C), superseded=False)
    ranked = Resolved(value="x", followed=(OFFICIAL,), dissent=(dissent,), reason=Reason.OFFICIAL)
    assert decided((OFFICIAL, "x"), (B, "y"), (C, "y")) == ranked


def test_among_official_reports_the_newest_wins() -> None:
    newer = report("p", NEW, official=True)
    known = decided((OFFICIAL, "x"), (newer, "y"), (B, "x"))
    assert known
    assert (known.value, known.reason) == ("y", Reason.NEWEST)


def test_a_tie_is_open_and_settled_in_a_fixed_order() -> None:
    ballots = [(B, "x"), (C, "y"), (A, "z")]
    found = [decided(*each) for each in permutations(ballots)]
    assert {(each.value, each.reason, each.disputed) for each in found if each} == {
        ("x", Reason.OPEN, True)
    }


def test_a_vaguer_value_supports_and_does_not_compete() -> None:
    known = Resolved(value="March 20", followed=(A,), support=(B,))
    assert decided((A, "March 20"), (B, "March"), vaguer=shorter) == known


def test_a_report_that_says_it_both_ways_is_followed_and_no_support() -> None:
    known = Resolved(value="March 20", followed=(A,))
    assert decided((A, "March 20"), (A, "March"), vaguer=shorter) == known


def test_a_ruling_decides_against_all_rules() -> None:
    ruled = ruling("status", "held")
    dissent = Dissent(value="y", reports=(B, OFFICIAL), superseded=False)
    known = Resolved(
        value="x", followed=(A,), dissent=(dissent,), reason=Reason.RULING, ruling=ruled
    )
    assert decided((A, "x"), (B, "y"), (OFFICIAL, "y"), ruled=Ruled("x", ruled)) == known


BALLOTS = st.lists(
    st.tuples(st.sampled_from([A, B, C, D, OFFICIAL]), st.text("xy", min_size=1, max_size=3)),
    min_size=1,
    max_size=6,
)


@given(ballots=BALLOTS)
def test_every_report_is_followed_supports_or_dissents_and_none_is_lost(
    ballots: list[Ballot[str]],
) -> None:
    known = decided(*ballots, vaguer=shorter)
    assert known
    assert known.followed
    against = [report for dissent in known.dissent for report in dissent.reports]
    named = ids([*known.followed, *known.support, *against])
    assert set(named) == set(ids(report for report, _ in ballots))


@given(ballots=BALLOTS, order=st.randoms(use_true_random=False))
def test_the_order_of_reports_decides_nothing(ballots: list[Ballot[str]], order: Random) -> None:
    shuffled = [*ballots]
    order.shuffle(shuffled)
    one, other = decided(*ballots, vaguer=shorter), decided(*shuffled, vaguer=shorter)
    assert one
    assert other
    assert (one.value, one.reason) == (other.value, other.reason)


def test_each_report_is_named_once_where_it_was_first() -> None:
    assert unique([B, A, B]) == (B, A)
