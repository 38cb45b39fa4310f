"""Chinese dates: words, grammar, and markers of past and future."""

import re

from schedule.drafting.grammar import Language, Markers, Table, Values, number
from schedule.drafting.traditional import SIMPLIFIED
from schedule.drafting.vocabulary import Vocabulary

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
    "次|翌": "following",
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
    "sign": {"之?前(?!后)|以前": -1},
    "nth": (r"(?:[一二三四1-4])", _number),
    "nthlast": {"最后一?": -1},
    "nhalf": {"上": 1, "下": 2},
    "season": {"春": "spring", "夏": "summer", "秋": "autumn", "冬": "winter"},
    "word": {
        "大后天": 3,
        "后天|(?<![,年月天周日时个前最今以之])后日(?![本后常益渐前期子程间均])": 2,
        rf"明(?:{_BESIDE})?[天日晚早晨]|明起|明{_BESIDE}|(?<=[,长署局院府队方，])明(?=[在于将赴访]|举行)": 1,
        rf"今(?:{_BESIDE})?[天日晚早晨夜午]|今{_BESIDE}": 0,
        "(?<!如)(?<!至)(?<!迄)(?<!当)(?<!现)(?<!古)(?<!从)今(?=[在于将赴]|宣布|表示|重申|举行|召开|出席|抵达|会见)": 0,
        rf"昨(?:{_BESIDE})?[天日晚晨夜早午]|昨{_BESIDE}|昨(?![年是非])": -1,
        rf"前(?:{_BESIDE})?[天日]": -2,
    },
    "holiday": {"元旦": (1, 1), "国庆节": (10, 1), "圣诞节": (12, 25)},
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
    ("day", _M + r"{dated}{day}\s?[日号]" + _OPEN),
    ("day", _M + r"{dated}{day}\s?日?" + _IN_BRACKETS),
    ("day", _M + r"{dated}{day}(?=\s?(?:上午|下午|晚上|晚间|凌晨|中午|早上))"),
    ("day", _M + r"{dated}{day}" + _TO + r"{day2}[日号]"),
    ("day", _M + r"{dated}{day}" + _AND + r"{day2}[日号]"),
    ("day", r"(?:{mway})?{day}\s?日" + _OPEN),
    ("day", r"(?:{mway})?{day}" + _TO + r"{day2}日"),
    ("day", r"(?:{mway})?{day}" + _AND + r"{day2}日"),
    ("day", r"{mway}{day}号"),
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

