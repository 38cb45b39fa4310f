"""JSON Schemas of what `schedule.render.provenance` writes.

The fields of an event come from the table of fields, and the schemas of their values from the table
of how they are written.
"""

from collections.abc import Mapping
from typing import Any

from schedule.known.comparison import BREAKS
from schedule.known.fields import CLAIMED, Field, Reason
from schedule.known.stance import Stance
from schedule.language.history import RevisionKind
from schedule.render.provenance import VALUES
from schedule.search.values import ID

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
FLAG: Schema = {"type": "boolean"}
IDENTIFIER: Schema = {**ID.schema}
DAY: Schema = {"type": "string", "format": "date"}
UTC_TIME: Schema = {
    "type": "string",
    "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$",
    "description": "A moment in UTC",
}
LOCAL_TIME: Schema = {
    "type": "string",
    "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?$",
    "description": "The time that a clock at the place shows",
}


def record(properties: Mapping[str, Schema], *optional: str) -> Schema:
    """The schema of an object. All its properties are required, except the optional ones."""
    required = [name for name in properties if name not in optional]
    return {"type": "object", "required": required, "properties": {**properties}}


def several(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def by_key(values: Schema) -> Schema:
    """The schema of an object whose keys are ids or languages."""
    return {"type": "object", "additionalProperties": values}


def ref(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


_VALUES: Mapping[Field, Schema] = {field: {**VALUES[field].schema} for field in Field}
_REPORTS = several({**TEXT, "description": "The id of a report"})
_DATES = {
    "certainty": {"type": "string", "enum": ["exact", "window", "during", "unknown"]},
    "first": DAY,
    "last": DAY,
    "start": LOCAL_TIME,
    "end": LOCAL_TIME,
    "timeZone": TEXT,
    "during": several(IDENTIFIER),
    "period": TEXT,
    "rule": TEXT,
    "words": TEXT,
}
DATES = record(_DATES, *(name for name in _DATES if name not in ("certainty", "words")))
OCCURRENCE = record(
    {**_DATES, "recurrenceId": LOCAL_TIME, "status": TEXT}, *DATES["properties"].keys() - {"words"}
)
"""The schema of one occurrence of a series."""


def provenance_schemas() -> Mapping[str, Schema]:
    """The schemas by their names; they refer to each other."""
    return {
        "Dates": DATES,
        "Occurrence": OCCURRENCE,
        "Provenance": _PROVENANCE,
        **{f"Known{each.title()}": _grounded(each) for each in CLAIMED},
        "Known": record({**_KNOWN, "occurrences": _VALUES[Field.OCCURRENCES]}, *Field),
        "Deviation": record({"day": DAY, **_KNOWN}, *Field),
        "Claim": _CLAIM,
        "Decision": record({"field": TEXT, "reason": TEXT, "recorded": UTC_TIME}),
        "Revision": _REVISION,
        **{f"Change{each.title()}": _change(each) for each in Field},
        "Report": _REPORT,
    }


def _grounded(field: Field) -> Schema:
    """The schema of a value with its grounds, or of several."""
    value = _VALUES[field].get("items", _VALUES[field])
    found = {
        "value": value,
        "reason": {"type": "string", "enum": [*Reason]},
        "followed": _REPORTS,
        "support": _REPORTS,
        "dissent": several(_side(field)),
        "ruling": ref("Decision"),
    }
    return record(found | ({"name": TEXT} if field is Field.PEOPLE else {}), "ruling")


def _side(field: Field) -> Schema:
    """The schema of a value that isn't followed."""
    value = _VALUES[field].get("items", _VALUES[field])
    return record({"value": value, "reports": _REPORTS, "superseded": FLAG})


def _known(field: Field) -> Schema:
    grounded = ref(f"Known{field.title()}")
    return several(grounded) if "items" in _VALUES[field] else grounded


def _change(field: Field) -> Schema:
    either: Schema = {"oneOf": [_VALUES[field], {"type": "null"}]}
    return record({"before": either, "after": either})


_KNOWN: Mapping[str, Schema] = {each.value: _known(each) for each in CLAIMED}
_CLAIM = record(
    {
        "report": TEXT,
        "stance": {"type": "string", "enum": [*Stance]},
        "occurrence": DAY,
        **{each.value: _VALUES[each] for each in CLAIMED},
        "wording": TEXT,
    },
    *("occurrence", *CLAIMED, "wording"),
)
_OFF: Schema = {
    "oneOf": [
        record({"id": IDENTIFIER, "status": {"type": "string", "enum": [*BREAKS]}}),
        {"type": "null"},
    ]
}
_REVISION = record(
    {
        "day": DAY,
        "reports": _REPORTS,
        "kind": {"type": "string", "enum": [*RevisionKind]},
        "rulings": several(ref("Decision")),
        "changes": record({each.value: ref(f"Change{each.title()}") for each in Field}, *Field),
        "confirmed": {"type": "array", "items": {"type": "string", "enum": [*Field]}},
        "merged": several(IDENTIFIER),
        "whole": record({"before": _OFF, "after": _OFF}),
    },
    *("rulings", "confirmed", "merged", "whole"),
)
_REPORT = record(
    {
        "publisher": TEXT,
        "published": {**TEXT, "description": "A day, or a moment"},
        "recorded": UTC_TIME,
        "document": TEXT,
        "url": {**TEXT, "format": "uri"},
        "archived": {**TEXT, "format": "uri"},
        "official": FLAG,
    },
    *("publisher", "document", "archived"),
)
_PROVENANCE = record(
    {
        "kind": IDENTIFIER,
        "certainty": _DATES["certainty"],
        "disputed": FLAG,
        "known": ref("Known"),
        "others": record({each.value: several(_side(each)) for each in Field}, *Field),
        "claims": several(ref("Claim")),
        "formerly": several(ref("Claim")),
        "rulings": several(ref("Decision")),
        "revisions": several(ref("Revision")),
        "reports": by_key(ref("Report")),
    },
    "others",
)
