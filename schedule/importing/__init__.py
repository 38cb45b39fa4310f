"""Imports a calendar file as a report, its entries as claims.

Claims from a file have the same weight as those of any other report. New identities are made for
events and places that the data does not have yet. Every entry that can't be taken is listed with
the reason.
"""

from schedule.importing.filing import Filing, Intake, Note
from schedule.importing.folder import NotFiled, Prepared, file, prepare
from schedule.importing.importer import take

__all__ = ["Filing", "Intake", "NotFiled", "Note", "Prepared", "file", "prepare", "take"]
