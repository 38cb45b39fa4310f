"""JSON Schemas for every media type that is served, for the OpenAPI description."""

from collections.abc import Mapping

from schedule.render import atom, ical, jscalendar, png, svg, table
from schedule.search.publication import Publication
from web.api.jscalendar_schema import jscalendar_schemas
from web.api.provenance_schema import TEXT, Schema, provenance_schemas, record, ref, several

HTML, PLAIN = "text/html; charset=utf-8", "text/plain; charset=utf-8"
XML, JSON, ICON = "application/xml", "application/json", "image/vnd.microsoft.icon"

_COUNT: Schema = {"type": "integer", "minimum": 0}
_PICTURE: Schema = {"type": "string", "format": "binary"}
HEALTH = record(
    {
        "status": {"type": "string", "enum": ["ok", "stale"]},
        "problems": several(TEXT),
        "problem_count": _COUNT,
        "looked": {**TEXT, "format": "date-time"},
        "version": TEXT,
        "edition": TEXT,
        "tzdata": TEXT,
        "events": _COUNT,
        "reports": _COUNT,
        "modified": {"type": ["string", "null"], "format": "date-time"},
        "conflicts": several(record({"event": TEXT, "field": TEXT, "values": several(TEXT)})),
        "conflict_count": _COUNT,
    }
)
"""The schema of /healthz."""

MEDIA_TYPES: Mapping[str, Schema] = {
    HTML: {**TEXT, "description": "A page"},
    PLAIN: TEXT,
    XML: {**TEXT, "description": "XML"},
    JSON: {"type": "object"},
    ical.MIME: {**TEXT, "description": "iCalendar (RFC 5545)"},
    ical.JCAL_MIME: ref("JCal"),
    jscalendar.MIME: ref("Group"),
    jscalendar.EVENT_MIME: ref("EventOrGroup"),
    table.MIME: {**TEXT, "description": f"Columns: {', '.join(table.COLUMNS)}"},
    atom.MIME: {**TEXT, "description": "Atom (RFC 4287)"},
    svg.MIME: {**TEXT, "description": "A picture (SVG)"},
    png.MIME: _PICTURE,
    ICON: _PICTURE,
}
"""The schema of each media type. A new media type needs a row here."""


def schemas(publication: Publication) -> Mapping[str, Schema]:
    """The schemas that others refer to, by their names."""
    return {
        **jscalendar_schemas(publication.calendar.domain),
        **provenance_schemas(),
        "JCal": {
            "type": "array",
            "description": "vcalendar, its properties and its components (RFC 7265)",
            "items": {"oneOf": [TEXT, several({})]},
            "minItems": 3,
            "maxItems": 3,
        },
        "Health": HEALTH,
    }


def content(path: str, *mimes: str) -> Mapping[str, Mapping[str, Schema]]:
    """The content of a response with one of these media types: all types of one path have one
    schema.
    """
    schema = ref("Health") if path == "/healthz" else MEDIA_TYPES[mimes[0]]
    return {mime: {"schema": schema} for mime in mimes}
