"""Rulings."""

from tests.broken.case import RULING, RULINGS, Broken, ruled
from tests.build import days

DECISIONS = [
    Broken(
        "a ruling on an unknown event",
        RULINGS,
        ruled(event="tour"),
        "rulings[1].event: 'tour' is not in events/; expected one of visit, talks, summit",
    ),
    Broken(
        "a ruling on an unknown field",
        RULINGS,
        ruled(field="title"),
        "rulings[1].field: expected 'dates', 'within', 'place', 'people' or 'status', not 'title'",
    ),
    Broken(
        "a ruling without a reason",
        RULINGS,
        ruled(reason=""),
        "rulings[1].reason: expected at least 1 character, not ''",
    ),
    Broken(
        "a ruling of another shape",
        RULINGS,
        ruled(value="20 March"),
        "rulings[1].value: expected a day, [first day, last day], a start or [start, end] in local "
        "time, not '20 March'",
    ),
    Broken(
        "a ruling that no report supports",
        RULINGS,
        ruled(value=days("2023-03-24")),
        "rulings[1].value: expected a value that some report gives for 'visit': "
        "[2023-03-20, 2023-03-22]",
    ),
    Broken(
        "a ruling for an unknown place",
        RULINGS,
        ruled(field="place", value="atlantis"),
        "rulings[1].value: 'atlantis' is not in places.toml; expected one of moscow, "
        "kremlin, harbin, sea",
    ),
    Broken(
        "two rulings of one moment",
        RULINGS,
        {"rulings": [RULING, RULING]},
        "rulings[2].recorded: expected a later moment than that of rulings[1], which rules "
        "on the same",
    ),
]
