"""The edition of the rules: what a version of the program changes for the same records.

Calendar apps look at SEQUENCE and at the times of change, and else keep what they have. A version
that gives other dates, states or rules for the same records is a new edition: raise the number, and
set the moment when it begins.
"""

from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesEdition:
    """`number`: added to each SEQUENCE. `began`: no time of change is older than that."""

    number: int
    began: datetime

    def last_modified(self, moment: datetime) -> datetime:
        """When what is served last changed: by a record, recorded at a moment, or by the rules."""
        return max(moment, self.began)


RULES_EDITION = RulesEdition(number=1, began=datetime(2026, 11, 26, tzinfo=UTC))
