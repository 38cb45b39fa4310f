"""English dates: words, grammar, and markers of tense."""

import re

from schedule.drafting.english_words import BEEN, DATE, DAYS, IS_OFF, MONTHS, VOCABULARY
from schedule.drafting.grammar import (
    MONTH,
    Language,
    Table,
    Values,
    compiled,
    number,
    year,
)
from schedule.drafting.markers import Markers

_NUMBERS = [
    "a",
    "an",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
]
_ORDINALS = ["first", "second", "third", "fourth", "fifth"]
_SHORT_DAYS = ("mon", "tues?", "wed", "thu(?:rs?)?", "fri", "sat", "sun")


def _nth(text: str) -> int:
    if text.lower() in _ORDINALS:
        return _ORDINALS.index(text.lower()) + 1
    return int(text[0]) if text[0].isdigit() else -1


TABLES: dict[str, Table] = {
    "month": MONTH,
    "weekday": {word: day for day, word in enumerate(DAYS)},
    "wd": {
        rf"{word}|{short}\b\.?": day
        for day, (word, short) in enumerate(zip(DAYS, _SHORT_DAYS, strict=True))
    },
    "day": (r"(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?(?![0-9])", number),
    "dayth": (r"(?:[12]?1st|2?2nd|2?3rd|[12]?[4-9]th|1[0-3]th|[23]0th|31st)", number),
    "nday": (r"(?:0?[1-9]|[12][0-9]|3[01])(?![0-9])", number),
    "nmonth": (r"(?:0?[1-9]|1[0-2])(?![0-9])", number),
    "year": (r"(?:1[5-9]|20)[0-9][0-9](?![0-9])", year),
    "yy": (r"(?:(?:19|20)[0-9][0-9]|[0-9][0-9])(?![0-9])", year),
    "yearend": (r"[0-9][0-9](?:[0-9][0-9])?(?![0-9])", number),
    "yway": {
        "last": "last",
        "this": "this",
        "next": "next",
        "that(?: same)?|the same": "that",
        "the following": "following",
        "the previous": "previous",
    },
    "way": {
        "last": "last",
        "this(?: past)?": "this",
        "next": "next",
        "(?:th(?:e|is) )?(?:coming|upcoming)": "coming",
        "that(?: same)?": "that",
    },
    "tway": {
        "following|next|subsequent": "following",
        "previous|preceding|prior": "previous",
        "same": "that",
    },
    "afternext": {"after next": "afternext"},
    "mway": {"this": "this", "next": "next", "last": "last", "that": "that"},
    "wway": {
        "last": "last",
        "this": "this",
        "next": "next",
        "that": "that",
        "the following": "following",
        "the previous": "previous",
    },
    "part": {
        "early(?: in| on)?|(?:the )?(?:very )?(?:beginning|start|first days) of": "early",
        "mid|(?:the )?middle of": "mid",
        "late(?: in| on)?|(?:the )?(?:very )?(?:end|(?:last|final) days) of|end(?=-)": "late",
    },
    "dayunit": {"morning|afternoon|evening": "day"},
    "midpart": {"mid": "mid"},
    "endpart": {"end": "late"},
    "unit": {
        "days?": "day",
        "weeks?": "week",
        "months?": "month",
        "quarters?": "quarter",
        "years?": "year",
    },
    "number": (
        "|".join([*sorted(_NUMBERS, key=len, reverse=True), r"[1-9][0-9]?(?![0-9])"]),
        lambda text: max(_NUMBERS.index(text.lower()) - 1, 1) if text.isalpha() else int(text),
    ),
    "length": {"half a year": ("month", 6), "a fortnight": ("week", 2)},
    "sign": {"ago": -1, "from (?:now|today)|hence": 1},
    "tsign": {
        "later(?! than)|afterwards|after(?=\\s*[,.;])": 1,
        "earlier|before(?=\\s*[,.;]| at\\b| in\\b)": -1,
    },
    "nth": ("|".join([*_ORDINALS, "1st|2nd|3rd|4th|last|final|[1-4]"]), _nth),
    "season": {"spring": "spring", "summer": "summer", "autumn|fall": "autumn", "winter": "winter"},
    "word": {
        "the day before yesterday": -2,
        "yesterday|last night|last evening": -1,
        "today|tonight|this (?:morning|afternoon|evening)": 0,
        "the day after tomorrow": 2,
        "tomorrow": 1,
    },
    "holiday": {
        "new year['’]s eve": (12, 31),
        "new year['’]s day": (1, 1),
        "christmas eve": (12, 24),
        "christmas(?: day)?": (12, 25),
    },
}
_YEAR = r"(?:(?:,? | (?:of|in) ){year}(?![-/][0-9]|,[0-9])|,? (?:of )?{yway} year)"
_END = r"(?![\w])"
_TO = r"(?:\s?[-–—]\s?| to (?:the )?| through (?:the )?| until | till )"
_AND = r"(?: and (?:the )?| or (?:the )?| & |, )"
_LIST = r"(?:, (?:the )?[0-9]{1,2}(?:st|nd|rd|th)?){1,6},? (?:and|or) (?:the )?"
_ON = r"(?:(?:on )?(?:this |next )?{wd}(?:,? (?:the )?| \(|,))?"
_BACK = r"(?:,? ?\(?{wd}\)?)?"

