"""Sentences, by their offsets."""

from schedule.drafting.draft import speech
from schedule.drafting.sentences import LONGEST, sentences


def parts(text: str, code: str = "en") -> list[str]:
    return [text[each.start : each.end].strip() for each in sentences(text, speech(code)[0])]


def test_a_sentence_ends_at_its_stop_and_not_at_an_abbreviation() -> None:
    assert parts("On Jan. 5 Mr. Li came. He left at 5 p.m. Monday.") == [
        "On Jan. 5 Mr. Li came.",
        "He left at 5 p.m. Monday.",
    ]
    assert parts("Он принял Ван И. 30 мая был обед. В 2024 г. 3 мая.", "ru") == [
        "Он принял Ван И.",
        "30 мая был обед.",
        "В 2024 г. 3 мая.",
    ]
    assert parts("他来了。他走了。", "zh") == ["他来了。", "他走了。"]


def test_wrapped_lines_are_one_sentence_and_headings_are_not() -> None:
    assert parts("The fair opens\non Monday in the\nold hall.") == [
        "The fair opens\non Monday in the\nold hall."
    ]
    assert parts("A heading\nThe fair opens on Monday.") == [
        "A heading",
        "The fair opens on Monday.",
    ]

    assert parts("Off are:\na race in York (June 3)\na race in Leeds (June 9)") == [
        "Off are:",
        "a race in York (June 3)",
        "a race in Leeds (June 9)",
    ]


def test_an_endless_line_is_read_in_pieces() -> None:
    assert max(map(len, parts("a" * 5 * LONGEST))) == LONGEST
