"""From dated mentions to claims: which scheduled item a sentence speaks of, and how."""

from datetime import date
from typing import Any

from schedule.drafting.mentions import Mention
from schedule.drafting.periods import Period
from schedule.record import Record

Place = tuple[int, int]
"""Start and end of words in the text."""
GATHERINGS = ("meeting", "session", "talks", "summit", "conference", "forum")
"""Kinds that share their nouns: an article may call its summit "the meeting"."""
MOVED = ("launch", "visit", "summit")
"""Kinds of items: an article that postpones one of these seldom has another of its kind."""
OFF = ("cancelled", "postponed")
"""The statuses of what doesn't take place as it was planned."""
PLANNED = ("announced", "floated", "confirmed")
"""The statuses of what is still planned."""


class DraftClaim(Record):
    """What the article says about one scheduled item.

    - `event`: id of an event in the data; else `title` names a new event.
    - `exact`: whether `period` gives the days, or a window that contains them.
    - `formerly`: whether this is what was expected before.
    - `verbal`: whether only a verb names the item ("they will meet").
    - `names`: the stems of the proper names before the item, which may be its subject.
    - `sentence`: the start of the first sentence that says it.
    - `still`: whether a verb of the present or future says that it is planned.
    - `ends`: whether a verb says that it goes on or ends.
    - `evidence`: the words of each field, as (field, place in the text).
    - `unsure`: fields that an editor has to check.
    - `choices`: ids of the people that one shared name may mean.
    """

    event: str | None
    title: str | None
    kind: str
    period: Period | None
    exact: bool
    status: str | None
    place: str | None = None
    people: tuple[str, ...] = ()
    formerly: bool = False
    verbal: bool = False
    names: frozenset[str] = frozenset()
    sentence: int | None = None
    still: bool = False
    ends: bool = False
    evidence: tuple[tuple[str, Place], ...] = ()
    unsure: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    choices: tuple[tuple[str, ...], ...] = ()

    @property
    def name(self) -> str:
        return self.event or self.title or ""

    def as_filed(self, event: str) -> dict[str, Any]:
        """The claim as a table of a report file, about the event with this id."""
        given = {
            "event": event,
            "status": self.status,
            "place": self.place,
            "people": [*self.people],
            "formerly": self.formerly,
        }
        days = {"dates" if self.exact else "within": _filed(self.period)} if self.period else {}
        return {key: value for key, value in (given | days).items() if value}


def _filed(period: Period) -> list[date] | str:
    """Both days, or a window with one open end, as TOML has it."""
    if period.first and period.last:
        return [period.first, period.last]
    return f"{period.first}/.." if period.first else f"../{period.last}"


class LeftOut(Record):
    """A mention without a claim, and the reason."""

    mention: Mention
    reason: str
