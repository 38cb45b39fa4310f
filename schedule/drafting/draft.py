"""A draft report: the claims that an article makes, each value with the words it came from."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib import import_module

from schedule.drafting.article import Article, decoded, language_of
from schedule.drafting.claims import DraftClaim, LeftOut
from schedule.drafting.drafter import Drafter
from schedule.drafting.grammar import Language
from schedule.drafting.han_titles import with_sides
from schedule.drafting.mentions import Mention
from schedule.drafting.merging import united
from schedule.drafting.names import KnownNames
from schedule.drafting.reader import LONGEST_TEXT, mentions
from schedule.drafting.superseding import superseded
from schedule.drafting.vocabulary import Vocabulary
from schedule.record import Record, replace

_MODULES = {"en": "english", "ru": "russian", "zh": "chinese"}
_MOST_CLAIMS = 60


class Draft(Record):
    """The proposed claims, the mentions left out, and notes for the editor."""

    article: Article
    mentions: tuple[Mention, ...]
    claims: tuple[DraftClaim, ...]
    left: tuple[LeftOut, ...]
    notes: tuple[str, ...] = ()

    @property
    def is_unsure(self) -> bool:
        return bool(self.notes) or any(each.unsure for each in self.claims)


@cache
def speech(code: str) -> tuple[Language, Vocabulary]:
    """The date grammar and the vocabulary of a language, loaded on first use."""
    module = import_module(f"schedule.drafting.{_MODULES[code]}")
    return module.LANGUAGE, module.VOCABULARY


def read(content: bytes) -> Article:
    """Read an article from the bytes of a text file or a saved web page."""
    text = decoded(content)
    if not text[:2000].lstrip().startswith("<"):
        return Article(text=text)
    # The parser of pages is slow to load, and most articles are text.
    webpage = import_module("schedule.drafting.webpage")
    page: Article = webpage.read_page(text) if webpage.looks_like_page(text) else Article(text=text)
    return page


def draft(article: Article, published: date, names: KnownNames) -> Draft:
    """Draft a report from an article that was published on this day."""
    language, vocabulary = speech(article.language or language_of(article.text))
    found = mentions(article.text, published, language)
    text = language.spelled(article.text[:LONGEST_TEXT])
    drafter = Drafter(text, published, language, vocabulary, names)
    made = drafter.claims(found)
    if language.spelling:
        made = [*_as_written(made, text, article.text)]
    claims = superseded([*united(made, vocabulary)], vocabulary)
    if language.spelling:
        claims = [with_sides(each, article.text, text, found, vocabulary) for each in claims]
    notes = []
    if len(article.text) > LONGEST_TEXT:
        notes.append(f"only the first {LONGEST_TEXT:,} characters were read")
    return Draft(
        article=article,
        mentions=found,
        claims=tuple(claims[:_MOST_CLAIMS]),
        left=tuple(drafter.left),
        notes=tuple(notes),
    )


def _as_written(claims: list[DraftClaim], spelled: str, text: str) -> Iterator[DraftClaim]:
    """Give each title the spelling of the article, not that of the rules."""
    for each in claims:
        at = spelled.find(each.title) if each.title else -1
        yield replace(each, title=text[at : at + len(each.title or "")]) if at >= 0 else each