RULES = (
    ("day", _ON + r"{month} {day}(?!\s?[-–—]\s?[0-9]{1,2}\b){dated}" + _END),
    ("day", r"{month} {day}(?:,| \() ?{wd}\)?{dated}" + _END),
    ("day", r"{month} {day}" + _TO + r"{day2}{dated}" + _END),
    (
        "day",
        r"{month} {day}" + _AND + r"{day2}(?! (?:people|percent|years?|million|%)){dated}" + _END,
    ),
    ("day", r"{month} {day}" + _LIST + r"{day2}{dated}" + _END),
    ("day", r"(?:the )?{day}" + _LIST + r"{day2} (?:of )?{month}{dated}" + _END),
    ("day", _ON + r"(?:the )?{day} (?:of )?{month}{dated}" + _END),
    ("day", r"(?:the )?{day}" + _TO + r"{day2} (?:of )?{month}{dated}" + _END),
    ("day", r"(?:the )?{day}" + _AND + r"{day2} (?:of )?{month}{dated}" + _END),
    ("day", r"{day}-{month}-{yy}" + _END),
    ("day", r"{year}-{nmonth}-{nday}(?![0-9])"),
    ("day", r"{year}/{nmonth}/{nday}(?![0-9])"),
    ("day", r"{nmonth}/{nday}/{yy}" + _END),
    ("day", r"{nday}/{nmonth}/{yy}" + _END),
    ("day", r"{nday}\.{nmonth}\.{year}" + _END),
    ("day", r"{wd},? (?:the )?{dayth}" + _END),
    ("day", r"{dayth}(?= at [0-9])"),
    ("day", r"the {dayth}(?: of {mway} month)?" + _END),
    ("day", r"the {dayth}(?: and | to | through )(?:the )?{dayth2}(?: of {mway} month)?" + _END),
    ("month", r"(?:{part}[ -])?{month}{dated}" + _END),
    ("day", r"{part} {month} {day}{dated}" + _END),
    ("month", r"{part}(?:[ -]{1,2}to[ -]| or | and ){part2}[ -]{month}{dated}" + _END),
    ("month", r"{way} {month}" + _END),
    ("month", r"the {tway} {month}" + _END),
    ("month", r"{part} {way} {month}" + _END),
    ("week", r"(?:the )?{nth} week (?:of|in) {month}{dated}" + _END),
    ("nthday", r"(?:the )?{nth} {weekday} (?:of|in) {month}{dated}" + _END),
    ("nthday", r"(?:the )?{nth} {weekday} (?:of|in) {mway} month" + _END),
    ("half", r"(?:the )?{nth} half of {month}{dated}" + _END),
    ("months", r"(?:the )?first {number} months(?: of (?:{year}|(?:the|{yway}) year))?" + _END),
    (
        "months",
        r"(?:the )?{number} months (?:to|ended|ending|through)(?: in)? {month}{dated}" + _END,
    ),
    ("quarter", r"(?:the )?(?:fiscal )?{nth}[ -]quarter(?: of)?{dated}" + _END),
    ("quarter", r"q{nth}{dated}" + _END),
    ("quarter", r"{nth}q{dated}" + _END),
    ("quarter", r"{nth}q ?(?:fy ?|['’])?{yy}" + _END),
    ("quarter", r"q{nth} ?(?:fy ?|['’]){yy}" + _END),
    ("same", r"(?:the |a )?year-(?:ago|earlier) (?:quarter|period)" + _END),
    (
        "same",
        r"(?:the )?(?:same|corresponding) (?:quarter|period) (?:of |in )?(?:{year}|last year|a year (?:ago|earlier|before)|the previous year)"
        + _END,
    ),
    ("half", r"(?:the )?{nth} half of (?:the year|{year}|{yway} year)" + _END),
    ("half", r"h{nth}{dated}" + _END),
    ("season", r"(?:(?:earlier|later|sometime) )?{way} {season}" + _END),
    ("season", r"the {tway} {season}" + _END),
    ("season", r"(?:(?:the )?{part}[ -])?(?:the )?{season}{dated}" + _END),
    ("season", r"{part} (?:{way}|this) {season}" + _END),
    ("year", r"(?:(?:fiscal|financial)(?: year)? |fy ?|(?:the )?year )?{year}" + _END),
    ("year", r"{part}[ -]{year}" + _END),
    ("year", r"{year}[-–/]{yearend}" + _END),
    ("year", r"(?:fiscal|financial) year {year}(?: [-–] | to ){yearend}" + _END),
    ("weekday", r"(?:{part} )?(?:{way} )?{weekday}" + _END),
    ("weekday", r"the {tway} {weekday}" + _END),
    ("weekday", r"{weekday},? (?:of )?{wway} week" + _END),
    ("weeks", r"{number} weeks? (?:from|on) {weekday}" + _END),
    ("weekend", r"(?:(?:{way}|the|over the|at the) )weekend" + _END),
    ("weekend", r"the {tway} weekend" + _END),
    ("unit", r"(?:(?:earlier|later|sometime) )?{way} {unit}" + _END),
    ("unit", r"(?:the |that ){tway} {unit}" + _END),
    ("unit", r"the {unit} {afternext}" + _END),
    ("unit", r"the {tway} {dayunit}" + _END),
    ("unit", r"{part} (?:of )?(?:{way}|the) {unit}(?!['’]s\s[a-z])" + _END),
    ("unit", r"(?:sometime )?(?:{way} )?{unit}[ -]{endpart}" + _END),
    (
        "unit",
        r"{midpart}-?{unit}(?! (?:dates?|games?|match(?:es)?|fixtures?|slots?|breaks?|rounds?|trips?|win|defeat)\b)"
        + _END,
    ),
    ("unit", r"(?:the )?same {unit} (?:of |in )?(?:{yway} year|a year (?:ago|earlier))" + _END),
    ("weekof", r"(?:the )?week (?:of|beginning|starting) {month} {day}{dated}" + _END),
    ("ago", r"{number} {unit} {sign}" + _END),
    ("ago", r"{length} {sign}" + _END),
    ("then", r"{length} {tsign}" + _END),
    ("in", r"in {length}" + _END),
    ("then", r"(?:the )?{number} {unit} {tsign}" + _END),
    ("then", r"the {unit} {tsign}" + _END),
    ("in", r"in {number} {unit}(?:['’]s?)?(?: time)?" + _END),
    ("word", r"{word}" + _END),
    ("holiday", r"{holiday}{dated}" + _END),
)
_AFTER_THE = (
    "(?:[0-9]|au|be|co|da|e[iln]|f[aio]|la|m[io]|n[ei]|on|pr|qu|s[aeiptu]|t[ehw]|up|ve|w[ei]|y)"
)
"""How a word may begin that makes a date with "the" before it."""
TRIGGER = (
    r"(?<![\w])(?=[0-9\x0e-\x19]|mon|tue|wed|thu|fri|sat|sun"
    rf"|to[dmn]|yes|last|this|next|that|the\s+{_AFTER_THE}|over the|same|corr|early|late|mid|begin|start|end|earl|some"
    r"|an? |one|two|three|four|five|six|seven|eight|nine|ten|elev|twel|first|second|third|fourth|q[1-4]"
    r"|h[12]|half|spring|summer|autumn|fall|winter|year|fisc|fina|fy|new|chri|coming|upcoming|at the week|in\s+(?:[0-9aeot]|[fns][ieo]|half))"
)

