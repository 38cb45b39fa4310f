"""Mistakes that editors make, each in the small world, and the line that `check` prints."""

from typing import NamedTuple

from tests.folder import REPORT

NEW = "reports/2023-03-20-x.toml"
EVENTS, CALENDAR, RULINGS = "events/x.toml", "calendar.toml", "rulings.toml"
HEAD = "published = 2023-03-20\nrecorded = 2026-11-22T10:00:00Z\n"
CLAIM = '\n[[claims]]\nevent = "visit"\n'
EVENT = '[tour]\ntitle = { en = "Tour" }\nkind = "visit"\n'
RULING = (
    '[[rulings]]\nevent = "visit"\nfield = "dates"\nvalue = [2023-03-20, 2023-03-22]\n'
    'reason = "So."\nrecorded = 2026-11-24T00:00:00Z\n'
)
NO_TIME = "expected a time with its offset, such as 2026-11-22T00:00:00Z"
NOT_UTF8 = "expected TOML in UTF-8"
NOT_READ = "warning: isn't read, because its name doesn't end in .toml; expected"
ID = "expected an id of a–z, 0–9 and -, at most 80 characters"


class Mistake(NamedTuple):
    """`told` begins with the place: the line and the key, where they are known."""

    name: str
    file: str
    text: str | bytes
    told: str

    @property
    def line(self) -> str:
        return f"{self.file}:{self.told}" if self.told[0].isdigit() else f"{self.file}: {self.told}"


def report(name: str, text: str | bytes, told: str, file: str = NEW) -> Mistake:
    return Mistake(name, file, text, told)


def claim(name: str, keys: str, told: str) -> Mistake:
    """A report with some keys of its claim, which begin in line 6."""
    return report(name, HEAD + CLAIM + keys, told)


def head(name: str, keys: str, told: str) -> Mistake:
    """A report with other keys than `published` and `recorded`."""
    return report(name, keys + CLAIM, told)


def event(name: str, text: str, told: str) -> Mistake:
    return Mistake(name, EVENTS, text, told)


def ruling(name: str, was: str, text: str, told: str) -> Mistake:
    assert was in RULING
    return Mistake(name, RULINGS, RULING.replace(was, text), told)


ANY_FILE = [
    report("UTF-16", (HEAD + CLAIM).encode("utf-16"), f"1: {NOT_UTF8}: the file is UTF-16; save "
        "the file as UTF-8"),
    report("UTF-16 without its mark", (HEAD + CLAIM).encode("utf-16-le"),
        f"1: {NOT_UTF8}: found a zero byte; save the file as UTF-8"),
    report("Latin-1", (HEAD + 'publisher = "Café"\n' + CLAIM).encode("latin-1"),
        f"3: {NOT_UTF8}: byte 0xe9 in line 3 is not UTF-8; save the file as UTF-8"),
    report("Windows-1251", (HEAD + 'via = "Газета"\n' + CLAIM).encode("cp1251"),
        f"3: {NOT_UTF8}: byte 0xc3 in line 3 is not UTF-8; save the file as UTF-8"),
    report("a conflict of git", f"<<<<<<< HEAD\n{HEAD}=======\n{HEAD}>>>>>>> theirs\n{CLAIM}",
        "1: `<<<<<<< HEAD` is a conflict marker of git; expected one of the two versions, without "
        "the markers"),
    claim("a conflict of git that is half resolved", 'status = "held"\n=======\n',
        "7: `=======` is a conflict marker of git; expected one of the two versions, without the "
        "markers"),
    claim("a key twice", 'status = "held"\nplace = "sea"\nstatus = "announced"\n',
        "8: claims[1].status: is given also in line 6; expected each key and table once"),
    event("a key twice in a line", '[tour]\ntitle = { en = "A", en = "B" }\nkind = "visit"\n',
        "2: tour.title.en: is given twice in this line; expected each key and table once"),
    claim("an open bracket", 'people = ["xi"\nstatus = "held"\n',
        "6: claims[1].people: is not closed; expected ] at its end"),
    report("an open bracket of a table", HEAD + "[[claims]\n",
        "3: `[[claims]` is not closed; expected two brackets at its end"),
    event("an open brace", '[tour]\ntitle = { en = "A"\nkind = "visit"\n',
        "2: tour.title: is not closed; expected } at its end"),
    head("an open quotation mark", HEAD + 'publisher = "The Gazette\n',
        '3: publisher: expected a quotation mark, ", at the end of the text'),
    claim("three open quotation marks", 'wording = """soon\n',
        '6: claims[1].wording: is not closed; expected """ at its end'),
    claim("no equals sign", 'status "held"\n', '6: `status "held"`: expected a key, =, and a value'),
    claim("no value", "status =\n", "6: claims[1].status: expected a value behind `status =`"),
    claim("no quotation marks", "status = held\n",
        '6: claims[1].status: expected quotation marks, "held", not held'),
]  # fmt: skip

