"""Cases of how plans change, as lines of text: the records, and what is told of them on each day.

`> ID DAY VOICE WORDS` is a report. A `!` after the voice makes it official, `-` is no publisher,
and `;` divides its claims. Other records: `> ruling MOMENT FIELD VALUE`, `> merged EVENT DAY`.
"""

import csv
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from io import StringIO
from itertools import chain
from typing import Any

from schedule import Schedule, resolve
from schedule.filed.claims import Claim
from schedule.filed.fields import STATUSES
from schedule.filed.records import Records, Report
from schedule.filed.rulings import Ruling
from schedule.known.model import Event, Revision
from schedule.language.description import whole_off
from schedule.language.history import headline
from schedule.language.words import Words
from schedule.layout.event import Step, event_page
from schedule.layout.grounds import Grounds, Line
from schedule.render import ical, jscalendar, table
from schedule.search.index import select
from schedule.search.query import Query
from tests.build import EVENTS, claim, instant, publication, records, report, ruling

WORDS = Words()
SHOWN = ("visit", "talks")
_ABOUT: Mapping[str, Callable[[str], Any]] = {
    "corrects": lambda value: value.split(","),
    "via": str,
    "url": str,
    "retracted": str,
    "recorded": instant,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    name: str
    reports: tuple[Report, ...]
    rulings: tuple[Ruling, ...]
    events: Mapping[str, Any]
    lines: tuple[str, ...]

    @property
    def days(self) -> list[date]:
        """The days on which something was published or decided."""
        told = {each.published for each in self.reports}
        merged = {each["revised"].date() for each in self.events.values() if "revised" in each}
        return sorted(told | merged | {each.recorded.date() for each in self.rulings})

    @property
    def records(self) -> Records:
        return records(*self.reports, rulings=self.rulings, events=self.events)


def read(content: str) -> Iterator[Case]:
    """The cases of a file. What it says of their days is skipped."""
    for part in content.split("\n# ")[1:]:
        name, *lines = part.splitlines()
        given = [each.removeprefix("> ").split() for each in lines if each.startswith("> ")]
        yield Case(
            name=name,
            reports=tuple(_report(*each) for each in given if each[0] not in ("ruling", "merged")),
            rulings=tuple(_ruling(*each[1:]) for each in given if each[0] == "ruling"),
            events={**EVENTS, **dict(_merged(*each[1:]) for each in given if each[0] == "merged")},
            lines=tuple(each for each in lines if each.startswith(("> ", "; "))),
        )


def _report(identifier: str, published: str, voice: str, *said: str) -> Report:
    about: dict[str, Any] = {"publisher": voice.removesuffix("!")} if voice != "-" else {}
    about |= {"official": True} if voice.endswith("!") else {}
    claims = []
    for words in " ".join(said).split(" ; "):
        fields: dict[str, Any] = {}
        for word in words.split():
            name, _, value = word.partition(":")
            if name in _ABOUT:
                about[name] = _ABOUT[name](value)
            else:
                fields |= _field(word)
        claims.append(_claim(**fields))
    if "retracted" in about:
        about["revised"] = instant("2026-11-30T00:00:00")
    return report(identifier, published, *claims, **about)


def _claim(event: str = "visit", **said: Any) -> Claim:
    return claim(event, **said)


def _field(word: str) -> dict[str, Any]:
    name, _, value = word.partition(":")
    if word in STATUSES:
        return {"status": word}
    if word == "formerly":
        return {"formerly": True}
    if word.startswith("@"):
        return {"place": word[1:]}
    if name == "within":
        return {"within": value if "/" in value else _ends(value)}
    return {name: value} if name in ("event", "zone") else {"dates": _ends(word)}


def _ends(word: str) -> Any:
    """The first and the last day or time; the word itself if it is one for a window."""
    first, _, last = word.partition("..")
    if len(first) < len("2024-01-10"):
        return word
    read = datetime.fromisoformat if "T" in word else date.fromisoformat
    return [read(first), read(last or first)]


def _ruling(recorded: str, field: str, value: str, **about: Any) -> Ruling:
    given = _ends(value) if field in ("dates", "within") else value
    return ruling(field, given, recorded=instant(recorded), **about)


def _merged(event: str, day: str) -> tuple[str, Any]:
    about = {"merged_into": "visit", "revised": instant(day)}
    return event, {**EVENTS[event], **about}


def told(cases: Iterable[Case]) -> Iterator[str]:
    """The cases with what is told on each day."""
    for case in cases:
        yield from ("", f"# {case.name}", *case.lines)
        filed = case.records
        for day in case.days:
            yield f"{day}"
            known = resolve(filed, day)
            for event in (known.events[each] for each in SHOWN if each in known.events):
                for place, found in _everywhere(event, known, day).items():
                    yield from (f"  {place:8}{each}" for each in found)


def _everywhere(event: Event, filed: Schedule, day: date) -> Mapping[str, Iterable[str]]:
    page = event_page(event, filed, WORDS, WORDS)
    status = [WORDS.status(event.status)] if event.status else []
    marks = [*status, whole_off(event, WORDS), "disputed" if event.disputed else ""]
    return {
        "page": [" · ".join(filter(None, (page.lead, *marks, page.weekdays, page.before)))],
        "why": chain.from_iterable(_why(each) for each in page.grounds),
        "": (_line(each) for each in page.formerly),
        "claims": [", ".join(f"{each.report.id} {each.said}" for each in page.claims)],
        "feed": [fed(event, filed)],
        "csv": [_row(event, filed)],
        "json": _json(event, filed),
        "history": chain.from_iterable(
            _step(event, revision, step)
            for revision, step in zip(event.revisions, page.history, strict=True)
            if step.day == day
        ),
    }


def _why(grounds: Grounds) -> Iterator[str]:
    field = f"{grounds.field}: " if grounds.field else ""
    value = f"{grounds.value} – {_ids(grounds.followed)}. " if grounds.value else ""
    yield f"{field}{value}{grounds.reason}"
    yield from map(_line, (*grounds.support, *grounds.others))


def _line(line: Line) -> str:
    reports = _ids(line.reports)
    return WORDS.say(line.sentence, label=line.label, value=line.value, reports=reports)


def _ids(reports: Iterable[Report]) -> str:
    return " ".join(each.id for each in reports)


def fed(event: Event, filed: Schedule) -> str:
    """The entry in the feed."""
    entries = select(filed, Query(id=(event.id,)), vague=False)
    content = ical.render(entries, publication(filed)).decode()
    said = dict(line.split(":", 1) for line in content.split("\r\n") if ":" in line)
    found = {name.partition(";")[0]: value for name, value in said.items()}
    if "SUMMARY" not in found:
        return "not there"
    names = ("SUMMARY", "STATUS", "DTSTART", "DTEND", "SEQUENCE")
    return ", ".join(found[each] for each in names)


def _row(event: Event, filed: Schedule) -> str:
    names, row = csv.reader(StringIO(table.render([event], publication(filed)).decode()))
    found = dict(zip(names, row, strict=True))
    shown = ("status", "certainty", "words", "followed", "support", "dissent", "earlier")
    return ", ".join(f"{each} {found[each]}" for each in shown if found[each])


def _json(event: Event, filed: Schedule) -> Iterator[str]:
    said = json.loads(jscalendar.render_event(event, publication(filed)))
    entry = said if "status" in said else said["calendar.example:undated"][0]
    about = entry["calendar.example:provenance"]
    yield f"{entry['title']}, {entry['status']}, {entry.get('start')}, {about['certainty']}"
    for field, ground in about["known"].items():
        yield f"{field} {_grounds(ground)}"
    for field, others in about.get("others", {}).items():
        yield f"{field} unknown, {', '.join(map(_other, others))}"


def _grounds(ground: Any) -> str:
    found = [_value(ground["value"]), ground["reason"]]
    found += [
        f"{name} {' '.join(ground[name])}" for name in ("followed", "support") if ground[name]
    ]
    return ", ".join([*found, *map(_other, ground["dissent"])])


def _other(side: Any) -> str:
    stance = "before" if side["superseded"] else "dissent"
    return f"{stance} {_value(side['value'])} {' '.join(side['reports'])}"


def _value(value: Any) -> str:
    if isinstance(value, str):
        return value
    first, last = value.get("start", value.get("first")), value.get("end", value.get("last"))
    ends = f"{first or ''}..{last or ''}"
    return ends if value["certainty"] != "window" else f"within {ends}"


def _step(event: Event, revision: Revision, step: Step) -> Iterator[str]:
    by = " ".join((*(each.id for each in step.reports), *step.rulings))
    yield f"{headline(event, revision, WORDS)} – {by}"
    yield step.gist + "".join(f"; {name}: {old} → {new}" for name, old, new in step.changes)