_SAID = (
    r"表示|建议|告诉|写道|重申|披露|官宣|说(?!明)|宣布|称(?![为作])|指出|介绍|发布(?!会)|通报|透露|强调|证实|"
    r"获悉|报道|回应|否认|确认|公布|公告|确定(?=了)|重申|坦言|提到|谈到|认为|解释|发表声明|发文|消息(?=[，：称指])"
)
MARKERS = Markers(
    past=(
        rf"了|已经?(?![一-鿿]{{1,5}}的)|曾|{_SAID}|完成|抵达|出席了|举行过|上一?[届场次轮]|(?<![将或拟])被|开过|访问过|会见了|当选"
    ),
    future=(
        r"(?<!即)将(?![军领士近])|计划|预计|拟(?![议])|即将(?![^，。]{1,6}的)|(?<=[还更也又就])要(?![求点闻素案员是])|有望|预定|原定|定于|准备|打算|可望|(?<![大议峰盛展晚年览易乐动谈见布讨协委学社奥全例])会(?=在|于)|(?<=[他她们将亦也又还并均都])会(?![议谈见晤员场长计上])|或将|可能|"
        r"(?:推迟|延期|改期|[延押]后|顺延|展延|提前|延|改)[到至于]|敲定|商定|约定|决定|安排在"
    ),
    decides=r"商定|约定|决定",
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
    if kinds == {"year"}:
        return bool(re.match(r"(?:代|来|多|间隔|期|以上)", after))
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
    """Whether it goes on with a repetition: “每年2月至5月、9月至12月”, “每周例会为周四”."""
    return bool(re.search(r"[每逢](?:个?[年月周]|星期|礼拜|届)[^，。；：\n]*$", before))


def _is_counted(text: str, before: str) -> bool:
    """Whether it is a day beside one that has no date: “投票日的前一天”, “端午节当天”."""
    if re.match(r"[前次翌][一日天]", text):
        return before.endswith("提") or bool(
            re.search(r"[节夜赛会选幕]的?$|(?<![0-9十一二三四五六七八九])日的$", before)
        )
    return text in ("当天", "当日") and bool(
        re.search(r"(?<![0-9十一二三四五六七八九])[日节夜]$", before)
    )


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
    if re.match(r"\s?[（(](?:周|星期)?[一二三四五六日]", after):
        return False
    if re.match(r"\s?(?:的|以上|多数|决赛|[英席票分人拍场局球寸%％])", after):
        return True
    if re.search(r"[0-9/.]$", before):
        return True
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
    return bool(re.match(r"(?:游|均|内|之内|元|报(?!道|导|告|[0-9])|本)", after))


_LASTS = re.compile(r"(?:访|游|停留|逗留)[^，。；0-9]{0,10}$")
"""Words before a number of days: “访问山城五日”."""


def _is_no_unit(text: str, values: Values, before: str, after: str) -> bool:
    if "sign" in values and re.match(r"[0-9]+日", text):
        return True
    if re.match(r"(?:年|期|度|边|围)", after) and values["unit"] in ("week", "month"):
        return True
    if "way" not in values and "part" in values:
        return values["unit"] not in ("year", "month") or bool(
            re.search(r"[0-9今去明前后同当次一二三四五六七八九十]$", before)
        )
    if values["unit"] == "day" and (after.startswith("期") or before.endswith("不")):
        return True
    if text[0] in "该那这本" and values["unit"] == "day":
        return text[0] in "该本"
    return bool(re.search(r"[0-9第每近数几]$", before))


LANGUAGE = Language(
    code="zh",
    spelling=SIMPLIFIED,
    tables=TABLES,
    year=_YEAR,
    year_leads=True,
    rules=RULES,
    trigger=r"[民中0-9一二三四五六七八九十廿卅两今去明前后同当那半次翌上下本这该第春夏秋冬昨大周星礼年月元圣国]",
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
    bounds=(
        (
            "first",
            r"(?:不早于|最早(?:将|会|可能|或)?[于在]?|最早[^，。]{0,12}(?:日期|时间)[为是在])$",
            "",
        ),
        ("last", r"(?:不晚于|不迟于|最[迟晚](?:将|会|可能|或|也|必须|须|要)*[于在]?)$", ""),
        ("first", r"(?:自|从)$", "起"),
    ),
    reporting=_SAID,
    stamp=r"\s?(?:专?电(?![话视影子池力梯竞台信])|讯|消息(?=[，：]))",
)

_VOTING = "投票(?!机|率|站|箱|权|所|人)"
VOCABULARY = Vocabulary(
    nouns={
        "call": r"视频通话|电话会谈|通电话|通话|视频会晤",
        "visit": r"(?:国事|正式|工作)?访问|(?<![采上走家暗专探拜造寻信])访[华俄韩美日英法德印欧朝越泰缅澳中台港菲马新](?!人|团|方)|之行|[出来到回]访",
        "signing": r"签署仪式|签约仪式",
        "ceremony": r"仪式|开幕式|闭幕式|典礼|晚会|阅兵|[开闭]幕[会礼]|颁奖礼|抽签(?!结果)|(?:宴|酒|招待)会(?![厅堂场])",
        "opening": r"开幕|揭幕",
        "closure": r"停运|闭园|竣工|完工",
        "talks": r"会谈|谈判(?!代表|桌|人员|专家|团队)|磋商",
        "summit": r"峰会(?![谈晤见])",
        "forum": r"论坛",
        "exhibition": r"博览会|(?<!称“.)(?<!称“..)[博园交贸洽]会|展览会?|展会|[书车画美]展|(?<![发进拓扩开施伸参布会策招办出一年筹本画协组未大])展(?![示出现开馆览期望厅区位台商演销品板柜团团览会翅览露映缓延期项])|交易会",
        "conference": r"大会(?!堂)|年会|(?<!延)会议(?![室厅桌中纪议精])|(?:发布|研讨|吹风|说明|推介|交流|对话|[洽恳座]谈|合作|对接|推进|招聘|宣讲|听取意见|记者(?:招待)?)会|(?<!发表)(?<!发表.[旨题])演讲(?![者人厅中时说称词稿])|(?<![大知])讲座|[党人]代会",
        "meeting": r"会晤|会见|午宴|晚宴|座谈会|见面会|(?:高层|首次|直接)接触",
        "session": r"例会|全会|[联混]委会|听证会|公听会|审查会|院会(?![议党])|开议|开(?:羁押|辩论|调查)庭|理事会会议|开庭|庭审|审理|宣判|辩论(?!赛)|判决(?!书)|聆讯|审讯|提堂|宣誓就职|就职(?=典礼|仪式)",
        "vote": rf"补选|改选|初选(?!名)|选举(?!公告|委员会|权|制度|法|结果|人团|竞选|筹备|物资)|大选(?!议案|法案|动议)|{_VOTING}|公投|表决|提名[期日]",
        "launch": r"发布(?=(?:时间|日期)?(?:被|将|再次)?(?:推迟|延期|延后|提前|定[于在]))|发射(?!区|场|中心|台|阵地|井|窗口|车)|首飞|上市|首发|升空|试飞|上线",
        "match": r"比赛|集训|(?:热身|教学|表演|季前|附加|淘汰|小组|资格|挑战|排位|例行|积分|季后|全明星|选拔|测试)赛|[联洲界协王理]杯(?![具子中赛])|[初复]赛|决赛|半决赛|联赛|锦标赛|马拉松|[亚世全][青残]会|杯赛|揭幕战|德比|公开赛|运动会|首轮|巡回赛|[世亚欧][锦乒羽]赛|预选赛|邀请赛|大奖赛|友谊赛|[残冬]?奥运(?:会|动会)?(?![村选冠金火圣场资项代名组健])|[一-鿿]运会",
        "drill": r"演习|演练|军演",
        "festival": r"嘉年华|庙会|灯会|汇演|(?<![演])表演(?!艺术|形式|空间|[者区类系欲家性])|[大装艺光火行水技]秀(?![场])|[^本下上每这该一两二三四五六七八九十当年前后数几单周首]周(?=[”」》]?(?:将|定于))|(?:艺术|电影|文化|音乐|戏剧|演出|阅读|读书|合唱|时装|旅游|科技)[季周]|(?:艺术|电影|电视|文化|音乐|戏剧|旅游|动漫|科技|读书|狂欢|美食)节(?!组委会|目)|音乐会|演唱会|(?<!延期)演出(?![人单机现])|首映|[收光车酒花食]节",
        "strike": r"罢工",
        "consultation": r"咨询会|征求意见|开放日",
    },
    verbs={
        "visit": r"访问|抵达|到访|率团(?!赴|访)|来华|述职|赴[台港澳美日韩欧俄英德法印华京沪](?=访|[交出参]|展开|进行|[，。]|$)",
        "meeting": r"会见|接见|见面|会面",
        "signing": r"签署",
        "launch": r"推出|正式(?:发布|亮相)|发售|开售|开卖|[上公]映|[开首]播|定档",
        "opening": r"开幕|开馆|启用|通车|开放",
        "match": r"迎战|对阵",
        "vote": rf"表决|{_VOTING}|审议",
    },
    cancelled=r"(?<![不未没恐或])(?<!恐将)(?<!可能)(?<!或将)(?<!考虑)(?<!不是)(?<!并非)取消|喊[卡停]|停办|告吹|不再举行|撤销",
    postponed=r"(?:(?<!不是)(?<!并非)(?:推迟|延期|延迟)|改期|[延押]后|顺延|展延|延赛)(?!过?了?[一两二三四五0-9]+次)|延[至到]|改[至到]|改[为在](?=$|\s?[0-9今明后下本同周星一二三四五六七八九十])",
    floated=r"可能|恐(?![怖惧慌龙吓攻])|预计(?!会期|为期|持续|历时|[^，。]{0,12}(?:人|名|家|规模|参[展加]|吸引|超|达|迎来))|有望|或将|考虑(?=[在于将举改推延取]|是否)|拟议|或于|初步",
    confirmed=r"(?<![不未没肯愿否])(?<!何时)(?<!否予以)(?:确认|证实)(?![^，。]{0,14}(?:有效|无效))",
    denied=r"否认|不实|不正确|误传|(?:没有|并?无|未有)(?:[^，。]{0,6}(?:计划|规划|安排|行程))|未(?:安排|计划|规划)|谣言|不属实",
    formerly=r"原定|(?<![按照依])原计划(?=[于在0-9])|此前(?:预计|计划|定于|宣布|商定|约定)|本应|原本|最初|早先|原先",
    figures=r"(?:度|[^，。；：]{0,16}(?:报告|计划|预算|安排|情况|业绩|收入|产值|规划))",
    ties=r"(?:上午|下午|晚上?)?的",
    occasion_behind=r"(?:的?(?:期间|之际|前夕)|结束后)",
    named_by=(
        r"(?:举[行办]|召开|进行|登场|开幕|[上公]映|开[播打跑])[的之]"
        r"(?P<name>(?!不少|许?多[^伦哈]|各|一些|[该此这其]|相关|有关|情况)(?:[^，。；：、\n]{0,8}[“「《][^”」》\n]{2,24}[”」》]|[^，。；：、“「《\n]{2,16}?(?=[，。；：\n]|[将因已宣延推改取顺也]|$)))"
    ),
    ends=r"举行(?=至)|持续|(?<=[^日])(?:闭幕(?![会式礼典仪])|结束|截止|落幕)|闭馆|展期|延续|展出",
    closes=r"闭幕(?![会式礼典仪])|结束|截止|落幕|闭馆",
    until=r"[至到]$",
    by=r"(?:在|于|截至|至迟|最迟)?$",
    put_right=r"不是(?:在|于)?@，?而是",
    stages=r"[^，。；：、]*(?:举行|召开|举办|开展)了?[^，。；：、]{0,30}",
    since=r"上一?[次届轮回][于在]?@|@[^，。；]{0,20}后(?:的)?(?:首|第)|自@以来|@[^，。；]{0,12}以来",
    conditional=r"^\W*(?:如果|倘若|假如|一旦|若(?=[^，。]{2,20}，))",
    starts_behind=r"(?:起(?![至到，])|启程|动身|[^，。；]{0,8}抵达[^。；]{0,12}(?:展开|开始|进行))",
    topic_behind=r"(?:有效|无效|作废)|"
    r"的?(?:场地|场馆|地点|规则|章程)|"
    r"的?(?:大?名单|阵容|门票|海报|预告片?|口号|会徽|吉祥物)|"
    r"[^，。；：、的]{0,5}(?:协会|[组筹]委会|委员会|联盟|办公室|秘书长|发言人|主席(?!国))|"
    r"的?(?:日期|时间|时程|事宜|细节|一事)(?![^，。]{0,4}(?:[为是定将改推延由原]|[0-9]))|"
    r"[^，。；：]{0,12}(?:报名|售票|开票|取票)|的?(?:最终|初步|正式|官方)?(?:结果|成果)(?!发布|公布会)",
    respectively=r"分别",
    anniversary=r"周年|诞辰|成立于|纪念日|生日",
    caption=r"^\W{0,3}(?:图为|这是(?=[^，。]{0,4}[0-9]{1,2}[月日])|资料图|图片来源|图片|上图|图)[：:为]?|摄[）)]?$|（资料图",
    boilerplate=r"^\W{0,3}(?:延伸阅读|相关(?:新闻|阅读|链接)|责任编辑|编辑[：:]|版权|©|更多(?:新闻|阅读)|联系我们|推荐阅读|扫码|关注我们|声明)",
    goes_on=r"^\W{0,3}(?:展期|会期|赛期|该|此次|这次|这一|其|双方|原定|此前|活动|本次|这场|这项)",
    at=r"(?:在|于|赴|到|抵达?|访问?|来)$",
    stop="(?<=[日月])起|结束|在[本该学]?(?=校)|分别|时(?![尚装代空])|点(?!映)|分(?![会论])|将|于|在|了|的|是|为|和|与|举行|举办|召开|进行|表示|说|宣布|称|由|对|至|到|从|并|已|曾|定|计划|预计|参加|出席|开展|原定|推迟|取消|日|月|(?<!青)(?<!少)年(?!会)|周|否认|其|该|将在|并将|一场|一次|关于|报道|介绍|期间|后|前|此次|本次|完成|组织|主办|今年|去年|再|首次",
    before_subject=(
        rf"{_SAID}|了|取消|推迟|延期|决定|^(?:但|而|不过|其中|据悉|届时|同时|另外?|此外|并|且|因此|随后|对此|预计|原定|于|在)|"
        r"(?:他们?|她们?|其|该|此次?|这[次场项是]?|本[次届])"
    ),
    behind_subject=(
        r"[将拟于在对应率到赴向自被把要更当就已也曾除还]|会(?=[在于将])|同意|备战|定于|计划|原[定本]|预计|可能|准备|打算|即将|"
        r"前往|抵达|启程|举行|召开|进行|展开|开展|开始|出席|参加|正式|首次|再次|分别|[的之]|上午|下午|晚[上间]|凌晨|"
        r"意味着|希望|提出|预期|通过|合办|讨论|迎来"
    ),
    with_object=r"[^，。]*(?:访问|会见|会晤|迎战|对阵)$",
    object=r"(?![之的了期时后前结行计日将在于和与并，。])(?:(?!的)[一-鿿·]){2,10}?(?=[，。；：、（\n并]|和|与|$)",
    dateline=r"^[^。，]{0,20}$",
    spaced=False,
)