REPORTS = [
    report("an empty file", "", "1: published: missing; expected published = 2024-05-14"),
    claim("a misspelt key", 'stauts = "held"\n', "6: claims[1].stauts: unknown key; expected `status`"),
    claim("a word of another format", 'location = "harbin"\n',
        "6: claims[1].location: unknown key; expected `place`"),
    claim("the start of a claim", "start = 2023-03-20\n",
        "6: claims[1].start: unknown key; expected `dates`"),
    claim("a key of the report below its claims", 'url = "https://gazette.example/1"\n',
        "6: claims[1].url: unknown key; expected it above the first [[claims]]"),
    head("a key of a claim above the claims", HEAD + 'status = "held"\n',
        "3: status: unknown key; expected it below [[claims]]"),
    claim("date", "date = 2023-03-20\n", "6: claims[1].date: unknown key; expected `dates`"),
    report("an event that is nearly right", HEAD + CLAIM.replace("visit", "vist"),
        "5: claims[1].event: 'vist' is not in events/; expected an id from there; did you mean "
        "'visit'?"),
    report("an event in capitals", HEAD + CLAIM.replace("visit", "Visit"),
        f"5: claims[1].event: {ID}, not 'Visit'; did you mean 'visit'?"),
    report("an unknown event", HEAD + CLAIM.replace("visit", "olympics"),
        "5: claims[1].event: 'olympics' is not in events/; expected one of visit, talks, summit"),
    claim("an unknown place", 'place = "atlantis"\n',
        "6: claims[1].place: 'atlantis' is not in places.toml; expected one of moscow, kremlin, "
        "harbin, sea"),
    claim("a place that is nearly right", 'place = "moskow"\n',
        "6: claims[1].place: 'moskow' is not in places.toml; expected an id from there; did you "
        "mean 'moscow'?"),
    claim("an unknown person", 'people = ["xi", "puttin"]\n',
        "6: claims[1].people[2]: 'puttin' is not in people.toml; expected an id from there; did "
        "you mean 'putin'?"),
    claim("a person without brackets", 'people = "xi"\n',
        """6: claims[1].people: expected a list, ["xi"], not 'xi'"""),
    claim("people with commas between", 'people = "xi, putin"\n',
        """6: claims[1].people: expected a list, ["xi", "putin"], not 'xi, putin'"""),
    claim("an empty id", 'place = ""\n', f"6: claims[1].place: {ID}, not ''"),
    report("[claims.visit]", HEAD + '[claims.visit]\nstatus = "held"\n',
        "3: claims: expected [[claims]], with two brackets"),
    report("an event for the claims", HEAD + 'claims = "visit"\n',
        "3: claims: expected [[claims]], with two brackets, not 'visit'"),
    report("[claims]", HEAD + CLAIM.replace("[[claims]]", "[claims]"),
        "4: claims: expected [[claims]], with two brackets"),
    report("[[claim]]", HEAD + CLAIM.replace("claims", "claim"),
        "4: claim: unknown key; expected `claims`"),
    report("no claims", HEAD, "1: claims: missing; expected [[claims]]"),
    report("an empty list of claims", HEAD + "claims = []\n", "3: claims: expected at least one"),
    claim("the last day before the first", "dates = [2023-03-21, 2023-03-20]\n",
        "6: claims[1].dates: expected the first day before the last"),
    claim("times without seconds", 'dates = [2023-03-20T10:00, 2023-03-20T11:00]\nplace = "kremlin"\n',
        "6: claims[1].dates: expected a time with seconds, 10:00:00, not 10:00"),
    head("a time of recording without seconds", HEAD.replace("10:00:00", "10:00"),
        "2: recorded: expected a time with seconds, 10:00:00, not 10:00"),
    claim("times without a zone", "dates = [2023-03-20T10:00:00, 2023-03-20T11:00:00]\n",
        "6: claims[1].dates: expected `zone` beside local times, or a place that has one"),
    claim("31 February", "dates = 2023-02-31\n",
        "6: claims[1].dates: there is no day 2023-02-31; expected a real one"),
    claim("a thirteenth month", "dates = [2023-12-31, 2023-13-01]\n",
        "6: claims[1].dates: there is no day 2023-13-01; expected a real one"),
    claim("a day without zeros", "dates = 2023-3-20\n",
        "6: claims[1].dates: expected 2023-03-20, not 2023-3-20"),
    claim("a time that there is not", "dates = [2023-03-20T25:00:00, 2023-03-20T26:00:00]\n",
        "6: claims[1].dates: there is no time 25:00:00; expected a real one"),
    claim("the year 2205", "dates = 2205-03-20\n",
        "6: claims[1].dates: expected a year from 1900 to 2100, not 2205-03-20"),
    claim("dates in quotation marks", 'dates = "2023-03-20"\n',
        "6: claims[1].dates: expected a day, [first day, last day], a start or [start, end] in local time, "
        "not '2023-03-20'"),
    head("a day of recording", HEAD.replace("T10:00:00Z", ""),
        f"2: recorded: {NO_TIME}, without quotation marks, not 2026-11-22"),
    head("a time of recording without offset", HEAD.replace("Z", ""),
        f"2: recorded: {NO_TIME}, not 2026-11-22T10:00:00"),
    head("recorded in the future", HEAD.replace("2026", "2099"),
        "2: recorded: warning: is in the future; expected when it was filed"),
    report("published in the future", HEAD.replace("2023", "2099") + CLAIM,
        "1: published: warning: is in the future; expected the day of publication",
        "reports/2099-03-20-x.toml"),
    head("another day than the file's name", HEAD.replace("03-20", "03-21"),
        "1: published: 2023-03-21 is not the day of the file; expected 2023-03-20, or "
        "reports/2023-03-21-x.toml"),
    report("a name with a space", HEAD + CLAIM,
        f"{ID}, behind the day, such as reports/2023-03-20-the-gazette.toml",
        "reports/2023-03-20-The gazette.toml"),
    report("a name with an accent", HEAD + CLAIM,
        f"{ID}, behind the day, such as reports/2023-03-20-cafe.toml",
        "reports/2023-03-20-café.toml"),
    report("a name of a day that there isn't", HEAD + CLAIM,
        "expected the file name <day>-<id>.toml, such as reports/2024-05-14-gazette.toml",
        "reports/2023-02-31-x.toml"),
    report("a name without a day", HEAD + CLAIM,
        "expected the file name <day>-<id>.toml, such as reports/2024-05-14-gazette.toml",
        "reports/gazette.toml"),
    report("a name without an id", HEAD + CLAIM,
        "expected the file name <day>-<id>.toml, such as reports/2024-05-14-gazette.toml",
        "reports/2023-03-20.toml"),
    report(".tml", HEAD + CLAIM, f"{NOT_READ} {NEW}", NEW.replace(".toml", ".tml")),
    report(".TOML", HEAD + CLAIM, f"{NOT_READ} {NEW}", NEW.replace(".toml", ".TOML")),
    report(".txt", HEAD + CLAIM, f"{NOT_READ} {NEW}", NEW.replace(".toml", ".txt")),
    report(".yaml", HEAD + CLAIM, f"{NOT_READ} {NEW}", NEW.replace(".toml", ".yaml")),
    report("no ending", HEAD + CLAIM, f"{NOT_READ} {NEW}", NEW.removesuffix(".toml")),
    report(".toml.txt", HEAD + CLAIM, f"{NOT_READ} {NEW}", f"{NEW}.txt"),
    report("an event's file named .toml.txt", "", f"{NOT_READ} events/y.toml", "events/y.toml.txt"),
    report("a file in capitals", "", f"{NOT_READ} places.toml", "places.TOML"),
    claim("held in a year", 'dates = 2024-03-20\nstatus = "held"\n',
        "7: claims[1].status: warning: held before its first day, so it isn't heeded; expected "
        "another status"),
    claim("announced for ten years ago", 'dates = 2013-03-20\nstatus = "announced"\n',
        "7: claims[1].status: warning: announced for a day more than 30 days before its report; "
        "expected held, or other days"),
    head("an address without a host", HEAD + 'url = "https:///x"\n',
        "3: url: expected an http or https address with a host, percent-encoded, not 'https:///x'"),
    head("official in words", HEAD + 'official = "yes"\n',
        "3: official: expected true or false, not 'yes'"),
    claim("a status in capitals", 'status = "Held"\n',
        "6: claims[1].status: expected 'floated', 'announced', 'confirmed', 'postponed', "
        "'cancelled' or 'held', not 'Held'; did you mean 'held'?"),
    report("a report beside the folder", HEAD + CLAIM,
        "no such file belongs to the data; expected calendar.toml, places.toml, people.toml, "
        "publishers.toml, rulings.toml, or a file in events/ or reports/; did you mean 'reports/2023-03-20-x.toml'?",
        "2023-03-20-x.toml"),
]  # fmt: skip

