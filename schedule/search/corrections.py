"""Corrections of a search: the same text with mistyped words as the calendar writes them.

A word is mistyped if no name has it, and a name has one that is a letter or two away.
"""

from collections.abc import Iterator, Mapping
from itertools import islice, product

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from schedule.search.index import Index
from schedule.search.named_days import month_words, searched_for
from schedule.search.query import Query

MOST = 3
_MOST_TRIED = 30
_SHORTEST = 2
_LONG = 5
"""From this length on, two letters of a word may be wrong."""


def corrections(index: Index, query: Query) -> tuple[str, ...]:
    """The corrected texts of a query, the most similar first: only those that find something."""
    tried = islice(_corrected(index, query.q or ""), _MOST_TRIED)
    found = (each for each in tried if index.select(query.replaced(q=each), vague=True))
    return tuple(islice(found, MOST))


def _corrected(index: Index, text: str) -> Iterator[str]:
    words, days = searched_for(text)
    mistyped = {each for each in words if not any(each in names for names in index.texts)}
    if not mistyped:
        return
    known = {**{each: each for each in month_words()}, **index.vocabulary}
    chosen = (_near(each, known) if each in mistyped else [each] for each in words)
    for each in product(*chosen):
        yield " ".join((*each, *(" ".join(named.words) for named in days)))


def _near(word: str, known: Mapping[str, str]) -> list[str]:
    """Known words that are similar to a word, the most similar first."""
    if len(word) < _SHORTEST:
        return []
    most = 1 + (len(word) >= _LONG)
    near = extract(word, [*known], scorer=OSA.distance, score_cutoff=most, limit=None)
    return [known[each] for each, _, _ in sorted(near, key=lambda found: (found[1], found[0]))]
