"""`show`: one event, as known now or on a day."""

import argparse
from collections.abc import Iterator

from schedule import load, resolve
from schedule.commands import Command, Session, add_data, tell
from schedule.commands.arguments import day
from schedule.commands.choosing import Unclear, choose
from schedule.known.model import Event
from schedule.language.description import account, title
from schedule.language.history import changes, revision_kind, revision_words
from schedule.language.words import Words


def show(options: argparse.Namespace, _: Session) -> int:
    records = load(options.data)
    titles = {each.id: each.title for each in records.events.values()}
    identifier = choose("event", options.event, titles)
    schedule = resolve(records, options.as_of)
    while identifier in schedule.merged:
        tell(f"{identifier} is now {schedule.merged[identifier]}.")
        identifier = schedule.merged[identifier]
    if options.as_of and identifier not in schedule.events:
        raise Unclear("report", f"of {identifier} up to {options.as_of}", ())
    words = Words.of(schedule.calendar, options.lang)
    tell(*_lines(schedule.event(identifier), words))
    return 0


def _lines(event: Event, words: Words) -> Iterator[str]:
    yield f"{title(event, words)} ({event.id})"
    yield from account(event, words).split("\n")
    yield ""
    for number, revision in enumerate(event.revisions):
        kind = revision_words(revision_kind(revision, first=number == 0), words)
        yield f"{revision.day} {kind}: {words.reports(revision.reports)}"
        for name, before, after in changes(revision, words, event.part_of):
            yield f"  {name}: {after if before is None else f'{before} → {after}'}"


def _add(command: argparse.ArgumentParser) -> None:
    command.add_argument("event", metavar="EVENT", help="its id, or a title like its own")
    command.add_argument("--as-of", type=day, metavar="DAY", help="what was known on that day")
    command.add_argument("--lang", metavar="TAG", help="the language (default: the first)")
    add_data(command)


COMMAND = Command(
    name="show",
    help="show what is known of one event, and how it became known",
    description="Show one event in the terminal: what is known, who says so and who says "
    "otherwise, and what changed day by day. With --as-of, what was known on a day.",
    epilog="Example: dateline show xi-russia-2023 --as-of 2023-03-18",
    add=_add,
    run=show,
)
