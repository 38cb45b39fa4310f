"""What holds of any text: no crash, bounded work, and no day that the text doesn't give."""

import sys
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schedule.drafting.article import Article
from schedule.drafting.draft import draft, read
from schedule.drafting.evidence import as_json
from schedule.drafting.names import KnownNames, read_names
from schedule.drafting.reader import LONGEST_TEXT
from tests.folder import DATA

NAMES = read_names(DATA)
PIECES = [
    *(
        "on May 16",
        "from March 20 to 22",
        "Thursday",
        "last",
        "next",
        "week",
        "two days",
        "ago",
        "later",
        "31",
    ),
    *(
        "Q3",
        "2024",
        "the",
        "of",
        "and",
        "-",
        "\n",
        ".",
        "will visit",
        "was postponed to",
        "summit",
        "“",
        '"',
    ),
    *(
        "встреча",
        "состоится",
        "16 мая",
        "с 3",
        "на",
        "по",
        "июня",
        "в пятницу",
        "отменён",
        "накануне",
        "года",
    ),
    *(
        "将于",
        "5月16日",
        "至",
        "会谈",
        "推迟",
        "下周",
        "次日",
        "，",
        "。",
        "年底",
        "去年同期",
        "三天后",
        "\x00",
    ),
    *(
        "February 29",
        "29 февраля",
        "2月30日",
        "31 June",
        "first week of",
        "the year-ago quarter",
        "9999",
        "1500",
    ),
]
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
)
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@settings(max_examples=150, deadline=None)
@given(text=TEXTS, language=st.sampled_from(["en", "ru", "zh"]), published=DAYS)
def test_a_claims_days_are_among_the_mentions(text: str, language: str, published: date) -> None:
    made = draft(Article(text=text, language=language), published, NAMES)
    ends = {day for each in made.mentions for day in (each.period.first, each.period.last)}
    for claim in made.claims:
        if claim.period:
            assert {claim.period.first, claim.period.last} <= ends | {None}


@settings(max_examples=100, deadline=None)
@given(text=TEXTS, language=st.sampled_from(["en", "ru", "zh"]), published=DAYS)
def test_evidence_is_in_the_text_and_days_are_in_order(
    text: str, language: str, published: date
) -> None:
    printed = as_json(draft(Article(text=text, language=language), published, NAMES))
    assert printed["text"] == text
    for each in printed["mentions"]:
        assert text[each["start"] : each["end"]] == each["text"] != ""
        assert not (each["first"] and each["last"]) or each["first"] <= each["last"]
    for claim in printed["claims"]:
        assert claim["evidence"] == sorted(claim["evidence"])
        assert all(0 <= start < end <= len(text) for start, end in claim["evidence"])


@settings(max_examples=100, deadline=None)
@given(
    content=st.one_of(
        st.binary(max_size=300), TEXTS.map(lambda text: f"<html><p>{text}".encode(errors="replace"))
    )
)
def test_any_bytes_are_read(content: bytes) -> None:
    draft(read(content), date(2024, 5, 14), KnownNames())


def test_what_is_longer_than_an_article_is_noted() -> None:
    made = draft(Article(text="a" * (LONGEST_TEXT + 1)), date(2024, 5, 14), KnownNames())
    assert (made.notes, made.is_unsure) == (("only the first 100,000 characters were read",), True)


def calls(text: str) -> int:
    """How many functions are called to draft a text."""
    made: list[str] = []
    before = sys.getprofile()
    sys.setprofile(lambda _frame, kind, _function: made.append(kind))
    try:
        draft(Article(text=text, language="en"), date(2024, 5, 14), KnownNames())
    finally:
        sys.setprofile(before)
    return len(made)


@pytest.mark.parametrize(("words", "times"), [("May 3. ", 200), ("talks May 3 ", 40)])
def test_twice_the_dates_take_about_twice_the_calls(words: str, times: int) -> None:
    calls(words * (times - 1))  # compiles the patterns
    assert calls(words * times * 2) < 2.8 * calls(words * times)
