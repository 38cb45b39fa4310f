"""Whole files, ids and keys that are not what they should be."""

from tests.broken.case import EVENTS, RULINGS, Broken
from tests.build import day
from tests.folder import REPORT

FILES = [
    Broken(
        "not TOML",
        "people.toml",
        "x = \n",
        "expected TOML in UTF-8: Invalid value (at line 1, column 5)",
    ),
    Broken(
        "not UTF-8",
        "people.toml",
        b'x = "\xff"\n',
        "expected TOML in UTF-8: 'utf-8' codec can't decode byte 0xff in position 5: invalid "
        "start byte",
    ),
    Broken(
        "a file of no kind",
        "persons.toml",
        "",
        "expected calendar, places, people, rulings, events/… or reports/…",
    ),
    Broken(
        "an entry that is no table", "people.toml", {"xi": "Xi"}, "xi: expected a table, not 'Xi'"
    ),
    Broken(
        "a file name without an id",
        "reports/2023-03-17.toml",
        "",
        "expected the file name <day>-<id>.toml",
    ),
    Broken(
        "another table than rulings",
        RULINGS,
        {"ruling": []},
        "ruling: unknown key; expected [[rulings]]",
    ),
    Broken(
        "an id beside the key",
        EVENTS,
        {"visit.id": "visit"},
        "visit.id: unknown key; the id is given already",
    ),
    Broken(
        "an id in capitals",
        EVENTS,
        {"Visit": {"title": {"en": "V"}, "kind": "visit"}},
        "Visit.id: expected text that matches ^[a-z0-9-]{1,80}$, not 'Visit'",
    ),
    Broken(
        "an id used twice",
        "events/more.toml",
        '[visit]\ntitle = {en = "V"}\nkind = "visit"\n',
        "visit: the id 'visit' is already used in events/all.toml; expected another",
    ),
    Broken(
        "the day of the file name",
        REPORT,
        {"published": day("2023-03-18")},
        "published: expected the file name 2023-03-18-<id>.toml, by its day",
    ),
]
