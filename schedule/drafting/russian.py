"""Russian dates: words in all cases, and grammar."""

import re

from schedule.drafting.grammar import (
    MONTH,
    Language,
    Table,
    number,
    year,
)
from schedule.drafting.russian_lookalikes import refuse
from schedule.drafting.russian_tense import MARKERS, REPORTING
from schedule.drafting.russian_words import NUMBERS, VOCABULARY

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_SOFT = "(?:ь|я|е|ю|[её]м)"
_ADJECTIVE = r"\w{2,3}"


def _number(text: str) -> int:
    if text.isdigit():
        return int(text)
    return next(number for words, number in NUMBERS.items() if re.fullmatch(words, text))


_MONTHS = {
    rf"январ{_SOFT}|янв\.?": 1,
    rf"феврал{_SOFT}|февр?\.?": 2,
    r"март(?:а|е|у|ом)?|мар\.?": 3,
    rf"апрел{_SOFT}|апр\.?": 4,
    "ма(?:й|я|е|ю|ем)": 5,
    rf"июн{_SOFT}|июн\.?": 6,
    rf"июл{_SOFT}|июл\.?": 7,
    r"август(?:а|е|у|ом)?|авг\.?": 8,
    rf"сентябр{_SOFT}|сент?\.?": 9,
    rf"октябр{_SOFT}|окт\.?": 10,
    rf"ноябр{_SOFT}|нояб?\.?": 11,
    rf"декабр{_SOFT}|дек\.?": 12,
}
TABLES: dict[str, Table] = {
    "month": MONTH,
    "weekday": {
        "понедельник(?:а|у|ом|е)?": 0,
        "вторник(?:а|у|ом|е)?": 1,
        "сред(?:а|у|ы|е|ой)": 2,
        "четверг(?:а|у|ом|е)?": 3,
        "пятниц(?:а|у|ы|е|ей)": 4,
        "суббот(?:а|у|ы|е|ой)": 5,
        "воскресень(?:е|я|ю|ем|и)": 6,
    },
    "day": (r"(?:0?[1-9]|[12][0-9]|3[01])(?:-?(?:го|ое|е|му|м))?(?![0-9])", number),
    "dayth": (r"(?:[1-9]|[12][0-9]|3[01])-го(?![0-9])", number),
    "nday": (r"(?:0?[1-9]|[12][0-9]|3[01])(?![0-9])", number),
    "nmonth": (r"(?:0?[1-9]|1[0-2])(?![0-9])", number),
    "year": (r"(?:1[5-9]|20)[0-9][0-9](?![0-9])", year),
    "yy": (r"(?:(?:19|20)[0-9][0-9]|[0-9][0-9])(?![0-9])", year),
    "yearend": (r"[0-9][0-9](?:[0-9][0-9])?(?![0-9])", number),
    "yway": {
        "позапрошл(?:ого|ом)": "beforelast",
        "прошл(?:ого|ом)|минувш(?:его|ем)|прошедш(?:его|ем)": "last",
        "(?:того|этого) же|том же|того|том": "that",
        "этого|этом|текущ(?:его|ем)|нынешн(?:его|ем)|уходящ(?:его|ем)|сего": "this",
        "следующ(?:его|ем)|будущ(?:его|ем)|наступающ(?:его|ем)": "next",
        "предыдущ(?:его|ем)": "previous",
    },
    "way": {
        f"позапрошл{_ADJECTIVE}": "beforelast",
        f"прошл{_ADJECTIVE}|минувш{_ADJECTIVE}|прошедш{_ADJECTIVE}": "last",
        r"(?:т[аоуе]\w{0,2}|эт\w{1,3}|так\w{1,3}) же|тот|том|той|того|ту": "that",
        f"эт(?:от|а|о|у|ой|ом|ого|и|их)|текущ{_ADJECTIVE}|нынешн{_ADJECTIVE}|уходящ{_ADJECTIVE}": "this",
        f"следующ{_ADJECTIVE}|будущ{_ADJECTIVE}|предстоящ{_ADJECTIVE}|наступающ{_ADJECTIVE}": "next",
        f"ближайш{_ADJECTIVE}": "coming",
        f"предыдущ{_ADJECTIVE}": "previous",
        "другой": "following",
    },
    "part": {
        "начал[оеау]|перв(?:ые|ых) (?:числ(?:а|ах)|дн(?:и|ях))": "early",
        "середин[аеыу]|(?:10-[ех]|десятые|десятых) числ(?:а|ах)": "mid",
        "кон(?:ец|це|ца|цу)|последн(?:ие|их) (?:числ(?:а|ах)|дн(?:и|ях))|(?:20-[ех]|двадцатые|двадцатых) числ(?:а|ах)": "late",
    },
    "decade": {"перв(?:ая|ой|ую)": "early", "втор(?:ая|ой|ую)": "mid", "треть(?:я|ей|ю)": "late"},
    "unit": {
        "недел(?:я|и|ю|е|ей|ь|ями)": "week",
        "месяц(?:а|е|ев|ем|у|ами)?": "month",
        "квартал(?:а|е|у|ом|ов)?": "quarter",
        "полугоди[еия]": "half",
        "год(?:а|у|ом|е|ами)?|лет": "year",
        "д(?:ень|ня|ней|не|н[её]м|ни|нями)|сут(?:ки|ок|ками)": "day",
    },
    "atweek": {"неделе": "week"},
    "number": ("|".join([*NUMBERS, "[1-9][0-9]?(?![0-9])"]), _number),
    "length": {"полгода": ("month", 6)},
    "sign": {"(?:тому )?назад": -1},
    "tsign": {"спустя|позже(?!,? чем)|позднее(?!,? чем)": 1, "ранее|раньше": -1},
    "nth": {
        r"перв\w{2,3}|1(?:-?[а-яё]{1,2})?": 1,
        r"втор\w{2,3}|2(?:-?[а-яё]{1,2})?": 2,
        r"треть\w{1,3}|третий|3(?:-?[а-яё]{1,2})?": 3,
        r"четв[её]рт\w{2,3}|4(?:-?[а-яё]{1,2})?": 4,
        r"последн\w{2,3}": -1,
        **_ROMAN,
    },
    "season": {
        "весн(?:а|ой|у|ы|е)": "spring",
        "лет(?:о|ом|а|е)": "summer",
        "осен(?:ь|ью|и)": "autumn",
        "зим(?:а|ой|у|ы|е)": "winter",
    },
    "word": {
        "позавчера": -2,
        r"вчера(?:шн\w{2,3})?": -1,
        r"сегодня(?:шн\w{2,3})?": 0,
        "послезавтра": 2,
        r"завтра(?:шн\w{2,3})?": 1,
    },
    "eve": {"накануне": -1},
}

