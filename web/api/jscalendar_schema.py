"""JSON Schemas of what `schedule.render.jscalendar` writes: Event, Group and their parts."""

from collections.abc import Mapping

from web.api.provenance_schema import (
    FLAG,
    LOCAL_TIME,
    TEXT,
    UTC_TIME,
    Schema,
    by_key,
    record,
    ref,
    several,
)

_URI: Schema = {**TEXT, "format": "uri"}
_NUMBER: Schema = {"type": "integer"}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_STATUS: Schema = {"type": "string", "enum": ["cancelled", "confirmed", "tentative"]}
_PATCH: Schema = {
    "type": "object",
    "additionalProperties": True,
    "description": "A patch: property or path of a property → its value (RFC 8984, 1.4.9)",
}


def jscalendar_schemas(domain: str) -> Mapping[str, Schema]:
    """The schemas by their names; they refer to each other. `domain` is the calendar's."""
    return {
        "Event": _event(domain),
        "Undated": _undated(domain),
        "Group": _group(domain),
        "EventOrGroup": {
            "oneOf": [ref("Event"), ref("Group")],
            "discriminator": {
                "propertyName": "@type",
                "mapping": {each: ref(each)["$ref"] for each in ("Event", "Group")},
            },
            "description": "An Event, or a Group without entries if the day isn't known",
        },
        **_PARTS,
    }


def _type(name: str) -> Mapping[str, Schema]:
    return {"@type": {"type": "string", "const": name}}


def _event(domain: str) -> Schema:
    found = {
        **_type("Event"),
        **_described(domain),
        "start": LOCAL_TIME,
        "duration": {**TEXT, "pattern": "^P"},
        "timeZone": {"type": ["string", "null"]},
        "showWithoutTime": FLAG,
        "recurrenceRules": several(ref("RecurrenceRule")),
        "recurrenceOverrides": by_key(_PATCH),
        f"{domain}:occurrences": several(ref("Occurrence")),
    }
    of_series = ("recurrenceRules", "recurrenceOverrides", f"{domain}:occurrences")
    return record(found, "duration", *of_series, *_OPTIONAL)


def _undated(domain: str) -> Schema:
    found = {**_type(f"{domain}:Undated"), **_described(domain), "window": ref("Dates")}
    return record(found, "window", *_OPTIONAL)


def _group(domain: str) -> Schema:
    return record(
        {
            **_type("Group"),
            "uid": TEXT,
            "prodId": TEXT,
            "updated": UTC_TIME,
            "title": TEXT,
            "description": TEXT,
            "locale": TEXT,
            "color": TEXT,
            "links": by_key(ref("Link")),
            "source": _URI,
            "entries": several(ref("Event")),
            f"{domain}:undated": several(ref("Undated")),
            f"{domain}:licence": TEXT,
        },
        f"{domain}:licence",
    )


def _described(domain: str) -> Mapping[str, Schema]:
    """The properties that events have with and without a known day."""
    return {
        "uid": TEXT,
        "created": UTC_TIME,
        "updated": UTC_TIME,
        "sequence": _COUNT,
        "title": TEXT,
        "description": TEXT,
        "locale": TEXT,
        "localizations": by_key(_PATCH),
        "status": _STATUS,
        "freeBusyStatus": {"type": "string", "const": "free"},
        "keywords": by_key({"type": "boolean", "const": True}),
        "locations": by_key(ref("Location")),
        "relatedTo": by_key(ref("Relation")),
        "links": by_key(ref("Link")),
        f"{domain}:provenance": ref("Provenance"),
    }


_OPTIONAL = ("localizations", "locations", "relatedTo")
_PARTS: Mapping[str, Schema] = {
    "Link": record(
        {**_type("Link"), "href": _URI, "rel": TEXT, "title": TEXT, "contentType": TEXT},
        *("title", "contentType"),
    ),
    "Location": record(
        {**_type("Location"), "name": TEXT, "coordinates": TEXT, "timeZone": TEXT},
        *("coordinates", "timeZone"),
    ),
    "Relation": record(
        {**_type("Relation"), "relation": by_key({"type": "boolean", "const": True})}
    ),
    "RecurrenceRule": record(
        {
            **_type("RecurrenceRule"),
            "frequency": TEXT,
            "interval": _COUNT,
            "firstDayOfWeek": TEXT,
            "byDay": several(ref("NDay")),
            "byMonth": several(TEXT),
            "byMonthDay": several(_NUMBER),
            "bySetPosition": several(_NUMBER),
            "count": _COUNT,
            "until": LOCAL_TIME,
        },
        *("interval", "firstDayOfWeek", "byDay", "byMonth", "byMonthDay", "bySetPosition"),
        *("count", "until"),
    ),
    "NDay": record({**_type("NDay"), "day": TEXT, "nthOfPeriod": _NUMBER}, "nthOfPeriod"),
}
