"""How well drafts are made: of the sample articles in `tests/articles`, by language and kind.

Run as `python -m bench.drafting`. `--write` puts the tables into docs/drafting.md. `--beside FILE`
compares with what `bench/dateparser_mentions.py` found in the same texts.
"""

import argparse
import json
import sys
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from bench.report import Report
from schedule.drafting.article import Article
from schedule.drafting.claims import DraftClaim
from schedule.drafting.draft import Draft, draft
from schedule.drafting.names import read_names

ROOT = Path(__file__).parent.parent
ARTICLES = ROOT / "tests" / "articles"
DOCUMENT = ROOT / "docs" / "drafting.md"
Days = tuple[date | None, date | None]
Found = tuple[int, int, Days]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """An article, with its mentions (offsets and days) and claims as they were labelled by hand."""

    name: str
    kind: str
    published: date
    text: str
    mentions: tuple[Found, ...]
    claims: tuple[Mapping[str, Any], ...]

    @property
    def language(self) -> str:
        return self.name[:2]


@dataclass(slots=True)
class Score:
    """Counts over articles; `missed` tells what was wrong."""

    labelled: int = 0
    found: int = 0
    right: int = 0
    spans: int = 0
    right_spans: int = 0
    proposed: int = 0
    wrong: int = 0
    claims: int = 0
    event: int = 0
    dates: int = 0
    status: int = 0
    whole: int = 0
    claimed: int = 0
    missed: list[str] = field(default_factory=list)

    @property
    def f(self) -> float:
        """F1 of mentions with exactly right days."""
        return 2 * self.right / max(self.labelled + self.proposed, 1)

    def add(self, other: "Score") -> None:
        for name in self.__slots__:
            setattr(self, name, getattr(self, name) + getattr(other, name))


def samples(folder: Path = ARTICLES) -> tuple[Sample, ...]:
    return tuple(_sample(path) for path in sorted(folder.glob("*.toml")))


def _sample(path: Path) -> Sample:
    record = tomllib.loads(path.read_text(encoding="utf-8"))
    text, at, labelled = record["text"], 0, []
    for words, first, *last in record["mentions"]:
        start = text.find(words, at)
        if start < 0:
            start = text.find(words)
        if start < 0:
            raise ValueError(f"{path.name} has no {words!r}")
        at = start + len(words) if start >= at else at
        labelled.append(
            (start, start + len(words), (_day(first), _day(last[0] if last else first)))
        )
    return Sample(
        name=path.stem,
        kind=record["kind"],
        published=record["published"],
        text=text,
        mentions=tuple(labelled),
        claims=tuple(record.get("claims", ())),
    )


def _day(value: object) -> date | None:
    return value if isinstance(value, date) else None


def drafted(sample: Sample) -> Draft:
    names = read_names(ROOT / "data")
    return draft(Article(text=sample.text, language=sample.language), sample.published, names)


def of_mentions(sample: Sample, found: Iterable[Found]) -> Score:
    """A labelled mention is found where another overlaps it, right where the days are the same."""
    score, left = Score(), list(found)
    score.proposed = len(left)
    for start, end, days in sample.mentions:
        over = [each for each in left if each[0] < end and start < each[1]]
        best = next((each for each in over if each[2] == days), over[0] if over else None)
        right = best is not None and best[2] == days
        score.labelled += 1
        score.found += best is not None
        score.right += right
        score.spans += days[0] != days[1]
        score.right_spans += right and days[0] != days[1]
        if best:
            left.remove(best)
        if not right:
            got = best[2] if best else "not found"
            score.missed.append(f"{sample.name}: {sample.text[start:end]!r}: {_told(got)}")
    score.wrong = score.proposed - score.right
    score.missed += [
        f"{sample.name}: extra {sample.text[a:b]!r}: {_told(days)}" for a, b, days in left
    ]
    return score


def _told(days: object) -> str:
    return " to ".join(map(str, days)) if isinstance(days, tuple) else str(days)


def of_claims(sample: Sample, claims: Iterable[DraftClaim]) -> Score:
    """A labelled claim is compared with the proposed one of its item that it agrees with most."""
    score, left = Score(), list(claims)
    score.claimed = len(left)
    for label in sample.claims:
        marks = [(_marks(label, each), each) for each in left]
        best, claim = max(
            marks, key=lambda each: (each[0][0], sum(each[0])), default=((False,) * 3, None)
        )
        score.claims += 1
        event, dates, status = best if best[0] else (False, False, False)
        score.event += event
        score.dates += dates
        score.status += status
        score.whole += event and dates and status
        if event and claim:
            left.remove(claim)
        if not (event and dates and status):
            score.missed.append(
                f"{sample.name}: claim {dict(label)}: {_brief(claim) if event else 'none'}"
            )
    score.missed += [f"{sample.name}: extra claim {_brief(each)}" for each in left]
    return score


