"""All checks of a reading: the list of rules, and every problem that they find.

These rules check what editors wrote. Those in schedule.known.conflicts check what follows from it.
For a part of a reading, they check what is in the part, and use the whole to look things up.
"""

from collections.abc import Callable, Collection, Iterator
from itertools import chain

from schedule.errors import Problem
from schedule.filed.reading import Reading
from schedule.filed.rules.decisions import rulings_choose, rulings_differ
from schedule.filed.rules.links import cycles, pointers, silence, withdrawals
from schedule.filed.rules.names import catalogues, countries, languages
from schedule.filed.rules.publishers import doubled_names, unknown_publishers
from schedule.filed.rules.recurrence import rules_end_or_are_few, rules_for_apps
from schedule.filed.rules.reports import doubles, records_follow_reports
from schedule.filed.rules.times import early_outcomes, late_announcements, zones_of_times
from schedule.progress import Progress, reporting, silent

Rule = Callable[[Reading], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    pointers,
    withdrawals,
    cycles,
    zones_of_times,
    rulings_choose,
    rulings_differ,
    languages,
    countries,
    doubled_names,
    rules_for_apps,
    rules_end_or_are_few,
)


# These rules find only warnings.
ODDITIES: tuple[Rule, ...] = (
    catalogues,
    records_follow_reports,
    late_announcements,
    early_outcomes,
    doubles,
    unknown_publishers,
    silence,
)


def check(reading: Reading, progress: Progress = silent) -> tuple[Problem, ...]:
    """Every problem of a reading, its own included: errors and warnings, in file order."""
    return _found(reading, (*RULES, *ODDITIES), progress)


def errors(reading: Reading, progress: Progress = silent) -> tuple[Problem, ...]:
    """The errors among the problems of a reading, or of a part of one."""
    found = _found(reading, RULES, progress)
    return tuple(problem for problem in found if problem.severity == "error")


def _found(reading: Reading, rules: Collection[Rule], progress: Progress) -> tuple[Problem, ...]:
    found = chain.from_iterable(rule(reading) for rule in reporting(progress, "Checking", rules))
    return tuple(sorted({*reading.problems, *found}))
