"""What only looks like a date in English."""

import re

from schedule.drafting.grammar import Values
from schedule.drafting.patterns import compiled

_QUANTITY = (
    r"\s*(?:%|percent|per cent|people|km|kilomet|miles?|met(?:re|er)s?|feet|tons?|tonnes?|dollars|euros|yuan|"
    r"roubles|rubles|pounds|troops|soldiers|members|delegates|students|jobs|homes|workers|votes|points|"
    r"guests|companies|times|words|hours|seats|women|men|children|residents|employees|cars|fans|spectators|million|"
    r"billion|participants|visitors|exhibitors|athletes|volunteers|pages|copies|units|shares)\b"
)
_AS_DATE = (
    r"(?:\b(?:in|of|by|since|until|till|from|to|through|between|and|or|during|before|after|for|around|last|this|"
    r"next|early|late|mid|on|for the|the|throughout|as of|,)|[-–—(])[\s]*$"
)
_ATTEMPT = r"\s(?:morning |afternoon |evening |night )?(?:attempt|meeting|statement|interview|briefing|report|filing|letter|post|hearing|vote|deadline|speech|game|match|session|news)\b"
"""What a weekday behind "a" may tell of: "a Friday attempt"."""
_NUMBERED = r"\b(?:flight|boeing|highway|route|article|section|resolution|room|agenda)\s$|(?<![0-9]{3})[0-9]-$"
_NTH = r"th|[0-9](?:st|nd|rd)"
_NTH_OF = (
    r"\s*(?:$|[,.;:)!?–—-]"
    r"|(?:of|to|and|at|in|for|by|or|with|as|but|when|through|he|she|they|it|we|the|both)\b)"
)
_LEAVING = frozenset(
    {"may", "march", "mar", "sun", "sat", "sun.", "sat.", "mar.", "jan", "dec", "second"}
)


def refuse(text: str, values: Values, before: str, after: str) -> bool:  # noqa: PLR0911 - one line for each
    """Whether a match only looks like a date: "may", "March on", "2000 people", "over the last year"."""
    if (
        text in _LEAVING
        or _is_no_date(text, values, before, after)
        or (text[0].isdigit() and compiled(_NUMBERED).search(before.lower()))
    ):
        return True
    if "way" in values and "unit" in values and _is_length(text, values, before):
        return True
    if after.startswith(" of ") and text.endswith("weekend"):
        return True
    if set(values) == {"month"}:
        return _is_name(text, before, after)
    if set(values) == {"year"} and text[0].isdigit():
        return bool(compiled(_QUANTITY).match(after.lower())) and not compiled(_AS_DATE).search(
            before.lower()
        )
    if set(values) in ({"season"}, {"season", "way"}):
        return _is_no_season(text, before, after)
    if (
        "day" in values
        and set(values) <= {"day", "day2", "weekday"}
        and compiled(_NTH).search(text)
    ):
        known = "weekday" in values or re.search(r"(?i)\b(?:on|until|till|by|from|for)\s$", before)
        return not (known and compiled(_NTH_OF).match(after))
    if "weekday" in values and set(values) == {"weekday"}:
        return _is_any_day(before, after)
    if "number" in values and re.match("in ", text, re.IGNORECASE):
        return bool(
            re.search(
                r"(?:time|once|twice|only|than|\b(?:if|unless|whether)\s[^,.;]{0,80}|\b(?:not|n['’]t)\s(?:be\s)?[a-z]+|\b(?:first|most|worst|[a-z]{2,}est)(?:\s[\w-]+){0,3})\s$",
                before,
            )
        )
    return "nth" in values and not 1 <= abs(values["nth"]) <= 4


def _is_no_date(text: str, values: Values, before: str, after: str) -> bool:
    """Whether this is "the end of the day", "a rule that may apply", the length in "moved six
    months to Oct. 22", or a newspaper: "Bury Today".
    """
    if values.get("unit") == "day" and "part" in values:
        return True
    if text == "Today" and re.search(r"[A-Z]\w*\s$", before):
        return True
    if "day" not in values and re.search(r"\bmay$", text):
        return True
    length = text[0].isalpha() and values.keys() >= {"number", "month"} and "day" not in values
    return length and not text.lower().startswith("the ") and bool(re.match(r"\s?[0-9]", after))


def _is_any_day(before: str, after: str) -> bool:
    """Whether a weekday is that of any week ("on a Friday"), or is in a name ("Good Friday")."""
    if re.match(_ATTEMPT, after):
        return False
    if re.match(r"\s(?:Night|Morning)\s[A-Z]", after):
        return True
    names = r"(?:\b[Aa]|\bone(?: [a-z]+)?|Black|Bloody|Good|Ash|Super|Palm|Holy|Cyber)\s$"
    return re.search(names, before) is not None


def _is_length(text: str, values: Values, before: str) -> bool:
    if text.endswith("s"):
        return True
    low, after_the = text.lower(), re.search(r"\b(?:the|past)\s$", before, re.IGNORECASE)
    if values["unit"] == "day":
        return values["way"] in ("last", "this", "next", "coming")
    if low.startswith("the next "):
        return True
    return bool(after_the) and values["way"] in ("last", "next", "coming")


def _is_name(text: str, before: str, after: str) -> bool:
    """Whether a bare month is rather a verb, a modal or a person's name."""
    bare = text.rstrip(".")
    if len(bare) == 3 and bare.lower() != "may":
        return not compiled(_AS_DATE).search(before.lower())
    if not bare[0].isupper():
        return True
    known = bool(compiled(_AS_DATE).search(before.lower()))
    if bare.lower() in ("may", "march"):
        which = re.search(r"(?:\b(?:[Tt]he|its|their)|['’]s)\s$", before)
        known = known or bool(which and re.match(r"\s(?!on\b|of\b)[a-z]{4,}", after))
        opens = not before.strip() and bare == "March" and re.match(r"['’]s\b|\s[a-z]+s\b", after)
        return not (known or opens) or after.startswith(" Day")
    return bool(re.match(r"\s[A-Z][a-z]", after)) and not known


def _is_no_season(text: str, before: str, after: str) -> bool:
    """Whether a season lacks the word that makes it a date: "in spring", "last fall"."""
    if text.lower().startswith(("last ", "this ", "earlier ", "later ")):
        return False
    if text[0].isupper() and re.match(r"\s[A-Z][a-z]", after):
        return True
    if re.match(
        r"\s(?!of|in|and|or|to|at|but|as|with|when|after|before|for|by|is|was|will|the)[a-z]+",
        after,
    ):
        return True
    if (
        re.match(r"\s(?:of|from|in)\b(?!\s*(?:[12]|this|that|last|next))", after)
        and "the" in text.lower()
    ):
        return True
    if re.match(
        r"(?:last|this|next|that|late|early|mid|the (?:following|next|previous|same))\b",
        text,
    ):
        return False
    prepositions = (
        r"\b(?:in|by|until|till|since|during|for|of|over|before|after|through|to|from"
        r"|(?:spring|summer|autumn|fall|winter) (?:and|or))\s$"
    )
    return not re.search(prepositions, before, re.IGNORECASE)
