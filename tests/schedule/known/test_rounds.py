"""The rounds of a choice: what the ballots of one rank make of the value before."""

from typing import Any

from schedule.dates.spans import When
from schedule.filed.claims import Claim
from schedule.known.accounts import Account
from schedule.known.ballots import Ballot
from schedule.known.comparison import compare_dates
from schedule.known.rounds import Round, Rounds, of_last_day, round_of
from tests.build import accounts_of, claim, days, report, span, window

FIELD = compare_dates({}, lambda place: [place])
FIFTH, SIXTH = claim(dates=days("2024-02-05")), claim(dates=days("2024-02-06"))
FEBRUARY, MARCH = claim(within="2024-02"), claim(within="2024-03")
MIN: dict[str, Any] = {"publisher": "Ministry", "official": True}


def level(*claims: Claim, day: str = "2024-01-10", **about: Any) -> list[Ballot[When]]:
    """The ballots of reports of one day, each with one of the claims."""
    told = [report(f"r{number}", day, each, **about) for number, each in enumerate(claims)]
    return [Ballot(account=each, value=each.whens[0]) for each in accounts_of(*told)]


def found(
    heard: list[Ballot[When]], before: When | None = None, official: tuple[Account, ...] = ()
) -> Round[When] | None:
    return round_of(heard, before, official, FIELD, lambda account: account.report.id)


def test_what_the_ballots_share_with_the_value_before_is_the_value_after() -> None:
    heard = level(FEBRUARY, claim(within=days("2024-02-20", "2024-05-31")))
    assert found(heard) == Round(level=heard, value=window("2024-02-20", "2024-02-29"))
    narrowed = found(heard, window("2024-02-25", "2024-06-30"))
    assert narrowed == Round(level=heard, value=window("2024-02-25", "2024-02-29"))


def test_ballots_that_change_nothing_make_no_round() -> None:
    assert found(level(FEBRUARY), window("2024-02-20", "2024-02-29")) is None
    assert found(level(MARCH), window("2024-02-20", "2024-02-29")) is None


def test_where_voices_decide_the_round_says_so() -> None:
    heard = level(FIFTH, SIXTH, SIXTH)
    assert found(heard) == Round(level=heard, value=span("2024-02-06"), voted=True)


def test_what_most_voices_say_is_narrowed_by_those_that_share_days_with_it() -> None:
    early = claim(within=days("2024-02-01", "2024-02-20"))
    late = claim(within=days("2024-02-10", "2024-02-29"))
    heard = level(early, early, late, MARCH)
    assert found(heard) == Round(level=heard, value=window("2024-02-10", "2024-02-20"), voted=True)


def test_what_most_voices_say_stays_where_others_share_different_days_with_it() -> None:
    middle = claim(within=days("2024-02-01", "2024-02-20"))
    before = claim(within=days("2024-01-20", "2024-02-05"))
    after = claim(within=days("2024-02-10", "2024-02-29"))
    heard = level(middle, middle, before, after)
    assert found(heard) == Round(level=heard, value=window("2024-02-01", "2024-02-20"), voted=True)


def test_in_a_tie_the_round_follows_the_first_report_and_names_all() -> None:
    heard = level(FIFTH, SIXTH)
    tied = Round(level=heard, value=span("2024-02-05"), voted=True, tied=tuple(heard))
    assert found(heard) == tied
    assert found(heard[::-1]) == Round(
        level=heard[::-1], value=span("2024-02-05"), voted=True, tied=tuple(heard[::-1])
    )


def test_an_unofficial_window_that_is_older_than_the_official_one_is_not_heard() -> None:
    [ministry] = level(FEBRUARY, day="2024-01-11", **MIN)
    before = window("2024-02-01", "2024-02-29")
    week, official = claim(within="2024-W06"), (ministry.account,)
    assert found(level(week), before, official) is None
    assert found(level(week, day="2024-01-12"), before, official)
    assert found(level(week, **MIN), before, official)
    assert found(level(FIFTH), before, official)
    heard = level(week, FIFTH)
    assert found(heard, before, official) == Round(level=heard, value=span("2024-02-05"))


def test_only_an_official_window_outranks_others() -> None:
    def official(said: Claim, **about: Any) -> tuple[Account, ...]:
        heard = level(said, **about)
        return Round(level=heard, value=heard[0].value).official

    [ministry] = official(FEBRUARY, **MIN)
    assert ministry.official
    assert official(FIFTH, **MIN) == official(FEBRUARY) == ()


def test_rounds_are_linked_from_the_top_with_what_is_tied_in_any_and_the_newest_official() -> None:
    [old], [new] = level(FEBRUARY, **MIN), level(FEBRUARY, day="2024-01-11", **MIN)
    plain = level(FIFTH, SIXTH)
    last = Round(level=plain, value=span("2024-02-05"), voted=True, tied=(plain[0],))
    middle = Round(level=[old], value=old.value, voted=True, tied=(plain[1],))
    first = Round(level=[new], value=new.value)
    below = Rounds.of(middle, Rounds.of(last, None))
    assert ([*below], below.tied) == ([middle, last], (plain[1], plain[0]))
    assert below.official == (old.account,)
    all_of_them = Rounds.of(first, below)
    assert ([*all_of_them], all_of_them.tied) == ([first, middle, last], below.tied)
    assert all_of_them.official == (new.account,)


def test_those_of_the_last_day_stay_in_their_order() -> None:
    [old], [new], [other] = (
        level(FEBRUARY, day=f"2024-01-{day}", **MIN) for day in ("10", "11", "11")
    )
    assert of_last_day((new.account, old.account, other.account)) == (new.account, other.account)
    assert of_last_day(()) == ()
