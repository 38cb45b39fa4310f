"""Drafts as JSON."""

from datetime import date

from schedule.drafting.article import Article
from schedule.drafting.draft import draft
from schedule.drafting.evidence import as_record, quoted
from schedule.drafting.names import KnownNames

TEXT = "The spring fair will be held on June 3, said the club on Monday."


def test_the_record_has_words_and_reasons_and_no_text() -> None:
    article = Article(text=TEXT, publisher="The Gazette", published=date(2024, 5, 14))
    record = as_record(draft(article, date(2024, 5, 14), KnownNames()))
    assert (record["publisher"], record["published"]) == ("The Gazette", "2024-05-14")
    assert record["claims"][0]["words"]["dates"] == ["June 3 [32:38]"]
    assert [each["reason"] for each in record["left out"]] == ["the day on which it was said"]
    assert TEXT not in str(record)


def test_quoted_words_are_on_one_line() -> None:
    assert quoted("May\n 16", (0, 7)) == "May 16"
