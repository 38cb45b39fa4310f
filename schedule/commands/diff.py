"""`diff`: what an edit changes for readers and subscribers."""

import argparse
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from schedule.commands import Command, Session, add_data, count, tell
from schedule.commands.earlier import earlier, snapshot
from schedule.layout.differences import Difference, differences

NOT_THERE = "–"


def diff(options: argparse.Namespace, _: Session) -> int:
    after = snapshot(options.data)
    if options.save:
        options.save.write_text(json.dumps(after.as_json(), ensure_ascii=False), encoding="utf-8")
        tell(f"{options.save}: {count(len(after.events), 'event')}")
        return 0
    found = [*differences(earlier(options.data, options.since), after)]
    tell(*_FORMATS[options.format](found))
    return 0


def changed(found: Sequence[Difference]) -> Iterator[str]:
    """Differences as lines of text."""
    for each in found:
        yield f"{each.event}: {each.title}: {each.change}"
        for name, before, after in each.fields:
            yield f"  {name}: {_course(before, after)}"
        yield f"  subscribers: {each.subscribers}"
    yield _total(found)


def _markdown(found: Sequence[Difference]) -> Iterator[str]:
    """The differences as Markdown, for a comment on a pull request."""
    yield "### What readers and subscribers will see"
    for each in found:
        yield from ("", f"**{_plain(each.title)}** (`{each.event}`): {each.change}", "")
        for name, before, after in each.fields:
            yield f"- {name}: {_course(*(text and _plain(text) for text in (before, after)))}"
        yield f"- Subscribers: {each.subscribers}"
    yield from ("", _total(found))


def _json(found: Sequence[Difference]) -> Iterator[str]:
    """The JSON format of docs/commands.md."""
    events = [
        {
            "event": each.event,
            "title": each.title,
            "change": each.change,
            "fields": [
                {"field": name, "before": before, "after": after}
                for name, before, after in each.fields
            ],
            "subscribers": each.subscribers,
            "sequence": [state and state.sequence for state in (each.before, each.after)],
            "modified": [state and state.modified for state in (each.before, each.after)],
        }
        for each in found
    ]
    yield from json.dumps({"events": events}, indent=2).split("\n")


def _course(before: str | None, after: str | None) -> str:
    return str(after) if before is None else f"{before} → {after or NOT_THERE}"


def _total(found: Sequence[Difference]) -> str:
    if not found:
        return "Nothing changes for readers and subscribers."
    kinds = [each.change for each in found]
    told = (f"{kinds.count(kind)} {kind}" for kind in dict.fromkeys(kinds))
    return f"{count(len(found), 'event')}: {', '.join(told)}"


def _plain(text: str) -> str:
    """A text with all Markdown escaped."""
    return "".join(f"\\{sign}" if sign in "\\`*_{}[]()<>#|!~" else sign for sign in text)


_FORMATS: Mapping[str, Callable[[Sequence[Difference]], Iterator[str]]] = {
    "text": changed,
    "markdown": _markdown,
    "json": _json,
}


def _add(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "since",
        nargs="?",
        default="HEAD",
        metavar="REF|FOLDER",
        help="what to compare with: a commit of git, another data folder, or a file that --save "
        "wrote (default: %(default)s, the last commit)",
    )
    add_data(command)
    command.add_argument(
        "--format",
        choices=_FORMATS,
        default="text",
        help="text for people (default), markdown for a pull request, json for programs",
    )
    command.add_argument(
        "--save",
        type=Path,
        metavar="FILE.json",
        help="compare nothing, but save what is seen now, to compare another version of the "
        "program or of the data with it",
    )


COMMAND = Command(
    name="diff",
    help="say what an edit changes for readers and subscribers",
    description="Compare the data with a commit or another folder, event by event, in words: "
    "what readers will see, and what becomes of the entries that subscribers have. Operators "
    "compare two versions of the program in the same way.",
    epilog="Examples: dateline diff · dateline diff origin/main --format markdown · before an "
    "upgrade: dateline diff --save before.json, and after it: dateline diff before.json",
    add=_add,
    run=diff,
)