_G = r"(?:\s?(?:года?|году|годом|годе|г\.|гг\.|г(?![\w])|годов|годы|годах))"
_YEAR = rf"(?: {{year}}(?:{_G}|(?![\w,])|(?=,))|,? {{yway}} года| с\.\s?г\.)"
_END = r"(?![\w])"
_TO = r"(?:\s?[-–—]\s?| по | до )"
_AND = r"(?: и | или | либо |, )"
_MORE_DAYS = (
    r"(?:, [0-9]{1,2}){0,5}(?:,? и | или | на |, а (?:на )?)[0-9]{1,2}(?:-[а-яё]{1,2})?"
    r"(?:\s?[-–—]\s?[0-9]{1,2})?"
)
"""Further days of the month that is named behind the last one: "19–21 и 24 июня"."""

RULES = (
    ("day", r"(?:{weekday},? )?\(?{day} {month}{dated}" + _END),
    ("day", r"{day}" + _TO + r"{day2} {month}{dated}" + _END),
    ("day", r"{day}(?:" + _AND + r"|/){day2} {month}{dated}" + _END),
    ("day", r"{day}/{day2}(?= и [0-9]{1,2}/[0-9]{1,2} {month})"),
    ("day", r"{day}(?:" + _TO + "{day2})?(?=" + _MORE_DAYS + " {month}(?:" + _YEAR + ")?)"),
    ("day", r"{day}\s?[-–—]\s?{day2}(?= [-–—] )"),
    ("day", r"{nday}\.{nmonth}\.{yy}" + _END),
    ("day", r"{nday}/{nmonth}/{yy}" + _END),
    ("day", r"{year}-{nmonth}-{nday}(?![0-9])"),
    ("day", r"{day}(?:\sчисла)" + _END),
    ("day", r"{dayth}" + _END),
    ("month", r"(?:{part} )?{month}{dated}" + _END),
    ("month", r"{part}(?:\s?[-–—]\s?| или | и ){part2} {month}{dated}" + _END),
    ("month", r"{way} {month}" + _END),
    ("nthday", r"{nth} {weekday} {month}{dated}" + _END),
    ("nthday", r"{nth} {weekday} {way} месяца" + _END),
    ("month", r"{decade} декад[аеуы] {month}{dated}" + _END),
    ("half", r"{nth} половин(?:а|е|у|ы|ой) {month}{dated}" + _END),
    ("week", r"{nth} недел[яеюи] {month}{dated}" + _END),
    ("months", r"(?:за )?(?:первые )?{number} месяц(?:а|ев) (?:{year}|{yway}) года" + _END),
    ("quarter", r"(?:{part} )?{nth} квартал(?:а|е|у|ом)?{dated}" + _END),
    (
        "same",
        r"(?:аналогичн\w{2,3}|т(?:ем|ого|от|ому?) же) (?:период|квартал)\w{0,2} (?:{year}|прошлого|предыдущего) года"
        + _END,
    ),
    ("half", r"{nth} полугоди[еия]{dated}" + _END),
    ("half", r"{nth} половин(?:а|е|у|ы|ой) (?:{year}|{yway}) года" + _END),
    ("halfunit", r"{nth} половин(?:а|е|у|ы|ой) {way} {unit}" + _END),
    ("season", r"(?:{part} )?{season}{dated}" + _END),
    ("season", r"{way} {season}" + _END),
    ("season", r"{season} {yway}(?=[.,;)]|$)"),
    ("season", r"{part} {way} {season}" + _END),
    ("year", r"{year}(?:-?(?:й|го|м|му))?" + _END),
    ("year", r"(?:{part} )?{year}(?:-?(?:й|го|м|му))?" + _G + _END),
    ("year", r"{year}\s?[-–—/]\s?{yearend}" + rf"{_G}?" + _END),
    ("year", r"{part} {year}-?(?:й|го|м|му)" + _END),
    ("year", r"{part} {yway} года" + _END),
    ("weekday", r"(?:{way} )?{weekday}" + _END),
    ("weekday", r"{weekday} (?:на )?{wway} недел[ие]" + _END),
    ("weekday", r"{wway} неделе,? во? {weekday}" + _END),
    ("weekend", r"(?:{way} )?выходны[ехм]" + _END),
    ("unit", r"{way} {unit}" + _END),
    ("unit", r"{part} {way} {unit}" + _END),
    ("unit", r"{part} {unit}" + _END),
    ("unit", r"на {atweek}" + _END),
    ("ago", r"(?:{number} )?{unit} {sign}" + _END),
    ("ago", r"{length} {sign}" + _END),
    ("after", r"через (?:{number} )?{unit}" + _END),
    ("after", r"через {length}" + _END),
    ("then", r"(?:{number} )?{unit} {tsign}" + _END),
    ("then", r"{tsign} (?:{number} )?{unit}" + _END),
    ("word", r"{word}" + _END),
    ("eve", r"{eve}" + _END),
)
TABLES["wway"] = TABLES["way"]


