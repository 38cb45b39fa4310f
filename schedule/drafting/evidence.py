"""A draft as JSON: mentions, claims, and the place of the words for each value."""

from datetime import date
from typing import Any

from schedule.drafting.claims import DraftClaim, LeftOut, Place
from schedule.drafting.draft import Draft
from schedule.drafting.mentions import Mention


def as_json(draft: Draft) -> dict[str, Any]:
    """The object that `--json` prints."""
    return {
        "text": draft.article.text,
        "mentions": [_mention(each) for each in draft.mentions],
        "claims": [claim_as_json(each) for each in draft.claims],
    }


def as_record(draft: Draft) -> dict[str, Any]:
    """The side file with the evidence. It quotes single words, never the whole text."""
    article = draft.article
    return {
        "publisher": article.publisher,
        "published": _day(article.published),
        "url": article.url,
        "claims": [
            claim_as_json(each) | {"words": _words(each, article.text), "reasons": [*each.reasons]}
            for each in draft.claims
        ],
        "left out": [_left(each) for each in draft.left],
        "notes": [*draft.notes],
    }


def claim_as_json(claim: DraftClaim) -> dict[str, Any]:
    """One claim: `dates` are exact days, `within` is a window with null for an open end."""
    period = claim.period
    days = [_day(period.first), _day(period.last)] if period else None
    return {
        "event" if claim.event else "title": claim.name,
        "dates" if claim.exact or not period else "within": days,
        "status": claim.status,
        "place": claim.place,
        "people": [*claim.people],
        "formerly": claim.formerly,
        "evidence": [list(each) for each in spots(claim)],
        "unsure": [*claim.unsure],
    }


def spots(claim: DraftClaim) -> list[Place]:
    return sorted({place for _, place in claim.evidence})


def quoted(text: str, place: Place) -> str:
    """Words of the article, on one line."""
    return " ".join(text[place[0] : place[1]].split())


def _words(claim: DraftClaim, text: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, place in claim.evidence:
        found.setdefault(name, []).append(f"{quoted(text, place)} [{place[0]}:{place[1]}]")
    return found


def _mention(mention: Mention) -> dict[str, Any]:
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "first": _day(mention.period.first),
        "last": _day(mention.period.last),
    }


def _left(left: LeftOut) -> dict[str, Any]:
    return {**_mention(left.mention), "reason": left.reason}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