IDENTITIES = [
    event("a title without a language", EVENT.replace('{ en = "Tour" }', '"Tour"'),
        """2: tour.title: expected title = { en = "Tour" }, a text for each language, not 'Tour'"""),
    event("no title in the first language", EVENT.replace("en =", "ru ="),
        "2: tour.title: expected a name in 'en', the calendar's first language"),
    event("an unknown kind", EVENT.replace('"visit"', '"concert"'),
        "3: tour.kind: 'concert' is not in [kinds] of calendar.toml; expected one of visit, talks"),
    event("a kind that is nearly right", EVENT.replace('"visit"', '"vist"'),
        "3: tour.kind: 'vist' is not in [kinds] of calendar.toml; expected one of visit, talks; "
        "did you mean 'visit'?"),
    event("part of itself", EVENT + 'part_of = ["tour"]\n',
        "4: tour.part_of: expected no circle, but 'tour' leads back to itself"),
    event("a circle", f'{EVENT}part_of = ["other"]\n{EVENT.replace("[tour", "[other")}part_of = ["tour"]\n',
        "8: other.part_of: expected no circle, but 'other' leads back to itself"),
    event("a name for the title", EVENT.replace("kind", "type"),
        '1: tour.kind: missing; expected kind = "visit"'),
    event("a whole without brackets", EVENT + 'part_of = "visit"\n',
        """4: tour.part_of: expected a list, ["visit"], not 'visit'"""),
    event("an id in capitals", EVENT.replace("[tour]", "[Tour]"),
        f"1: Tour: {ID}, not 'Tour'; did you mean 'tour'?"),
    event("an id twice in a file", EVENT + EVENT,
        "4: tour: is given also in line 1; expected each key and table once"),
    event("an id in two files", EVENT.replace("tour", "visit"),
        "1: visit: the id 'visit' is already used in events/all.toml; expected another"),
    event("merged into nothing", EVENT + 'merged_into = "nothing"\n',
        "4: tour.merged_into: 'nothing' is not in events/; expected one of visit, talks, summit, "
        "tour"),
    event("withdrawn at no time", EVENT + 'withdrawn = "A slip."\n',
        "1: tour: expected `revised` beside `withdrawn`, the moment when it was"),
    event("no id above", EVENT.replace("[tour]\n", ""),
        "1: title: `title` stands above every id; expected a table for each id, such as [the-id]"),
]  # fmt: skip

