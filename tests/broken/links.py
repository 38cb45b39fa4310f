"""Ids that stand for nothing, and records that lead back to themselves."""

from tests.broken.case import CLAIM, EVENTS, PLACES, Broken
from tests.folder import REPORT

LINKS = [
    Broken(
        "an unknown kind",
        EVENTS,
        {"visit.kind": "voyage"},
        "visit.kind: 'voyage' is not in [kinds] of calendar.toml; expected one of visit, talks",
    ),
    Broken(
        "an unknown whole",
        EVENTS,
        {"visit.part_of": ["summit", "tour"]},
        "visit.part_of[2]: 'tour' is not in events/; expected one of visit, talks, summit",
    ),
    Broken(
        "an unknown successor",
        EVENTS,
        {"visit.merged_into": "tour"},
        "visit.merged_into: 'tour' is not in events/; expected one of visit, talks, summit",
    ),
    Broken(
        "an unknown event",
        REPORT,
        {f"{CLAIM}.event": "tour"},
        "claims[1].event: 'tour' is not in events/; expected one of visit, talks, summit",
    ),
    Broken(
        "an unknown place",
        REPORT,
        {f"{CLAIM}.place": "atlantis"},
        "claims[1].place: 'atlantis' is not in places.toml; expected one of moscow, "
        "kremlin, harbin, sea",
    ),
    Broken(
        "an unknown report",
        REPORT,
        {"corrects": ["nothing"]},
        "corrects[1]: 'nothing' is not in reports/; expected one of a",
    ),
    Broken(
        "a report that corrects itself",
        REPORT,
        {"corrects": ["a"]},
        "corrects: expected no circle, but 'a' leads back to itself",
    ),
    Broken(
        "an unknown person",
        REPORT,
        {f"{CLAIM}.people": ["xi", "nemo"]},
        "claims[1].people[2]: 'nemo' is not in people.toml; expected one of xi, putin",
    ),
    Broken(
        "an unknown surrounding place",
        PLACES,
        {"kremlin.part_of": "atlantis"},
        "kremlin.part_of: 'atlantis' is not in places.toml; expected one of moscow, "
        "kremlin, harbin, sea",
    ),
    Broken(
        "a place inside itself",
        PLACES,
        {"sea.part_of": "sea"},
        "sea.part_of: expected no circle, but 'sea' leads back to itself",
    ),
    Broken(
        "an event that is part of itself",
        EVENTS,
        {"summit.part_of": ["summit"]},
        "summit.part_of: expected no circle, but 'summit' leads back to itself",
    ),
    Broken(
        "an event merged into itself",
        EVENTS,
        {"summit.merged_into": "summit"},
        "summit.merged_into: expected no circle, but 'summit' leads back to itself",
    ),
    Broken(
        "no name in the first language",
        "people.toml",
        {"xi.name": {"ru": "Си Цзиньпин"}},
        "xi.name: expected a name in 'en', the calendar's first language",
    ),
]
