"""`draft`: a report proposed from an article's text."""

import argparse
import json
import sys
from datetime import date
from pathlib import Path

from schedule.commands import Command, Session, add_data, count, tell, tell_json, uncollected
from schedule.commands.arguments import day
from schedule.drafting.article import LANGUAGES, Article, language_of
from schedule.drafting.claims import DraftClaim
from schedule.drafting.draft import Draft, draft, read, speech
from schedule.drafting.evidence import as_json, as_record, quoted
from schedule.drafting.names import read_names
from schedule.drafting.periods import Period
from schedule.drafting.reader import mentions
from schedule.errors import BadParameter, DatelineError
from schedule.record import replace

UNSURE = 3
HEAD = 600
"""How many characters of an article may contain its own date."""
FIRST_YEAR, LAST_YEAR = 1900, 2100


def run(options: argparse.Namespace, _session: Session) -> int:
    with uncollected():
        made, _ = drafted(options)
    if options.json:
        tell_json(as_json(made), indent=None)
    else:
        _tell(made)
    _keep(made, options)
    return UNSURE if made.is_unsure else 0


def drafted(options: argparse.Namespace) -> tuple[Draft, date]:
    """The draft of an article, and the day of its publication. Raises BadParameter."""
    article = _article(options)
    published = article.published or _dated(article)
    if published is None:
        raise BadParameter("--published", "the day of publication, which the article doesn't give")
    names = read_names(options.data)
    if not options.data.is_dir():
        tell(f"{options.data}: no data folder, so no names are known", to=sys.stderr)
    return draft(article, published, names), published


def _article(options: argparse.Namespace) -> Article:
    """The article, with the metadata that the options give."""
    name = options.article
    try:
        content = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise NotRead(f"{name}: {error.strerror}") from None
    article = read(content)
    return replace(
        article,
        published=options.published or article.published,
        publisher=options.publisher or article.publisher,
        language=options.lang or article.language,
    )


class NotRead(DatelineError):
    """The article can't be opened."""


def _dated(article: Article) -> date | None:
    """The day of publication, from a full date in the first lines of the article."""
    head = article.text[:HEAD]
    language, _ = speech(article.language or language_of(head))
    found = mentions(head, date(FIRST_YEAR, 1, 1), language)
    return next((each.period.first for each in found if each.full and each.period.days == 1), None)


def _tell(made: Draft) -> None:
    """Print every claim with the words for each value, then what was left out."""
    text = made.article.text
    for claim in made.claims:
        _tell_claim(claim, text)
    if made.left:
        tell("left out:")
    for each in made.left:
        place = (each.mention.start, each.mention.end)
        where = f"“{quoted(text, place)}” [{place[0]}:{place[1]}]"
        tell(f"  {days(each.mention.period)}  {where}: {each.reason}")
    for note in made.notes:
        tell(f"note: {note}")
    tell(f"{count(len(made.mentions), 'mention')}, {count(len(made.claims), 'claim')}")


def _tell_claim(claim: DraftClaim, text: str) -> None:
    said = {
        "event": claim.event or f"new: {claim.title}",
        "dates": ("" if claim.exact else "within ") + days(claim.period)
        if claim.period
        else "not given",
        "status": claim.status,
        "place": claim.place,
        "people": ", ".join(claim.people),
    }
    formerly = " (formerly)" if claim.formerly else ""
    tell(f"{said.pop('event')}{formerly}: {'; '.join(claim.reasons)}")
    tell(f"    words: {_words(claim, 'event', text)}")
    for name, value in said.items():
        if value or name in claim.unsure:
            mark = "  ← unsure" if name in claim.unsure else ""
            tell(f"  {name}: {value or '?'}  {_words(claim, name, text)}{mark}".rstrip())
    for each in claim.choices:
        tell(f"  people: one of {', '.join(each)}?")


def _words(claim: DraftClaim, name: str, text: str) -> str:
    """The words of the article that a value is based on, with their offsets."""
    places = [place for field, place in claim.evidence if field == name]
    return " ".join(f"“{quoted(text, each)}” [{each[0]}:{each[1]}]" for each in places)


def days(period: Period | None) -> str:
    if period is None:
        return ""
    if period.first == period.last:
        return str(period.first)
    return f"{period.first or '…'} to {period.last or '…'}"


def _keep(made: Draft, options: argparse.Namespace) -> None:
    """Write the side file. Its folder has a .gitignore for itself, whatever the repository."""
    folder = options.evidence
    name = "stdin" if options.article == "-" else Path(options.article).stem[:80] or "article"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / ".gitignore").write_text("*\n", encoding="utf-8")
        record = json.dumps(as_record(made), ensure_ascii=False, indent=1)
        (folder / f"{name}.json").write_text(record + "\n", encoding="utf-8")
    except OSError as error:
        tell(f"{error.filename}: {error.strerror}; the evidence isn't kept", to=sys.stderr)


def _add(command: argparse.ArgumentParser) -> None:
    command.add_argument("article", metavar="ARTICLE", help="a text file, a saved web page, or -")
    command.add_argument("--published", type=day, metavar="DAY", help="YYYY-MM-DD")
    command.add_argument("--publisher", metavar="NAME", help="who published the article")
    command.add_argument("--lang", choices=LANGUAGES, help="default: by the letters of the text")
    add_data(command)
    command.add_argument("--json", action="store_true", help="print the draft as JSON")
    command.add_argument(
        "--evidence",
        type=Path,
        default=Path(".drafts"),
        metavar="FOLDER",
        help="where the draft is kept with its evidence; git ignores it (default: %(default)s)",
    )


COMMAND = Command(
    name="draft",
    help="propose a report from an article",
    description="Read an article and propose the report: one claim for each scheduled item, each "
    "value with the words it came from. What is unsure is marked, or left out and listed.",
    epilog="Exits with 0, with 3 when anything is unsure, with 1 when the article can't be read, "
    "and with 2 for wrong usage. See docs/drafting.md.",
    add=_add,
    run=run,
)