def _brief(claim: DraftClaim | None) -> str:
    if claim is None:
        return "none"
    days = f"{claim.period.first}..{claim.period.last}" if claim.period else "no days"
    return (
        f"{claim.name} {days} {claim.exact} {claim.status} {'formerly' if claim.formerly else ''}"
    )


def _marks(label: Mapping[str, Any], claim: DraftClaim) -> tuple[bool, bool, bool]:
    """Right in event, in dates, in status."""
    event = label.get("event") == claim.event if "event" in label else _is_titled(label, claim)
    event = event and label.get("formerly", False) == claim.formerly
    given = label.get("dates") or label.get("within")
    days = (claim.period.first, claim.period.last) if claim.period else None
    dates = days == (tuple(map(_day, given)) if given else None)
    exact = "dates" in label
    return (
        event,
        dates and (not given or exact == claim.exact),
        claim.formerly or label.get("status") == claim.status,
    )


def _is_titled(label: Mapping[str, Any], claim: DraftClaim) -> bool:
    title = (claim.title or "").casefold()
    return all(word.casefold() in title for word in label.get("title", "").split())


def score(sample: Sample) -> Score:
    made = drafted(sample)
    found = [
        (each.start, each.end, (each.period.first, each.period.last)) for each in made.mentions
    ]
    total = of_mentions(sample, found)
    total.add(of_claims(sample, made.claims))
    return total


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.drafting", description=__doc__)
    parser.add_argument("--write", action="store_true", help="put the tables into docs/drafting.md")
    parser.add_argument("--misses", action="store_true", help="print all that was wrong")
    parser.add_argument("--beside", type=Path, metavar="FILE", help="what another library found")
    parser.add_argument("--articles", type=Path, default=ARTICLES)
    options = parser.parse_args()
    every = samples(options.articles)
    scores = {each.name: score(each) for each in every}
    tables = {
        "languages": table(every, scores, lambda each: each.language),
        "kinds": table(every, scores, lambda each: each.kind),
    }
    if options.beside:
        other = json.loads(options.beside.read_text(encoding="utf-8"))
        tables["beside"] = beside(every, scores, other)
    for name, lines in tables.items():
        print(lines, end="\n\n")
        if options.write:
            Report(DOCUMENT).put_line(name, lines)
    if options.misses:
        print("\n".join(line for each in scores.values() for line in each.missed))
    return 0


def table(every: Iterable[Sample], scores: Mapping[str, Score], by: Any) -> str:
    groups: dict[str, Score] = {}
    for each in every:
        for name in (by(each), "all"):
            groups.setdefault(name, Score()).add(scores[each.name])
    groups["all"] = groups.pop("all")
    head = (
        "| | mentions | found | right days | spans right | wrong | F "
        "| claims | event | dates | status | all three | proposed |"
    )
    return "\n".join(
        [head, "| --- |" + " ---: |" * 12, *(_row(name, one) for name, one in groups.items())]
    )


def _row(name: str, one: Score) -> str:
    cells = [
        name,
        one.labelled,
        one.found,
        one.right,
        f"{one.right_spans} of {one.spans}",
        one.wrong,
        f"{one.f:.3f}",
        one.claims,
        one.event,
        one.dates,
        one.status,
        one.whole,
        one.claimed,
    ]
    return f"| {' | '.join(map(str, cells))} |"


def beside(
    every: Iterable[Sample], scores: Mapping[str, Score], other: Mapping[str, list[Any]]
) -> str:
    """Right days, spans and wrong mentions, ours and another library's."""
    ours: dict[str, Score] = {}
    theirs: dict[str, Score] = {}
    for each in every:
        found = [
            (start, end, (date.fromisoformat(day), date.fromisoformat(day)))
            for start, end, day in other[each.name]
        ]
        ours.setdefault(each.language, Score()).add(scores[each.name])
        theirs.setdefault(each.language, Score()).add(of_mentions(each, found))
    lines = [
        "| | mentions | right days | | spans right | | wrong | | F | |",
        "| --- |" + " ---: |" * 9,
    ]
    lines.append(f"| | | {' | '.join(['Dateline', 'dateparser'] * 4)} |")
    for name, one in ours.items():
        two = theirs[name]
        cells = [
            name,
            one.labelled,
            one.right,
            two.right,
            one.right_spans,
            two.right_spans,
            one.wrong,
            two.wrong,
            f"{one.f:.3f}",
            f"{two.f:.3f}",
        ]
        lines.append(f"| {' | '.join(map(str, cells))} |")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
