"""Chinese dates: words, grammar, and markers of past and future."""

import re

from schedule.drafting.chinese_words import REPORTING, VOCABULARY
from schedule.drafting.grammar import Language, Table, Values, number
from schedule.drafting.markers import Markers
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
        "下旬|底|末|年底|年末": "late",
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
        rf"明(?:{_BESIDE})?[天日晚早晨]|明起|明{_BESIDE}|(?<=[,长署局院府队方，])明(?=[在于将赴访]|举行)": 1,
        rf"今(?:{_BESIDE})?[天日晚早晨夜午]|今{_BESIDE}": 0,
        "(?<!如)(?<!至)(?<!迄)(?<!当)(?<!现)(?<!古)(?<!从)今(?=[在于将赴访投起闭]|开幕|登场|宣布|表示|重申|举行|召开|出席|抵达|会见)": 0,
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

_YEAR = r"(?:{year}\s?年\s?|{yway}的?)"
_M = r"{month}\s?月\s?"
_WEEK = r"(?:周|星期|礼拜)"
_TO = r"(?:日|号)?\s?(?:至|到|—{1,2}|–|-|～|~|－)\s?"
_AND = r"(?:日|号)?(?:和|及|与|或|、)"
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

MARKERS = Markers(
    past=(
        rf"(?<![至到])了|已经?(?!\w{{1,5}}的|被?(?:确定|安排|计划))|曾|{REPORTING}|(?<![能够可])完成|抵达|出席了|举行过|上一?[届场次轮]|(?<![将或拟])被|开过|访问过|会见了|当选"
    ),
    future=(
        r"(?<!即)将(?![军领士近])|(?<![天展射产建该此])计划|预计|拟(?![议])|即将(?![^，。]{1,6}的)|(?<=[还更也又就])要(?![求点闻素案员是])|有望|预定|原定|定于|准备|打算|可望|(?<![大议峰盛展晚年览易乐动谈见布讨协委学社奥全例])会(?=在|于|为(?!期))|(?<=[他她们将亦也又还并均都])会(?![议谈见晤员场长计上])|或将|可能|"
        r"(?:推迟|延期|改期|[延押]后|顺延|展延|提前|延|改)[到至于]|敲定|商定|约定|决定|安排在|被确定"
    ),
    decides=r"商定|约定|决定|敲定",
    clause=r"[，；：。“”\n（）]",
    order="nearest",
)


def _refuse(text: str, values: Values, before: str, after: str) -> bool:
    """Whether a match only looks like a date: a length ("三天"), a line number ("3号线")."""
    return (
        _is_set(before)
        or _is_counted(text, before)
        or _is_in_name(text, after)
        or _is_measure(text, before)
        or _is_fraction(text, values, before, after)
        or _is_no_period(text, values, before, after)
    )


def _is_no_period(text: str, values: Values, before: str, after: str) -> bool:  # noqa: PLR0911 - one line for each
    """Whether it isn't the day, month or week that its characters could mean."""
    kinds = set(values)
    if kinds <= {"day", "day2", "weekday"} and "day" in kinds:
        return _is_no_day(text, before, after)
    if text == "第二年":
        return bool(re.search(r"[^,，。；：\s到至了在于的]$", before))
    if kinds == {"year"}:
        return bool(re.match(r"(?:代|来|多|间隔|期|以上|龄)", after))
    if kinds == {"month"}:
        # 初三 is a day of the lunar calendar.
        return bool(re.match(r"(?:球|亮|饼|天|初[二三四五六七八九十])", after)) or bool(
            re.search(r"[0-9第个]$", before)
        )
    if kinds in ({"weekday"}, {"wway"}):
        return bool(re.match(r"(?:年|期|报|刊)", after))
    if "unit" in kinds:
        return _is_no_unit(text, values, before, after)
    if kinds == {"nth"}:
        return bool(re.match(r"[节]", after)) or text[-1] == "季"
    if kinds == {"season"}:
        return not (
            re.search(r"[于在到自从至或]$|[这本]次$", before) or re.match(r"[，。、期；]|$", after)
        )
    if kinds == {"season", "way"}:
        return text[0] not in "今去"
    return False


def _is_set(before: str) -> bool:
    """Whether it goes on with a repetition: “每年2月至5月、9月至12月”, “每周例会为周四”,
    “连续三年年初”.
    """
    return bool(
        re.search(
            r"[每逢](?:个?[年月周]|星期|礼拜|届)[^，。；：\n]*$|连续[^，。；]{1,6}[年月]$"
            r"|(?:通常|定期)[^，。；：\n]*$",
            before,
        )
    )


