"""The choice between values: the first rank decides, lower ranks make it more exact."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from schedule.dates.spans import When, Window
from schedule.filed.records import Report
from schedule.known.accounts import Account
from schedule.known.ballots import Ballot, Ballots, Counted
from schedule.known.choice import Choice, choose, reason
from schedule.known.comparison import compare_dates
from tests.build import accounts_of, claim, days, hours, report, span, times, window
from tests.steps import growth

DAY, NEXT = "2024-01-10", "2024-01-11"
MIN: dict[str, Any] = {"publisher": "Ministry", "official": True}
FIFTH, SIXTH = claim(dates=days("2024-02-05")), claim(dates=days("2024-02-06"))
FEBRUARY = claim(within="2024-02")
SPRING = claim(within=days("2024-02-20", "2024-05-31"))


class Chosen(NamedTuple):
    """A value, why it is followed, and the reports in a tie."""

    value: When
    reason: str
    tied: list[str]


def ballots(*reports: Report) -> Ballots[When]:
    """The dates of reports: outcomes are those that say held, floated ones aren't firm."""
    found: Ballots[When] = Ballots(compare_dates({}, lambda place: [place]))
    for each in accounts_of(*reports):
        for when in each.whens:
            found.add(
                Ballot(
                    account=each,
                    value=when,
                    outcome="held" in each.statuses,
                    firm="floated" not in each.statuses,
                )
            )
    return found


def chosen(*reports: Report) -> Chosen:
    heard = ballots(*reports)
    found = choose(heard)
    assert found
    tied = [each.account.report.id for each in found.tied]
    return Chosen(found.value, reason(found, heard.all, heard.field), tied)


@pytest.mark.parametrize(
    ("reports", "expected"),
    [
        ([report("a", DAY, FIFTH)], Chosen(span("2024-02-05"), "undisputed", [])),
        (
            [report("a", DAY, FIFTH, **MIN), report("b", NEXT, SIXTH)],
            Chosen(span("2024-02-05"), "official", []),
        ),
        (
            [
                report("a", DAY, FIFTH, **MIN),
                report("b", DAY, claim(dates=days("2024-02-06"), status="held")),
            ],
            Chosen(span("2024-02-06"), "outcome", []),
        ),
        (
            [
                report("a", DAY, FIFTH),
                report("b", NEXT, claim(dates=days("2024-02-06"), status="floated")),
            ],
            Chosen(span("2024-02-05"), "firm", []),
        ),
        (
            [report("a", DAY, FIFTH), report("b", NEXT, SIXTH)],
            Chosen(span("2024-02-06"), "newest", []),
        ),
        (
            [report("a", DAY, FIFTH), report("b", DAY, SIXTH), report("c", DAY, SIXTH)],
            Chosen(span("2024-02-06"), "most", []),
        ),
        (
            [
                report("a", DAY, FIFTH),
                report("b", DAY, SIXTH),
                report("c", DAY, claim(within=days("2024-02-06", "2024-02-09"))),
            ],
            Chosen(span("2024-02-06"), "most", []),
        ),
        (
            [report("a", DAY, FIFTH), report("b", DAY, SIXTH)],
            Chosen(span("2024-02-05"), "open", ["a", "b"]),
        ),
        (
            [
                report("a", DAY, FIFTH, publisher="P1"),
                report("b", DAY, FIFTH, publisher="P1"),
                report("c", DAY, SIXTH, publisher="P2"),
            ],
            Chosen(span("2024-02-05"), "open", ["a", "b", "c"]),
        ),
    ],
    ids=[
        "alone",
        "official before newest",
        "outcome before official",
        "firm before newest",
        "newest",
        "most voices",
        "most voices with those that cover",
        "a tie",
        "one voice counts once",
    ],
)
def test_the_value_and_why_it_is_followed(reports: list[Report], expected: Chosen) -> None:
    found = chosen(*reports)
    assert (found.value, found.reason, sorted(found.tied)) == expected


