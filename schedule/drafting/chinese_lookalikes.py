"""What only looks like a date in Chinese."""

import re

from schedule.drafting.grammar import Values


def refuse(text: str, values: Values, before: str, after: str) -> bool:
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
            r"|(?:通常|定期)[^，。；：\n]*$|多[在于][^，。]{0,5}$",
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
    if re.search(r"[0-9第每近数几]$|(?:一连|连续|为期|历时|长达)$", before):
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