LANGUAGE = Language(
    code="ru",
    tables=TABLES,
    months=_MONTHS,
    year=_YEAR + _END,
    rules=RULES,
    trigger=(
        r"(?<![\w])(?=[0-9\x0e-\x19]|пон|вто|сред|чет|пят|суб|вос|поза|прош|мин|"
        r"т[аоуе]|эт|тек|ныне|след|буд|пред|наст|бли|друг|нач|сер|кон|неде|мес|год|д[енв]|од|тр|ше|сем|дев|дес|"
        r"перв|втор|трет|пос|i|весн|лет|осен|зим|вчер|сего|завт|накан|на неделе|спус|поз|ран|чер|за |выход|анал|сут|нов|полг|уход)"
    ),
    markers=MARKERS,
    through=r"\s?[-–—]\s?(?:в\s)?|\s+(?:по|до|на)\s+",
    between=r"(?<![\w])между\s$",
    also=r",?\s+(?:и|или|либо)\s+(?:(?:в|на)\s+)?|,\s(?:в\s)?|/",
    either=r"\s(?:или|либо)\s",
    moved=r"(?:перен[её]с|перенос|сдвин|передвин|переехал|отлож|отклад|отсроч|измен|смен|смест|смещ|продл)\w*",
    former=r"(?<![\w])(?:изначально|первоначально|ранее)\s(?:\w+\s){0,2}(?:на|в|во)\s$",
    aims=r"(?<!ночь\s)(?<![\w])на\s(?:(?:утро|день|вечер)\s)?$",
    away=r"(?<![\w])со?\s$",
    onto=r"(?<![\w])(?:на|до)\s$",
    spans=r"[-–—]|(?<!\w)по(?!\w)",
    off=r"(?:был[аои]?\s)?(?:отмен|перен[её]с|перенес|отлож|сдвин|отсроч)\w*",
    not_after=r"(?:(?<![\w])(?:кажд\w{2,3}|№)\s?|[0-9][.,:/-]|[$€₽]\s?)$",
    not_before=r"-(?:х(?![а-яё])|ых|е(?![а-яё])|летн|дневн|месячн|недельн|процентн|лети)|[,.][0-9]|\s?%",
    abbreviations=r"г|гг|ул|им|т\.\s?е|т\.\s?д|тыс|млн|млрд|руб|см|стр|янв|февр|апр|авг|сент|окт|нояб|дек",
    refuse=refuse,
    bounds=(
        ("first", r"(?<![\w])не\s(?:ранее|раньше)\s$", ""),
        ("last", r"(?<![\w])не\s(?:позднее|позже)\s$", ""),
        ("first", r"(?<![\w])начиная\sс\s$", ""),
        (
            "first",
            r"(?<![\w])со?\s$",
            r"(?=\s[^.;,]{0,40}\bбуд(?:ет|ут)\s(?:находит|пребыва|действова|гостит|закры|перекры|введ))",
        ),
    ),
    reporting=REPORTING,
)

__all__ = ["LANGUAGE", "VOCABULARY"]
