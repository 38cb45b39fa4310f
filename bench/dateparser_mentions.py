"""What dateparser finds in the sample articles, as JSON for `python -m bench.drafting --beside`.

It needs dateparser, which Dateline doesn't: `make drafting` installs it in a folder of its own.
"""

import json
import sys
import tomllib
from datetime import datetime
from pathlib import Path

from dateparser.search import search_dates

ARTICLES = Path(__file__).parent.parent / "tests" / "articles"


def found(path: Path) -> list[tuple[int, int, str]]:
    """Start, end and day of everything that it takes for a date."""
    record = tomllib.loads(path.read_text(encoding="utf-8"))
    published = datetime.combine(record["published"], datetime.min.time())
    settings = {"RELATIVE_BASE": published, "PREFER_DATES_FROM": "current_period"}
    text, at, mentions = record["text"], 0, []
    for words, moment in search_dates(text, languages=[path.stem[:2]], settings=settings) or ():
        start = text.find(words, at)
        if start >= 0:
            at = start + len(words)
            mentions.append((start, at, moment.date().isoformat()))
    return mentions


if __name__ == "__main__":
    json.dump({path.stem: found(path) for path in sorted(ARTICLES.glob("*.toml"))}, sys.stdout)
