"""What only looks like a date in Russian."""

import re

from schedule.drafting.grammar import Values
from schedule.drafting.patterns import compiled, small
from schedule.drafting.russian_tense import MARKERS, REPORTING
from schedule.drafting.russian_words import NUMBERS

_COUNTED = rf"(?<!\w)(?:{'|'.join(NUMBERS)}|[0-9]+|нескольк\w+)\s$"
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


def refuse(text: str, values: Values, before: str, after: str) -> bool:  # noqa: PLR0911 - one line for each
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
        if re.search(rf"{REPORTING}\s$", before):
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