DECISIONS = [
    ruling("an unknown event", '"visit"', '"vist"',
        "2: rulings[1].event: 'vist' is not in events/; expected an id from there; did you mean "
        "'visit'?"),
    ruling("a value that no report gives", "03-20, 2023", "03-19, 2023",
        "4: rulings[1].value: expected a value that some report gives for 'visit': "
        "[2023-03-20, 2023-03-22]"),
    ruling("another shape", "[2023-03-20, 2023-03-22]", '"20 March"',
        "4: rulings[1].value: expected a day, [first day, last day], a start or [start, end] in local time, "
        "not '20 March'"),
    ruling("an unknown field", '"dates"', '"date"',
        "3: rulings[1].field: expected 'dates', 'within', 'place', 'people' or 'status', not "
        "'date'; did you mean 'dates'?"),
    Mistake("two rulings of one moment", RULINGS, RULING + RULING,
        "12: rulings[2].recorded: expected a later moment than that of rulings[1], which rules on "
        "the same"),
    Mistake("no header", RULINGS, RULING.removeprefix("[[rulings]]\n"),
        "1: event: unknown key; expected [[rulings]]"),
    ruling("[rulings]", "[[rulings]]", "[rulings]",
        "1: rulings: expected [[rulings]], with two brackets"),
]  # fmt: skip


