"""Input that nearly makes sense: pieces of the format in any order, with any text between them."""

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

TEXT = st.text(max_size=20)
NUMBERS = st.integers(-(1 << 70), 1 << 70).map(str) | st.just("0x" + "f" * 5000)
DAYS = st.sampled_from(("2023-03-20", "0001-01-01", "9999-12-31", "2023-02-30", "1900-01-01"))
TIMES = DAYS.map(lambda day: f"{day}T23:59:60") | DAYS.map(lambda day: f"{day}T00:00:00-23:59")
STRINGS = TEXT.map(lambda text: f"'{text}'") | TEXT.map(lambda text: f'"{text}"')
SCALARS = st.sampled_from(("true", "nan", "-inf", "1e999", '"""a\nb"""')) | STRINGS | NUMBERS
VALUES: SearchStrategy[str] = st.recursive(
    SCALARS | DAYS | TIMES,
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda found: f"[{', '.join(found)}]")
        | st.tuples(st.sampled_from(("en", "x", '"\u202e"')), inner).map(
            lambda pair: f"{{ {pair[0]} = {pair[1]} }}"
        )
    ),
    max_leaves=6,
)
KEYS = st.sampled_from(
    (
        *("title", "kind", "part_of", "event", "dates", "within", "zone", "repeats", "people"),
        *("published", "recorded", "url", "claims", "coordinates", "name", "languages", "refresh"),
        *("field", "value", "reason", "occurrence", "id", "a.b.c", '"\\u001b"', "''"),
    )
)
LINES = (
    st.tuples(KEYS, VALUES).map(" = ".join)
    | KEYS.map(lambda key: f"[{key}]")
    | KEYS.map(lambda key: f"[[{key}]]")
    | st.sampled_from(
        ("[visit]", "[[claims]]", "[[rulings]]", 'event = "visit"', "field = 'dates'")
    )
    | TEXT
)
TOML = st.lists(LINES, max_size=12).map("\n".join).map(
    lambda text: text.encode(errors="replace")
) | st.binary(max_size=60)
FILES = st.sampled_from(
    (
        *("calendar.toml", "places.toml", "people.toml", "rulings.toml", "events/x.toml"),
        *("reports/2023-03-20-x.toml", "reports/x.toml", "x/y/z.toml", "\udcff\x1b.toml"),
    )
)
PROPERTIES = st.sampled_from(
    (
        *("DTSTART", "DTEND", "DURATION", "RRULE", "EXDATE", "RDATE", "RECURRENCE-ID", "SUMMARY"),
        *("UID", "LOCATION", "GEO", "URL", "STATUS", "CATEGORIES", "RELATED-TO", "DTSTAMP"),
        *("DTSTART;VALUE=DATE", "DTSTART;TZID=Europe/Moscow", 'EXDATE;TZID="a', "X-A;B=C;D"),
        *("DTSTART;TZID=Mine", "DTEND;TZID=Mine", "RECURRENCE-ID;TZID=Mine", "DESCRIPTION"),
    )
)
OFFSETS = st.sampled_from(("+0100", "-0017", "+2359", "+9900", ""))
YEARLY = st.sampled_from(
    (
        *("X:1", "RDATE:20000101T000000,99991231T235959", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3"),
        *("RRULE:FREQ=YEARLY;BYDAY=5SU;UNTIL=99991231", "RRULE:FREQ=DAILY", "RRULE:=;BYDAY"),
    )
)
ONSETS = st.sampled_from(("20000101T000000", "99991231T235959", "00010101T000000", "x"))
ZONES = st.builds(
    "BEGIN:VTIMEZONE\r\nTZID:Mine\r\nBEGIN:STANDARD\r\nDTSTART:{}\r\nTZOFFSETFROM:{}\r\n"
    "TZOFFSETTO:{}\r\n{}\r\nEND:STANDARD\r\nEND:VTIMEZONE".format,
    *(ONSETS, OFFSETS, OFFSETS, YEARLY),
)
SAID = st.sampled_from(
    (
        *("20230320", "20230320T100000Z", "20230320T100000", "99991231T235959", "00010101", "P1W"),
        *("-PT999999999H", "FREQ=DAILY;COUNT=9", "FREQ=YEARLY;BYDAY=MO;BYSETPOS=9", "CANCELLED"),
        *("99990320T100000", "00010101T000000", "<a href='https://a.example'>&#99999;<p "),
        *("FREQ=SECONDLY", "1;2", "a@b", "https://a@b/", "\\n\\N\\,"),
    )
)
CALENDAR_LINES = (
    st.tuples(PROPERTIES, SAID | TEXT).map(":".join)
    | st.sampled_from(("BEGIN:VEVENT", "END:VEVENT", "BEGIN:VTIMEZONE", "BEGIN:VCALENDAR", " x"))
    | TEXT
)
ENTRIES = st.lists(CALENDAR_LINES, max_size=10).map(
    lambda lines: "\r\n".join(["BEGIN:VEVENT", "UID:1", "SUMMARY:x", *lines, "END:VEVENT"])
)
CALENDARS = (
    st.lists(ENTRIES | CALENDAR_LINES | ZONES, max_size=4)
    .map(lambda found: "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", *found, "END:VCALENDAR", ""]))
    .map(lambda text: text.encode(errors="replace"))
) | st.binary(max_size=60)
NAMES = st.sampled_from(
    ("q", "place", "person", "kind", "status", "from", "to", "as_of", "vague", "lang", "at", "id")
)
QUERIES = st.lists(
    st.tuples(NAMES | TEXT, SAID | DAYS | TEXT | st.sampled_from(("moscow", "announced", "1"))),
    max_size=5,
)
