"""Records as TOML, written as an editor would: a table for each record, a line for each key, dates
as TOML dates.
"""

import json
from collections.abc import Iterable
from datetime import date, datetime

from schedule.dates.spans import DaySpan, LocalSpan, Window
from schedule.dates.windows import write_window
from schedule.filed.calendar import Kind
from schedule.filed.claims import Claim
from schedule.filed.names import Names
from schedule.filed.records import Identity, Place, Report
from schedule.filed.rulings import Ruling

_HEAD = (
    "document",
    "publisher",
    "via",
    "published",
    "recorded",
    "url",
    "archived",
    "official",
    "corrects",
)


def report_file(report: Report, note: str) -> str:
    """A whole report, with a comment above it."""
    head = (*_HEAD, "retracted", "revised")
    lines = [f"#:schema ../schema/reports.json\n# {note}", _lines(report, head)]
    lines += [f"\n[[claims]]\n{_lines(each, Claim.model_fields)}" for each in report.claims]
    return "\n".join(lines) + "\n"


def events_file(identities: Iterable[Identity]) -> str:
    return "#:schema ../schema/events.json\n" + "".join(map(_entry, identities))[1:]


def place_entries(places: Iterable[Place]) -> str:
    """The entries of some places for `places.toml`."""
    return "".join(map(_entry, places))


def ruling_entry(ruling: Ruling) -> str:
    """The entry of one more ruling, for the end of `rulings.toml`."""
    return f"\n[[rulings]]\n{_lines(ruling, Ruling.model_fields)}\n"


def kind_entry(identifier: str, kind: Kind) -> str:
    """The entry of one more kind, for the end of `calendar.toml`."""
    return f"\n[kinds.{identifier}]\n{_lines(kind, ('name',))}\n"


def _entry(record: Identity | Place) -> str:
    fields = (name for name in type(record).model_fields if name not in ("id", "description"))
    entry = f"\n[{record.id}]\n{_lines(record, fields)}\n"
    if isinstance(record, Identity) and record.description:
        texts = record.description.root.items()
        lines = (f"{language} = {_prose(text)}\n" for language, text in texts)
        entry += f"\n[{record.id}.description]\n{''.join(lines)}"
    return entry


def _lines(record: Claim | Identity | Kind | Place | Report | Ruling, fields: Iterable[str]) -> str:
    """The keys of a record that have a value, with aligned equals signs."""
    given = {name: toml_value(getattr(record, name)) for name in fields}
    if isinstance(record, Report) and record.moment:
        given["published"] = toml_value(record.moment)
    said = {name: text for name, text in given.items() if text}
    width = max(map(len, said), default=0)
    return "\n".join(f"{name:{width}} = {text}" for name, text in said.items())


def toml_value(value: object) -> str:
    """A value in TOML. Empty for a value that is left out."""
    match value:
        case Names():
            texts = (f"{key} = {_text(text)}" for key, text in value.root.items())
            return f"{{ {', '.join(texts)} }}"
        case DaySpan() | Window() | LocalSpan():
            return _span(value)
        case tuple():
            return f"[{', '.join(map(toml_value, value))}]" if value else ""
    return _plain(value)


def _span(span: DaySpan | Window | LocalSpan) -> str:
    """A single day, a start, or a window with a word is one value; anything else is a
    list of two.
    """
    if isinstance(span, LocalSpan):
        return toml_value((span.start, span.end) if span.end else span.start)
    if isinstance(span, DaySpan) and span.first == span.last:
        return toml_value(span.first)
    if isinstance(span, Window) and (word := write_window(span)):
        return toml_value(word)
    return toml_value((span.first, span.last))


def _plain(value: object) -> str:
    match value:
        case datetime() if value.tzinfo:
            return value.isoformat().replace("+00:00", "Z")
        case date():
            return value.isoformat()
        case str():
            return _text(value)
        case bool():
            return "true" if value else ""
    return "" if value is None else repr(value)


def _text(text: str) -> str:
    """A basic string. TOML has all escapes of JSON; no record may hold the characters that only
    TOML escapes.
    """
    return json.dumps(text, ensure_ascii=False)


def _prose(text: str) -> str:
    """A text of several lines, each on a line of its own."""
    if "\n" not in text:
        return _text(text)
    lines = (_text(line)[1:-1] for line in text.split("\n"))
    return '"""\n' + "\n".join(lines) + '"""'
