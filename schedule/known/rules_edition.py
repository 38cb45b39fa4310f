"""The edition of the rules: goes up when this version gives other results for the same records.

A calendar app compares SEQUENCE and the times of change, and keeps what it has if they are equal.
So a version that gives other dates, states or rules for the same records is a new edition: raise
the number, and set the moment at which it begins.
"""

from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesEdition:
    """The edition of the rules.

    number: added to each SEQUENCE
    began: the earliest LAST-MODIFIED
    """

    number: int
    began: datetime

    def last_modified(self, moment: datetime) -> datetime:
        """When what is served last changed: by a record, recorded at a moment, or by the rules."""
        return max(moment, self.began)


RULES_EDITION = RulesEdition(number=1, began=datetime(2026, 11, 26, tzinfo=UTC))
