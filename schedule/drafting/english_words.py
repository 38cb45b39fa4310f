"""The English words for scheduled items and their states."""

from schedule.drafting.vocabulary import Vocabulary

MONTHS = (
    r"jan(?:uary|\.)?",
    r"feb(?:ruary|\.)?",
    r"mar(?:ch|\.)?",
    r"apr(?:il|\.)?",
    "[Mm]ay",
    r"june|jun\.?",
    r"july|jul\.?",
    r"aug(?:ust|\.)?",
    r"sept?(?:ember|\.)?",
    r"oct(?:ober|\.)?",
    r"nov(?:ember|\.)?",
    r"dec(?:ember|\.)?",
)
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
BEEN = r"(?:(?:was|were|(?:has|have|had) been)\s)?"
DATE = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|(?:jan|feb|mar|apr|[Mm]ay|ju[nl]|aug|sep|oct|nov|dec)[a-z.]{0,6} [0-9])"
)
IS_OFF = (
    r"\b(?:is|are) (?:now )?off(?=\s*[,.;\n]|\s*$|\s(?:because|after|due|as|following|until)\b)"
)
_AFTER_FINAL = (
    "on|in|at|of|against|between|will|is|was|to|and|or|with|this|next|last|for|by|from|after|before|ha[sd]|have|can|could|may|would|"
    "should|takes?|took|taking|moved|kicks|begins|starts|ended|went|goes|which|when|where|due|set|scheduled|postponed|that|but|as|if|match|game"
)
_ACTS = (
    "held|hold|began|begun|opened|started|kicked off|attended|paid|concluded|ended|wrapped up|took|hosted|arrived|left|"
    "gathered|joined|chaired|addressed|resumed|returned|made|staged|played|won|lost|beat|launched|celebrated|marked"
)
_HAPPENS = (
    "occur|happen|begin|start|resume|reopen|return|head|go|walk|strike|hold|be|come|air|stream|take|step|compete|fight|stage|celebrate|"
    "mark|gather|march|rally|perform|appear|attend|speak|present|deliver|make|get|back|out|available|unveil|join|depart|leave|embark|swear|lay|pay|sold|shown|screened|broadcast|auctioned|crowned|inaugurated|buried|displayed"
)
"""Verbs of what an editor may schedule, where no noun names it."""
_WITHIN = r"(?:[^.;]|(?<=\b[a-z])\.)"
"""A character of a sentence; the dot of an initial ends none."""
_NOT_PAD = r"(?! (?:pad|complex|site|vehicle|cent|provider|compan))"
"""Not before "pad" and the like: a launch pad is no launch."""
VOCABULARY = Vocabulary(
    nouns={
        "visit": r"\b(?:state |official |working )?(?:visit\b|visits\b(?! (?:the|an?|his|her|their)\b))|\btrip\b|\btour\b",
        "call": r"\b(?:video |phone |telephone )(?:call|conversation|talks)\b|\bvideo ?conference\b",
        "signing": r"\bsigning\b",
        "ceremony": r"\bceremon(?:y|ies)\b|\bgala\b|\binauguration\b|\bparade\b|\bunveiling\b|(?<=\w )awards(?=,|\.|\s(?:on|in|at|will|are|were|take|to be)\b)|\b(?:funeral|vigil|wedding|demonstration|protests?|(?:campaign|protest|mass|election|political) rally)\b",
        "opening": r"\b(?:re)?opening\b",
        "closure": r"\b(?:closure|completion)\b",
        "talks": r"\btalks\b|\b(?:strategic|security|economic|political|2\+2|high-level|ministerial|defen[cs]e|trade|energy|policy) dialogue\b|\b(?:next|first|second|third|fourth|fifth|new|last|previous|final|further|another) round\b(?! of)|\bnegotiations\b|\bconsultations\b",
        "summit": r"\bsummits?\b",
        "forum": r"\bforums?\b",
        "exhibition": r"\bexpo\b|\bexhibition\b|(?<!is )(?<!be )(?<!not )(?<!was )(?<!free and )\b(?:trade |book )?fair\b(?! (?:that|to|trial|share|play|and|hearing|prices?|trade|elections?|game|deal|wages?|chance|enough|value|use)\b)",
        "conference": r"\b(?:tele)?conference\b|(?:(?<=\ba )|(?<=the )|(?<=its )|(?<=party )|(?<=world )|(?<=ing )|(?<=er )|(?<=al )|(?<=th )|(?<=st ))congress\b|\bsymposium\b|\bbriefing\b",
        "meeting": r"\bmeeting\b|(?:(?<=\bthe )|(?<=['’]s )|(?<=l )|(?<=\ba )|(?<=ed )|(?<=ce ))debate\b|\blunch\b|\bdinner\b|\breception\b",
        "session": r"\bsession\b|\bsessions\b(?= (?:held|on|scheduled))|\btrial\b|\bhearings?\b|\bassembly\b|\bsitting\b(?! in\b)"
        r"|\bcontinuation\b(?= of)|\b(?:sentencing|jury selection|arraignment|inquest|testimony)\b|\b(?:opening|closing|oral|final) (?:arguments?|statements?)\b",
        "vote": r"\b(?:early voting|voting(?= (?:for|on|in|is|was|will|takes|begins)\b)|vote|polling day|primaries|primary(?= (?:elections?|votes?|is|was|will|on|in)\b))\b|\belections?\b|\breferendum\b|\bballot\b|\bby-?elections?\b|\brun-?off\b",
        "launch": rf"\blaunch\b{_NOT_PAD}|\b(?:lift|blast)-?off\b|\brollout\b|\b(?:un)?docking\b|\bspacewalk\b|\bsplashdown\b|\blanding\b(?= (?:is|was|will|on|of|in|scheduled)\b)|(?<!limited )(?<!wide )\brelease\b|\b(?:maiden|test|first|second|third|next|inaugural|crewed|uncrewed|orbital|demonstration) flight\b|\b(?:launch )?attempt\b",
        "match": (
            r"(?<!game )(?<!match )(?<!fixture )(?<!tie )\bv(?:s\.?|\.)? [a-z]+\b|"
            rf"\b(?:match(?:es)?|fixtures?|(?:semi-?|quarter-?)finals?|finals?(?=\s(?:{_AFTER_FINAL})\b|[^\w\s]|$)|derby|tournament|championships?|marathon|grand prix|playoff|regatta|"
            r"(?:first|second|third|fourth|fifth|[1-5](?:st|nd|rd|th)) (?:test|odi|t20i?|one-day international)|(?:test|odi|t20i?|match|home|ashes) series|(?:title |unification )?fight(?= (?:with|between|against (?!(?:the )?(?:terror|crime|corruption|climate|inflation|drugs|covid|cancer|poverty|hunger))))|(?:(?<=his )|(?<=her ))fight(?! (?:to|for|against|over))|bout|rematch|contest(?= (?:with|against|between|will|is|on|in|at)\b)|(?:clash|showdown)(?= (?:with|against|between|at|on)\b(?! (?:the |anti-)?(?:police|law|plan|other|government|protest|army|troops)))|race|games?|cup|olympics|(?<!pm )(?<!am )(?<!\ba )kick-?off|(?:first|second) leg)\b(?! (?:schedules?|calendar|fees?|tickets?|officials?|organi[sz]ers|programmes?)\b)"
        ),
        "drill": r"\b(?:exercises?|drills?|manoeuvres|maneuvers)\b",
        "festival": r"\b(?:festival|concert|gig|premiere|debut|carnival|biennale)s?\b|(?<!data )(?<!poll )(?<!survey )(?<!study )(?<!report )\bshows?\b(?= (?:in|at|on|scheduled|originally|planned|is|was|were|will|would|has|have|had|this|next|(?:fri|satur|sun)day)\b)"
        r"|\bseason\b(?= (?:is|was|has|will|starts?|begins?|opens?|kicks|gets|to (?:start|begin|open))\b)",
        "strike": r"(?<!lightning )(?<!air )(?<!drone )(?<!missile )(?<!military )\b(?:strike|walkout)s?\b",
        "consultation": r"\bconsultation\b|\bworkshop\b|\bopen day\b",
    },
    verbs={
        "festival": r"(?:(?<=will )|(?<=to )|(?<=also ))perform(?= (?:in|at|on)\b)|\bperforming(?= (?:in|at)\b)",
        "ceremony": r"\b(?:be )?sworn in\b|\btakes? office\b|\btakes? the oath\b",
        "session": r"\b(?:be sentenced|(?:plead(?:s|ed)?|pled) (?:not )?guilty|enter(?:s|ed)? (?:an? |his |her )?(?:\w+ )?plea|appear(?:s|ed)? (?:in|before)|(?:stand|go)(?:es|s)? (?:on )?trial|testif(?:y|ies|ied))\b"
        r"|\bhear(?:s|d)? (?:the |an? )?(?:[a-z]+ )?(?:appeals?|cases?|challenge|(?:final )?arguments|motions|evidence|testimony)\b",
        "call": r"\b(?:spoke|talked|speak|talk) (?:by|on the|over the|via|through) (?:(?:tele)?phone|video)\b|\bheld a (?:tele)?phone call\b",
        "visit": rf"(?<=will )be in (?!(?:the|an?|his|her|their|its|our|effect|place|force|session|court|charge|attendance|theat|cinemas|stores|custody|order|office|use)\b)[a-z]+(?: [a-z]+)?(?= (?:from|on|between) )|(?<=to )(?:leave|depart|embark)\b(?= (?:for|on|{DATE}))|\b(?:visit(?:s|ed|ing)?|travel(?:s|l?ed|l?ing)? to|arriv(?:e[sd]?|ing)(?= (?:in|on|at|here|next|this|late|early)\b| {DATE})|(?:fly|flies|flew|flying) to|tour(?:s|ed)?)\b",
        "meeting": r"(?:(?<=will )|(?<=to )|(?<=also ))(?:speak (?:at|before)|address (?:the|a)|deliver (?:the|a|an|his|her|its) (?:\w+ )?(?:speech|address|lecture|keynote|sermon)|give (?:the|a|an|his|her) (?:\w+ )?(?:speech|lecture|talk|keynote)|call on)\b|\b(?:meets?|met|debates?|debated|receive[sd]?(?! (?:an?|its|no|more|some|[0-9]|[a-z]+s\b|the (?!president|prime|foreign|chancellor|king|delegat|ambassador|secretary)))|(?<!^)(?<!\n)(?<!\. )hosts?|hosted|(?:re)?convenes?|(?:re)?convened)\b",
        "signing": r"\bsign(?:s|ed)?\b(?! (?:up|off|in)\b)",
        "launch": rf"(?<!the )(?<!of )\b(?:launch(?:es|ed)?{_NOT_PAD}|lift(?:s|ed)? off|blast(?:s|ed)? off|unveil(?:s|ed)?(?! (?:(?:the|its|their|his|her|a|an|new) ){{0,2}}(?:details|plans?|proposals?|schedules?|lists?|budget|measures|names)\b)|go on sale|be released(?! from| on (?:bail|parole))|be launched|dock(?:s|ed)?|splash(?:es)? down|touch(?:es|ed)? down|returns? (?:back )?to earth|(?:(?<=to )|(?<=will ))land(?= (?:in|on|at|back)\b)|premieres?|opens? in (?:theat(?:er|re)s|cinemas)|debuts?|hits? (?:theat(?:er|re)s|cinemas|screens|shelves|stores))\b",
        "opening": r"(?<!\bone )(?<!\ban )(?<!\bthe )\b(?:opens?|opened|reopens?|reopened|inaugurate[sd]?)\b",
        "match": r"\b(?:plays?|played|faces?|faced|(?<!^)(?<!\n)(?<!\. )hosts?|takes? on|took on|kicks? off|kicked off)\b",
        "vote": r"\b(?:votes?|voted|go to the polls|went to the polls)\b",
    },
    happens=r"\b(?:(?:is|are|was|were|be|been|has|have|had|will|would|may|could|now|also|then|due|to|currently)\s)*(?:(?:takes?|took) place|held|kicks? off|runs?(?=\sfrom)"
    r"|(?:set|(?:re)?scheduled|slated|targeted|dated|pencilled in) for|(?:moved|pushed|delayed|postponed|rescheduled)\s(?:[^;]{0,45}\s)??(?:to|until))"
    r"\s(?:(?:in|at)\s(?:the\s)?(?:[\w’'.-]+,?\s){1,4})?(?:(?:on|in|from|at|the)\s){0,2}$",
    is_off=r"\s(?:(?:has|have|had)\s(?:(?:now|also|again|since|already)\s)?been|was|were)\s(?:(?:now|also|again|then)\s)?(?:cancell?ed|called off|postponed|scrapped|axed|put on hold|shelved|rescheduled|adjourned)\b",
    calls_off=r"\b(?:(?<!was )(?<!were )(?<!been )(?<!be )(?<!being )(?:cancel(?:led|ed|s)|postpone[ds]|(?:call(?:ed|s)|put) off|scrap(?:ped|s)|shelve[ds]|(?:pulled|put) out of)|(?:forced|had|has|have|decided|chose|opted|decision) to (?:cancel|postpone|call off|scrap|pull|delay))"
    r"\s(?:(?!(?:of|in|for|to|on|and|with|from|that)\b)[\w’'-]+\s){0,5}[“\"]?$",
    moves=r"(?<!been )(?<!was )(?<!were )(?<!being )(?<!is )(?<!are )\b(?:delay|postpon|push|mov|reschedul|defer)(?:e|es|s|ed|d|ing|red)?\s(?:back\s)?"
    r"(?P<name>(?:(?:the|its|their|his|her|this)\s)?(?!(?:from|to|until|till|by|for|on|at|in|it|them|back|again|forward|out|any|one|two|three|four|five|six|several|a)\b)[^,;:()]{2,60}?)\s(?:back\s)?(?:from\s[^,;]{2,25}\s)?(?:to|until|till)\s(?:the\s)?$",
    named_for=r"(?:^\W*|[,;:–—]\s(?:and\s|including\s|with\s)?|\b(?:is|are|include[sd]?|including)\s)(?P<name>(?:[Tt]he\s)?[A-Z][\w’'&.-]*(?::?\s(?:[A-Z0-9][\w’'&.-]*|of|the|and|&))*),"
    r"\s(?:(?:originally|previously|initially|first|now|currently|which (?:is|was))\s)*(?:(?:re)?scheduled|set|slated|due|planned|delayed|postponed|moved|pushed|expected)\b[^,;]{0,50}$",
    will=r"(?<!orders )(?<!sales )(?<!tickets )(?<!bookings )(?<!registration )(?<!applications )(?<!shipping )"
    r"(?:(?:will|shall|plans? to|intends? to|(?:(?:is|are|was|were|be|(?:had|has|have) been)\s(?:\w+\s)?)?(?:due|set|scheduled|slated|expected|going) to|(?:is|are) to)"
    rf"\s(?:[a-z]+\s){{0,2}}?(?P<verb>{_HAPPENS})|(?P<now>begins?|starts?|resumes?))$",
    appositive=r",\s(?:the|an?|its|one of|which|who|due|set|slated|scheduled|planned|expected|originally|"
    r"initially|previously|first)\s[^;]*,$",
    parted=r"[,;:]|\b(?:that|which|who|after|before|when|because)\b",
    of_another=r"\b(?:at|of|to|for|from|in|on|by|with|about|during|after|before|like|and)"
    r"\s(?:(?:the|an?|its|his|her|their|this|that|these)\s)?$",
    planned_for=r"\b(?:scheduled|planned|due|set|slated|expected|supposed|meant|pencill?ed in)\s(?:[^,.;]{0,60}\s)?$",
    no_subject=r"\b(?:it|they|which|that|and)\s$",
    refers=r"\bthe event,?\s(?:[a-z]+\s){0,3}$",
    general=r"match(?:es)?|(?:game|fixture|event|trip|mission)s?",
    decided=r"['’]s\s(?:[a-z]+\s){0,2}(?:postponement|cancell?ation|announcement|decision|delay|statement|ruling|news)\b",
    takes_off=r"(?:postponed|delayed|cancell?ed|called off|scrapped|rescheduled|adjourned|put off|pushed back)\s(?:the|its|his|her|their|a|an|for at least|all)\s",
    date_of=r"\bdates?(?:\s(?:is|was|of|to|would be|will be)|[,:])\s@|@\s(?:is|was|as|will be|would be)\s(?:the|a)\s(?:[a-z]+\s)?(?:date|day)\b",
    still=r"\b(?:is|are|will|plans?|remains?)\b",
    sets=r"\s(?:ha[sd]\s)?(?:set|scheduled|put)\s(?!to\b|for\b|on\b|in\b|by\b|at\b)",
    acts=rf"(?:{BEEN})(?:{_ACTS})\b|(?:was|were)\b",
    subject=r"[,;:()\n]|\s[-–—]{1,2}\s|\b(?:that|which|who|when|while|whereas|after|before|but|where|as|if|because|and then|said|says|saying)\b",
    links=r"the|an?|its|his|her|their|and|of|on|in|with|against|between|for|to",
    infinitive=r"\b(?:to|will|would|may|might|could|can|should|must|(?:slated|set|due|ready|targeted|scheduled) for|will not)\s$",
    offices=r"(?:vice-?)?president|prime|foreign|defen[cs]e|finance|interior|trade|minister|premier|secretary(?:-general)?|general|chancellor|"
    r"king|queen|prince|princess|duke|duchess|earl|countess|royal|crown|state|deputy|vice|chair(?:man|woman)?|chief|speaker|mayor|governor|senator|judge|justice|mrs?|ms|sir|dr|"
    r"pope|an?|his|her|the|united|nations|" + "|".join(map(str.lower, (*DAYS, *MONTHS))),
    named_before=r"\b(?:it|which|that)\s$",
    relative=r",?\s(?:which|that)\b",
    inner=r"\s(?:of|for|on)\s(?:[\w’'-]+\s){0,4}",
    titled=r"prince|princess|duke|duchess|earl|countess",
    pronoun=r"(?:(?:and|he|she|it|they|we|i|also|then|both|will|would|is|are|was|were|has|have|to|be|been|due|set|expected|scheduled|planned|may|might|could|can|should|had|previously|originally|initially|currently|later|still|again)\s+)+",
    cancelled=rf"{IS_OFF}|"
    r"(?<!not )(?<!not been )\b(?:cancel(?:s|led|ed|ling|ing|lation)?|call(?:s|ed|ing)?\s(?:(?:it|them|(?:the|its|their|his|her|this)(?:\s(?!that\b|which\b|for\b|kick|lift|[a-z]+ed\b)[\w’'-]+){1,4}) )?off|scrap(?:s|ped|ping)|(?:to|will|would) scrap|abandon(?:s|ed|ing)?|axe[ds]?|axing|ditch(?:es|ed|ing)?|drop(?:s|ped)? (?:(?:its|their|the|his|her) )?plans"
    r"|pull(?:s|ed|ing)? (?:its|their|his|her|out of (?:the|its|their)|the plug on))\b"
    r"|\b(?:(?:will|would|can|could|is|was|are|were|did|does|do|has|have)(?: not|n['’]t)|won['’]t|(?:will|would|is|are|was|were) no longer) (?:now |going to )?(?:be )?(?:tak(?:e|ing) place|held|go(?:ing)? (?:ahead|on)|proceed|gone ahead|taken place|visit(?:ing)?|travel(?:l?ing)?|fly(?:ing)?|hold|host|stage|meet(?:ing)?|play(?:ing)?|perform(?:ing)?|resume|be rescheduled|rescheduled)\b(?![^;]{0,60}\b(?:until|till|before)\b)",
    postponed=(
        r"\b(?<!-)(?!(?<=\bthe )(?:delayed|postponed|rescheduled)\b)(?!(?<=\ba )(?:delayed|postponed|rescheduled)\b)(?<!this )(?<!result of the )(?<!not be )(?<!not been )(?<!n't be )(?<!may be )(?<!might be )(?<!could be )(?<!whether to )(?<!not to )(?:(?<!which was )(?<!which were )(?:postpon(?!ement (?:is|was|comes|came|follow|mean))\w+|delay(?:s|ed)?)|(?:postpon|delay)ed(?= (?:to|until|till|from))|puts? (?:it |them )?(?:off|back)|(?:push(?:ed|es|ing)?|move[ds]) (?:back|it|them)|push(?:ed|es|ing)?\s[^.;,]{1,70}?\sback|(?:put|placed|is|are|was|were) on hold|shelved?|mov(?:e|ing) (?:it|them)|scrub(?:s|bed)?|re(?:schedul|arrang)\w+|defer(?:s|red)?|brought forward|slip(?:s|ped)? (?:from|to)|adjourn(?:s|ed)?|(?:was|were|been|is) continued(?= (?:to|until|till)\b)|"
        r"(?:has|have|was|were|been|is) moved|will instead (?:take place|be (?:held|played|staged)|run|start|begin|open|kick off)|(?:moved|moves) (?:from|to)|"
        r"(?:push|mov)(?:ed|es)(?=\s[^;]{0,100}\bfrom\s[^;]{0,40}\bto)|push(?:ed|es)?(?:\s(?:away|out|on))? (?:to|until|into))\b"
    ),
    floated=r"\b(?:may|might|could(?! not\b)|expected|possibl[ey]|(?<!will )consider(?:s|ing|ation)?|proposal to|being (?:reviewed|considered|discussed|weighed)|tentative(?:ly)?(?! (?:budget|deal|agreement)\b)|mull(?:s|ing)?|hopes?|likely|available date|propos(?:e|es|ed)(?= (?:to|that|for|on|by|in|date|dates|the|an?|new dates?|visit|trip|summit|meeting|talks|match|launch|tour|fight|[a-z]+ing)\b))\b",
    confirmed=r"(?<!not )(?<!yet to be )\bconfirm(?:s|ed)?\b",
    rumoured=rf"\b(?:despite|contradict(?:s|ed|ing)|after|amid|following|den(?:ies|ied|ying)|reject(?:s|ed|ing)|dismiss(?:es|ed|ing)) (?:[a-z]+ ){{0,2}}(?:rumou?rs?|reports?|claims?|speculation|suggestions?)\b{_WITHIN}*?(?=\band (?:clarified|said|says|insisted|confirmed)\b|(?<!\b[a-z])[.;]|$)|\bden(?:y|ies|ied) that [^.;]{{0,60}}?\b(?:cancell?ed|postponed|delayed|called off|scrapped|put off)(?=\b)|\bdid not say\b{_WITHIN}*",
    denied=r"\b(?:den(?:y|ies|ied)(?!\s(?:[\w'’-]+\s){0,4}(?:requests?|motions?|bail|appeals?|petitions?|access|entry|visas?|permission|charges|wrongdoing))|no plans?|not planned|no (?:meeting|visit|talks|launch)|dismiss(?:es|ed)(?!\s(?:from|by|for|after)\b)(?<!\bbe dismissed)(?<!\bwas dismissed)(?<!\bis dismissed)(?<!\bbeen dismissed)|rejected reports?|ruled out|untrue|not true|false|canard|hoax|baseless|groundless|unfounded|fabricated|no truth (?:in|to)|ha(?:s|d|ve) yet to (?:arrive|visit|meet|play|open|begin|start|hold|go)|under the (?:\w+ )?impression"
    r"|(?:there|it) (?:is|are|was|were|will be|would be|had been) no (?:\w+ ){0,3}?(?:hearings?|elections?|votes?|summits?|matches|concerts?|festivals?|ceremon(?:y|ies)|press conferences?|briefings?|negotiations|trips?|visits?|tours?|talks|sessions?|debates?))\b",
    formerly=(
        r"\binitial(?=\s)|\bhad (?:earlier|previously|initially|originally) (?:fixed|set|scheduled|chosen|picked|planned)\b|\b(?<!\bas )(?:originally|initially|previously|earlier|first|once|formerly) (?:been )?(?:expected|scheduled|planned|set|due|announced|slated)\b|"
        r"(?<!date )(?<!dates )\bhad (?:\w+ )?been (?:\w+ )?(?:expected|scheduled|planned|set|due|preparing for|aiming for)\b|\binstead of\b|\brather than\b|\b(?:was|were) (?:supposed to|(?:[a-z]+ )?to have)\b|\boriginal\b|(?<!\bas )\boriginally\b|\bhoped to\b|\bhad (?:hoped|wanted|intended|planned) to\b"
    ),
    new_subject=r",\s(?!(?:and|it|which|that|who|he|she|they|but)\b)(?:the\s)?[a-z]+\s(?:was|were|is|are|will|would)\b",
    ends=r"\b(?:clos|end|finish|conclud|run|last|continu|extend|stay|leav|return|depart)(?:e|es|s|ed|ing)?\b(?!-)",
    with_its=r"\swith\s(?:the|an?|its)\s(?:[\w’'-]+\s){0,3}$",
    closes=r"\b(?:clos|end|finish|conclud)(?:e|es|s|ed|ing)?\son\s\Z",
    starts_of_stay=r"\barriv\w*\s(?:[^,.;]{0,60}\s)?(?:on\s)?$",
    starts=r"\b(?:begin|start|commenc)\w*\s(?:[^,.;]{0,60}\s)?(?:on\s)?$|\bfrom\s$",
    apart=r"\bbudget\sfor\s(?:the\s)?$|\b(?:hour|day|week|month|year)s? (?:before|after|ahead of)\s(?:the\s)?$"
    r"|\b(?:decision|announcement|ruling)\b[^,.;]{0,60}\bwas (?:made|taken)\s(?:on\s|late\s){0,2}$",
    which=r"(?:['’]s|s['’]|\b(?:its|the|his|her|their|our))\s$",
    figures=r"[-\s](?:results|earnings|figures|sales|profits?|revenues?|report)\b|\s(?:[a-z]+\s){0,4}budget\b",
    until=r"\b(?:until|till|through|to)\s(?:the\s)?$",
    by=r"\b(?:by|before|until|till)\s(?:the\s)?$",
    article=r"\b(?:the|this|its|next)\s$",
    not_until=r"(?:\bnot|n['’]t)\s(?:[\w’'-]+\s){1,9}(?:until|till|before)\s(?:the\s)?$",
    sidelines=r"\b(?:sidelines|margins) of\s(?:[\w’'-]+\s){0,5}$",
    occasion=r"\b(?:besides|apart from|in addition to|sidelines of|ground(?:work)? for|way for|ahead of|before|after|following|prepar(?:e|es|ed|ing|ations?) for|(?:run|lead)-up to|(?:before|after) (?:wrapp|end|finish|conclud|complet|attend)ing(?: up)?)\s(?:[\w’'-]+\s){0,5}$",
    leg=r"(?:,|,?\s(?:and|then))\s(?:then\s)?(?:to\s|in\s)?(?P<place>(?:[\w.’'-]+,?\s){0,3}[\w.’'-]+)\s(?:on|from)\s(?:the\s)?",
    since=r"\bsince\s[^,;:.0-9]{0,90}@",
    anniversary=r"\banniversary\b(?! (?:shows?|tour|concert|edition|event|celebrations?|gala|festival|exhibition|ceremony|summit|game|match|party)\b)|\bbirthday\b(?!,)|\b(?:was|were) born\b|\bfounded in\b|\bestablished in\b|\bcentenary\b|\bcommemorat\w+\b|\bmarks? (?:the )?\w+ years\b",
    caption=r"^\W{0,3}(?:file(?: photo)?\b|photo\b|pictured\b|in this photo|caption\b|image\b)|\[?photo[/:]|\(photo by|\bfile photo\b|\([^()]{0,40}\b(?:photo|images|pool|via)\b[^()]{0,40}\)\W*$|/ ?(?:afp|ap|reuters)\s*$",
    boilerplate=(
        r"^\W{0,3}(?:related (?:articles|stories|news)|read (?:more|also|next)|about the (?:author|company|agency)|subscribe|sign up|"
        r"share this|most read|notes? to editors|media contacts?|contact:|©|copyright|all rights reserved|reporting by|more on this|"
        r"follow us|advertisement|tags:|last updated|terms of use|see also)\b|^\W{0,3}©"
    ),
    of_people=r"\bwho\s[^,;]*$",
    goes_on=r"\b(?:new|make-?up|alternative|tentative|provisional|available) dates?\b|\b(?:(?:postpon|mov|delay|push|cancel)\w{0,3}\s(?:it|them)|puts?\s(?:it|them)\s(?:off|back))\b|^\W{0,3}(?:it|they|this|these)\b(?! (?:also |later |then |has |have |had )?(?:said|says|noted|notes|added|adds|told|asked|wrote|warned|urged|called|want(?:s|ed)?|believes?|argued)\b)|^\W{0,3}(?:the (?:event|date|dates|decision|two sides|item|gathering|visit|meeting))\b",
    stages=r"\b(?:sentenc|trial|arraign|inquest|jury selection|appeal)",
    topic=r"\b(?:pre|post|anti|mid|one|two|three|four|five|six|seven|multi|[0-9]+)-$|\brequests? for (?:an?|the|its|his|her)\s(?:[\w’-]+\s){0,2}$",
    topic_behind=r"\s(?:results?|officials?|commission(?:ers?)?|committees?|materials|laws?|timelines?|timetables?|campaigns?|manifesto|violence|fraud|observers?|monitors?|"
    r"cent(?:re|er)s?|halls?|venues?|tickets?|schedules?|agendas?|organi[sz]ers?|directors?|director-general|attendees|delegates|participants|goers?|sponsors?|"
    r"judges?|lawyers?|dispute|legislation|boards?|authorit(?:y|ies)|programmes?|outcome|declaration|communique|preparations?|costs?|fans?|rooms?|grounds?|"
    r"record|notes?|documents?|papers?|minutes|fund|partner|house|hosts?|operators?|guides?|bus|items?|consoles?|developers?|makers?|industry|applications?|registration|forms?|company|companies)\b(?!\s(?:meeting|session|talks|hearing|vote|visit))",
    paperwork=r"\b(?:submitted|registered|filed|lodged|paid|sent|received|issued|published|submit|register|apply|lodge|file)$",
    only_date=r"\b(?:dates?|time|venue|details) (?:of|for) (?:the|its|an?|this|next) (?:[\w’'-]+ ){0,4}$",
    date_told=r"(?: [\w’'-]+){0,4}? (?:will|would|is (?:expected|due|set) to|are (?:expected|due|set) to) be (?:decided|announced|set|fixed|known|confirmed|revealed|agreed|made public)\b",
    another=r"\b(?:and|while|but)\s(?:an?|another)\s",
    inserted=r",\son\s$",
    ties=r",\swhen\s(?=an?\s)",
    now=r"\bnow (?:re)?(?:scheduled|set|planned|due|slated|be (?:held|played|staged)|take place)\b",
    at=r"\b(?:in|at|to|inside|near|from)\s(?:the\s|downtown\s|central\s)?$",
    stop=(
        r"the|a|an|its|his|her|their|our|this|that|these|those|of|to|in|on|at|for|with|by|from|and|or|is|are|was|were|be|been|has|have|had|"
        r"will|would|said|says|saying|following|hold|holds|held|attend|attends|attended|after|before|during|which|who|as|it|he|she|they|take|took|taking|place|"
        r"including|like|resume|discuss|continue|opens?|begins?|starts?|into|until|about|but|while|off|not|no|scheduled|planned|next|last|also|host|hosts|hosted|organise|announced|upcoming"
    ),
    dateline=r"^\W{0,3}[a-z][a-z ./,-]{1,40}?,?\s?$",
    several=r"(?:two|three|four|five|six|seven|eight|nine|ten|all|multiple|several|some|many|most|more|dozens of|hundreds of)\s",
    part_of=r" of ",
    visited=r"\b[Vv]isit(?:s|ed|ing)? (?:to )?([A-Z].*)",
    places=r" and ",
    sides=r"(?<=\s)[A-Z][a-z]{2,}|^[A-Z][a-z]{2,}(?=['’]s?\s)",
    clock=r"\s(?:local\s)?time\b",
    second_act=r"\b(?:and|then)\s?$",
    cuts=r";|:\s|\sand\s(?=(?:is|are|was|were|will|has|have|could|may|might)\s)|,\s(?:so|but|while|with|[a-z]{3,}ing)\s|,\s(?:and|while|but)\s(?:an?|another)\s",
    coordinate=r"[,;]|\s(?:and|but|after)\s",
    subordinate=r"\s(?:after|before|when|while)\s(?!a\s|the\s)",
    besides=r";|, (?:and|but|while|followed|preceded) ",
    prepositions=r"to|in|of|on|at",
    to_date=r"(?:(?<!\w)(?:on|in|from))?\s*$",
    inner_links=r"of|for|between|with|against|on|and|to",
    determiner=r"the",
    qualified=r"\s(?:of|in)",
    possessive=r"(?:\s(?:morning|afternoon|evening|night))?['’]s\b",
    days_own=r"(?: (?:morning|afternoon|evening|night))?['’]s (?:[\w’'-]+ ){0,3}",
    of_day=r"(?:\s(?:morning|afternoon|evening|night))?(?:['’]s)?\s",
    decided_on=r"\s?(?:off|back)?\s?(?:on|in|at)?\s?",
    subject_name=r"(?:^\W*|[,;:]\s|\b(?:that|and|but|while)\s)(?P<name>(?:[Tt]he\s)?[A-Z0-9][^,;:.]{1,60})$",
    parts_date=r"[,;:](?! which )|\s[-–—]\s|\b(?:that|who)\b",
    parts_item=r"[,;:](?! which )|\s[-–—]\s|\b(?:that|who|and|while|when|where|as|because|if|but|after|which)\b",
    aside=r"\s[-–—]\s[^-–—]*\s[-–—]\s|\s\([^()]*\)|, (?:which|who)\s[^,]*,",
    relative_aside=r", (?:(?:which|who)|[a-z]{3,}ed (?:by|as|if|in|with)|(?:(?:originally|first|initially|previously|once|long)\s)?(?:set|due|planned|scheduled|slated) (?:for|to|on|in))\s[^,]*,|,\s[1-9][0-9],",
    date_comma=r",\s(?:on|in|from)\s(?:the\s)?$",
    item_comma=r"^,(?=\sfor\s)|^\sas\sthe\s(?:[a-z]+\s)?(?:date|day)(?=\s(?:for|of)\s)",
    clause_comma=r",(?! (?:which|who|(?:(?:and|or) )?(?:$|(?:\w{3,9}\.? )?[0-9])))",
    in_year=r"\bin\s$",
    and_on=r"\band\s(?:again\s|then\s)?on\s$",
    on_the_day=r"\b(?:scrubbed|aborted|abandoned|rained off)\b",
    antecedent=r"\b(?:the|an?|its|his|her|their|of)\s(?P<name>(?:(?!the\b|of\b|an?\b|for\b|to\b)[\w+’'-]+\s){1,5})(?:that|which)\s$",
    listed=r",?\s?(?:and\s)?(?:the\s)?",
)
