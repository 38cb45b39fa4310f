"""A dated mention."""

from datetime import date

from schedule.drafting.mentions import Mention
from schedule.drafting.periods import day
from schedule.drafting.sentences import Sentence
from schedule.drafting.tense import Marker
from schedule.record import replace


def test_the_day_of_a_reporting_verb_is_reporting() -> None:
    said = Marker(start=0, end=4, tense="past", reporting=True)
    sentence = Sentence(start=0, end=14, paragraph=0)
    bare = Mention(start=8, end=14, text="June 3", period=day(date(2024, 6, 3)), sentence=sentence)
    verbs = (None, said, replace(said, reporting=False))
    assert [replace(bare, marker=each).reporting for each in verbs] == [False, True, False]
