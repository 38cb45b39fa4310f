"""Rulings."""

from tests.broken.case import RULING, RULINGS, Broken, ruled
from tests.build import days

DECISIONS = [
    Broken(
        "a ruling on an unknown event",
        RULINGS,
        ruled(event="tour"),
        "rulings[0].event: 'tour' is not in events/; expected an id from there",
    ),
    Broken(
        "a ruling on an unknown field",
        RULINGS,
        ruled(field="title"),
        "rulings[0].field: expected 'dates', 'within', 'status', 'place' or 'people', not 'title'",
    ),
    Broken(
        "a ruling without a reason",
        RULINGS,
        ruled(reason=""),
        "rulings[0].reason: expected at least 1 character, not ''",
    ),
    Broken(
        "a ruling of another shape",
        RULINGS,
        ruled(value="20 March"),
        "rulings[0].value: expected a day, [first day, last day], a start or [start, end] in local "
        "time, not '20 March'",
    ),
    Broken(
        "a ruling that no report supports",
        RULINGS,
        ruled(value=days("2023-03-24")),
        "rulings[0].value: expected a value that some report gives for 'visit'",
    ),
    Broken(
        "a ruling for an unknown place",
        RULINGS,
        ruled(field="place", value="atlantis"),
        "rulings[0].value: 'atlantis' is not in places.toml; expected an id from there",
    ),
    Broken(
        "two rulings of one moment",
        RULINGS,
        {"rulings": [RULING, RULING]},
        "rulings[1].recorded: expected a later moment than that of rulings[0], which rules "
        "on the same",
    ),
]
