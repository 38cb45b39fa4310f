"""The Chinese words that show the tense of a sentence."""

from schedule.drafting.chinese_words import REPORTING
from schedule.drafting.markers import Markers

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
