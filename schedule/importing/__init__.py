"""A calendar file taken as a report, its entries as claims.

What a file says is weighed like everything that reports say; nothing in it counts more because it
came in a machine's format. Identities of events and places that nobody has named yet are made
beside it. What can't be taken is noted with its reason.
"""

from schedule.importing.filing import Filing, Intake, Note
from schedule.importing.folder import NotFiled, Prepared, file, prepare
from schedule.importing.importer import take

__all__ = ["Filing", "Intake", "NotFiled", "Note", "Prepared", "file", "prepare", "take"]
