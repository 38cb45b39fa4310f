"""Russian dates: words in all cases, grammar, and markers of tense."""

import re

from schedule.drafting.grammar import (
    MONTH,
    Language,
    Table,
    Values,
    compiled,
    number,
    small,
    year,
)
from schedule.drafting.markers import Markers
from schedule.drafting.russian_words import VOCABULARY

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_SOFT = "(?:ь|я|е|ю|[её]м)"
_ADJECTIVE = r"\w{2,3}"

_NUMBERS = {
    "один|одну|одного|одним|одной": 1,
    "два|две|двух|двумя": 2,
    "три|тр[её]х|тремя": 3,
    "четыре|четыр[её]х|четырьмя": 4,
    "пять|пяти|пятью": 5,
    "шесть|шести|шестью": 6,
    "семь|семи|семью": 7,
    "восемь|восьми|восемью": 8,
    "девять|девяти|девятью": 9,
    "десять|десяти|десятью": 10,
}


def _number(text: str) -> int:
    if text.isdigit():
        return int(text)
    return next(number for words, number in _NUMBERS.items() if re.fullmatch(words, text))


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
    "number": ("|".join([*_NUMBERS, "[1-9][0-9]?(?![0-9])"]), _number),
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

_NOUNS = (
    "или|если|мол|сначала|каникул|дел[аоу]?|стол[а]?|угл[а]|числ[ао]|начал[а]?|сел[ао]|тепл[ао]|сил[а]?|школ[а]|скал[а]|футбол|гол|зал[а]?|"
    "канал[а]?|капитал[а]?|материал[а]?|генерал[а]?|журнал[а]?|финал[а]?|полуфинал[а]?|квартал[а]?|мемориал[а]?|портал[а]?|"
    "сигнал[а]?|потенциал[а]?|персонал[а]?|филиал[а]?|отдел[а]?|раздел[а]?|предел[а]?|посол|стали|деталь|вокзал[а]?|протокол[а]?|фестивал[ья]|земл[и]|"
    "недел[и]|цел[и]|модел[и]|рол[и]|дол[и]|отл?и|тыл[а]?|рал?ли|волейбол[а]?|футбол[а]?|баскетбол[а]?|было"
)
_THING = "визит|саммит|совет|(?:орг|под)?комитет|приоритет|суверенитет|бюджет|университет|кабинет|билет|факультет|институт|маршрут|пакет|этот|этап|лет|пут|суд|депут|интернет|предмет|отч[её]т|расч[её]т|счёт|счет|полёт|полет|минут|кредит|аппарат|результат|формат|чемпионат|секретариат|депутат|кандидат|штат|мандат"
_DECIDES = r"(?:договор|реш|обеща|пообеща|предлож|пригла|готов|соглас)\w+ (?:[а-яё]+ ){0,2}?[а-яё]+(?:ть|ться|ти)"
MARKERS = Markers(
    decides=_DECIDES,
    relative=r",\s(?:[а-яё]{1,2}\s)?(?:котор|где\s)",
    past=rf"(?<![\w])(?!(?:{_NOUNS})(?![\w]))\w{{2,20}}(?:л|ла|ло|ли|лся|лась|лось|лись)(?![\w])|(?<![\w])(?:(?:(?:подписан|проведен|состоявш|прошедш)\w{{0,4}}|(?:введ[её]|объявле|утвержд[её]|созда|постро[её]|заверш[её]|задержа|арестова|най?де|одобре|избра|возбужде|уничтоже|повреж?де|опубликова|снят|закры|откры|приня|сби)[нт][аоы]?)|(?:нача|состоя|заверши|закончи|прибы|случи|произоше)вш(?:ий|ая|ее|ие|его|ей|их|ему|им|ую|ем|ими)(?:ся)?|опроверг|смог|помог|достиг|прин[её]с|прив[её]з|произн[её]с|вырос|возрос|погиб|спас)(?![\w])",
    future=(
        r"(?<![\w])(?:"
        + _DECIDES
        + r"|буд(?:ет|ут)(?:(?: [а-яё]+)? [а-яё]{2,}[нт][аоы]?(?![а-яё]))?|(?:продл[её]н|открыт|закрыт|перекрыт)[аоы]?(?= (?:до|по) )|планиру\w+|планировал\w*|запланирован\w*|намерен\w*|намечен\w*|"
        r"намечал\w*|анонсир\w+|жд[её]м|жд[её]т|ждут|назначен\w*(?!\s[0-9]{1,2}\s)|ожида\w+|предсто\w+|долж(?:ен|на|но|ны)(?: был[аои]?)?|(?:перенес[её]н|отложен|сдвинут|перен[её]с|перенесл|отложил)\w*"
        r"(?=[^.;]{0,60} (?:на|до) )|состо(?:ится|ятся)|прибуд(?:ет|ут)|пройд[её]т|пройдут|посет(?:ит|ят)|провед[её]т|"
        r"проведут|встрет(?:ится|ятся)|начн[её]тся|начнутся|нач(?:нёт|нет|нут)|(?:от|за)кро(?:ет|ют)(?:ся)?|заверш(?:ится|атся)|прим(?:ет|ут)|"
        r"выступ(?:ит|ят)|подпиш(?:ет|ут)|вступ(?:ит|ят)|выйд(?:ет|ут)|отправ(?:ится|ятся)|старту(?:ет|ют)|может|могут|приед(?:ет|ут)|"
        r"прилет(?:ит|ят)|сыгра(?:ет|ют)|рассмотр(?:ит|ят)|запуст(?:ит|ят)|представ(?:ит|ят)|обсуд(?:ит|ят)|проголосу(?:ет|ют)|[а-яё]{3,18}(?:[еёи]тся|[уюая]тся))(?![\w])"
    ),
    planned=r"долж(?:ен|на|но|ны) был|(?:(?<=был )|(?<=была )|(?<=было )|(?<=были ))(?:запланирован|назначен|намечен)|(?:планировал|намечал|ожидал)(?:ся|ась|ось|ись)",
    that=r",\sчто(?!\w)",
    was_planned=r"(?:(?<=был )|(?<=была )|(?<=было )|(?<=были ))(?:запланирован|назначен|намечен|анонсирован)|долж(?:ен|на|но|ны) был|(?:планировал|намечал|ожидал|предполагал)(?:ся|ась|ось|ись|и)?(?!\w)",
    weak=rf"\s[-–—]\s(?=(?:во?\s)?(?:[0-9\x0e-\x19]|[пвсч]))|(?<![\w])(?!(?:{_THING})(?![\w]))\w{{3,18}}(?:ет|ёт|ит|ут|ют|ат|ят)(?:ся)?(?![\w])",
    clause=(
        r"[,;:«»()“”\"\n]|\s[-–—]\s"
        r"|\sи\s(?=[а-яё]{2,18}(?:[еёиуюая]тся|л[аи]?|л[аио]?с[ья]|[еёиуюая]т)(?![\w]))"
    ),
    order="nearest",
)
_REPORTING = (
    r"(?:сообщ|заяв|сказа|расска|объяв|отмет|подтверд|опроверг|уточн|добав|переда|пиш|напис|"
    r"подчеркн|поясн|информир|указа|опубликов)\w*"
)
_COUNTED = rf"(?<!\w)(?:{'|'.join(_NUMBERS)}|[0-9]+|нескольк\w+)\s$"
"""A number before a unit: "на два дня раньше" is no day."""
_ABBREVIATED = re.compile(r"(?:янв|февр?|мар|апр|ию[нл]|авг|сент?|окт|нояб?|дек)\.?")
"""A month that is no date without a day before it."""
_AS_YEAR = r"(?:(?<![\w])(?:в|с|до|к|по|и|после|на|около|за|от)\s|(?<![\w])[-–—(])$"
_BOUND = r"(?<![\w])(?:до|к|с|на|не\s(?:раньше|ранее|позже|позднее))\s$"
_WEDNESDAY = r"(?<![\w])(?:в|во|на|до|с|по|со|к|и|или|утр\w+|д[её]н\w+|вечер\w*|ноч\w+)\s$"