_IRREGULAR = (
    "said|told|met|held|took|began|was|were|had|came|went|made|gave|left|saw|spoke|won|lost|led|"
    "got|became|found|wrote|sent|ran|rose|fell|put|paid|sold|bought|brought|thought|shot|struck|"
    "broke|drew|flew|grew|knew|threw|withdrew|chose|cut|hit|set off|beat|sat|stood|fought|sought|"
    "caught|taught|heard|kept|built|spent|lent|sank|shook|swore|wore|rode|drove|did|read out|hurt|"
    r"(?:has|have)(?! (?:an?|the|its|his|her|their|two|three)\b)|since|says|announces|confirms|denies|been|according to"
)
_DONE = r"(?:(?:was|were|(?:has|have|had)(?: (?:also|already|now|just|since))?(?: been(?: [a-z]+ly)?)?)\s)?"
_LATER = (
    "expected|scheduled|planned|slated|due|set|supposed|poised|intended|tipped|targeted(?! by)|targeting|"
    "billed|timed|earmarked|pencill?ed in|called(?= on [0-9])"
)
_PRESENT = (
    "runs|meets|plays|reports|publishes|presents|debates|chairs|speaks|addresses|decides|stages|tours|closes|ends|returns|visits|hosts|faces|travels|arrives|holds|votes|goes|continues|resumes|"
    "features|concludes|kicks off|turns|leaves|joins|expires|falls|comes|heads|reopens|launches|premieres|convenes|hits|airs|debuts|"
    "lands|sits|stays|remains|looks|calls for"
)
_IN_STATEMENT = (
    r"\bin (?:an?|his|her|their|its) (?:[a-z]+ ){0,2}(?:statement|post|letter|tweet|interview|message|briefing|speech|notice|release|email)\b"
    rf"(?= (?:(?:to|with|by|for) (?:[a-z]+ )?)?(?:[a-z]+ )?(?:on )?{DATE})"
)
_MOVING = r"(?:moving|postponing|rescheduling|delaying|scheduling|swapping)"
MARKERS = Markers(
    past=rf"\bafter [a-z]{{3,}}ing\b|{_IN_STATEMENT}|\b{_DONE}(?<!\ba )(?<!\bthe )(?<!-)(?:(?<!\bbeing )(?:{_IRREGULAR})|(?<!\bis )(?<!\bare )(?!(?:{_LATER}|need|speed|united|indeed|hundred|red|bed|fed|unscheduled)\b)[a-z]{{2,20}}ed)\b",
    future=(
        rf"\b(?:will|won['’]t|shall|would|must|should|can|cannot|may|might|could|(?:(?:was|were) )?going to|{BEEN}(?:{_LATER})(?: to)?|(?:plan|hope|intend)s? to|"
        r"planning|upcoming|ahead of|(?:about|likely|agreed|ready|have|has|is|are|was|were) to)(?=\s[a-z0-9]|[,.;])"
        r"(?:\s(?:not|also|then|now|be|have|been|no|longer|never|soon|still|again|[a-z]{2,12}ly)){0,3}(?P<verb>)"
        rf"|\b{_DONE}(?:agreed|vowed|pledged|promised|decided|asked|urged|requested|proposed|prepared|preparing|wants?|wanted|hoped|offered|refused|intended|threatened|invited|ordered)"
        rf"(?:\s[a-z]+){{0,4}}? to [a-z]+|\b{BEEN}(?:postponed|moved|rescheduled|delayed|adjourned|deferred|extended|suspended|put off|(?:pushed|put) back)\s(?:to|until|till|for(?!\s[0-9a-z]+\s(?:day|week|month|year)))\b"
        r"|(?<!\bhad )(?<!\bhas )(?<!\bhave )(?<!ed )\bto be [a-z]{3,15}\b|\bha(?:ve|s) (?:already )?(?:arrived|gathered|flown)\b[^.;,]{0,60}?\bto [a-z]+\b|\bha(?:s|ve) (?:until|till)\b"
        r"|\b(?:a |the )?decision (?:[a-z]+ ){0,2}(?:made|taken) to [a-z]+"
        rf"|\b{_DONE}(?:proposed|suggested|recommended|considered|discussed) [a-z]{{3,}}ing\b"
        rf"|{IS_OFF}|\b(?:un)?likely(?= (?:on |in |by )?{DATE})"
        r"|\b(?:(?:pav|clear)ing the way|setting the stage|begins|starts|opens|resumes?|expects?|sees|forecasts|predicts|takes place|due|plans|set for)\b|['’]ll\b"
        rf"|(?<!after )(?<!before )(?<!since )(?<!were )(?<!was )\b(?:(?:launch|start|beginn|open|arriv|com|runn|kick)ing(?: off)?|going ahead|taking place)(?= (?:on )?{DATE})"
    ),
    weak=(
        r"(?<![\w,;’'-]\s)\b(?:join|mark|tune in|watch|catch|register|visit|come|note|see)(?= )|\bthere(?:['’]s|\s(?:is|are))(?= (?!no\b))|\bis now(?= )|"
        r"\bto (?!the |its? |his |her |their |our |this |that |these |all |both |some |more |one |an? )[a-z]{2,12}\b"
        rf"|(?<=, ){_MOVING}\b"
        rf"|\b(?:{_PRESENT}|travel|continue|host|face|play|meet|begin|run|gather|resume|take place|kick off|(?:is|are) (?:(?=(?:on|from|this|next|later) |{DATE})|[a-z]{{3,}}ing\b)|(?:is|are)(?: not)?(?: being)? (?!(?:{_LATER})\b)(?:[a-z]+ed|paid|held|built|made))\b"
    ),
    clause=rf",(?= {_MOVING}\b)|,(?= on {DATE}[^,.;]{{0,10}},)|[;()“”\"\n]|:(?![0-9])|\b(?:that|which|who|when|while|after|before|but|where|as)\b|, (?:and|with|a|the|having)\b|\band(?= (?:{_PRESENT})\b)|,(?=(?: [\w.’'-]+)? (?:{_PRESENT})\b)|\s[-–—]{{1,2}}\s",
    bare=rf"\b(?:{_LATER})$",
    verb=r"\s(?!(?:this|next|last|that|the|in|on|by|for|from|at|of|until|late|early|mid)\b)[a-z]{2,15}\b",
    absolute=r", with\b",
    surely=r"(?:will|shall)\b",
    aside=r"\((?:[0-9]{1,2}[:.]?[0-9]{2}|[0-9]{1,2}\s?[ap]m)[^()\n]{0,25}\)",
    planned=r"(?:was|were) (?:supposed|to have|meant)\b",
    now=r"(?:is|are|has|have)\s",
    of_year=r"\s(?:[\w’'-]+\s){0,2}(?:festival|fair|expo|exhibition|summit|conference|forum|edition|event|show|games|race|marathon|tournament|championships?|"
    r"season|meeting|convention|carnival|final)\s(?:is|are|was|were|will|takes?|starts?|opens?|begins?|runs?)\b"
    r"|\s(?:(?:was|were|will be)\s(?:held|played|staged)|took place|began|opened)\b",
    later_than=r"\b(?:after|following)\s$",
    was_planned=rf"(?:was|were|had been) (?:{_LATER}|going|to(?= [a-z]))\b",
    backshift=rf"(?:was|were|had been) (?:{_LATER}|going)\b|would\b",
    decides=r"(?:ha[sd] )?(?:(?:also|already|now) )?(?:agreed|vowed|pledged|promised|decided|asked|urged|requested|proposed|offered|refused|threatened|ordered)\b",
    told_of=r"\s(?:that\s)?(?:the|an?|its|his|her|their|[\w’'-]+['’]s)\s[^.;,]+$",
    copulas=("was", "were"),
    possessive=r"(?:\s(?:morning|afternoon|evening|night))?['’]s\b|\s(?:talks|meeting|visit|summit|vote|game|match|launch|session|election|hearing|opening|deadline)\b",
)
_QUANTITY = (
    r"\s*(?:%|percent|per cent|people|km|kilomet|miles?|met(?:re|er)s?|feet|tons?|tonnes?|dollars|euros|yuan|"
    r"roubles|rubles|pounds|troops|soldiers|members|delegates|students|jobs|homes|workers|votes|points|"
    r"guests|companies|times|words|hours|seats|women|men|children|residents|employees|cars|fans|spectators|million|"
    r"billion|participants|visitors|exhibitors|athletes|volunteers|pages|copies|units|shares)\b"
)
_AS_DATE = (
    r"(?:\b(?:in|of|by|since|until|till|from|to|through|between|and|or|during|before|after|for|around|last|this|"
    r"next|early|late|mid|on|for the|the|throughout|as of|,)|[-–—(])[\s]*$"
)
_ATTEMPT = r"\s(?:morning |afternoon |evening |night )?(?:attempt|meeting|statement|interview|briefing|report|filing|letter|post|hearing|vote|deadline|speech|game|match|session|news)\b"
"""What a weekday behind "a" may tell of: "a Friday attempt"."""
_NUMBERED = r"\b(?:flight|boeing|highway|route|article|section|resolution|room|agenda)\s$|(?<![0-9]{3})[0-9]-$"
_NTH = r"th|[0-9](?:st|nd|rd)"
_NTH_OF = (
    r"\s*(?:$|[,.;:)!?–—-]"
    r"|(?:of|to|and|at|in|for|by|or|with|as|but|when|through|he|she|they|it|we|the|both)\b)"
)
_LEAVING = frozenset(
    {"may", "march", "mar", "sun", "sat", "sun.", "sat.", "mar.", "jan", "dec", "second"}
)


