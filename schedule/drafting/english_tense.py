"""The English words that show the tense of a sentence."""

from schedule.drafting.english_words import BEEN, DATE, IS_OFF
from schedule.drafting.markers import Markers

_IRREGULAR = (
    "said|told|met|held|took|began|was|were|had|came|went|made|gave|left|saw|spoke|won|lost|led|"
    "got|became|found|wrote|sent|ran|rose|fell|put|paid|sold|bought|brought|thought|shot|struck|"
    "broke|drew|flew|grew|knew|threw|withdrew|chose|cut|hit|set off|beat|sat|stood|fought|sought|"
    "caught|taught|heard|kept|built|spent|lent|sank|shook|swore|wore|rode|drove|did|read out|hurt|"
    r"(?:has|have)(?! (?:an?|the|its|his|her|their|two|three)\b)|since|says|announces|confirms|denies|been|according to"
)
DONE = r"(?:(?:was|were|(?:has|have|had)(?: (?:also|already|now|just|since))?(?: been(?: [a-z]+ly)?)?)\s)?"
_LATER = (
    "expected|scheduled|planned|slated|due|set|supposed|poised|intended|tipped|targeted(?! by)|targeting|"
    "billed|timed|earmarked|pencill?ed in|called(?= on [0-9])"
)
_PRESENT = (
    "runs|meets|plays|reports|publishes|presents|debates|chairs|speaks|addresses|decides|stages|tours|closes|ends|returns|visits|hosts|faces|travels|arrives|holds|votes|goes|continues|resumes|"
    "features|concludes|kicks off|turns|leaves|joins|expires|falls|comes|heads|reopens|launches|premieres|convenes|hits|airs|debuts|"
    "lands|sits|stays|remains|looks|calls for"
)
IN_STATEMENT = (
    r"\bin (?:an?|his|her|their|its) (?:[a-z]+ ){0,2}(?:statement|post|letter|tweet|interview|message|briefing|speech|notice|release|email)\b"
    rf"(?= (?:(?:to|with|by|for) (?:[a-z]+ )?)?(?:[a-z]+ )?(?:on )?{DATE})"
)
_MOVING = r"(?:moving|postponing|rescheduling|delaying|scheduling|swapping)"
MARKERS = Markers(
    past=rf"\bafter [a-z]{{3,}}ing\b|{IN_STATEMENT}|\b{DONE}(?<!\ba )(?<!\bthe )(?<!\bif )(?<!\bas )(?<!-)(?!followed by\b|compared (?:with|to)\b)(?:(?<!\bbeing )(?:{_IRREGULAR})|(?<!\bis )(?<!\bare )(?!(?:{_LATER}|need|speed|united|indeed|hundred|red|bed|fed|unscheduled)\b)[a-z]{{2,20}}ed)\b",
    future=(
        rf"\b(?:will|won['’]t|shall|would|must|should|can|cannot|may|might|could|(?:(?:was|were) )?going to|{BEEN}(?:{_LATER})(?: to)?|(?:plan|hope|intend)s? to|"
        r"planning|upcoming|ahead of|(?:about|likely|agreed|ready|have|has|is|are|was|were) to)(?=\s[a-z0-9]|[,.;])"
        r"(?:\s(?:not|also|then|now|be|have|been|no|longer|never|soon|still|again|[a-z]{2,12}ly)){0,3}(?P<verb>)"
        rf"|\b{DONE}(?:agreed|vowed|pledged|promised|decided|asked|urged|requested|proposed|prepared|preparing|wants?|wanted|hoped|offered|refused|intended|threatened|invited|ordered)"
        rf"(?:\s[a-z]+){{0,4}}? to [a-z]+|\b{BEEN}(?:postponed|moved|rescheduled|delayed|adjourned|continued|deferred|extended|suspended|put off|(?:pushed|put) back)\s(?:to|until|till|for(?!\s[0-9a-z]+\s(?:day|week|month|year)))\b"
        r"|(?<!\bhad )(?<!\bhas )(?<!\bhave )(?<!ed )\bto be [a-z]{3,15}\b|\bha(?:ve|s) (?:already )?(?:arrived|gathered|flown)\b[^.;,]{0,60}?\bto [a-z]+\b|\bha(?:s|ve) (?:until|till)\b"
        r"|\b(?:a |the )?decision (?:[a-z]+ ){0,2}(?:made|taken) to [a-z]+"
        rf"|\b{DONE}(?:proposed|suggested|recommended|considered|discussed) [a-z]{{3,}}ing\b"
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
