"""English dates: words and grammar."""

from schedule.drafting.english_lookalikes import refuse
from schedule.drafting.english_tense import DONE, IN_STATEMENT, MARKERS
from schedule.drafting.english_words import DAYS, MONTHS, VOCABULARY
from schedule.drafting.grammar import (
    MONTH,
    Language,
    Table,
    number,
    year,
)

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
    moved_apart=r",\s(?:will|would|is|are|was|were|has|had)\b",
    former=r"\b(?:delay|postpon|mov|push|reschedul)ing\s[^.;,]{3,50}\b(?:set|scheduled|planned|due|slated)\sfor\s$|\b(?:its|the|a|their|his|her)\s(?:planned|scheduled)\s$"
    r"|\b(?:was|were)\s(?:[a-z]+\s)?to\shave\s(?:been\s)?[a-z]+\s(?:place\s)?(?:on\s)?$"
    r"|\b(?:postponement|cancell?ation|rescheduling|abandonment)\sof\s(?:(?:the|its|their)\s)?$"
    r"|\b(?:had\s)?(?:hoped|wanted)\sto\s[^,;]{3,40}\s$"
    r"|\b(?:originally|initially|previously|(?<=,\s)first)\s(?:\w+\s){0,2}(?:for|on|in)\s$"
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
    refuse=refuse,
    bounds=(
        ("first", r"\b(?:not|no)\s(?:before|earlier\sthan|sooner\sthan)\s$", ""),
        ("first", r"\buntil\sat\sleast\s(?:the\s)?$", ""),
        (
            "last",
            r"\b(?:(?:not|no)\slater\sthan|on\sor\sbefore)\s(?:[0-9][0-9:.]{0,4}\s?[ap]\.?m\.?\s(?:on\s)?)?(?:the\s)?$",
            "",
        ),
        ("last", "", r"\sat\sthe\slatest"),
        ("first", "", r"\s(?:or\slater|at\sthe\searliest|onwards?)\b"),
        ("first", r"\bfrom\s$", r"\son(?:wards?)?\b(?=[,.;]|$)"),
    ),
    reporting=(
        rf"\b(?:(?:to|will) (?:be )?announced?|{DONE}(?:said|says|told|announc(?:ed|es)|reported|stated|added|confirm(?:ed|s)|den(?:ied|ies)|wrote|according to|"
        r"declared|noted|mentioned|tweeted|posted|quoted|cited|saying|sent (?:out|to)|issued|released|published|briefed|revealed|warned|insisted|informed|explained|unveiled|stressed|emphasi[sz]ed|underlined|recalled|remarked|pointed|claimed|argued|"
        r"acknowledged|admitted|commented|replied|suggested|hinted|disclosed|indicated|clarified|reiterated|affirmed|asserted))\b"
        rf"|{IN_STATEMENT}"
    ),
)

__all__ = ["LANGUAGE", "VOCABULARY"]