def _refuse(text: str, values: Values, before: str, after: str) -> bool:  # noqa: PLR0911 - one line for each
    """Whether a match only looks like a date: "may", "March on", "2000 people", "over the last year"."""
    if (
        text in _LEAVING
        or _is_no_date(text, values, before, after)
        or (text[0].isdigit() and compiled(_NUMBERED).search(before.lower()))
    ):
        return True
    if "way" in values and "unit" in values and _is_length(text, values, before):
        return True
    if after.startswith(" of ") and text.endswith("weekend"):
        return True
    if set(values) == {"month"}:
        return _is_name(text, before, after)
    if set(values) == {"year"} and text[0].isdigit():
        return bool(compiled(_QUANTITY).match(after.lower())) and not compiled(_AS_DATE).search(
            before.lower()
        )
    if set(values) in ({"season"}, {"season", "way"}):
        return _is_no_season(text, before, after)
    if (
        "day" in values
        and set(values) <= {"day", "day2", "weekday"}
        and compiled(_NTH).search(text)
    ):
        known = "weekday" in values or re.search(r"(?i)\b(?:on|until|till|by|from|for)\s$", before)
        return not (known and compiled(_NTH_OF).match(after))
    if "weekday" in values and set(values) == {"weekday"}:
        return _is_any_day(before, after)
    if "number" in values and re.match("in ", text, re.IGNORECASE):
        return bool(
            re.search(
                r"(?:time|once|twice|only|than|\b(?:if|unless|whether)\s[^,.;]{0,80}|\b(?:not|n['’]t)\s(?:be\s)?[a-z]+|\b(?:first|most|worst|[a-z]{2,}est)(?:\s[\w-]+){0,3})\s$",
                before,
            )
        )
    return "nth" in values and not 1 <= abs(values["nth"]) <= 4


