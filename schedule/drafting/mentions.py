"""A dated mention: the place of a date in a text, and the days that it means."""

from schedule.drafting.periods import Period
from schedule.drafting.sentences import Sentence
from schedule.drafting.tense import Marker
from schedule.record import Record


class Mention(Record):
    """A date in the text: code points `start` to `end`, end exclusive.

    - `marker`: the verb that it belongs to.
    - `full`: whether the text gives its year.
    - `loose`: whether it means one of several days ("May 16 or 17").
    - `bare`: whether it is a day of the year or a month, and nothing tells its year.
    - `weekday`: whether it is only the name of a weekday.
    """

    start: int
    end: int
    text: str
    period: Period
    sentence: Sentence
    marker: Marker | None = None
    full: bool = False
    loose: bool = False
    weekday: bool = False
    bare: bool = False

    @property
    def reporting(self) -> bool:
        return self.marker is not None and self.marker.reporting
