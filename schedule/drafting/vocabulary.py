"""The words of a language for scheduled items and their states."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from schedule.drafting.grammar import compiled


@dataclass(frozen=True, kw_only=True, eq=False)
class Vocabulary:
    """Regular expressions for text in small letters. `nouns` and `verbs` name items by kind."""

    nouns: Mapping[str, str]
    verbs: Mapping[str, str]
    cancelled: str
    postponed: str
    floated: str
    confirmed: str
    denied: str
    formerly: str
    ends: str
    """Verbs between the first and the last day of one item."""
    closes: str
    """Verbs right before the last day of an item; in Chinese right behind it."""
    starts: str = r"(?!)"
    """Words before the first day of an item that lasts: "a visit starting on"."""
    new_subject: str = r"(?!)"
    """How a clause with another subject begins, which ends nothing: ", the camp will close on"."""
    starts_of_stay: str = r"(?!)"
    """The same before the noun of a stay: "arrived on Monday for a visit"."""
    starts_behind: str = r"(?!)"
    """Words behind such a day: “3日启程”."""
    apart: str = r"(?!)"
    """Words before a day that another one is counted from: "six days before"."""
    which: str = r"(?!)"
    """Words before a month that only tells which one: "the council's June session"."""
    named_by: str = r"(?!)"
    """A verb of holding with the name that stands behind it: “3日举行的「夏日祭」”."""
    figures: str = r"(?!)"
    """What a quarter or year before it only tells of: "third-quarter results"."""
    until: str
    """Words between such a verb and the last day."""
    by: str
    """Words before the last day of a window."""
    put_right: str = r"(?!)"
    """Words around a day that is put right, which stands for `@`: “не 28, а 29 апреля”."""
    article: str = r"(?!)"
    """Words before a date that only tells which item is meant: "the April 5 vote"."""
    not_until: str = r"(?!)"
    """Words before a first day: "will not begin until"."""
    occasion: str = r"(?!)"
    """Words before an item that only tells when or where another one is."""
    occasion_behind: str = r"(?!)"
    """The same behind an item that is named before the date: “访问期间，将于3日”."""
    ties: str = r"(?!)"
    """Words behind a day that tie it to the next item: “3日的演习”."""
    topic: str = r"(?!)"
    """Words before an item that make it the topic, so that the date isn't its own: “итоги”."""
    topic_behind: str = r"(?!)"
    """The same behind an item: “选举结果”."""
    only_date: str = r"(?!)"
    """Words before an item of which only the date is told of: "дату матча"."""
    date_told: str = r"(?!)"
    """Words behind such an item: its date will be told on that day."""
    conditional: str = r"(?!)"
    """Words of a condition: what it leads to is only possible."""
    earlier: str = r"(?!)"
    """How a sentence begins that tells what was known before: "ранее сообщалось"."""
    now: str = r"(?!)"
    """How a sentence begins that gives the new date of what had another one."""
    respectively: str = r"(?!)"
    """Words that give the items of a list their dates in order."""
    leg: str = r"(?!)"
    """What stands between the days of two legs of a visit, with the `place` of the second."""
    stages: str = r"(?!)"
    """Words between an item and the one that is held at it: “展览会举行发布会”."""
    since: str
    """Words around the day of something earlier, which stands for `@`: “the first since May”."""
    anniversary: str
    caption: str
    boilerplate: str
    goes_on: str
    """The first words of a sentence that continues about the item of the sentence before."""
    at: str
    """Words before a place where something happens."""
    stop: str
    """Words that never begin or end a title, and that end it."""
    dateline: str
    adjective: str = r""
    """A word that may stand before the noun of a title; in Russian none but an adjective does."""
    happens: str = r"(?!)"
    """Words before a day that make any subject an item: "is set for"."""
    parts: str = r"(?!)"
    """What parts an item from the subject of `happens`."""
    happens_behind: str = r"(?!)"
    """Such words behind a day, with its subject: "5 июня в Перми пройдёт «Гроза»"."""
    is_off: str = r"(?!)"
    """Verbs behind the subject of what is off: "has been cancelled"."""
    calls_off: str = r"(?!)"
    """Verbs before the object that is off: "cancelled its"."""
    appositive: str = r"(?!)"
    """What stands between a subject and its verb: "E3, the fair for games,"."""
    parted: str = r"(?!)"
    """What parts a noun from the verb of another: "the fans of the cup, which was"."""
    of_another: str = r"(?!)"
    """Words before a noun that isn't the subject: "fans of the"."""
    planned_for: str = r"(?!)"
    """Words before the day that was planned for something."""
    no_subject: str = r"(?!)"
    """Words that are no subject of `happens`: "which"."""
    refers: str = r"(?!)"
    """Words before a day of what was named last: "the event will be on"."""
    antecedent: str = r"(?!)"
    """What stands between the noun (`name`) of a relative clause and `happens` in it."""
    general: str = r"(?!)"
    """Nouns that may mean an item with another name: "the match" after "the derby"."""
    tells_of: str = r"(?!)"
    """Words between a reporting verb and the item that it tells of: "сообщил о"."""
    decided: str = r"(?!)"
    """Words behind the day of a decision: "Tuesday's postponement of the cup"."""
    takes_off: str = r"(?!)"
    """Active verbs of calling off, behind the day on which that is done: "5 мая суд отложил"."""
    date_of: str = r"(?!)"
    """Words that make a day, which stands for `@`, that of something: "makeup date, @"."""
    sets: str = r"(?!)"
    """A verb of setting a date, behind the day on which that is done."""
    acts: str = ""
    """Past verbs whose day is the item's own: "on Friday held talks". Empty: every verb is one."""
    subject: str = ""
    """What stands before the subject of a verb; without it a title is never a clause."""
    before_subject: str = r"(?!)"
    """Words before a Chinese subject in its clause: “宣布”, “而”."""
    behind_subject: str = r"(?!)"
    """Words between a Chinese subject and its verb."""
    with_object: str = r"(?!)"
    """Titles that take an object: “访问”."""
    object: str = r"(?!)"
    """The object of such a title."""
    links: str = r"(?!)"
    """Words inside a title that is a clause; it doesn't end with one."""
    infinitive: str = r"(?!)"
    """Words before a noun that is rather a verb: "to visit"."""
    offices: str = r"(?!)"
    """Words before a name that are no name: "President"."""
    titled: str = r"(?!)"
    """Words before "of" and a name that is that of a person: "Duke"."""
    named_before: str = r"(?!)"
    """Words before a verb whose subject was named before."""
    relative: str = r"(?!)"
    """How a relative clause behind an item begins."""
    inner: str = r"(?!)"
    """What stands between an item and one that only qualifies it: "the final of the"."""
    pronoun: str = r"(?!)"
    """A subject that says nothing in a title, with its auxiliary verbs."""
    second_act: str = r"[并再后]\s?$"
    """How a verb begins that is a second action: "and then"."""
    comes_with: str = r"(?!)"
    """Words between a verb of coming and a noun that only says how: "прибудет с визитом"."""
    parts_date: str = r"[,;:，；。]|\s[-–—]\s"
    """What parts a date from the item before it."""
    parts_item: str = r"[,;:，；。]|\s[-–—]\s"
    """What parts an item from the date before it."""
    aside: str = r"\s[-–—]\s[^-–—]*\s[-–—]\s|\s\([^()]*\)"
    """Words between dashes or brackets, or a relative clause: they part nothing."""
    relative_aside: str = r"(?!)"
    """A relative clause between commas: its items have no date behind it."""
    relative_clause: str = r"(?!)"
    """How a relative clause begins that takes a date or an item away from what is far from it."""
    date_comma: str = r"(?!)"
    """A comma that takes a date not away from its item: "the vote, on June 28"."""
    item_comma: str = r"(?!)"
    """A comma between a day and its item: "on May 24, for the launch"."""
    clause_comma: str = r","
    """A comma behind which another clause begins."""
    in_year: str = r"[在于]$"
    """Words before a year that is that of another item: "in 2026"."""
    listed: str = r"[,、和及]?\s?"
    """What stands between the dates of a list: "on May 3, 5 and 9"."""
    spaced: bool = True


@lru_cache(maxsize=256)
def searched(pattern: str, words: str) -> re.Match[str] | None:
    """The first match in a sentence (cached: each date of a sentence asks for it)."""
    return compiled(pattern).search(words)
