"""The addresses that stand for every kind of page; a new kind of page gets its line here."""

from collections.abc import Mapping

from .folders import GONE, MERGED

NOW = "2024-05-16"
"""A day on which something is on, something is next, and much is past."""
DAYS = (NOW, "2024-05-18", "2026-11-22")
LANGUAGES = ("en", "ru", "zh")

KINDS: Mapping[str, str] = {
    "agenda": "/",
    "one place": "/places/harbin",
    "places": "/places",
    "nothing found": "/?q=nothing-such",
    "as of a day": "/?as_of=2023-03-18",
    "agenda from a past day on": "/?at=2023-03-21",
    "changes": "/changes",
    "changes between two days": "/changes?from=2023-03-01&to=2024-05-31",
    "event": "/events/xi-russia-2023",
    "event of which no day is known": "/events/wang-yi-kremlin-2023",
    "item of a programme": "/events/harbin-expo-2024-opening",
    "report": "/reports/001",
    "month": "/month/2024-05",
    "month of another year": "/month/2022-09",
    "month without events": "/month/2025-01",
    "timeline": "/timeline",
    "timeline of a month": "/timeline?from=2023-03-01&to=2023-03-31",
    "year": "/year/2023",
    "year without events": "/year/2025",
    "subscribe": "/subscribe",
    "subscribe to one place": "/places/harbin/subscribe?vague=1",
    "sources": "/sources",
    "source": "/sources/the-moscow-times",
    "slips": "/slips",
    "about": "/about",
    "embed": "/embed/",
    "embedded agenda": "/embed/agenda",
    "embedded month": "/embed/month",
    "embedded event": "/embed/events/xi-russia-2023",
    "embedding": "/places/harbin/embedding?id=harbin-expo-2024",
    "not found": "/events/xi-rusia-2023",
    "not understood": "/?from=yesterday",
}

# Of the folder `folders.rare`.
RARE: Mapping[str, str] = {
    "cancelled": "/events/cancelled",
    "put off": "/events/postponed",
    "repeated": "/events/weekly-london",
    "disputed": "/events/disputed",
    "merged": f"/events/{MERGED}",
    "gone": f"/events/{GONE}",
    "month with an event that is only floated": "/month/2024-05",
}
# Of the folder `folders.many`.
MANY: Mapping[str, str] = {
    "agenda": "/",
    "one place": "/places/harbin",
    "agenda from a past day on": "/?at=2016-02-01",
    "as of a day": "/?as_of=2020-01-01",
    "changes": "/changes",
    "changes between two days": "/changes?from=2015-01-01&to=2024-05-31",
    "event with a large programme": "/events/congress",
    "report of many claims": "/reports/congress",
    "month": "/month/2024-05",
    "year": "/year/2024",
    "timeline": "/timeline",
    "timeline of a year": "/timeline?from=2024-01-01&to=2024-12-31",
    "subscribe": "/subscribe",
    "sources": "/sources",
    "slips": "/slips",
}


def in_language(address: str, language: str) -> str:
    """The first language goes without saying."""
    if language == LANGUAGES[0]:
        return address
    return f"/{language}{address}"
