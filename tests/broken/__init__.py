"""Ways to break the small data folder, by what is broken. Each gives one error, and no second one
that only follows from it.
"""

from tests.broken.case import Broken
from tests.broken.dates import DATES
from tests.broken.decisions import DECISIONS
from tests.broken.files import FILES
from tests.broken.keys import KEYS
from tests.broken.links import LINKS
from tests.broken.texts import TEXTS
from tests.broken.values import TYPES

READ = [*FILES, *KEYS, *TYPES, *TEXTS, *DATES[:-4]]
"""What is wrong with a record by itself."""
CHECKED = [*DATES[-4:], *LINKS, *DECISIONS]
"""What is wrong with how records fit together."""
BROKEN = [*READ, *CHECKED]

__all__ = ["BROKEN", "CHECKED", "READ", "Broken"]