def _is_no_date(text: str, values: Values, before: str, after: str) -> bool:
    """Whether this is "the end of the day", "a rule that may apply", the length in "moved six
    months to Oct. 22", or a newspaper: "Bury Today".
    """
    if values.get("unit") == "day" and "part" in values:
        return True
    if text == "Today" and re.search(r"[A-Z]\w*\s$", before):
        return True
    if "day" not in values and re.search(r"\bmay$", text):
        return True
    length = text[0].isalpha() and values.keys() >= {"number", "month"} and "day" not in values
    return length and not text.lower().startswith("the ") and bool(re.match(r"\s?[0-9]", after))


def _is_any_day(before: str, after: str) -> bool:
    """Whether a weekday is that of any week ("on a Friday"), or is in a name ("Good Friday")."""
    if re.match(_ATTEMPT, after):
        return False
    if re.match(r"\s(?:Night|Morning)\s[A-Z]", after):
        return True
    names = r"(?:\b[Aa]|\bone(?: [a-z]+)?|Black|Bloody|Good|Ash|Super|Palm|Holy|Cyber)\s$"
    return re.search(names, before) is not None


def _is_length(text: str, values: Values, before: str) -> bool:
    if text.endswith("s"):
        return True
    low, after_the = text.lower(), re.search(r"\b(?:the|past)\s$", before, re.IGNORECASE)
    if values["unit"] == "day":
        return values["way"] in ("last", "this", "next", "coming")
    if low.startswith("the next "):
        return True
    return bool(after_the) and values["way"] in ("last", "next", "coming")