_BY_NAME = r"\s(?:[а-яё-]+(?:ий|ый|ая)\s)?(?:[а-яё-]+(?<![аеёиоуыэюяь])(?<!ов)(?<!ев)\s)?(?:[А-ЯЁ][\w.-]*\s){1,3}[а-яё]+л(?:а|о|и|ся|ась|ись)?(?![\w])"
"""A person and what he did, behind a day: "накануне Иванов заявил"."""
_BY_OFFICE = (
    r"\s(?:(?:вице-|экс-|пресс-|замести)?(?:президент|премьер|министр|канцлер|король|секретарь|тель|мэр|губернатор|посол|депутат|сенатор|адвокат|тренер|спикер|генсек|суд|парламент|сенат|клуб|телеканал)"
    r"|[а-яё-]*(?:помощник|директор|руководитель|представитель|председатель|начальник|советник|лидер|командующий|источник|глава)"
    r"|агентство|ведомство|министерство|правительство|издание|газета|компания|команда|дума|комиссия|организаторы|стороны|власти|депутаты)\s"
)
"""Who did something, in the nominative: "накануне помощник президента заявил"."""
_AFTER_A_DAY = (
    rf"\s?(?:$|[.,;:!?)»–—-]|(?:и|или|в|во|на|с|по|к|он|она|они|мы|президент|министр)(?![\w])"
    rf"|(?:{MARKERS.future}|{MARKERS.past}|{MARKERS.weak}))"
)


