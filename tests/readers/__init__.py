"""Calendar readers that subscribers really use, asked what they understood of a feed.

A feed that only its own library reads back proves little. Here each reader is run as it is, in a
process of its own, and its answer is brought into one form, so that a test can demand that all
agree. `.ci/readers` installs them.
"""

from .reader import READERS, SUBSCRIBERS, Reader, require
from .reading import Reading, Record, disagreements

__all__ = [
    "READERS",
    "SUBSCRIBERS",
    "Reader",
    "Reading",
    "Record",
    "disagreements",
    "require",
]
