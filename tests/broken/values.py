"""Values of another type, or outside of their range."""

from datetime import date, datetime

from tests.broken.case import CALENDAR, CLAIM, EVENTS, PLACES, Broken
from tests.folder import REPORT

TYPES = [
    Broken(
        "a withdrawal at no time",
        EVENTS,
        {"summit.withdrawn": "Entered twice."},
        "summit: expected `revised` beside `withdrawn`, the moment when it was",
    ),
    Broken(
        "an event both merged and withdrawn",
        EVENTS,
        {"summit.withdrawn": "Entered twice.", "summit.merged_into": "visit"},
        "summit: expected `merged_into` or `withdrawn`, not both",
    ),
    Broken(
        "a number for a text",
        "people.toml",
        {"xi.name": {"en": 7}},
        "xi.name.en: expected text in quotation marks, not 7",
    ),
    Broken(
        "a text for a switch",
        REPORT,
        {"official": "yes"},
        "official: expected true or false, not 'yes'",
    ),
    Broken(
        "a text for a day",
        REPORT,
        {"published": "2023-03-17"},
        "published: expected a day, such as 2024-05-17, without quotation marks, not '2023-03-17'",
    ),
    Broken(
        "a time without an offset for a day",
        REPORT,
        {"published": datetime.fromisoformat("2023-03-17T10:00")},
        "published: expected a day, or a time with its offset (2024-05-14T18:30:00+08:00), not "
        "2023-03-17T10:00:00",
    ),
    Broken(
        "a retraction without its time",
        REPORT,
        {"retracted": "Entered twice."},
        "expected `retracted` and `revised` together: the reason and the time",
    ),
    Broken(
        "a day for a moment",
        REPORT,
        {"recorded": date(2023, 3, 17)},
        "recorded: expected a time with its offset, such as 2026-11-22T00:00:00Z, without"
        " quotation marks, not 2023-03-17",
    ),
    Broken(
        "a moment without offset",
        REPORT,
        {"recorded": datetime.fromisoformat("2023-03-17T00:00")},
        "recorded: expected a time with its offset, such as 2026-11-22T00:00:00Z, not "
        "2023-03-17T00:00:00",
    ),
    Broken(
        "an unknown status",
        REPORT,
        {f"{CLAIM}.status": "planned"},
        "claims[1].status: expected 'floated', 'announced', 'confirmed', 'postponed', "
        "'cancelled' or 'held', not 'planned'",
    ),
    Broken(
        "an unknown zone",
        PLACES,
        {"moscow.zone": "Europe"},
        "moscow.zone: expected the name of an IANA time zone, such as Asia/Shanghai, not 'Europe'",
    ),
    Broken(
        "an unknown colour",
        CALENDAR,
        {"colour": "#ff0000"},
        "colour: expected a CSS colour name, such as firebrick (RFC 7986, section 5.9), not "
        "'#ff0000'",
    ),
    Broken(
        "an unknown country",
        PLACES,
        {"moscow.country": "XX"},
        "moscow.country: expected an ISO 3166-1 code such as CN, not 'XX'",
    ),
    Broken(
        "a country in full",
        PLACES,
        {"moscow.country": "Russia"},
        "moscow.country: expected an ISO 3166-1 code such as CN, not 'Russia'",
    ),
    Broken(
        "a latitude beyond the pole",
        PLACES,
        {"moscow.coordinates": [91.0, 0.0]},
        "moscow.coordinates[1]: expected less than or equal to 90, not 91.0",
    ),
    Broken(
        "a longitude that is no number",
        PLACES,
        {"moscow.coordinates": [0.0, float("nan")]},
        "moscow.coordinates[2]: expected less than or equal to 180, not nan",
    ),
    Broken(
        "half a point",
        PLACES,
        {"moscow.coordinates": [55.75]},
        "moscow.coordinates[2]: missing; expected coordinates = [45.80, 126.53]",
    ),
    Broken(
        "a refresh of a minute",
        CALENDAR,
        {"refresh": "PT1M"},
        "refresh: expected greater than or equal to 15 minutes",
    ),
    Broken(
        "a refresh that is a number",
        CALENDAR,
        {"refresh": 12},
        "refresh: expected a duration, such as PT12H",
    ),
    Broken(
        "a domain with a slash",
        CALENDAR,
        {"domain": "https://x.example"},
        "domain: expected a host name such as dates.example.org, in small letters, "
        "without https:// and without a slash, not 'https://x.example'",
    ),
    Broken(
        "an address of a script",
        REPORT,
        {"url": "javascript:alert(1)"},
        "url: expected an http or https address with a host, percent-encoded, not "
        "'javascript:alert(1)'",
    ),
    Broken(
        "an address without host",
        REPORT,
        {"url": "https:///path"},
        "url: expected an http or https address with a host, percent-encoded, not 'https:///path'",
    ),
    Broken(
        "an address with a space",
        REPORT,
        {"url": "https://x.example/a b"},
        "url: expected an http or https address with a host, percent-encoded, not "
        "'https://x.example/a b'",
    ),
]