def _is_counted(text: str, before: str) -> bool:
    """Whether it is a day beside one that has no date, or says nothing new: “投票日的前一天”,
    “端午节当天”, “3日当天”.
    """
    if text == "同日" and re.search(r"[与和跟][^，。；、于]{1,10}$", before):
        return True
    if re.match(r"[前次翌][一日天]", text):
        return before.endswith("提") or bool(
            re.search(r"[节夜赛会选幕]的?$|(?<![0-9十一二三四五六七八九])日的$", before)
        )
    return text in ("当天", "当日") and before.endswith(("日", "号", "节", "夜"))


def _is_in_name(text: str, after: str) -> bool:
    """Whether it is in the name of a paper or a programme: “今日新闻”."""
    return text in ("今日", "昨日", "明日") and bool(re.match(r"新闻|头条|之星|说法|俄罗斯", after))


def _is_measure(text: str, before: str) -> bool:
    """Whether a number before it makes it a length or a sum: "两年内", "2万元月薪"."""
    if text.startswith("元"):
        return bool(
            re.search(r"(?<![周期拜])[0-9一二两三四五六七八九十百千万亿几数多美欧日港]$", before)
        )
    if re.search(r"(?:时隔|相隔|间隔|阔别|历经)$", before):
        return True
    return text.startswith("年内") and bool(
        re.search(r"[0-9一二三四五六七八九十两几数半]$", before)
    )


def _is_fraction(text: str, values: Values, before: str, after: str) -> bool:
    """Whether numbers with a slash are no day: "2/3的席位", "5/12英寸"."""
    if "/" not in text or "day" not in values or {"year", "day2"} & values.keys():
        return False
    weekday = re.search(r"(?:周|星期|礼拜)[一二三四五六日天]\s?[（(]$", before)
    if weekday or re.match(r"\s?[（(](?:周|星期)?[一二三四五六日]", after):
        return False
    if re.match(r"\s?(?:的|以上|多数|决赛|[英席票分人拍场局球寸%％])", after):
        return True
    if re.search(r"[0-9/.]$", before):
        return True
    if re.search(r"[（(]$", before) and re.match(r"[）)]", after):
        return False
    dated = re.match(r"\s?(?:[至到起~～－–—上下晚早举召开登将在于、-]|[0-9]{1,2}:)", after)
    return values["day"] < 10 and not (dated or re.search(r"[在于自从至到将定~～－–—-]$", before))


def _is_no_day(text: str, before: str, after: str) -> bool:
    if re.search(r"[0-9第每近数几]$", before):
        return True
    if not text[0].isdigit() and re.match(r"[，。；]|$", after) and _LASTS.search(before):
        return True
    if not text[0].isdigit() and len(text) <= 2:
        return bool(
            re.match(r"(?:内|间|期|游|之|后|前|来|以|报(?!道|导|告|[0-9])|元|常|程)", after)
        )
    return bool(re.match(r"(?:游|均|内|之内|元(?!宵|旦)|报(?!道|导|告|[0-9])|本)", after))


_LASTS = re.compile(r"(?:访|游|停留|逗留)[^，。；0-9]{0,10}$")
"""Words before a number of days: “访问山城五日”."""


def _is_no_unit(text: str, values: Values, before: str, after: str) -> bool:
    if "sign" in values and re.match(r"[0-9]+日", text):
        return True
    if "number" in values and values["unit"] == "year" and re.match(r"[重再首]", after):
        return True
    if re.match(r"(?:年|期|度|边|围|球)", after) and values["unit"] in ("week", "month"):
        return True
    if "way" not in values and "part" in values:
        return values["unit"] not in ("year", "month") or bool(
            re.search(r"[0-9今去明前后同当次一二三四五六七八九十]$", before)
        )
    if values["unit"] == "day" and (text[0] in "该本上下" or after.startswith("期")):
        return True
    counted = "[0-9一二三四五六七八九十两多首再不]$" if text[0] == "次" else "[0-9第每近逾数几不]$"
    return bool(re.search(counted, before))


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
    refuse=_refuse,
    day_signs="日号",
    spans=r"[-–—~～－至到]",
    bounds=(
        (
            "first",
            r"(?:不早于|最早(?:将|会|可能|或)?[于在]?|最早[^，。]{0,12}(?:日期|时间)[为是在])$",
            "",
        ),
        ("last", r"(?:不晚于|不迟于|最[迟晚](?:将|会|可能|或|也|必须|须|要)*[于在]?)$", ""),
        ("first", r"(?:自|从)$", "起"),
    ),
    reporting=rf"{REPORTING}|消息|确定",
    stamp=r"\s?(?:专?电(?![话视影子池力梯竞台信])|讯|消息(?=[，：]))",
)

__all__ = ["LANGUAGE", "VOCABULARY"]
