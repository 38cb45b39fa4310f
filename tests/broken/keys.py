"""Keys that are misspelt, missing or empty."""

from tests.broken.case import CLAIM, EVENTS, GONE, Broken
from tests.build import day
from tests.folder import REPORT

KEYS = [
    Broken(
        "a misspelt key", EVENTS, {"visit.knd": "visit"}, "visit.knd: unknown key; expected `kind`"
    ),
    Broken(
        "a key from elsewhere",
        EVENTS,
        {"visit.dates": day("2023-03-20")},
        "visit.dates: unknown key; expected one of title, kind, description, part_of, merged_into, "
        "withdrawn, revised",
    ),
    Broken(
        "a misspelt key of a claim",
        REPORT,
        {f"{CLAIM}.peopel": []},
        "claims[1].peopel: unknown key; expected `people`",
    ),
    Broken(
        "a missing title",
        EVENTS,
        {"visit.title": GONE},
        'visit.title: missing; expected title = { en = "State visit" }',
    ),
    Broken(
        "a missing day of publication",
        REPORT,
        {"published": GONE},
        "published: missing; expected published = 2024-05-14",
    ),
    Broken(
        "a missing moment of recording",
        REPORT,
        {"recorded": GONE},
        "recorded: missing; expected recorded = 2026-11-22T09:30:00Z",
    ),
    Broken("no claim", REPORT, {"claims": []}, "claims: expected at least one"),
    Broken(
        "claims that are no tables",
        REPORT,
        {"claims": ["visit"]},
        "claims[1]: expected [[claims]], not 'visit'",
    ),
    Broken("no name at all", "people.toml", {"xi.name": {}}, "xi.name: expected at least 1"),
    Broken(
        "a name without its language",
        "people.toml",
        {"xi.name": "Xi"},
        "xi.name: expected name = { en = \"Xi\" }, a text for each language, not 'Xi'",
    ),
    Broken(
        "no language tag",
        "people.toml",
        {"xi.name": {"english": "Xi", "en": "Xi"}},
        "xi.name.english.[key]: expected a language tag such as en, not 'english'",
    ),
]
