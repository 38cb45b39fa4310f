"""Chinese dates: words and grammar."""

from schedule.drafting.chinese_lookalikes import refuse
from schedule.drafting.chinese_tense import MARKERS
from schedule.drafting.chinese_words import REPORTING, VOCABULARY
from schedule.drafting.grammar import Language, Table, number
from schedule.drafting.traditional import SIMPLIFIED

_DIGITS = "〇一二三四五六七八九"


def _number(text: str) -> int:
    """Parse a number: 16, 十六, 二十, 两, 二〇二四."""
    if text.isascii():
        return number(text)
    plain = (
        text.replace("廿", "二十")
        .replace("卅", "三十")
        .replace("两", "二")
        .replace("零", "〇")
        .replace("0", "〇")
        .replace("元", "一")
        .replace("○", "〇")
    )
    if "十" not in plain:
        return int("".join(str(_DIGITS.index(each)) for each in plain))
    tens, _, ones = plain.partition("十")
    return 10 * (_DIGITS.index(tens) if tens else 1) + (_DIGITS.index(ones) if ones else 0)


def _year(text: str) -> int:
    """Parse a year. One of the Republic's is counted from 1911: “民国115年”."""
    value = _number(text.rpartition("国")[2].strip())
    return value + _REPUBLIC if value < 200 else value


_REPUBLIC = 1911
_OF_REPUBLIC = r"(?:中华)?民国\s?[0-9]{2,3}|1[01][0-9](?=\s?年(?:度|中央|\s?[0-9]{1,2}\s?月))"
_MONTH = r"(?:元|1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_DAY = r"(?:[12][0-9]|3[01]|0?[1-9]|(?:[二三]?十|廿|卅)[一二三四五六七八九]?|[一二三四五六七八九])"
_WAYS = {
    "上上一?个?": "beforelast",
    "上一?个?|过去的": "last",
    "本|这个?|今": "this",
    "下下一?个?": "afternext",
    "下一?个?": "next",
    "当|同|该|那": "that",
    r"次|翌|(?<=[,到至了，。；])第二(?=天)|隔(?=[天日][^一两三]|$)": "following",
    "前一个?": "previous",
}

_BESIDE = r"\s?[（(][0-9]{1,2}(?:日|号)?[）)]"
"""A day of the month beside a word that gives it: “今(11)日”."""

_OF_YEAR = r"\s?[（(][0-9]{2,4}[）)]\s?"
"""A year beside a word that gives it: “明(114)年”."""

