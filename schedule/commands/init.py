"""`init`: a new data folder, with a first report to replace."""

import argparse
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from importlib.resources import files
from pathlib import Path
from string import Template

from schedule import VERSION
from schedule.commands import Command, Session, tell
from schedule.dates.zones import zones
from schedule.filed.json_schema import schemas
from schedule.filed.write import NotWritten, write

_STARTER = files("schedule") / "starter"
_FILES = {
    "calendar.toml": "calendar.toml",
    "places.toml": "places.toml",
    "people.toml": "people.toml",
    "publishers.toml": "publishers.toml",
    "rulings.toml": "rulings.toml",
    "events/events.toml": "events/events.toml",
    "reports/example.toml": "reports/$today-example.toml",
    "taplo.toml": ".taplo.toml",
    "workflows/dateline.yml": ".github/workflows/dateline.yml",
}
"""The files of the starter, and their paths in the new folder."""
AHEAD = timedelta(days=14)


def init(options: argparse.Namespace, session: Session) -> int:
    content = dict(_files(options, session.now))
    there = next((name for name in content if (options.folder / name).exists()), None)
    if there:
        raise NotWritten(f"{options.folder / there} exists already; expected a new folder")
    write(options.folder, content, replacing={})
    folder = options.folder
    tell(*(folder / name for name in content if not name.startswith("schema/")))
    tell(f"{folder / 'schema'}: {len(schemas())} schemas, for completion in editors")
    tell(
        "",
        f"Next: dateline serve --data {folder}, then open http://127.0.0.1:8000",
        f"A report of your own: dateline add --data {folder}",
    )
    return 0


def _files(options: argparse.Namespace, now: datetime) -> Iterator[tuple[str, bytes]]:
    name = options.name or _words(options.folder.resolve().name)
    known = {
        "name": name.replace("\\", "").replace('"', "'"),
        "domain": options.domain or f"{_host(name)}.example",
        "zone": options.zone,
        "language": options.lang,
        "today": now.date().isoformat(),
        "day": (now.date() + AHEAD).isoformat(),
        "now": now.isoformat().replace("+00:00", "Z"),
        "version": VERSION,
    }
    for source, target in _FILES.items():
        text = Template(_STARTER.joinpath(source).read_text(encoding="utf-8"))
        yield Template(target).substitute(known), text.safe_substitute(known).encode()
    for schema, content in schemas().items():
        yield f"schema/{schema}", content.encode()


def _words(name: str) -> str:
    return re.sub(r"[-_.]+", " ", name).strip().capitalize() or "Calendar"


def _host(name: str) -> str:
    return re.sub("[^a-z0-9]+", "-", name.casefold()).strip("-")[:60] or "dates"


def _zone(name: str) -> str:
    if name not in zones():
        raise argparse.ArgumentTypeError("expected an IANA time zone, such as Europe/London")
    return name


def _language(tag: str) -> str:
    if not re.fullmatch("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", tag):
        raise argparse.ArgumentTypeError("expected a language tag, such as en")
    return tag


def _domain(name: str) -> str:
    if not re.fullmatch(r"[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?", name):
        raise argparse.ArgumentTypeError("expected a host name, such as dates.example.org")
    return name


def _add(command: argparse.ArgumentParser) -> None:
    command.add_argument("folder", type=Path, metavar="DIR", help="the folder to make")
    command.add_argument("--name", help="what the calendar is called (default: as the folder)")
    command.add_argument(
        "--domain",
        type=_domain,
        metavar="HOST",
        help="the right-hand side of every UID, which never changes: best a host name of yours",
    )
    command.add_argument(
        "--zone",
        type=_zone,
        default="UTC",
        metavar="ZONE",
        help="the IANA time zone whose midnight begins the day (default: %(default)s)",
    )
    command.add_argument(
        "--lang",
        type=_language,
        default="en",
        metavar="TAG",
        help="the language of the names (default: %(default)s)",
    )


COMMAND = Command(
    name="init",
    help="make a new data folder, with a first report to replace",
    description="Make a data folder: calendar.toml, an event and a report to replace, JSON Schemas "
    "for completion in editors, and a workflow that checks the folder on GitHub. Nothing that is "
    "there already is overwritten.",
    epilog='Example: dateline init dates --name "Harbour festival" --zone Europe/London',
    add=_add,
    run=init,
)
