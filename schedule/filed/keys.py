"""Every key of the data files: what it is, and an example of its value as TOML.

The schemas describe the keys with it, and messages say what is expected.
"""

from collections.abc import Mapping
from typing import NamedTuple


class Key(NamedTuple):
    """What a key is, in one sentence, and an example of its value."""

    about: str
    example: str


_INSTANT = "2026-11-22T09:30:00Z"
_CORRECTED = "When this record was last corrected: some apps read an entry again only then."
_ZONE = "The IANA time zone of the times in `dates`; the default is the zone of the place."
_REPEATS = "A recurrence rule (RFC 5545); `dates` are those of the first time."
_OCCURRENCE = "The day of the one occurrence that this is about."

KEYS: Mapping[str, Mapping[str, Key]] = {
    "Calendar": {
        "name": Key(
            "What the calendar is called, in each language.", '{ en = "Harbour festival" }'
        ),
        "description": Key("What it is about, in each language.", '{ en = "What happens when." }'),
        "domain": Key(
            "The right-hand side of every UID, for ever: never change it.", '"dates.example.org"'
        ),
        "zone": Key("The IANA time zone whose midnight begins the day.", '"Europe/London"'),
        "languages": Key(
            "The languages of the names; every name must exist in the first.", '["en", "ru"]'
        ),
        "colour": Key("A CSS colour name, for apps that show one.", '"steelblue"'),
        "refresh": Key("How often apps should poll the feed, PT15M to P7D.", '"PT12H"'),
        "contact": Key("Where readers report errors.", '"mailto:editor@example.org"'),
        "licence": Key("How the data may be used: a name or an address.", '"CC BY 4.0"'),
        "about": Key("Who makes the calendar, in each language.", '{ en = "Made by us." }'),
        "kinds": Key("The kinds of events: id → name.", '{ visit = { name = { en = "Visit" } } }'),
    },
    "Kind": {"name": Key("What such an event is called, in each language.", '{ en = "Visit" }')},
    "Place": {
        "name": Key("What the place is called, in each language.", '{ en = "Harbin" }'),
        "country": Key("Its country, a code of ISO 3166-1.", '"CN"'),
        "zone": Key("The IANA time zone of times that are given there.", '"Asia/Shanghai"'),
        "coordinates": Key("Degrees north and east.", "[45.80, 126.53]"),
        "part_of": Key("The id of the place that contains it.", '"china"'),
        "revised": Key(_CORRECTED, _INSTANT),
    },
    "Person": {
        "name": Key("The person's name, in each language.", '{ en = "Li Qiang" }'),
        "office": Key("The person's office, in each language.", '{ en = "Premier" }'),
        "revised": Key(_CORRECTED, _INSTANT),
    },
    "Publisher": {
        "name": Key("What the publisher is called, in each language.", '{ en = "The Gazette" }'),
        "aliases": Key("Other names by which reports call it.", '["Gazette Online"]'),
        "url": Key("Its address on the web.", '"https://example.org/"'),
    },
    "Identity": {
        "title": Key("What the event is called, in each language.", '{ en = "State visit" }'),
        "kind": Key("The id of its kind, from [kinds] in calendar.toml.", '"visit"'),
        "description": Key(
            "What it is, in a sentence or two.", '{ en = "A visit of three days." }'
        ),
        "part_of": Key("The ids of the events whose programme it is in.", '["state-visit-2024"]'),
        "merged_into": Key(
            "The id of the event that this one turned out to be.", '"state-visit-2024"'
        ),
        "withdrawn": Key("Why it was entered by mistake; set `revised`, too.", '"Entered twice."'),
        "revised": Key(_CORRECTED, _INSTANT),
    },
    "Report": {
        "publisher": Key("Who published it.", '"The Example Times"'),
        "via": Key("The agency whose words the publisher repeats.", '"The Agency"'),
        "published": Key(
            "The day of publication, as in the file's name, or a time on it with its offset.",
            "2024-05-14",
        ),
        "recorded": Key("When it was filed here, with its offset.", _INSTANT),
        "document": Key("The document's name in your own archive.", '"001_1e49bf95"'),
        "url": Key("Where it can be read.", '"https://example.org/article"'),
        "archived": Key("Where a stored copy can be read.", '"https://example.org/copy"'),
        "official": Key("Whether the organiser says it: it outranks the others.", "true"),
        "corrects": Key("The ids of earlier reports whose words these replace.", '["gazette"]'),
        "claims": Key("What it says: a [[claims]] for each event.", "[[claims]]"),
        "retracted": Key("Why it was filed by mistake; set `revised`, too.", '"Filed twice."'),
        "revised": Key("When it was retracted, with its offset.", _INSTANT),
    },
    "Claim": {
        "event": Key("The id of the event, from a file in events/.", '"state-visit-2024"'),
        "dates": Key(
            "The day, [first, last], or local times: a start or [start, end].",
            "[2024-05-17, 2024-05-21]",
        ),
        "within": Key("A window in which it falls; the exact day is not known.", '"2024-05"'),
        "zone": Key(_ZONE, '"Asia/Shanghai"'),
        "repeats": Key(_REPEATS, '"FREQ=WEEKLY;BYDAY=TU;COUNT=8"'),
        "occurrence": Key(_OCCURRENCE, "2024-05-21"),
        "place": Key("The id of the place, from places.toml.", '"harbin"'),
        "people": Key("The ids of those who take part, from people.toml.", '["li-qiang"]'),
        "status": Key("How far the event has come.", '"announced"'),
        "wording": Key("How the report puts it, in your own words.", '"expected in May"'),
        "formerly": Key("Whether this is what was expected before.", "true"),
        "uid": Key("Its UID in the calendar file that it was taken from.", '"1@example.org"'),
        "distinct_from": Key("Events that imports don't propose for that UID.", '["expo-2024"]'),
        "retracted": Key("Why it was filed by mistake; set `revised`, too.", '"Misread."'),
        "revised": Key("When it was retracted, with its offset.", _INSTANT),
    },
    "Ruling": {
        "event": Key("The id of the event.", '"state-visit-2024"'),
        "field": Key("Which field is decided.", '"dates"'),
        "value": Key("The value that counts: one that some report gives.", "2024-05-17"),
        "zone": Key(_ZONE, '"Asia/Shanghai"'),
        "repeats": Key(_REPEATS, '"FREQ=WEEKLY;BYDAY=TU;COUNT=8"'),
        "occurrence": Key(_OCCURRENCE, "2024-05-21"),
        "reason": Key("Why it is decided so.", '"Both later reports agree."'),
        "recorded": Key("When it was decided, with its offset.", _INSTANT),
    },
}
