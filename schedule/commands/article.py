"""The claims of an article that can be filed: those without an uncertain value."""

import argparse
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from schedule.commands.draft import drafted
from schedule.commands.filing import validated
from schedule.drafting.claims import DraftClaim
from schedule.filed.records import Identity, Records
from schedule.importing.ids import free_id


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleClaims:
    """What an article says, ready to be filed.

    claims: tables of a report file
    events: the new events that it names
    left_out: a line for each uncertain claim
    """

    publisher: str | None
    published: date
    claims: tuple[dict[str, Any], ...]
    events: tuple[Identity, ...]
    left_out: tuple[str, ...]


def article_claims(options: argparse.Namespace, records: Records) -> ArticleClaims:
    """Draft the article of `--draft`. Raises BadParameter without a day of publication."""
    made, published = drafted(options)
    sure = [each for each in made.claims if not each.unsure]
    new = dict(_new(sure, records))
    return ArticleClaims(
        publisher=made.article.publisher,
        published=published,
        claims=tuple(each.as_filed(each.event or new[each.name].id) for each in sure),
        events=tuple(new.values()),
        left_out=tuple(_left_out(made.claims)),
    )


def _new(claims: list[DraftClaim], records: Records) -> Iterator[tuple[str, Identity]]:
    """The new events of some claims, by title."""
    taken: dict[str, object] = {**records.events}
    language, kinds = records.calendar.languages[0], records.calendar.kinds
    for claim in claims:
        if not claim.event and claim.name not in taken:
            identifier = free_id(claim.name, "event", taken)
            taken |= {identifier: claim, claim.name: claim}
            about: Mapping[str, object] = {
                "id": identifier,
                "title": {language: claim.name},
                "kind": claim.kind if claim.kind in kinds else next(iter(kinds)),
            }
            yield claim.name, validated(Identity, about)


def _left_out(claims: tuple[DraftClaim, ...]) -> Iterator[str]:
    for each in claims:
        if each.unsure:
            yield f"left out: {each.name}: {', '.join(each.unsure)} unsure"