def _is_name(text: str, before: str, after: str) -> bool:
    """Whether a bare month is rather a verb, a modal or a person's name."""
    bare = text.rstrip(".")
    if len(bare) == 3 and bare.lower() != "may":
        return not compiled(_AS_DATE).search(before.lower())
    if not bare[0].isupper():
        return True
    known = bool(compiled(_AS_DATE).search(before.lower()))
    if bare.lower() in ("may", "march"):
        which = re.search(r"(?:\b(?:[Tt]he|its|their)|['’]s)\s$", before)
        known = known or bool(which and re.match(r"\s(?!on\b|of\b)[a-z]{4,}", after))
        opens = not before.strip() and bare == "March" and re.match(r"['’]s\b|\s[a-z]+s\b", after)
        return not (known or opens) or after.startswith(" Day")
    return bool(re.match(r"\s[A-Z][a-z]", after)) and not known


def _is_no_season(text: str, before: str, after: str) -> bool:
    """Whether a season lacks the word that makes it a date: "in spring", "last fall"."""
    if text.lower().startswith(("last ", "this ", "earlier ", "later ")):
        return False
    if text[0].isupper() and re.match(r"\s[A-Z][a-z]", after):
        return True
    if re.match(
        r"\s(?!of|in|and|or|to|at|but|as|with|when|after|before|for|by|is|was|will|the)[a-z]+",
        after,
    ):
        return True
    if (
        re.match(r"\s(?:of|from|in)\b(?!\s*(?:[12]|this|that|last|next))", after)
        and "the" in text.lower()
    ):
        return True
    if re.match(
        r"(?:last|this|next|that|late|early|mid|the (?:following|next|previous|same))\b",
        text,
    ):
        return False
    prepositions = (
        r"\b(?:in|by|until|till|since|during|for|of|over|before|after|through|to|from"
        r"|(?:spring|summer|autumn|fall|winter) (?:and|or))\s$"
    )
    return not re.search(prepositions, before, re.IGNORECASE)


