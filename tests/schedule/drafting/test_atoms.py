"""Atoms: the matches of single rules."""

from schedule.drafting.atoms import Atoms
from schedule.drafting.draft import speech
from schedule.drafting.sentences import sentences


def found(text: str) -> list[tuple[str, str]]:
    """The words of each atom, with the kind of its rule."""
    language, _ = speech("en")
    atoms = Atoms(text, language)
    return [
        (text[each.start : each.end], each.kind)
        for sentence in sentences(text, language)
        for each in atoms.within(sentence)
    ]


def test_the_longest_rule_matches() -> None:
    assert found("The summit opens on 16 May 2024.") == [("16 May 2024", "day")]


def test_days_of_one_month_that_do_not_follow_each_other_are_two_atoms() -> None:
    assert found("Talks on May 3 and 17.") == [("May 3", "day"), ("17", "day")]
    assert found("Talks on May 16 and 17.") == [("May 16 and 17", "day")]