TABLES: dict[str, Table] = {
    "month": (_MONTH, _number),
    "nmonth": (r"(?:1[0-2]|0?[1-9])(?![0-9])", number),
    "nday": (r"(?:0?[1-9]|[12][0-9]|3[01])(?![0-9])", number),
    "day": (_DAY, _number),
    "year": (
        rf"(?:(?:1[5-9]|20)[0-9][0-9]|[一二][〇○零0一二三四五六七八九]{{3}}|{_OF_REPUBLIC})",
        _year,
    ),
    "yearend": (r"(?:(?:19|20)?[0-9][0-9])", number),
    "yway": {
        rf"今(?:{_OF_YEAR})?年|本年度?|年内": "this",
        rf"去(?:{_OF_YEAR})?年|上年": "last",
        rf"明(?:{_OF_YEAR})?年": "next",
        "前年": "beforelast",
        "后年": "afternext",
        "同年|当年|那一?年|该年": "that",
        "次年|翌年|第二年": "following",
        "前一年": "previous",
    },
    "mway": {
        "上个?月": "last",
        "本月|这个月": "this",
        "下个?月": "next",
        "当月|同月|该月": "that",
        "次月": "following",
    },
    "way": _WAYS,
    "wway": _WAYS,
    "weekday": {each: number for number, each in enumerate("一二三四五六")} | {"[日天]": 6},
    "wd": {each: number for number, each in enumerate("一二三四五六")} | {"[日天]": 6},
    "part": {
        "上旬|上(?=中旬)|初(?![二三四五六七八九十])|年初|月初": "early",
        "中旬|年中|中(?=[，。、；前后至到举召开完发推访出上下]|$)": "mid",
        "下旬|底|末|年底|年末|年尾": "late",
    },
    "unit": {
        "天|日": "day",
        "周|星期|礼拜": "week",
        "月": "month",
        "季度": "quarter",
        "年": "year",
    },
    "dayunit": {"[天日晚]": "day"},
    "number": (r"(?:[1-9][0-9]?|[二三]?十[一二三四五六七八九]?|[一二两三四五六七八九])", _number),
    "length": {"半年": ("month", 6)},
    "sign": {"之?前(?!后|往|赴|进(?!行))|以前": -1},
    "nth": (r"(?:[一二三四1-4])", _number),
    "nthlast": {"最后一?": -1},
    "nhalf": {"上": 1, "下": 2},
    "season": {"春": "spring", "夏": "summer", "秋": "autumn", "冬": "winter"},
    "word": {
        "大后天": 3,
        "后天|(?<![,年月天周日时个前最今以之])后日(?![本后常益渐前期子程间均])": 2,
        rf"明(?:{_BESIDE})?[天日晚早晨]|明(?=起)|明{_BESIDE}|(?<=[,长署局院府队方，])明(?=[在于将赴访]|举行)": 1,
        rf"今(?:{_BESIDE})?[天日晚早晨夜午]|今{_BESIDE}": 0,
        "(?<!如)(?<!至)(?<!迄)(?<!当)(?<!现)(?<!古)(?<!从)(?<!距)今(?=[在于将赴访投起闭]|开幕|登场|宣布|表示|重申|举行|召开|出席|出访|抵|会见|传|正式|已|凌晨)": 0,
        rf"昨(?:{_BESIDE})?[天日晚晨夜早午]|昨{_BESIDE}|昨(?![年是非])": -1,
        rf"(?<![,目以此之年月])前(?:{_BESIDE})?(?:天|日(?!均)|晚(?![上宴会]))": -2,
    },
    "pair": {"今明两?[天日]": 0, "明后两?[天日]": 1},
    "holiday": {
        "元旦": (1, 1),
        "国庆节": (10, 1),
        "圣诞节?前?夜|平安夜": (12, 24),
        "圣诞节": (12, 25),
    },
}

_YEAR = r"(?:{year}\s?年\s?|{yway}的?\s?)"
_M = r"{month}\s?月\s?"
_WEEK = r"(?:周|星期|礼拜)"
_TO = r"(?:日|号)?\s?(?:至|到|—{1,2}|–|-|～|~|－)\s?"
_AND = r"(?:日|号)?(?:、[0-9]{1,2}(?![0-9日号]))*(?:和|及|与|或|、)"
_OPEN = r"(?:\s?[（(]?" + _WEEK + r"{wd}[）)]?)?"
_IN_BRACKETS = r"\s?[（(](?:" + _WEEK + r")?{wd}[）)]"

