"""The subject and object around a Chinese title that only tells the kind of an item: “访问”.

English and Russian titles have them already: a verb there stands in its clause. In Chinese a date
and a preposition stand between the subject and such a word, so that the title isn't one piece of
the text.
"""

from schedule.drafting.claims import DraftClaim, Place
from schedule.drafting.mentions import Mention
from schedule.drafting.patterns import compiled
from schedule.drafting.titles import is_han
from schedule.drafting.vocabulary import Vocabulary
from schedule.record import replace

_BARE, _SHORTEST, _LONGEST = 4, 2, 24
_BARE_CLOSURE = 6
"""The longest title of a closure that is bare: “暂停对外开放”."""
_AND = ("和", "与", "及", "、")
_BREAKS = "，。；：！？\n「」【】●"


def with_sides(
    claim: DraftClaim, text: str, spelled: str, found: tuple[Mention, ...], words: Vocabulary
) -> DraftClaim:
    """A claim whose title is as written in `text`, with its subject and object if it is bare."""
    place = dict(reversed(claim.evidence)).get("event")
    longest = _BARE_CLOSURE if claim.kind == "closure" else _BARE
    if place is None or not claim.title or len(claim.title) > longest:
        return claim
    work = _work(place[0], spelled) if claim.kind == "launch" else None
    before = work or _subject(place[0], spelled, found, words)
    after = _object(place, spelled, words)
    if spelled[slice(*before)] in spelled[slice(*place)]:
        before = (place[0], place[0])
    sides = [each for each in (before, after) if each[0] < each[1]]
    return replace(
        claim,
        title=f"{text[slice(*before)]}{claim.title}{text[slice(*after)]}",
        evidence=(*claim.evidence, *(("event", each) for each in sides)),
    )


def _work(end: int, spelled: str) -> Place | None:
    """The place of the last name of a film or the like in the clause of `end`: “《海风》”."""
    start = max(spelled.rfind(each, 0, end) for each in _BREAKS) + 1
    last = spelled.rfind("》", start, end) + 1
    first = spelled.rfind("《", start, last)
    return (first, last) if start <= first < last else None


def _subject(end: int, spelled: str, found: tuple[Mention, ...], words: Vocabulary) -> Place:
    """The place of the subject of the clause that `end` is in; an empty one if it has none."""
    start = max(spelled.rfind(each, 0, end) for each in _BREAKS) + 1
    dates = [each for each in found if start <= each.start < end]
    if dates and dates[0].start == start:
        start = dates.pop(0).end
    last = dates[0].start if dates else end
    for told in compiled(words.before_subject).finditer(spelled, start, last):
        start = told.end()
    verb = compiled(words.behind_subject).search(spelled, start, last)
    last = verb.start() if verb else last
    name = spelled[start:last]
    fits = _SHORTEST <= last - start <= _LONGEST and all(map(is_han, name))
    fits = fits and not name.endswith(_AND)
    return (start, last) if fits else (end, end)


def _object(place: Place, spelled: str, words: Vocabulary) -> Place:
    behind = compiled(words.with_object).match(spelled, *place)
    found = behind and compiled(words.object).match(spelled, place[1])
    return found.span() if found else (place[1], place[1])