def test_windows_of_one_rank_narrow_each_other() -> None:
    assert chosen(report("a", DAY, FEBRUARY), report("b", DAY, SPRING)) == Chosen(
        window("2024-02-20", "2024-02-29"), "undisputed", []
    )


def test_a_lower_rank_makes_the_value_more_exact_and_never_another() -> None:
    official = report("a", NEXT, FEBRUARY, **MIN)
    assert chosen(official, report("b", DAY, FIFTH)).value == span("2024-02-05")
    elsewhere = report("b", DAY, claim(dates=days("2024-03-05")))
    assert chosen(official, elsewhere) == Chosen(window("2024-02-01", "2024-02-29"), "official", [])


def test_a_newer_start_alone_leaves_the_end_that_an_older_report_gives() -> None:
    both = times("2024-02-05T18:30", "2024-02-05T20:00")
    older = report("a", DAY, claim(dates=both, zone="Europe/Moscow"))
    newer = report("b", NEXT, claim(dates=both[0], zone="Europe/Moscow"))
    expected = hours("2024-02-05T18:30", "2024-02-05T20:00", "Europe/Moscow")
    assert chosen(older, newer).value == expected


def test_an_unofficial_window_narrows_an_official_one_only_when_it_is_not_older() -> None:
    ministry = report("a", DAY, FEBRUARY, **MIN)
    older, newer = report("b", "2024-01-09", SPRING), report("b", NEXT, SPRING)
    assert chosen(ministry, older).value == window("2024-02-01", "2024-02-29")
    assert chosen(ministry, newer).value == window("2024-02-20", "2024-02-29")


def test_what_was_found_first_is_what_lower_ranks_narrow_step_by_step() -> None:
    found = chosen(
        report("a", "2024-01-12", FEBRUARY),
        report("b", "2024-01-11", claim(within=days("2024-02-01", "2024-02-10"))),
        report("c", "2024-01-10", SIXTH),
        report("d", "2024-01-09", FIFTH),
    )
    assert found == Chosen(span("2024-02-06"), "newest", [])


def test_a_tie_follows_the_report_that_the_order_names() -> None:
    heard = ballots(report("a", DAY, FIFTH), report("b", DAY, SIXTH))
    found = choose(heard, order=lambda account: account.report.id != "b")
    assert found
    assert found.value == span("2024-02-06")


def test_without_a_ballot_that_counts_there_is_no_choice() -> None:
    assert choose(ballots()) is None
    assert choose(ballots(report("a", DAY, FIFTH)), Counted(key=0, counts=lambda _: False)) is None
    held = report("a", DAY, claim(dates=days("2024-01-05"), status="held"))
    assert choose(ballots(held), Counted(key=0, outcomes=False)) is None


def test_a_choice_between_some_ballots_forgets_none_between_all() -> None:
    heard = ballots(report("a", DAY, FIFTH), report("b", NEXT, SIXTH))
    first: Counted[When] = Counted(key="a", counts=lambda each: each.account.report.id == "a")
    found = [choose(heard), choose(heard, first), choose(heard)]
    assert [each and each.value.first.day for each in found] == [6, 5, 6]


def test_choices_between_ever_other_ballots_are_forgotten_and_made_again() -> None:
    heard = ballots(report("a", DAY, FIFTH))
    for number in (*range(9), 0):
        found = choose(heard, Counted(key=number))
        assert found
        assert found.value == span("2024-02-05")


def test_a_choice_without_outcomes_follows_what_is_added_later() -> None:
    plans: Counted[When] = Counted(key="plans", outcomes=False)
    heard = ballots(report("a", DAY, FIFTH))
    assert choose(heard, plans)
    [later] = accounts_of(report("b", NEXT, SIXTH))
    heard.add(Ballot(account=later, value=span("2024-02-06")))
    found = choose(heard, plans)
    assert found
    assert found.value == span("2024-02-06")