LANGUAGE = Language(
    code="en",
    tables=TABLES,
    months={word: month for month, word in enumerate(MONTHS, 1)},
    year=_YEAR + _END,
    rules=RULES,
    trigger=TRIGGER,
    markers=MARKERS,
    through=(
        r"\s?[-–—]\s?|,?\s+(?:to|through|thru|until|till)\s+"
        r"(?:the\s+)?(?:(?:noon|midnight|[0-9:]{1,5}\s?[ap]\.?m\.?)\s+)?(?:on\s+)?"
    ),
    between=r"\bbetween\s(?:the\s)?$",
    also=r",?\s+(?:and|or)\s+(?:(?:on|in|by)\s+)?|\s&\s|,\s|\s?/\s?",
    either=r"\sor\s",
    moved=r"\b(?:postpon|mov(?:e|ed|es|ing)\b|reschedul|push|brought|bring|delay|slip|shift|put (?:off|back)|defer|advanc|chang)\w*",
    former=r"\b(?:delay|postpon|mov|push|reschedul)ing\s[^.;,]{3,50}\b(?:set|scheduled|planned|due|slated)\sfor\s$|\b(?:its|the|a|their|his|her)\s(?:planned|scheduled)\s$"
    r"|\b(?:was|were)\s(?:[a-z]+\s)?to\shave\s(?:been\s)?[a-z]+\s(?:place\s)?(?:on\s)?$"
    r"|\b(?:postponement|cancell?ation|rescheduling|abandonment)\sof\s(?:(?:the|its|their)\s)?$"
    r"|\b(?:had\s)?(?:hoped|wanted)\sto\s[^,;]{3,40}\s$"
    r"|\b(?:originally|initially|previously)\s(?:\w+\s){0,2}(?:for|on)\s$"
    r"|\bhad been (?:due|planned|scheduled|set|expected)\s(?:(?:to|for|on|in|take|place|start|begin)\s){0,4}$",
    aims=r"\bfor\s(?:the\s)?$"
    r"|\b(?:fixed|listed|adjourned|booked|posted)\b[^,.;]{0,40}\bfor\s(?:[a-z]+\s){0,2}(?:on\s)?$"
    r"|\b(?:remanded|detained|held in|in custody|on bail|bailed|barred|banned|suspended|closed)\b[^,.;]{0,40}\b(?:until|till)\s(?:the\s)?$",
    aims_behind=r",\swhen\s[^,.;]{1,60}\s(?:will|(?:is|are) (?:due|set|expected|scheduled))\b|\s(?:is|as|will be)\s(?:the|a)\s(?:[a-z]+\s)?(?:date|day|deadline)\b",
    again=r"\bthe\s(?:[a-z]+day\sand\s)?$",
    attribute=r"\b(?:the|an?|its|his|her|their|this|that)\s(?:[a-z]{4,}\s)?$",
    over_behind=r"['’]s\s(?:[\w-]+\s){0,4}(?:was|were)\s(?:also\s)?(?:scrubbed|aborted|abandoned|halted|interrupted|rained off|rained out)\b|['’]s\s(?:[a-z]+\s){0,2}(?:order|ruling|decision|announcement|statement|verdict|attacks?|defeat|win|victory|loss|crash|explosion|comments|remarks)\b",
    away=r"\bfrom\s(?:the\s)?$",
    onto=r"\b(?:to|until|till|for)\s(?:(?:the|its|his|her|their|a)\s|[0-9][0-9:.]{0,4}\s?[ap](?:\.?m\.?\s|[^,;]{2,30}?\bon\s))?$",
    same_day=r"(?: (?:morning|afternoon|evening|night))?\s?[,(]?\s?(?:on )?",
    off_day=r"\s(?:on\s)?$",
    off=(
        r"(?:(?:was|were|is|are|has|have|had|been|being|also|now)\s){0,4}"
        r"(?:postponed|delayed|rescheduled|deferred|suspended|adjourned|cancell?ed|scrapped|called off|put off|(?:pushed|put) back)\b"
    ),
    not_after=(
        r"(?:\b(?:every|each|any)\s(?:other\s)?|[$€£¥#№@]\s?|(?<![0-9]{3})[0-9][.,:/]|\b(?:no\.?|number|nos?\.|page)\s)$"
    ),
    not_before=r"\sof (?:each|every)\b|(?<=[0-9]{4})\s(?:gmt|utc|hours|hrs|local\stime|[ecmp][sd]t|bst|ist)\b|-(?:year|month|day|week|hour|point|mile|member|foot|inch|old)|(?:['’]s)?\s(?:times|telegraph|mirror|post|bank\sholiday)\b|,[0-9]{3}|\.[0-9]|%",
    abbreviations=r"Mr|Mrs|Ms|Dr|St|No|Gen|Gov|Sen|Rep|Lt|Col|Prof|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|"
    r"Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|Co|Inc|Corp|Ltd|vs",
    hour=r"\b[ap]\.m\.$",
    behind_hour=r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z]{2,4}\b|"
    r"(?:Jan|Feb|Mar|Apr|May|Ju[nl]|Aug|Sep|Oct|Nov|Dec)|\([0-9]|[A-Z]\w+\s(?:\w+\s)?[Tt]ime\b",
    surname=r"(?<=[a-z,] )[A-Z][a-z]+ May\b(?! [0-9])",
    as_surname=r"(?<!\b[Ii]n )(?<![Ee]arly )(?<![Ll]ate )(?<![Mm]id )(?<![Mm]id-)(?<!until )(?<!since )(?<!\bby )(?<!last )(?<!next )(?<!this )(?<![0-9] )(?<!th of )\bMay\b(?!,? [0-9])",
    refuse=_refuse,
    bounds=(
        ("first", r"\b(?:not|no)\s(?:before|earlier\sthan|sooner\sthan)\s$", ""),
        ("first", r"\buntil\sat\sleast\s(?:the\s)?$", ""),
        ("last", r"\b(?:(?:not|no)\slater\sthan|on\sor\sbefore)\s(?:the\s)?$", ""),
        ("last", "", r"\sat\sthe\slatest"),
        ("first", "", r"\s(?:or\slater|at\sthe\searliest|onwards?)\b"),
        ("first", r"\bfrom\s$", r"\son(?:wards?)?\b(?=[,.;]|$)"),
    ),
    reporting=(
        rf"\b(?:(?:to|will) (?:be )?announced?|{_DONE}(?:said|says|told|announc(?:ed|es)|reported|stated|added|confirm(?:ed|s)|den(?:ied|ies)|wrote|according to|"
        r"declared|noted|mentioned|tweeted|posted|quoted|cited|saying|sent (?:out|to)|issued|released|published|briefed|revealed|warned|insisted|informed|explained|unveiled|stressed|emphasi[sz]ed|underlined|recalled|remarked|pointed|claimed|argued|"
        r"acknowledged|admitted|commented|replied|suggested|hinted|disclosed|indicated|clarified|reiterated|affirmed|asserted))\b"
        rf"|{_IN_STATEMENT}"
    ),
)

__all__ = ["LANGUAGE", "VOCABULARY"]
