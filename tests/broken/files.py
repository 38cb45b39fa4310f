"""Whole files, ids and keys that are not what they should be."""

from tests.broken.case import EVENTS, RULINGS, Broken
from tests.build import day
from tests.folder import REPORT

FILES = [
    Broken(
        "not TOML",
        "people.toml",
        "x = \n",
        "x: expected a value behind `x =`",
        number=1,
    ),
    Broken(
        "not UTF-8",
        "people.toml",
        b'x = "\xff"\n',
        "expected TOML in UTF-8: byte 0xff in line 1 is not UTF-8; save the file as UTF-8",
        number=1,
    ),
    Broken(
        "a file of no kind",
        "persons.toml",
        "",
        "no such file belongs to the data; expected calendar.toml, places.toml, "
        "people.toml, publishers.toml, rulings.toml, or a file in events/ or reports/",
    ),
    Broken(
        "an entry that is no table",
        "people.toml",
        {"xi": "Xi"},
        "xi: expected a table, [xi], not 'Xi'",
    ),
    Broken(
        "a file name without an id",
        "reports/2023-03-17.toml",
        "",
        "expected the file name <day>-<id>.toml, such as reports/2024-05-14-gazette.toml",
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
        "Visit: expected an id of a–z, 0–9 and -, at most 80 characters, not 'Visit'; did"
        " you mean 'visit'?",
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
        "published: 2023-03-18 is not the day of the file; expected 2023-03-17, or "
        "reports/2023-03-18-a.toml",
    ),
]