@st.composite
def changing(draw: DrawFn) -> list[tuple[Report, int]]:
    """Reports in order of time, and which of those before it each strikes out, counted back: itself
    if none.
    """
    found = []
    for number in range(draw(st.integers(2, 16))):
        first, last = sorted(draw(st.lists(st.integers(1, 28), min_size=2, max_size=2)))
        about = days(f"2024-02-{first:02}", f"2024-02-{last:02}")
        word = draw(st.sampled_from(("2024-W06", "2024-02", "2024-Q1", "../2024-02-20")))
        when = draw(st.sampled_from(("within", "within", "dates")))
        value: Any = about if when == "dates" else draw(st.sampled_from((about, about, word)))
        said = claim(status=draw(STATUS), **{when: value})
        who = draw(st.sampled_from((MIN, {"publisher": f"P{number}"})))
        told = report(f"r{number:02}", f"2024-01-{10 + number // 2}", said, **who)
        found.append((told, draw(st.sampled_from((0, 0, 0, 1, 4)))))
    return found


STATUS = st.sampled_from((None, None, None, "held", "floated"))


@given(changes=changing())
@settings(max_examples=300)
def test_a_choice_that_goes_on_from_earlier_ones_is_that_between_all(
    changes: list[tuple[Report, int]],
) -> None:
    every = [*ballots(*(each for each, _ in changes)).all]
    heard = ballots()
    for number, (ballot, (_, back)) in enumerate(zip(every, changes, strict=True)):
        heard.add(ballot)
        if 0 < back <= number:
            heard.strike([every[number - back]])
        standing = [*heard.counting()]
        goes_on, anew = choose(heard, order=by_id), choose(heard, Counted(key=number), by_id)
        assert told(goes_on, standing) == told(anew, standing)


def going_on(*reports: Report) -> Window:
    """The window that is chosen after all reports, where each was followed by a choice."""
    heard, found = ballots(), None
    for each in ballots(*reports).all:
        heard.add(each)
        found = choose(heard, order=by_id)
    assert found
    assert isinstance(found.value, Window)
    return found.value


def test_days_that_two_windows_share_have_no_words_though_an_older_report_has_them() -> None:
    week = report("a", "2024-01-09", claim(within="2024-W06"))
    until = report("b", DAY, claim(within=days("2024-02-01", "2024-02-11")))
    since = report("c", NEXT, claim(within=days("2024-02-05", "2024-03-31")))
    assert going_on(week, until).word == "2024-W06"
    assert going_on(week, until, since) == window("2024-02-05", "2024-02-11")
    assert not going_on(week, until, since).word


def test_an_official_window_that_narrows_nothing_any_more_outranks_no_other() -> None:
    def within(name: str, day: int, last: int, first: int = 5, **about: Any) -> Report:
        about_days = days(f"2024-02-{first:02}", f"2024-02-{last:02}")
        said = claim(within=about_days, status=about.pop("status", None))
        return report(name, f"2024-01-{day}", said, **about)

    found = going_on(
        within("a", 10, 28, first=1, status="held", **MIN),
        within("b", 11, 7, **MIN),
        within("c", 11, 20, first=6),
        within("d", 12, 9, first=4, **MIN),
        within("e", 13, 8, status="held"),
    )
    assert found == window("2024-02-06", "2024-02-07")


def test_an_official_window_of_a_later_hour_outranks_what_was_heard_before() -> None:
    morning = report("a", "2024-01-10T10:00+00:00", claim(within="2024-02"), **MIN)
    noon = report("b", "2024-01-10T12:00+00:00", SPRING)
    evening = report("c", "2024-01-10T18:00+00:00", claim(within="2024"), **MIN)
    assert going_on(morning, noon) == window("2024-02-20", "2024-02-29")
    assert going_on(morning, noon, evening) == window("2024-02-01", "2024-02-29")


def test_an_official_window_outranks_older_ones_after_a_newer_report_too() -> None:
    older, ministry = report("a", "2024-01-09", SPRING), report("b", DAY, FEBRUARY, **MIN)
    assert going_on(older, ministry, report("c", NEXT, claim(within="2024"))) == window(
        "2024-02-01", "2024-02-29"
    )


