"""Fields in words: one value, several, and what differs of single times."""

from schedule.filed.fields import Status
from schedule.known.fields import Field
from schedule.language.fields import value_in_words
from schedule.language.words import Words
from tests.build import claim, day, event, report, schedule, span, window

ENGLISH, RUSSIAN = Words(), Words(language="ru")
KNOWN = schedule(report("a", "2024-04-01", claim(people=["xi", "putin"])))


def test_a_value_is_said_in_the_language_of_the_reader() -> None:
    values = {
        Field.DATES: span("2024-05-07"),
        Field.STATUS: Status.CANCELLED,
        Field.PLACE: KNOWN.place("moscow"),
        Field.PEOPLE: KNOWN.events["visit"].people,
    }
    said = [
        [value_in_words(field, words, value) for field, value in values.items()]
        for words in (ENGLISH, RUSSIAN)
    ]
    assert said == [
        ["7 May 2024", "cancelled", "Moscow", "Xi Jinping and Vladimir Putin"],
        ["7 мая 2024\u202fг.", "отменено", "Москва", "Си Цзиньпин и Владимир Путин"],
    ]


def test_a_window_names_the_event_that_it_is_taken_from() -> None:
    during = window("2024-05-07", "2024-05-08", "visit")
    talks = event(report("a", "2024-04-01", claim("talks"), claim()), identifier="talks")
    assert value_in_words(Field.DATES, ENGLISH, during, talks.part_of) == (
        "during “State visit” (7–8 May 2024), day not announced"
    )


def test_a_single_time_says_what_is_known_of_it_alone() -> None:
    weekly = claim(dates=day("2024-05-07"), repeats="FREQ=WEEKLY;COUNT=2")
    single = claim(occurrence=day("2024-05-14"), status="confirmed", place="harbin")
    known = event(report("a", "2024-04-01", weekly, single)).known
    assert value_in_words(Field.OCCURRENCES, ENGLISH, known.deviations) == (
        "14 May 2024 → confirmed, Harbin"
    )
