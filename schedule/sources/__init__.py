"""Sources: somebody's file, as what it says; one module for each format.

A source knows no records and decides nothing: which event is meant, and what becomes a claim, is
the matter of `schedule.intake`.
"""