def _refuse(text: str, values: Values, before: str, after: str) -> bool:  # noqa: PLR0911 - one line for each
    """Whether a match only looks like a date: the environment ("среда"), a bare number, an age."""
    low, before, written, after = text.lower(), small(before), after, small(after)
    if low.endswith("-го") and set(values) == {"day"}:
        rest = compiled(r"(?:(?:,\s|\s(?:и|или|по)\s|[-–—])[0-9]{1,2}-го)*").sub("", after, count=1)
        named = re.match(r"\s[А-ЯЁ]", written)
        return not named and not compiled(_AFTER_A_DAY).match(rest)
    if set(values) == {"day", "day2"} and not re.search(r"[а-яё]", low):
        return not re.search(
            r"[0-9]\s(?:янв|фев|мар|апр|ма[йя]|ию|авг|сен|окт|ноя|дек)[^.;]*,\s$", before
        )
    if set(values) == {"month"}:
        return bool(_ABBREVIATED.fullmatch(low)) or (low in ("мае", "мая") and not before)
    if "weekday" in values and low.startswith("сред"):
        surroundings = re.search(r"(?:[её]й|[оу]й|ую|ая)\s$", before)
        return bool(surroundings) or (
            set(values) == {"weekday"} and not compiled(_WEDNESDAY).search(before)
        )
    if "year" in values:
        return _is_no_year(text, values, before, after)
    if set(values) in ({"season"}, {"season", "part"}):
        alone = low.split()[-1] not in ("весной", "летом", "осенью", "зимой")
        return alone and "part" not in values and not compiled(_BOUND).search(before)
    if "word" in values or "eve" in values:
        by_name = compiled(_BY_NAME).match(written) or compiled(_BY_OFFICE).match(after)
        return not by_name and _is_no_day(low, before, after)
    if "tsign" in values or "sign" in values:
        bare = "number" not in values and re.match(r"ранее|раньше|поз", low)
        counted = "number" not in values and compiled(_COUNTED).search(before)
        return bool(bare or counted) or _is_length(low, values, before, after)
    if "unit" in values:
        return _is_length(low, values, before, after)
    return False


def _is_no_year(text: str, values: Values, before: str, after: str) -> bool:
    """Whether a number is part of a name ("сезон-2021/22"), or a bare one is no year."""
    if set(values) != {"year"} or not text.isdigit():
        return re.search(r"[а-яё]-$", before) is not None
    follows = re.match(r"\s(?!(?:и|по|до|или|года?|г)\b|на [12])\w", after)
    listed = re.match(r"(?:,| и| или) [12][0-9]{3} (?:год|гг)", after)
    return bool(follows) or not (listed or compiled(_AS_YEAR).search(before))


def _is_no_day(text: str, before: str, after: str) -> bool:
    if text == "накануне":
        verb = r"\s[а-яё]+(?:л|ла|ло|ли|лся|лась|лись)(?![\w])"
        if re.search(rf"{_REPORTING}\s$", before):
            return False
        return not re.match(rf"\s?[,.]|{verb}|\s(?:в|на|вечером|днём|он|она|они)\s", after)
    return bool(re.match(r"\sд(?:ень|ня)", after) and re.search(r"на\s$", before))


def _is_length(text: str, values: Values, before: str, after: str) -> bool:
    if "way" not in values and "part" in values:
        return bool(values["unit"] == "day")
    if "sign" in values and not text.endswith("назад") and re.search(r"(?<!\w)на\s$", before):
        return True
    if text.startswith("через") and (
        re.match(r"\sпосле", after) or re.search(r"(?:позднее|позже|раньше|ранее),? чем\s$", before)
    ):
        return True
    another = text.startswith("другой") and not before.endswith("на ")
    if another or re.match(r"[а-яё]+[иы][ехм]\s(?!сут)", text):
        return True
    if values.get("way") == "this" and values["unit"] == "day":
        return not re.search(r"\bв\s$", before)
    return "sign" not in values and "way" not in values and bool(re.search(r"каждые\s$", before))


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
    refuse=_refuse,
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
    reporting=_REPORTING,
)

__all__ = ["LANGUAGE", "VOCABULARY"]