RULES = (
    ("word", r"{word}"),
    ("word", r"{pair}"),
    ("day", _M + r"{dated}{day}\s?[日号]" + _OPEN),
    ("day", _M + r"{dated}{day}\s?日?" + _IN_BRACKETS),
    ("day", _M + r"{dated}{day}(?=\s?(?:上午|下午|晚上|晚间|凌晨|中午|早上))"),
    ("day", _M + r"{dated}{day}" + _TO + r"{day2}[日号]"),
    ("day", _M + r"{dated}{day}" + _AND + r"{day2}[日号]"),
    ("day", r"(?:{mway})?{day}\s?日" + _OPEN),
    ("day", r"(?:{mway})?{day}" + _TO + r"{day2}日"),
    ("day", r"(?:{mway})?{day}" + _AND + r"{day2}日"),
    ("day", r"{mway}{day}号"),
    ("day", r"(?<=[（(]){day}号(?=[）)])"),
    ("day", r"{year}[-/.]{nmonth}[-/.]{nday}(?![0-9])"),
    ("day", r"{nmonth}/{nday}(?![0-9/])"),
    ("day", r"{nmonth}/{nday}" + _IN_BRACKETS),
    ("day", r"{nmonth}/{day}(?:" + _TO + r"|" + _AND + r"){day2}日?(?![0-9/月])"),
    ("weekof", _M + r"{dated}{day}\s?[日号]?(?:当周|那一?周|所在(?:的一?)?周)"),
    ("month", _M + r"{dated}份?{part}?"),
    ("month", _M + r"{dated}份?{part}{part2}"),
    ("month", r"{dated}{month}(?=\s?(?:至|到|—{1,2}|–|-|～|~|、)\s?(?:1[0-2]|[1-9])\s?月)"),
    ("nthday", r"{dated}{month}月份?的?(?:第{nth}|{nthlast})个?" + _WEEK + r"{weekday}"),
    ("nthday", r"{mway}的?(?:第{nth}|{nthlast})个?" + _WEEK + r"{weekday}"),
    ("half", _M + r"{dated}{nhalf}半月"),
    ("week", _M + r"{dated}第{nth}周"),
    ("months", r"(?:{year}年|{yway})前{number}个月"),
    ("quarter", r"{dated}第?{nth}季度?(?:末|初)?"),
    ("same", r"(?:{year}\s?年|去年|上年)同期"),
    ("half", r"{dated}{nhalf}半年"),
    ("season", r"(?:{year}年|{yway}的?){part}?{season}[季天]?"),
    ("season", r"{season}季(?:期间)?"),
    ("season", r"{season}天"),
    ("season", r"{way}{season}"),
    ("year", r"{year}\s?(?:财政?)?年度?{part}?"),
    ("year", r"{year}年?[-–—至到~～/]{yearend}年"),
    ("year", r"{yway}{part}?"),
    ("weekday", _WEEK + r"{weekday}"),
    ("weekday", r"{wway}" + _WEEK + r"{weekday}"),
    ("weekday", r"(?<=[,周期拜][,一二三四五六][,至到]){weekday}(?=[（(,，。]|[上下]午)"),
    ("weekend", r"周末"),
    ("weekend", r"{way}(?:周|个)?末?周?末"),
    ("unit", r"{way}{unit}"),
    ("unit", r"{way}{unit}{part}"),
    ("unit", r"{unit}{part}"),
    ("unit", r"{way}一?{dayunit}"),
    ("ago", r"{number}个?{unit}{sign}"),
    ("ago", r"{length}{sign}"),
    ("after", r"{length}(?:之后|以后|后)"),
    ("after", r"{number}个?{unit}(?:之后|以后|后)"),
    ("holiday", r"{dated}{holiday}"),
)

LANGUAGE = Language(
    code="zh",
    spelling=SIMPLIFIED,
    tables=TABLES,
    year=_YEAR,
    year_leads=True,
    rules=RULES,
    trigger=r"[民中0-9一二三四五六七八九十廿卅两今去明前后同当那半次翌隔上下本这该第春夏秋冬昨大周星礼年月元圣国]",
    markers=MARKERS,
    through=(
        r"[）)]?(?:凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚[上间]?|夜间|深夜)?\s?"
        r"(?:[0-9]{1,2}(?:时|点|:[0-9]{2})(?:[0-9]{1,2}分)?\s?)?(?:起|开始)?，?(?:一?直?持续)?"
        r"(?:至|到|—{1,2}|–|-|～|~|－)\s?"
    ),
    between=r"(?!)",
    also=r"(?:和|及|与|或者?|、|以及)",
    either="或",
    moved=r"推迟|延期|改期|[延押]后|展延|顺延|提前|延|改",
    away=r"(?:由|从|原定于?)$",
    onto=r"(?:至|到|为|于|改在)$",
    former=r"(?:原(?:定|计划)[于在]?|自从?)$",
    off=r"(?:已经?|被)?(?:取消|推迟|延期|[延押]后|展延|改期|停办)",
    not_after=r"(?:每|逢)(?:个|年)?(?:[0-9]{1,2}月)?$",
    not_before=r"(?:[.,][0-9]|[%％]|周年|岁)",
    refuse=refuse,
    day_signs="日号",
    spans=r"[-–—~～－至到]",
    bounds=(
        (
            "first",
            r"(?:不早于|最早(?:将|会|可能|或)?[于在]?|最早[^，。]{0,12}(?:日期|时间)[为是在])$",
            "",
        ),
        ("last", r"(?:不晚于|不迟于|最[迟晚](?:将|会|可能|或|也|必须|须|要)*[于在]?)$", ""),
        ("first", r"(?:自|从)$", "起(?!诉)"),
    ),
    reporting=rf"{REPORTING}|消息|确定",
    stamp=r"\s?(?:专?电(?![话视影子池力梯竞台信])|讯|消息(?=[，：]))",
)

__all__ = ["LANGUAGE", "VOCABULARY"]
