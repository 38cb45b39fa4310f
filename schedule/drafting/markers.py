"""The words of a language that show the tense of a sentence."""

from typing import Literal

from schedule.record import Record


class Markers(Record):
    """Words that show the tense of a sentence. A weak one (an infinitive) counts only if alone."""

    past: str
    future: str
    weak: str = r"(?!)"
    clause: str
    order: Literal["before", "nearest"] = "before"
    """Where to look first for the verb of a date."""
    possessive: str = r"(?!)"
    absolute: str = r"(?!)"
    """How a clause begins that has the tense of the main one: ", with votes counted on"."""
    aside: str = r"(?!)"
    """Brackets that part no clause: the hour by another clock."""
    relative: str = r"(?!)"
    """How a relative clause begins."""
    surely: str = r"(?!)"
    """Verbs of what is surely ahead: "will"."""
    planned: str = r"(?!)"
    """A plan told in the past: its day may be ahead or over."""
    later_than: str = r"(?!)"
    """Words before a day that is over on the day named before: "on Sunday after Friday's rest"."""
    now: str = r"(?!)"
    """How a verb begins that tells what is off now: "has been postponed"."""
    of_year: str = r"(?!)"
    """What stands between a year and the days of it: "in 2017 were held"."""
    was_planned: str = r"(?!)"
    """A plan told in the past that may be off: "was scheduled for"."""
    that: str = r"(?!)"
    """What begins a clause of what was said: a reporting verb before it tells no date in it."""
    decides: str = r"(?!)"
    """Verbs of a decision, with what is decided: "agreed to meet"."""
    told_of: str = r"(?!)"
    """A subject between a reporting verb and its day: "said the show on Tuesday would"."""
    backshift: str = r"(?!)"
    """Would, or a plan told in the past: its day may be over or ahead."""
    copulas: tuple[str, ...] = ()
    bare: str = r"(?!)"
    """The end of a future marker with no verb behind: "scheduled"."""
    verb: str = r"(?!)"
    """The verb behind a future marker with a group of this name, in the text as written."""