def test_within_a_newer_window_votes_are_counted_again() -> None:
    ends = [(1, 5), (1, 5), (10, 14), (11, 16), (12, 20)]
    windows = [days(f"2024-02-{first:02}", f"2024-02-{last:02}") for first, last in ends]
    told = [report(f"r{at}", DAY, claim(within=each)) for at, each in enumerate(windows)]
    assert going_on(*told) == window("2024-02-01", "2024-02-05")
    newest = report("s", NEXT, claim(within=days("2024-02-03", "2024-02-13")))
    assert going_on(*told, newest) == window("2024-02-12", "2024-02-13")


def test_the_reason_of_a_choice_after_others_is_that_of_what_the_newest_report_left() -> None:
    first = report("a", "2024-01-08", claim(within=days("2024-02-01", "2024-02-04")))
    older = report("b", "2024-01-09", claim(within=days("2024-02-01", "2024-02-20")))
    newest = report("c", NEXT, claim(within=days("2024-02-05", "2024-02-28")))
    every, heard = [*ballots(first, older, newest).all], ballots()
    for each in every[1:]:
        heard.add(each)
        found = choose(heard, order=by_id)
    assert found
    assert found.value == window("2024-02-05", "2024-02-20")
    assert reason(found, every, heard.field) == "newest"


def test_days_are_worded_as_in_the_last_report_though_an_earlier_choice_left_the_same() -> None:
    older = report("a", "2024-01-09", claim(within=days("2024-02-07", "2024-02-08")))
    dated = report("b", DAY, claim(within=days("2024-02-05", "2024-02-11")), **MIN)
    worded = report("c", NEXT, claim(within="2024-W06"), **MIN)
    assert going_on(older, dated, worded).word == "2024-W06"


def grow(number: int) -> tuple[int, int]:
    return -number, 300 + number


def slide(number: int) -> tuple[int, int]:
    return number, 300 + number


def take_turns(number: int) -> tuple[int, int]:
    return number + number % 2 * 1000, 300 + number + number % 2 * 1000


@pytest.mark.parametrize("official", [1, 2], ids=["all official", "every second one official"])
@pytest.mark.parametrize("ends", [grow, slide, take_turns])
def test_a_choice_that_goes_on_takes_steps_for_what_is_new_alone(
    ends: Callable[[int], tuple[int, int]], official: int
) -> None:
    first = date(2025, 1, 1)
    told = [report("day", "2023-01-01", claim(dates=first + timedelta(days=100)))]
    for number in range(80):
        within = [first + timedelta(days=each) for each in ends(number)]
        published = str(date(2023, 2, 1) + timedelta(days=number))
        about = MIN if number % official == 0 else {"publisher": f"P{number}"}
        told.append(report(f"r{number:02}", published, claim(within=within), **about))
    every = [*ballots(*told).all]

    def work(size: int) -> None:
        heard = ballots()
        for each in every[:size]:
            heard.add(each)
            choose(heard, order=by_id)

    assert growth(work, 40) < 2.2


def test_days_that_many_reports_give_are_worded_as_they_word_them() -> None:
    words = ["2024", "2024-Q1", "2024-33", *["2024-Q1"] * 20, "2024-H1"]
    heard = ballots(
        *(
            report(f"r{x:02}", f"2023-11-{1 + x:02}", claim(within=word), publisher=f"P{x}")
            for x, word in enumerate(words)
        )
    )
    found = choose(heard, order=by_id)
    assert found
    assert isinstance(found.value, Window)
    assert found.value.word == "2024-Q1"


def told(choice: Choice[When] | None, standing: list[Ballot[When]]) -> tuple[object, ...]:
    """A choice with the words of its value and with its reason."""
    if choice is None:
        return ()
    return repr(choice.value), choice.tied, reason(choice, standing, ballots().field)


def by_id(account: Account) -> str:
    return account.report.id