def calendar(name: str, key: str, was: str, text: str, told: str) -> Mistake:
    """A calendar with one line changed."""
    assert was in LINES[key]
    lines = {**LINES, key: LINES[key].replace(was, text)}
    return Mistake(name, CALENDAR, "".join(lines.values()), told)


LINES = {
    "domain": 'domain = "calendar.example"\n',
    "zone": 'zone = "Europe/Moscow"\n',
    "languages": 'languages = ["en"]\n',
    "colour": 'colour = "firebrick"\n',
    "refresh": 'refresh = "PT12H"\n',
    "kinds": "[kinds]\n",
    "visit": 'visit = { name = { en = "Visit" } }\n',
    "talks": 'talks = { name = { en = "Talks" } }\n',
    "name": '[name]\nen = "Visits"\n',
    "description": '[description]\nen = "Who goes where."\n',
}
NO_HOST = (
    "expected a host name such as dates.example.org, in small letters, without https:// and "
    "without a slash"
)

CALENDARS = [
    calendar("no name", "name", '[name]\nen = "Visits"\n', "",
        '1: name: missing; expected name = { en = "Harbour festival" }'),
    calendar("an unknown zone", "zone", "Europe/Moscow", "Europe",
        "2: zone: expected the name of an IANA time zone, such as Asia/Shanghai, not 'Europe'"),
    calendar("half of a zone", "zone", "Europe/Moscow", "Moscow",
        "2: zone: expected the name of an IANA time zone, such as Asia/Shanghai, not 'Moscow'; did "
        "you mean 'Europe/Moscow'?"),
    calendar("an unknown colour", "colour", "firebrick", "firebrik",
        "4: colour: expected a CSS colour name, such as firebrick (RFC 7986, section 5.9), not "
        "'firebrik'; did you mean 'firebrick'?"),
    calendar("a refresh of 12h", "refresh", "PT12H", "12h",
        "5: refresh: expected a duration, such as PT12H, not '12h'"),
    calendar("a language without a catalogue", "languages", '"en"', '"en", "fr"',
        "3: languages[2]: warning: no catalogue of phrases in 'fr', so it isn't offered; expected "
        "one of en, ru, zh"),
    calendar("a domain with a slash", "domain", "calendar.example", "calendar.example/x",
        f"1: domain: {NO_HOST}, not 'calendar.example/x'"),
    calendar("a kind without a language", "visit", '{ name = { en = "Visit" } }', '"Visit"',
        """7: kinds.visit: expected visit = { name = { en = "Visit" } }, not 'Visit'"""),
    calendar("a key in American English", "colour", "colour", "color",
        "4: color: unknown key; expected `colour`"),
]  # fmt: skip

MISTAKES = [*ANY_FILE, *REPORTS, *IDENTITIES, *DECISIONS, *CALENDARS]

FINE = [
    report("tabs", (HEAD + CLAIM).replace(" = ", "\t=\t"), "1: "),
    report("CRLF", (HEAD + CLAIM).replace("\n", "\r\n"), "1: "),
    report("a byte order mark", b"\xef\xbb\xbf" + (HEAD + CLAIM).encode(), "1: "),
]
"""What is allowed."""

__all__ = ["FINE", "MISTAKES", "REPORT", "Mistake"]
